/** Who holds which office, who belongs to which body, what is part of what: the layer `affiliations`. */
import type { EntityKind, Finding } from '@polylogue/graph-schema'
import { extractor } from './extractor.ts'
import type { Works } from './extractor.ts'
import { chapterFindings } from './affiliation/chapter-findings.ts'
import { memberTies } from './affiliation/member-ties.ts'
import { partTies } from './affiliation/part-ties.ts'
import { roleTies } from './affiliation/role-ties.ts'
import { AFFILIATION_EXTRACTOR, tieFinding } from './affiliation/tie-findings.ts'
import { readSentencesWith } from './stance/reading.ts'
import type { ReadingLayers } from './stance/reading.ts'

export const findAffiliations = extractor({
  name: AFFILIATION_EXTRACTOR,
  version: '1',
  needs: ['document', 'sentences', 'coreference', 'works', 'quotations'],
  gives: 'affiliations',
  extract: (layers: ReadingLayers & { readonly works: Works }) => {
    const kindOf = new Map<string, EntityKind>([...layers.coreference.clusters, ...layers.works.clusters].map((c) => [c.id, c.kind]))
    const ties = readSentencesWith(layers).flatMap((r) => [...roleTies(r), ...memberTies(r), ...partTies(r)])
    return { mentions: [], clusters: [], findings: strongest([...ties.flatMap((t) => tieFinding(t, kindOf)), ...chapterFindings(layers.document, layers.works)]) }
  },
})

function strongest(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>()
  for (const f of findings) if ((best.get(f.id)?.confidence ?? 0) < f.confidence) best.set(f.id, f)
  return [...best.values()]
}
