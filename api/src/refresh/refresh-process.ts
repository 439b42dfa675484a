/** The process that makes the view anew after a decision on a large graph. The server holds the lock of the workspace meanwhile; this one only reads there, and writes the store. */
import { PolylogueError } from '@polylogue/graph-schema'
import { refreshView } from '@polylogue/ingest/cli'
import { openStore, openWorkspace } from '@polylogue/store'
import type { Failure } from '../readers/messages.ts'
import type { Refreshed, RefreshTask } from './messages.ts'

process.on('message', (task: RefreshTask) => {
  void refreshed(task).catch((error: unknown): Refreshed => ({ failed: inWords(error) })).then((answer) => { process.send!(answer, () => { process.disconnect() }) })
})
// without the server nobody holds the lock: what was begun is dropped, and made at the next start
process.on('disconnect', () => { process.exit() })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})

async function refreshed({ workspace: folder, store: address }: RefreshTask): Promise<Refreshed> {
  const workspace = openWorkspace(folder, { lock: false })
  const store = await openStore(address)
  try {
    const { rulings } = await refreshView(workspace, store)
    return { needsReview: rulings.needsReview.map((d) => d.id) }
  } finally { workspace.close(); await store.close() }
}

function inWords(error: unknown): Failure {
  const { message, stack = message } = error as Error
  return error instanceof PolylogueError ? { code: error.code, message, remedy: error.remedy, stack } : { code: 'server/internal', message, remedy: '', stack }
}
