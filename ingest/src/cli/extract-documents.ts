/**
 * Layer 2 for documents: from the cache where the same words were read with the same extractors before, else in worker
 * processes. A document whose extraction fails keeps its text and is marked partial.
 */
import { idOf, voiceId } from '@polylogue/graph-schema'
import type { Document, Extraction, Problem } from '@polylogue/graph-schema'
import { extractorVersions } from '../pipeline.ts'
import { cuesIn } from '../cues-file/cues-in.ts'
import type { OwnCue } from '../cues-file/parse-cues-csv.ts'
import { knownIn } from '../names-file/known-names.ts'
import type { KnownName } from '../names-file/known-names.ts'
import { limitDocument } from './limit-document.ts'
import type { Progress } from './progress.ts'
import { stageProgress } from './progress.ts'
import { runProblem } from './run-codes.ts'
import type { WorkerPool } from './worker-pool.ts'

/** Where extractions are kept between runs. */
export interface ExtractionCache {
  get(key: string): Extraction | null
  put(key: string, extraction: Extraction): void
}

export interface ExtractedDocument {
  readonly key: string
  readonly extraction: Extraction
  /** False where it came from the cache. */
  readonly fresh: boolean
  readonly seconds: number
}

/**
 * What an extraction depends on, and nothing else: the document as read, the versions of everything that reads it, and what
 * a person's files say of names and words of stance that stand in the text. A change of the file touches only texts that it has to do with.
 */
export function extractionKey(document: Document, known: readonly KnownName[] = [], cues: readonly OwnCue[] = []): string {
  return idOf('extraction', 1, JSON.stringify(document), JSON.stringify(extractorVersions()), ...(known.length > 0 || cues.length > 0 ? [JSON.stringify(known)] : []), ...(cues.length > 0 ? [JSON.stringify(cues)] : []))
}

/** Extractions in the order of the documents. A failed one is kept too, so that the view has its text; `isFailed` tells it. */
export async function extractDocuments(
  documents: readonly Document[], pool: WorkerPool, cache: ExtractionCache, onProgress: (p: Progress) => void, names: readonly KnownName[] = [], ownCues: readonly OwnCue[] = [], estimates = false,
): Promise<ExtractedDocument[]> {
  const progress = stageProgress('extracting', documents.length, documents.reduce((n, d) => n + d.text.length, 0), onProgress)
  return Promise.all(documents.map(async (document): Promise<ExtractedDocument> => {
    const known = knownIn(document.text, names)
    const cues = cuesIn(document.text, ownCues)
    const key = extractionKey(document, known, cues)
    let started = performance.now()
    const cached = cache.get(key)
    const extraction = cached ?? await extractOne(document, { known, cues, estimates }, pool, () => { started = performance.now() })
    if (cached === null) cache.put(key, extraction)
    progress.tick(document.words, document.text.length)
    return { key, extraction, fresh: cached === null, seconds: (performance.now() - started) / 1000 }
  }))
}

/** True for an extraction that is to be tried again. */
export function isFailed(extraction: Extraction): boolean {
  return extraction.problems.some((p) => p.code === 'extraction-failed')
}

/** What an extraction is told beside the document. */
interface Told { readonly known: readonly KnownName[], readonly cues: readonly OwnCue[], readonly estimates: boolean }

async function extractOne(document: Document, { known, cues, estimates }: Told, pool: WorkerPool, onStart: () => void): Promise<Extraction> {
  const { part, problem } = limitDocument(document)
  const answer = await pool.run({ kind: 'extract', document: part, known, cues, estimates }, part.text.length, { onStart })
  if (answer.kind === 'extraction') return problem === null ? answer.extraction : withProblem({ ...answer.extraction, document }, problem)
  const why = answer.kind === 'timeout' ? `Extraction was ended after ${Math.round(answer.seconds)} seconds.`
    : answer.kind === 'died' ? `The process that extracted ended (${answer.reason}).`
      : answer.kind === 'failed' ? `Extraction failed: ${answer.message} [${answer.code}]` : 'Extraction gave no answer.'
  return withProblem(bareExtraction(document), runProblem('extraction-failed', document.path, why))
}

function withProblem(extraction: Extraction, problem: Problem): Extraction {
  return {
    ...extraction, problems: [...extraction.problems, problem],
    document: { ...extraction.document, partial: true, problems: [...extraction.document.problems, problem] },
  }
}

/** The extraction of a text nothing was drawn from: only its unnamed voice. */
function bareExtraction(document: Document): Extraction {
  const voice = voiceId(document.id, '')
  return {
    document, voice, mentions: [], findings: [], quotations: [], citations: [], problems: document.problems, extractors: extractorVersions(),
    clusters: [{ id: voice, document: document.id, kind: 'Organization', name: document.publisher?.value ?? document.title?.value ?? document.path, aliases: [], mentions: [], implicit: true, details: {} }],
  }
}
