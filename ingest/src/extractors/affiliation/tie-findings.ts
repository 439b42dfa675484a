/** Ties become findings, with the attribution of whoever reports them. */
import { findingId, quoteAt, relationAllows } from '@polylogue/graph-schema'
import type { EntityKind, Finding } from '@polylogue/graph-schema'
import { attributionAt } from '../stance/attribution.ts'
import { deniedFrom, findReports, speakerAt } from '../stance/reporting.ts'
import type { Tie } from './ties.ts'

export const AFFILIATION_EXTRACTOR = 'find-affiliations'

/** The finding of a tie; none where it ties a thing to itself, or kinds that cannot be tied. */
export function tieFinding(tie: Tie, kindOf: ReadonlyMap<string, EntityKind>): Finding[] {
  const { reading, source, target, relation } = tie
  const { document, sentence, tokens } = reading
  const kind = (cluster: string, otherwise: EntityKind) => kindOf.get(cluster) ?? otherwise
  if (source.cluster === target.cluster || !relationAllows(relation, kind(source.cluster, source.kind), kind(target.cluster, target.kind))) return []
  const reports = findReports(reading)
  const at = Math.max(source.from, target.from)
  // "It is not true that A has joined B"
  if (deniedFrom(reading).some((r) => r.from <= at && at < r.to)) return []
  if (speakerAt(reading, reports, at) === null) return []
  const passage = document.passages[sentence.passage]
  const cue = tie.cue && quoteAt(document.id, document.text, tokens[tie.cue.from].start, tokens[tie.cue.to - 1].end)
  const attribution = attributionAt(reading, reports, at, '')
  return [{
    id: findingId({
      document: document.id, passageText: document.text.slice(passage.start, passage.end), relation, subjectWords: source.mention.words,
      objectWords: target.mention.words, attributionWords: attribution.map((a) => a.evidence.exact), cueWords: cue?.exact ?? '',
    }),
    document: document.id, passage: passage.id, relation, subject: source.cluster, object: target.cluster,
    subjectWords: source.mention.words, objectWords: target.mention.words, cue,
    evidence: quoteAt(document.id, document.text, sentence.start, sentence.end), attribution, explicitness: tie.inferred ? 'inferred' : 'explicit',
    ...(tie.tenure ? { tenure: tie.tenure } : {}), confidence: tie.confidence, rule: tie.rule, extractor: AFFILIATION_EXTRACTOR,
  }]
}
