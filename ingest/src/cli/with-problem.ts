/** An extraction with one more thing that went wrong: said of the extraction and, as partial, of its document. */
import { voiceId } from '@polylogue/graph-schema'
import type { Document, Extraction, Problem } from '@polylogue/graph-schema'
import { extractorVersions } from '../pipeline.ts'

export function withProblem(extraction: Extraction, problem: Problem): Extraction {
  return {
    ...extraction, problems: [...extraction.problems, problem],
    document: { ...extraction.document, partial: true, problems: [...extraction.document.problems, problem] },
  }
}

/** The extraction of a text nothing was drawn from: only its unnamed voice. */
export function bareExtraction(document: Document): Extraction {
  const voice = voiceId(document.id, '')
  return {
    document, voice, mentions: [], findings: [], quotations: [], citations: [], problems: document.problems, extractors: extractorVersions(),
    clusters: [{ id: voice, document: document.id, kind: 'Organization', name: document.publisher?.value ?? document.title?.value ?? document.path, aliases: [], mentions: [], implicit: true, details: {} }],
  }
}
