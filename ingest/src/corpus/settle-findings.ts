/** Findings whose ends were linked become statements: one for each document, relation, pair of entities and attribution. */
import { compareIds, overlaps, relation, relationAllows, sortById, statementId } from '@polylogue/graph-schema'
import type { EntityKind, Extraction, Finding, Review, Statement, StatementEvidence } from '@polylogue/graph-schema'

/** What settling needs to know of the corpus. */
export interface Settled {
  /** cluster id → entity id. */
  readonly entityOf: ReadonlyMap<string, string>
  readonly kindOf: ReadonlyMap<string, EntityKind>
  readonly reviews: ReadonlyMap<string, Review>
}

/** The statements of one document, sorted by id. A finding that links a thing to itself, or kinds the table forbids, makes none. */
export function settleFindings(extraction: Extraction, { entityOf, kindOf, reviews }: Settled): Statement[] {
  const groups = new Map<string, { finding: Finding, subject: string, object: string }[]>()
  for (const finding of extraction.findings) {
    let subject = entityOf.get(finding.subject)!
    let object = entityOf.get(finding.object)!
    if (subject === object || !relationAllows(finding.relation, kindOf.get(subject)!, kindOf.get(object)!)) continue
    if (relation(finding.relation).symmetric && object < subject) [subject, object] = [object, subject]
    const chain = finding.attribution.map((a) => entityOf.get(a.source)!)
    const id = statementId(extraction.document.id, finding.relation, subject, object, chain)
    const group = groups.get(id)
    if (group) group.push({ finding, subject, object })
    else groups.set(id, [{ finding, subject, object }])
  }
  return sortById([...groups].map(([id, group]) => statement(id, group, extraction, entityOf, reviews)))
}

function statement(
  id: string, group: readonly { finding: Finding, subject: string, object: string }[], extraction: Extraction,
  entityOf: ReadonlyMap<string, string>, reviews: ReadonlyMap<string, Review>,
): Statement {
  const findings = group.map((g) => g.finding).sort((a, b) => a.evidence.start - b.evidence.start || compareIds(a.id, b.id))
  const verdicts = findings.map((f) => reviews.get(f.id) ?? 'unreviewed')
  // A statement stands as long as one of its passages does; rejected passages leave it, unless all are rejected.
  const standing = findings.filter((_, i) => verdicts[i] !== 'rejected')
  const shown = standing.length > 0 ? standing : findings
  const review: Review = standing.length === 0 ? 'rejected' : verdicts.includes('accepted') ? 'accepted' : 'unreviewed'
  const first = shown[0]
  return {
    id, relation: first.relation, polarity: relation(first.relation).polarity,
    subject: group[0].subject, object: group[0].object,
    document: extraction.document.id, date: extraction.document.date?.value ?? null,
    assertedBy: entityOf.get(first.attribution.at(-1)?.source ?? extraction.voice)!,
    attribution: first.attribution.map((a) => ({ entity: entityOf.get(a.source)!, evidence: a.evidence })),
    evidence: shown.map((f) => evidenceOf(f, extraction, reviews.get(f.id))) as [StatementEvidence, ...StatementEvidence[]],
    explicitness: shown.some((f) => f.explicitness === 'explicit') ? 'explicit' : 'inferred',
    confidence: Math.max(...shown.map((f) => f.confidence)),
    review,
  }
}

function evidenceOf(finding: Finding, extraction: Extraction, review: Review = 'unreviewed'): StatementEvidence {
  return {
    ...finding.evidence, finding: finding.id, passage: finding.passage,
    cue: finding.cue && { start: finding.cue.start, end: finding.cue.end },
    quotation: quotationBehind(finding, extraction),
    ...(finding.tenure ? { tenure: finding.tenure } : {}),
    rule: finding.rule, confidence: finding.confidence,
    ...(review === 'unreviewed' ? {} : { review }),
  }
}

/** The quotation a QUOTES finding was made of: between the same ends, inside its evidence, the first of several. */
function quotationBehind(finding: Finding, { quotations }: Extraction): string | null {
  if (finding.relation !== 'QUOTES') return null
  const inside = quotations.filter((q) => q.quotedBy === finding.subject && (q.source ?? q.work) === finding.object && overlaps(q.content, finding.evidence))
  const exact = inside.filter((q) => finding.rule === `quotes-${q.rule}`)
  return [...(exact.length > 0 ? exact : inside)].sort((a, b) => a.content.start - b.content.start || compareIds(a.id, b.id))[0]?.id ?? null
}
