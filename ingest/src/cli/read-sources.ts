/** Reads files in worker processes. Every file ends in a document or in the Problem it is refused for; none stops the run. */
import type { Document, Problem } from '@polylogue/graph-schema'
import type { SideCar } from '../metadata/side-car.ts'
import type { Progress } from './progress.ts'
import { stageProgress } from './progress.ts'
import { runProblem } from './run-codes.ts'
import type { WorkerAnswer, WorkerPool } from './worker-pool.ts'

/** A file to read: `file` holds the bytes, `path` is what the document is known by. */
export interface ReadTask {
  readonly file: string
  readonly path: string
  readonly bytes: number
  readonly sideCar: SideCar | null
  readonly collection: string
}

export interface ReadResult {
  readonly path: string
  readonly result: { readonly document: Document } | { readonly refused: Problem }
  readonly seconds: number
}

/** Results in the order of the tasks. */
export async function readSources(tasks: readonly ReadTask[], pool: WorkerPool, onProgress: (p: Progress) => void): Promise<ReadResult[]> {
  const progress = stageProgress('reading', tasks.length, tasks.reduce((n, t) => n + t.bytes, 0), onProgress)
  return Promise.all(tasks.map(async ({ bytes, ...task }): Promise<ReadResult> => {
    let started = performance.now()
    const result = resultOf(task.path, await pool.run({ kind: 'read', ...task }, bytes, { onStart: () => { started = performance.now() } }))
    progress.tick('document' in result ? result.document.words : 0, bytes)
    return { path: task.path, result, seconds: (performance.now() - started) / 1000 }
  }))
}

function resultOf(path: string, answer: WorkerAnswer): ReadResult['result'] {
  switch (answer.kind) {
    case 'document': return { document: answer.document }
    case 'refused': return { refused: answer.problem }
    case 'timeout': return { refused: runProblem('timeout', path, `Reading was ended after ${Math.round(answer.seconds)} seconds.`) }
    case 'died': return { refused: runProblem('crashed', path, `The process that read the file ended (${answer.reason}).`) }
    case 'failed': return { refused: runProblem(answer.code === 'ENOENT' || answer.code === 'EACCES' || answer.code === 'EPERM' ? 'unreadable' : 'reader-failed', path, answer.message) }
    default: return { refused: runProblem('reader-failed', path, 'The reader gave no document.') }
  }
}
