/** What the process that runs an ingest knows of documents and extractions: everything but the words, which wait packed. Plain data. */
import type { Document, Extraction, Problem } from '@polylogue/graph-schema'

/** A document as it was read. */
export interface DocumentSummary {
  readonly id: string
  readonly version: string
  readonly blob: string
  readonly path: string
  readonly words: number
  /** Code units of its text. */
  readonly length: number
  readonly partial: boolean
  readonly problems: readonly Problem[]
}

/** How much was drawn from a document. */
export interface Drawn {
  readonly entities: number
  readonly findings: number
  readonly quotations: number
  readonly citations: number
}

/** A document with everything drawn from it, in numbers. */
export interface ExtractionSummary extends DocumentSummary, Drawn {
  /** True where it is to be tried again. */
  readonly failed: boolean
}

export function extractionSummary({ document, clusters, findings, quotations, citations, problems }: Extraction): ExtractionSummary {
  return {
    ...documentSummary(document), entities: clusters.filter((c) => !c.implicit).length, findings: findings.length,
    quotations: quotations.length, citations: citations.length, failed: problems.some((p) => p.code === 'extraction-failed'),
  }
}

/** The numbers alone. */
export function drawnIn({ entities, findings, quotations, citations }: Drawn): Drawn {
  return { entities, findings, quotations, citations }
}

/** The string that is known here, where one from another process says the same. */
export function once(given: string, known: string): string {
  return given === known ? known : given
}

const NONE: readonly never[] = Object.freeze([])

/** The same list, empty ones held once. */
export function shared<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list
}

export function documentSummary({ id, version, blob, path, words, text, partial, problems }: Document): DocumentSummary {
  return { id, version, blob, path, words, length: text.length, partial, problems }
}
