/** What follows from the other layers for the voice of the document: the layer `conclusions` (balance.ts). Each stands with the passage of the premise that shows it, and is inferred. */
import { compareIds, findingId, relationAllows } from '@polylogue/graph-schema'
import type { EntityKind, Finding } from '@polylogue/graph-schema'
import { extractor } from './extractor.ts'
import type { Findings, Layers } from './extractor.ts'
import { balanced } from './conclusions/balance.ts'

const NAME = 'conclude-stances'
/** A premise that is itself unsure leads to nothing. */
const LEAST_PREMISE = 0.5

export const concludeStances = extractor({
  name: NAME,
  version: '1',
  needs: ['document', 'coreference', 'works', 'stances', 'affiliations', 'references'],
  gives: 'conclusions',
  extract: conclusionsOf,
})

function conclusionsOf({ document, coreference, works, stances, affiliations, references }: Pick<Layers, 'document' | 'coreference' | 'works' | 'stances' | 'affiliations' | 'references'>): Findings {
  const { voice } = coreference
  const kindOf = new Map<string, EntityKind>([coreference, works, stances, affiliations, references].flatMap((l) => l.clusters.map((c) => [c.id, c.kind] as const)))
  // What others are reported to say is theirs, and nothing follows from it for the voice.
  const premises = [...stances.findings, ...affiliations.findings, ...references.findings].filter((f) => f.attribution.length === 0 && f.confidence >= LEAST_PREMISE)
  const passages = new Map(document.passages.map((p) => [p.id, p]))
  const findings = balanced(premises, voice, (c) => kindOf.get(c)).flatMap(({ relation, object, shownBy, rule }): Finding[] => {
    if (!relationAllows(relation, kindOf.get(voice)!, kindOf.get(object)!)) return []
    const passage = passages.get(shownBy.passage)!
    const objectWords = shownBy.object === object ? shownBy.objectWords : shownBy.subjectWords
    return [{
      id: findingId({ document: document.id, passageText: document.text.slice(passage.start, passage.end), relation, subjectWords: '', objectWords, attributionWords: [], cueWords: rule }),
      document: document.id, passage: shownBy.passage, relation, subject: voice, object, subjectWords: '', objectWords,
      cue: shownBy.cue, evidence: shownBy.evidence, attribution: [], explicitness: 'inferred', confidence: 0.65, rule: `conclusion/${rule}`, extractor: NAME,
    }]
  })
  return { mentions: [], clusters: [], findings: findings.sort((a, b) => compareIds(a.id, b.id)) }
}
