/** `polylogue backup` and `polylogue restore`. */
import { backupWorkspace, openStore, openWorkspace, restoreWorkspace, viewFile } from '@polylogue/store'
import { DEFAULT_WORKSPACE, command, parseArguments, positiveInteger } from './commands.ts'
import type { Streams } from './commands.ts'
import { oneLine } from './report.ts'
import { refreshView } from './refresh-view.ts'
import { verifyWorkspace } from './verify-workspace.ts'

/** 0 when the backup is written. */
export async function backupCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const program = command('backup', streams)
    .description('Copy sources, extractions and decisions into a folder; files that are there already are not copied again. May run while something is ingested.')
    .argument('<folder>', 'an empty folder, or one with earlier backups of the same workspace')
    .option('--workspace <dir>', 'the workspace folder', DEFAULT_WORKSPACE)
    .addHelpText('after', '\nExamples:\n  polylogue backup /media/usb/polylogue\n  polylogue backup --workspace archive ~/backups/archive\n\nExit codes: 0 done · 1 it could not be written · 2 wrong usage')
  const parsed = parseArguments(program, argv)
  if (!parsed) return 0
  const workspace = openWorkspace(parsed.opts<{ workspace: string }>().workspace, { lock: false })
  const report = backupWorkspace(workspace.dir, parsed.args[0], new Date())
  streams.stdout.write(`${report.manifest}: ${report.files} files, ${(report.bytes / 1e6).toFixed(1)} MB, ${report.copied} of them copied now\n`)
  return 0
}

/** 0 when everything restored holds, 1 when something does not. */
export async function restoreCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const program = command('restore', streams)
    .description('Make a workspace from a backup, its view anew, and verify it.')
    .argument('<folder>', 'the folder that `polylogue backup` wrote')
    .option('--workspace <dir>', 'the workspace to make; it must not be there yet', DEFAULT_WORKSPACE)
    .option('--number <n>', 'which backup of the folder (default: the newest)', positiveInteger)
    .addHelpText('after', '\nExamples:\n  polylogue restore --workspace archive /media/usb/polylogue\n  polylogue restore --workspace older --number 3 /media/usb/polylogue\n\nExit codes: 0 restored and verified · 1 damaged, or something does not hold · 2 wrong usage')
  const parsed = parseArguments(program, argv)
  if (!parsed) return 0
  const options = parsed.opts<{ workspace: string, number?: number }>()
  const manifest = restoreWorkspace(parsed.args[0], options.workspace, options.number)
  const workspace = openWorkspace(options.workspace)
  try {
    const store = await openStore(viewFile(workspace.dir))
    try {
      await refreshView(workspace, store)
      const { checked, flaws } = await verifyWorkspace(workspace, store)
      for (const { check, message } of flaws) streams.stdout.write(`${check}: ${oneLine(message)}\n`)
      streams.stdout.write(`Restored backup ${manifest.number} of ${manifest.at}: ${checked.documents} documents, ${checked.statements} statements, ${checked.decisions} decisions: ${flaws.length === 0 ? 'everything holds' : `${flaws.length} flaws`}\n`)
      return flaws.length === 0 ? 0 : 1
    } finally { await store.close() }
  } finally {
    workspace.close()
  }
}
