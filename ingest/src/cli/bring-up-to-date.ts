/** A workspace that an older program left, or whose view is gone, made what this program would have made of its files and decisions. */
import { randomUUID } from 'node:crypto'
import type { GraphStore, Workspace } from '@polylogue/store'
import { extractorVersions } from '../pipeline.ts'
import { WORKER_MEMORY_MB, defaultWorkers } from './commands.ts'
import { ingestRun } from './ingest-run.ts'
import type { OnProgress } from './progress.ts'
import { workerPool } from './worker-pool.ts'

/** True where the newest run that came to its end read everything with these very extractors, and the store holds as many documents as the workspace knows. */
export async function isUpToDate(workspace: Workspace, store: GraphStore): Promise<boolean> {
  const runs = workspace.runs.all()
  const ended = new Set(runs.flatMap((r) => (r.event === 'ended' && r.outcome === 'done' ? [r.run] : [])))
  const newest = runs.findLast((r) => r.event === 'started' && ended.has(r.run))
  if (newest?.event !== 'started') return true
  const same = JSON.stringify(Object.entries(newest.configuration).sort()) === JSON.stringify(Object.entries(extractorVersions()).sort())
  const known = [...workspace.sightings.lastByDocument().values()].filter((s) => s.extraction !== null && s.state !== 'removed')
  return same && (await store.counts()).nouns.documents === known.length
}

/** Reads what has to be read anew from the files the workspace keeps, and makes the store hold the view. For whoever holds the lock. */
export async function bringUpToDate(workspace: Workspace, store: GraphStore, onProgress: OnProgress): Promise<void> {
  const pool = workerPool({ workers: defaultWorkers(), memoryMb: WORKER_MEMORY_MB })
  try {
    await ingestRun([], { workspace, store, pool, collection: 'default', run: randomUUID(), now: () => new Date(), tool: 'polylogue serve', onProgress })
  } finally { pool.close() }
}
