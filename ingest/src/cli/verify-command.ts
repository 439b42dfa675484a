/** `polylogue verify`: re-checks everything a workspace and its store hold. Changes nothing. */
import { openStore, openWorkspace, viewFile } from '@polylogue/store'
import { DEFAULT_WORKSPACE, command, parseArguments } from './commands.ts'
import type { Streams } from './commands.ts'
import { oneLine } from './report.ts'
import { verifyWorkspace } from './verify-workspace.ts'

/** 0 when everything holds, 1 when something does not. */
export async function verifyCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const program = command('verify', streams)
    .description('Re-check every piece of evidence against the stored text, every id, every link, the decision log, and that the store holds the view made from them.')
    .option('--workspace <dir>', 'the workspace folder', DEFAULT_WORKSPACE)
    .option('--store <url>', 'the store (default: in the workspace)')
    .addHelpText('after', '\nExit codes: 0 everything holds · 1 something does not · 2 wrong usage')
  const parsed = parseArguments(program, argv)
  if (!parsed) return 0
  const options = parsed.opts<{ workspace: string, store?: string }>()
  const workspace = openWorkspace(options.workspace, { lock: false })
  const store = await openStore(options.store ?? viewFile(workspace.dir))
  try {
    const { checked, flaws } = await verifyWorkspace(workspace, store)
    for (const { check, message } of flaws) streams.stdout.write(`${check}: ${oneLine(message)}\n`)
    streams.stdout.write(`${checked.blobs} files, ${checked.documents} documents, ${checked.statements} statements, ${checked.evidence} pieces of evidence, ${checked.decisions} decisions checked: ${flaws.length === 0 ? 'everything holds' : `${flaws.length} flaws`}\n`)
    return flaws.length === 0 ? 0 : 1
  } finally {
    await store.close()
    workspace.close()
  }
}
