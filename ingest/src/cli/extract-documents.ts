/**
 * Layer 2 for documents: what the same words gave with the same extractors before, else made in worker processes. Only a few documents are
 * under way at once, and each result is kept before the next is begun. A document whose extraction fails keeps its text and is marked partial.
 */
import { gzipSync } from 'node:zlib'
import type { Document, Problem } from '@polylogue/graph-schema'
import { PART_LENGTH, WHOLE_LENGTH } from '../extract-in-parts.ts'
import { inTurn } from './in-turn.ts'
import { EXTRACTED_LENGTH } from './limit-document.ts'
import { whyNoResult } from './no-result.ts'
import { unpacked } from './packed.ts'
import { prepareDocument } from './prepare-document.ts'
import type { Told } from './prepare-document.ts'
import type { StageCount } from './progress.ts'
import type { WaitingDocument } from './read-sources.ts'
import { runProblem } from './run-codes.ts'
import type { Spool } from './spool.ts'
import { extractionSummary, inKnownWords } from './summaries.ts'
import type { ExtractionSummary } from './summaries.ts'
import { bareExtraction, withProblem } from './with-problem.ts'
import type { WorkerAnswer, WorkerPool } from './worker-pool.ts'

/** Where extractions are kept between runs. */
export interface ExtractionCache {
  /** Folder in which the processes look for what was made before; null for none. */
  readonly folder: string | null
  /** Keeps an extraction, gzipped JSON. */
  put(key: string, packed: Uint8Array): void
}

export interface ExtractedDocument {
  readonly key: string
  readonly summary: ExtractionSummary
  readonly seconds: number
}

interface Surroundings { readonly pool: WorkerPool, readonly spool: Spool, readonly cache: ExtractionCache, readonly told: Told }

/** In the order of the documents. A failed extraction is kept too, so that the view has its text; `summary.failed` tells it. */
export async function extractDocuments(documents: readonly WaitingDocument[], s: Surroundings, count: StageCount): Promise<ExtractedDocument[]> {
  s.pool.tell(s.told)
  return inTurn(documents, s.pool.workers * 2, (d) => d.summary.length, async (read): Promise<ExtractedDocument> => {
    const { length } = read.summary
    let started = performance.now()
    let left = length
    count.begin(length)
    const { key, summary, packed } = await extractOne(read, s, {
      started: () => { started = performance.now() },
      part: (of) => { const bytes = Math.floor(length / (of + 1)); left -= bytes; count.part(bytes) },
    })
    if (packed !== null) s.cache.put(key, packed)
    count.done(summary.words, left)
    return { key, summary: inKnownWords(summary, read.summary), seconds: (performance.now() - started) / 1000 }
  })
}

interface Made { readonly key: string, readonly summary: ExtractionSummary, readonly packed: Uint8Array | null }
interface Listener { started(): void, /** One of so many parts is done. */ part(of: number): void }

async function extractOne({ summary: { path, length }, waits }: WaitingDocument, s: Surroundings, listener: Listener): Promise<Made> {
  const { pool, spool, cache, told } = s
  const document = spool.bytes(waits)
  const first = await pool.run({ kind: 'extract', path, document, kept: cache.folder }, Math.min(length, WHOLE_LENGTH), { onStart: listener.started })
  const answer = first.kind === 'in-parts' ? await inParts({ path, length, document, parts: first.parts }, pool, listener) : first
  if (answer.kind === 'extraction') return answer
  return withoutExtraction(document, told, runProblem('extraction-failed', path, whyNoResult(answer, 'Extraction')))
}

/**
 * Most that is drawn from one document, as JSON, in characters: some 100 000 mentions, or 25 000 quotations. The view holds all of it in
 * memory at once, and tracing several times over.
 */
const MOST_DRAWN = 32 * 2 ** 20

/** Every part in a task of its own; the document stays without what a failed part would have given, and says so. */
async function inParts({ path, length, document, parts }: { readonly path: string, readonly length: number, readonly document: Uint8Array, readonly parts: number }, pool: WorkerPool, listener: Listener): Promise<WorkerAnswer> {
  const answers: (WorkerAnswer | undefined)[] = []
  await inTurn(Array.from({ length: parts }, (_, i) => i), pool.workers, (i) => -i, async (index) => {
    if (beyond(answers) === null) answers[index] = await pool.run({ kind: 'part', path, document, index }, PART_LENGTH)
    listener.part(parts)
  })
  const end = beyond(answers) ?? parts
  const kept = answers.slice(0, end)
  const found = kept.flatMap((a) => (a?.kind === 'found' ? [a.packed] : []))
  const lost = kept.find((a) => a?.kind !== 'found')
  if (found.length === 0) return lost!
  const share = Math.round((100 * end * Math.min(length, EXTRACTED_LENGTH)) / (parts * length))
  const cut = end === parts ? null : runProblem('extraction-limited', path, `Entities and relations were drawn from about the first ${share} % of the text, which gave as much as one document may hold.`)
  const problems = lost === undefined ? [] : [runProblem('extraction-limited', path, `Nothing was drawn from ${end - found.length} of ${parts} parts of the text. ${whyNoResult(lost, 'Extraction')}`)]
  return pool.run({ kind: 'merge', path, document, parts: found, cut, problems }, PART_LENGTH)
}

/** Index of the first part that is too much beside those before it; null where there is none, or one before it is not there yet. */
function beyond(answers: readonly (WorkerAnswer | undefined)[]): number | null {
  let drawn = 0
  for (const [i, a] of answers.entries()) {
    if (a === undefined) return null
    drawn += a.kind === 'found' ? a.size : 0
    if (i > 0 && drawn > MOST_DRAWN) return i
  }
  return null
}

function withoutExtraction(document: Uint8Array, told: Told, why: Problem): Made {
  const prepared = prepareDocument(unpacked<Document>(document), told)
  const extraction = withProblem(bareExtraction(prepared.document), why)
  return { key: prepared.key, summary: extractionSummary(extraction), packed: gzipSync(JSON.stringify(extraction), { level: 1 }) }
}
