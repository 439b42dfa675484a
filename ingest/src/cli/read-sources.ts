/** Reads files in worker processes. Every file ends in a document or in the Problem it is refused for; none stops the run. */
import type { Problem } from '@polylogue/graph-schema'
import type { SideCar } from '../metadata/side-car.ts'
import { problem } from '../readers/codes.ts'
import { inTurn } from './in-turn.ts'
import { whyNoResult } from './no-result.ts'
import type { StageCount } from './progress.ts'
import { runProblem } from './run-codes.ts'
import type { Spool, Spooled } from './spool.ts'
import type { DocumentSummary, ReadSummary } from './summaries.ts'
import type { WorkerAnswer, WorkerPool } from './worker-pool.ts'

/** A file to read: `file` holds the bytes, `path` is what the document is known by. */
export interface ReadTask {
  readonly file: string
  readonly path: string
  readonly bytes: number
  /** SHA-256 of the file, where it is known. */
  readonly blob?: string
  readonly sideCar: SideCar | null
  readonly collection: string
}

/** A document that was read and waits for its extraction, packed. */
export interface WaitingDocument {
  readonly summary: DocumentSummary
  readonly waits: Spooled
}

export interface ReadDocument extends WaitingDocument {
  readonly summary: ReadSummary
}

export interface ReadResult {
  readonly path: string
  readonly result: { readonly document: ReadDocument } | { readonly refused: Problem }
  readonly seconds: number
}

/** What is left of a reading when the document goes on: what the report and the location log say. */
export interface ReadOutcome {
  readonly path: string
  readonly refused: Problem | null
  readonly seconds: number
}

export function readOutcome({ path, result, seconds }: ReadResult): ReadOutcome {
  return { path, refused: 'refused' in result ? result.refused : null, seconds }
}

/** The edges are most of what a run holds of a short document; when the corpus's furniture is told, nobody asks for them. */
export function withoutEdges({ summary: { edges: _, ...summary }, waits }: ReadDocument): WaitingDocument {
  return { summary, waits }
}

/** Results in the order of the tasks; what was read waits in the spool. */
export async function readSources(tasks: readonly ReadTask[], pool: WorkerPool, spool: Spool, count: StageCount): Promise<ReadResult[]> {
  return inTurn(tasks, pool.workers * 2, (t) => t.bytes, async ({ bytes, ...task }): Promise<ReadResult> => {
    let started = performance.now()
    count.begin(bytes)
    const answer = await pool.run({ kind: 'read', ...task }, bytes, { onStart: () => { started = performance.now() } })
    const result = answer.kind === 'document' ? { document: { summary: answer.summary, waits: spool.put(answer.packed) } } : { refused: refusal(task.path, answer) }
    count.done(answer.kind === 'document' ? answer.summary.words : 0, bytes)
    return { path: task.path, result, seconds: (performance.now() - started) / 1000 }
  })
}

function refusal(path: string, answer: WorkerAnswer): Problem {
  const why = whyNoResult(answer, 'Reading')
  switch (answer.kind) {
    case 'refused': return answer.problem
    case 'timeout': return runProblem('timeout', path, why)
    case 'out-of-memory': return problem('too-large', path, why)
    case 'died': return runProblem('crashed', path, why)
    case 'failed': return runProblem(answer.code === 'ENOENT' || answer.code === 'EACCES' || answer.code === 'EPERM' ? 'unreadable' : 'reader-failed', path, answer.message)
    default: return runProblem('reader-failed', path, why)
  }
}
