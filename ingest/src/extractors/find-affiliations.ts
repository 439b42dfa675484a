/** Who holds which office, who belongs to which body, what is part of what: the layer `affiliations`. */
import type { EntityKind, Finding } from '@polylogue/graph-schema'
import { extractor } from './extractor.ts'
import type { Works } from './extractor.ts'
import { chapterFindings } from './affiliation/chapter-findings.ts'
import { addRoleSpots } from './affiliation/role-spots.ts'
import { adherentTies, withAdherents } from './affiliation/adherents.ts'
import { calledBodies } from './affiliation/called-bodies.ts'
import { collectives } from './affiliation/collectives.ts'
import { innerWholes } from './affiliation/inner-wholes.ts'
import { letterTies } from './affiliation/letterhead.ts'
import { memberLists } from './affiliation/member-lists.ts'
import { attendanceTies } from './affiliation/attendance.ts'
import { memberTies } from './affiliation/member-ties.ts'
import { memberVerbs } from './affiliation/member-verbs.ts'
import { mergerTies } from './affiliation/mergers.ts'
import { partsByName } from './affiliation/parts-by-name.ts'
import { partTies } from './affiliation/part-ties.ts'
import { roleTies } from './affiliation/role-ties.ts'
import { rowTies } from './affiliation/rows.ts'
import { seatTies } from './affiliation/seats.ts'
import { voiceAt } from './affiliation/signature-body.ts'
import { AFFILIATION_EXTRACTOR, tieFinding } from './affiliation/tie-findings.ts'
import type { Tie } from './affiliation/ties.ts'
import { readSentencesWith } from './stance/reading.ts'
import type { Reading, ReadingLayers } from './stance/reading.ts'

export const findAffiliations = extractor({
  name: AFFILIATION_EXTRACTOR,
  version: '19',
  needs: ['document', 'sentences', 'coreference', 'works', 'quotations'],
  gives: 'affiliations',
  extract: (layers: ReadingLayers & { readonly works: Works }) => {
    const kindOf = new Map<string, EntityKind>([...layers.coreference.clusters, ...layers.works.clusters].map((c) => [c.id, c.kind]))
    const { readings, mentions, clusters } = addRoleSpots(withAdherents(readSentencesWith(layers), layers.coreference.clusters))
    const unnamed = collectives(readings)
    const inside = innerWholes(readings, layers.coreference.clusters)
    const ties = [...readings.flatMap((r) => tiesOf(r)), ...unnamed.ties, ...inside.ties, ...partsByName(readings, layers.coreference.clusters), ...letterTies(readings, kindOf.get(layers.coreference.voice) ?? 'Organization')]
    const findings = strongest([...ties.flatMap((t) => tieFinding(t, kindOf)), ...chapterFindings(layers.document, layers.works)])
    const used = new Set(findings.flatMap((f) => [f.subject, f.object, ...f.attribution.map((a) => a.source)]))
    const kept = [...clusters, ...unnamed.clusters, ...inside.clusters].filter((c) => used.has(c.id))
    const keptMentions = new Set(kept.flatMap((c) => c.mentions))
    return { mentions: [...mentions, ...unnamed.mentions, ...inside.mentions].filter((m) => keptMentions.has(m.id)), clusters: kept, findings }
  },
})

function tiesOf(r: Reading): Tie[] {
  return [...roleTies(r), ...memberTies(r), ...memberVerbs(r), ...seatTies(r), ...rowTies(r), ...attendanceTies(r, (at) => voiceAt(r, at)), ...memberLists(r), ...partTies(r), ...mergerTies(r), ...calledBodies(r), ...adherentTies(r)]
}

function strongest(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>()
  for (const f of findings) if ((best.get(f.id)?.confidence ?? 0) < f.confidence) best.set(f.id, f)
  return [...best.values()]
}
