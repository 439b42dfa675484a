/**
 * Tracing in a thread beside the one that links and stores: on a machine with a second core the end of a run is as long as the longer of the two.
 * A thread and no process, since it writes into the workspace: whatever ends the run ends it too, at the same moment.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Trace } from '@polylogue/graph-schema'
import { program } from '@polylogue/graph-schema/typescript/bundle'
import type { Workspace } from '@polylogue/store'
import type { TracedEnds } from '../corpus/trace-quotations.ts'

/** What the thread is started with: it reads the extractions by itself. */
export interface TracingStart { readonly workspace: string, readonly extractions: string, readonly keys: readonly string[] }

export interface TracingBeside {
  /** As of `traceQuotations`. To be asked once. */
  traces(ends: TracedEnds): Promise<readonly Trace[]>
  /** Ends the thread. */
  close(): Promise<void>
}

/** Code units of text: below it the thread takes longer to load than it saves; above it a second copy of the texts takes memory that the run needs. */
const LEAST = 400_000
const MOST = 24_000_000
/** Each document, however short, is there twice: a table of 20,000 rows takes the run's process 483 MB with the thread and 353 without. */
const MOST_DOCUMENTS = 5000

/** True where a thread of its own shortens the run and the memory is there for it. `length`: code units of all texts. */
export function worthTracingBeside(documents: number, length: number, cores: number = availableParallelism()): boolean {
  return cores > 1 && documents <= MOST_DOCUMENTS && length >= LEAST && length <= MOST
}

/** Keys of the extractions that the view is made of, sorted. */
export function currentKeys({ sightings }: Pick<Workspace, 'sightings'>): string[] {
  return [...sightings.lastByDocument().values()].flatMap((s) => (s.extraction === null || s.state === 'removed' ? [] : [s.extraction])).sort()
}

/** Starts the thread, for whoever holds the workspace's lock and leaves the tracing files alone. */
export function traceBeside(workspace: Workspace): TracingBeside {
  const { file, execArgv } = program(new URL('./tracing-thread.ts', import.meta.url))
  const thread = new Worker(file, {
    execArgv: [...execArgv], workerData: { workspace: workspace.dir, extractions: workspace.extractions.folder, keys: currentKeys(workspace) } satisfies TracingStart,
  })
  const answer = new Promise<readonly Trace[]>((done, fail) => {
    thread.once('message', done)
    thread.once('error', fail)
    thread.once('exit', (code) => { fail(new Error(`tracing ended with code ${code}`)) })
  })
  answer.catch(() => {})
  return {
    traces: ({ entities, entityOf }) => {
      const parties = entities.map(({ id, kind, name, aliases }) => ({ id, kind, name, aliases }))
      thread.postMessage({ entities: parties, entityOf }, [])
      return answer
    },
    close: async () => { await thread.terminate() },
  }
}
