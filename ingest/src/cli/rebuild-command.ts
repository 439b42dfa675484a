/** `polylogue rebuild`: layers 2 and 4 made again from what is never lost, the files as they were taken in and the decisions. */
import { randomUUID } from 'node:crypto'
import { openStore, openWorkspace, viewFile } from '@polylogue/store'
import { DEFAULT_WORKSPACE, WORKER_MEMORY_MB, command, defaultWorkers, parseArguments, positiveInteger } from './commands.ts'
import type { Streams } from './commands.ts'
import { ingestRun } from './ingest-run.ts'
import { terminalProgress } from './progress.ts'
import { workerPool } from './worker-pool.ts'

/** 0 when it is made. The export is what it was, unless readers or extractors changed since. */
export async function rebuildCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const program = command('rebuild', streams)
    .description('Read all documents of a workspace anew from the files it keeps, and make the store again. Needs none of the original folders.')
    .option('--workspace <dir>', 'the workspace folder', DEFAULT_WORKSPACE)
    .option('--store <url>', 'the store (default: in the workspace)')
    .option('--workers <n>', 'processes at once', positiveInteger, defaultWorkers())
    .option('--collection <name>', 'name of the collection', 'default')
    .addHelpText('after', '\nExit codes: 0 done · 2 wrong usage')
  const parsed = parseArguments(program, argv)
  if (!parsed) return 0
  const options = parsed.opts<{ workspace: string, store?: string, workers: number, collection: string }>()
  const workspace = openWorkspace(options.workspace)
  const pool = workerPool({ workers: options.workers, memoryMb: WORKER_MEMORY_MB })
  try {
    for (const key of workspace.extractions.list()) workspace.extractions.delete(key)
    const store = await openStore(options.store ?? viewFile(workspace.dir))
    try {
      await ingestRun([], { workspace, store, pool, collection: options.collection, run: randomUUID(), now: () => new Date(), tool: 'polylogue rebuild', onProgress: terminalProgress(streams.stderr) })
      const { nouns } = await store.counts()
      streams.stdout.write(`${nouns.documents} documents, ${nouns.entities} entities, ${nouns.statements} statements made again\n`)
      return 0
    } finally { await store.close() }
  } finally {
    pool.close()
    workspace.close()
  }
}
