/** A chapter or article and the book it stands in: citations that give both say the one is part of the other. */
import { findingId } from '@polylogue/graph-schema'
import type { Cluster, Document, Finding } from '@polylogue/graph-schema'
import type { Works } from '../extractor.ts'
import { AFFILIATION_EXTRACTOR } from './tie-findings.ts'

/** Findings "title PART_OF container" for citations whose two works are both known. */
export function chapterFindings(document: Document, works: Works): Finding[] {
  const byName = new Map<string, Cluster>()
  for (const c of works.clusters) if (c.kind === 'Work') for (const name of [c.name, ...c.aliases]) byName.set(fold(name), c)
  return works.citations.flatMap((citation): Finding[] => {
    const whole = citation.container === null ? undefined : byName.get(fold(citation.container))
    if (citation.work === null || whole === undefined || whole.id === citation.work) return []
    const passage = document.passages.find((p) => p.id === citation.passage)
    if (!passage) return []
    return [{
      id: findingId({
        document: document.id, passageText: document.text.slice(passage.start, passage.end), relation: 'PART_OF', subjectWords: citation.title ?? '',
        objectWords: citation.container!, attributionWords: [], cueWords: citation.raw.exact,
      }),
      document: document.id, passage: citation.passage, relation: 'PART_OF', subject: citation.work, object: whole.id, subjectWords: citation.title ?? '',
      objectWords: citation.container!, cue: null, evidence: citation.raw, attribution: [], explicitness: 'explicit', confidence: 0.8,
      rule: 'affiliation/chapter', extractor: AFFILIATION_EXTRACTOR,
    }]
  })
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s"“”‘’'*_]+/gu, ' ').trim()
}
