/** Reads files in worker processes. Every file ends in a document or in the Problem it is refused for; none stops the run. */
import type { Problem } from '@polylogue/graph-schema'
import type { Edges } from '../corpus/text-edges.ts'
import type { SideCar } from '../metadata/side-car.ts'
import { problem } from '../readers/codes.ts'
import { inTurn } from './in-turn.ts'
import { whyNoResult } from './no-result.ts'
import { unpacked } from './packed.ts'
import type { StageCount } from './progress.ts'
import { runProblem } from './run-codes.ts'
import type { Spool } from './spool.ts'
import { inKnownWords } from './summaries.ts'
import type { DocumentSummary } from './summaries.ts'
import type { WorkerAnswer, WorkerPool } from './worker-pool.ts'

/** A file to read: `path` is what the document is known by. */
export interface ReadTask {
  /** The file that holds the bytes, or the blob. */
  readonly from: { readonly file: string } | { readonly blob: string }
  readonly path: string
  readonly bytes: number
  readonly sideCar: SideCar | null
  readonly collection: string
}

/** A document that was read and waits for its extraction. */
export interface WaitingDocument {
  readonly summary: DocumentSummary
  /** Numbers in the spool: the document, and the lines at its edges, which are most of what is known of a short one. */
  readonly waits: number
  readonly edges: number
}

export type ReadResult = { readonly path: string, readonly seconds: number } & ({ readonly document: WaitingDocument, readonly refused: null } | { readonly document: null, readonly refused: Problem })

interface Surroundings {
  readonly pool: WorkerPool
  readonly spool: Spool
  /** Where a blob lies. */
  readonly blobFile?: (blob: string) => string
}

/** Results in the order of the tasks; what was read waits in the spool. */
export async function readSources(tasks: readonly ReadTask[], { pool, spool, blobFile }: Surroundings, count: StageCount): Promise<ReadResult[]> {
  return inTurn(tasks, pool.workers * 2, (t) => t.bytes, async ({ from, path, bytes, sideCar, collection }): Promise<ReadResult> => {
    let started = performance.now()
    count.begin(bytes)
    const source = 'blob' in from ? { file: blobFile!(from.blob), blob: from.blob } : from
    const answer = await pool.run({ kind: 'read', ...source, path, sideCar, collection }, bytes, { onStart: () => { started = performance.now() } })
    const seconds = (performance.now() - started) / 1000
    count.done(answer.kind === 'document' ? answer.summary.words : 0, bytes)
    if (answer.kind !== 'document') return { path, document: null, refused: refusal(path, answer), seconds }
    const summary = inKnownWords(answer.summary, { path, ...'blob' in from ? from : {} })
    return { path, document: { summary, waits: spool.put(answer.packed), edges: spool.put(answer.edges) }, refused: null, seconds }
  })
}

/** The edges of what was read, one after the other, as often as they are asked for. */
export function edgesIn(documents: readonly WaitingDocument[], spool: Spool): Iterable<Edges> {
  return { * [Symbol.iterator]() { for (const { edges } of documents) yield unpacked<Edges>(spool.bytes(edges)) } }
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
