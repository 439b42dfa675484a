/** Ingests a folder in several orders and with several numbers of processes, in the locale and time zone it was started with; prints the hashes of the exports. */
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportHash, openStore, openWorkspace, viewFile } from '@polylogue/store'
import { ingestRun } from '../../src/cli/ingest-run.ts'
import { workerPool } from '../../src/cli/worker-pool.ts'
import type { WorkerPool } from '../../src/cli/worker-pool.ts'

const [folder] = process.argv.slice(2)
const files = readdirSync(folder).filter((name) => name !== 'metadata.csv').sort().map((name) => join(folder, name))

/** Each order is a list of calls. */
const ORDERS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'the folder': [[folder]],
  'backwards': [[...files].reverse()],
  'odd ones first': [files.filter((_, i) => i % 2 === 1), files.filter((_, i) => i % 2 === 0)],
}

async function hashOf(calls: readonly (readonly string[])[], pool: WorkerPool): Promise<string> {
  const workspace = openWorkspace(mkdtempSync(join(tmpdir(), 'polylogue-one-hash-')), { create: true })
  const store = await openStore(viewFile(workspace.dir))
  try {
    for (const [i, paths] of calls.entries()) await ingestRun(paths, { workspace, store, pool, collection: 'default', onProgress: () => {}, run: String(i), now: () => new Date(), tool: 'test' })
    return exportHash(await store.readAll())
  } finally { await store.close(); workspace.close() }
}

const hashes: Record<string, string> = {}
for (const workers of [1, 2]) {
  const made = workerPool({ workers, memoryMb: 768 })
  // Processes that are done would be ended after each run, and starting them is most of the work here.
  const pool = { ...made, rest: () => {} }
  try { for (const [order, calls] of Object.entries(ORDERS)) hashes[`${order}, ${workers} at once`] = await hashOf(calls, pool) } finally { made.close() }
}
console.log(JSON.stringify({ locale: Intl.DateTimeFormat().resolvedOptions().locale, zone: Intl.DateTimeFormat().resolvedOptions().timeZone, hashes }))
