/** Who holds which office, who belongs to which body, what is part of what: the layer `affiliations`. */
import type { EntityKind, Finding } from '@polylogue/graph-schema'
import { extractor } from './extractor.ts'
import type { Works } from './extractor.ts'
import { chapterFindings } from './affiliation/chapter-findings.ts'
import { addRoleSpots } from './affiliation/role-spots.ts'
import { collectives } from './affiliation/collectives.ts'
import { memberLists } from './affiliation/member-lists.ts'
import { memberTies } from './affiliation/member-ties.ts'
import { partTies } from './affiliation/part-ties.ts'
import { roleTies } from './affiliation/role-ties.ts'
import { AFFILIATION_EXTRACTOR, tieFinding } from './affiliation/tie-findings.ts'
import { readSentencesWith } from './stance/reading.ts'
import type { ReadingLayers } from './stance/reading.ts'

export const findAffiliations = extractor({
  name: AFFILIATION_EXTRACTOR,
  version: '7',
  needs: ['document', 'sentences', 'coreference', 'works', 'quotations'],
  gives: 'affiliations',
  extract: (layers: ReadingLayers & { readonly works: Works }) => {
    const kindOf = new Map<string, EntityKind>([...layers.coreference.clusters, ...layers.works.clusters].map((c) => [c.id, c.kind]))
    const { readings, mentions, clusters } = addRoleSpots(readSentencesWith(layers))
    const unnamed = collectives(readings)
    const ties = [...readings.flatMap((r) => [...roleTies(r), ...memberTies(r), ...memberLists(r), ...partTies(r)]), ...unnamed.ties]
    const findings = strongest([...ties.flatMap((t) => tieFinding(t, kindOf)), ...chapterFindings(layers.document, layers.works)])
    const used = new Set(findings.flatMap((f) => [f.subject, f.object, ...f.attribution.map((a) => a.source)]))
    const kept = [...clusters, ...unnamed.clusters].filter((c) => used.has(c.id))
    const keptMentions = new Set(kept.flatMap((c) => c.mentions))
    return { mentions: [...mentions, ...unnamed.mentions].filter((m) => keptMentions.has(m.id)), clusters: kept, findings }
  },
})

function strongest(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>()
  for (const f of findings) if ((best.get(f.id)?.confidence ?? 0) < f.confidence) best.set(f.id, f)
  return [...best.values()]
}
