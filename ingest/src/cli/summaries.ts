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

/** What a document is known by. */
type Known = Partial<Pick<DocumentSummary, 'id' | 'version' | 'blob' | 'path'>>

/** A summary comes from another process with words of its own; those that are known here already are held once, and so is a list of no problems. */
export function inKnownWords<S extends DocumentSummary>(summary: S, known: Known): S {
  const once = (given: string, here: string | undefined) => (here === given ? here : given)
  return {
    ...summary, id: once(summary.id, known.id), version: once(summary.version, known.version), blob: once(summary.blob, known.blob), path: once(summary.path, known.path),
    problems: summary.problems.length === 0 ? NONE : summary.problems,
  }
}

const NONE: readonly never[] = Object.freeze([])

export function documentSummary({ id, version, blob, path, words, text, partial, problems }: Document): DocumentSummary {
  return { id, version, blob, path, words, length: text.length, partial, problems }
}
