/** `polylogue purge <document>`: takes a document and all that was drawn from it out of a workspace, for good. */
import { randomUUID } from 'node:crypto'
import { UsageError } from '@polylogue/graph-schema'
import { openStore, openWorkspace, viewFile } from '@polylogue/store'
import type { Sighting, Workspace } from '@polylogue/store'
import { decisionsInForce } from '../corpus/rulings.ts'
import { DEFAULT_WORKSPACE, command, parseArguments } from './commands.ts'
import type { Streams } from './commands.ts'
import { refreshView } from './refresh-view.ts'
import { completeRemovals, findDocument } from './remove-documents.ts'
import { nameOfUser } from './this-person.ts'

/** 0 when it is gone (or, with --undo, may come back). */
export async function purgeCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const program = command('purge', streams)
    .description('Take a document out of a workspace: its file, what was read of it, and everything drawn from it. A later ingest leaves it out.')
    .argument('<document>', 'its path as the ingest report shows it, or its id')
    .option('--workspace <dir>', 'the workspace folder', DEFAULT_WORKSPACE)
    .option('--store <url>', 'the store (default: in the workspace)')
    .option('--reason <words>', 'why; kept with the decision')
    .option('--actor <name>', 'who decides; kept with the decision', nameOfUser())
    .option('--undo', 'let the document in again at the next ingest')
    .addHelpText('after', `
Examples:
  polylogue purge letters/1931-05-02.txt --reason "asked for by the family"
  polylogue purge --undo letters/1931-05-02.txt

What people decided about the document stays in the log, with the words they decided about; backups keep their copies.
Exit codes: 0 done · 2 no such document, or wrong usage`)
  const parsed = parseArguments(program, argv)
  if (!parsed) return 0
  const options = parsed.opts<{ workspace: string, store?: string, reason?: string, actor: string, undo?: boolean }>()
  const workspace = openWorkspace(options.workspace)
  try {
    const sighting = findDocument(workspace, parsed.args[0])
    if (options.undo) undo(workspace, sighting, options)
    else if (sighting.state !== 'removed') remove(workspace, sighting, options)
    completeRemovals(workspace, randomUUID(), new Date())
    const store = await openStore(options.store ?? viewFile(workspace.dir))
    try { await refreshView(workspace, store) } finally { await store.close() }
    streams.stdout.write(options.undo ? `${sighting.path} may come back: ingest it again.\n` : `${sighting.path} is gone, and all that was drawn from it.\n`)
    return 0
  } finally {
    workspace.close()
  }
}

interface Words { readonly reason?: string, readonly actor: string }

function remove(workspace: Workspace, { document }: Sighting, { reason, actor }: Words): void {
  workspace.decisions.append({ actor, verb: 'remove', target: { kind: 'document', id: document, selector: null }, other: null, before: null, after: null, reason: reason ?? null, tool: 'polylogue purge' })
}

function undo(workspace: Workspace, { document, path }: Sighting, { reason, actor }: Words): void {
  const removal = decisionsInForce(workspace.decisions.all()).findLast((d) => d.verb === 'remove' && d.target.id === document)
  if (!removal) throw new UsageError('usage/not-purged', `${path} was not taken out.`, { remedy: 'Nothing needs undoing.' })
  workspace.decisions.append({ actor, verb: 'undo', target: { kind: 'decision', id: removal.id, selector: null }, other: null, before: null, after: null, reason: reason ?? null, tool: 'polylogue purge' })
}
