/** What the process that runs an ingest knows of documents and extractions: everything but the words, which wait packed. Plain data. */
import type { Document, Extraction, Problem } from '@polylogue/graph-schema'
import { edgesOf } from '../corpus/text-edges.ts'
import type { Edges } from '../corpus/text-edges.ts'

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

/** A document that was read, with the lines at its edges, by which furniture of the corpus is told. */
export interface ReadSummary extends DocumentSummary {
  readonly edges: Edges
}

/** A document with everything drawn from it, in numbers. */
export interface ExtractionSummary extends DocumentSummary {
  readonly entities: number
  readonly findings: number
  readonly quotations: number
  readonly citations: number
  /** True where it is to be tried again. */
  readonly failed: boolean
}

export function readSummary(document: Document): ReadSummary {
  return { ...documentSummary(document), edges: edgesOf(document.text) }
}

export function extractionSummary({ document, clusters, findings, quotations, citations, problems }: Extraction): ExtractionSummary {
  return {
    ...documentSummary(document), entities: clusters.filter((c) => !c.implicit).length, findings: findings.length,
    quotations: quotations.length, citations: citations.length, failed: problems.some((p) => p.code === 'extraction-failed'),
  }
}

function documentSummary({ id, version, blob, path, words, text, partial, problems }: Document): DocumentSummary {
  return { id, version, blob, path, words, length: text.length, partial, problems }
}
