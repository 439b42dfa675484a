/** QUOTES, CITES and AUTHORED: what quotations, citations and owned works say about who wrote what and who points to it. */
import { compareIds, findingId, quoteAt } from '@polylogue/graph-schema'
import type { Citation, Cluster, Document, Finding, Quotation } from '@polylogue/graph-schema'
import { extractor } from './extractor.ts'
import type { Coreference, Findings, Works } from './extractor.ts'
import { citing } from './references/citing.ts'
import type { ReferenceDraft } from './references/draft.ts'
import { turnAt, turnLevel } from './turn-level.ts'
import { evidenceSpan } from './references/evidence-span.ts'
import { passageAt } from './references/sentence-around.ts'
import { writing } from './references/writing.ts'

const NAME = 'references'
export const references = extractor({
  name: NAME,
  version: '10',
  needs: ['document', 'coreference', 'works', 'quotations'],
  gives: 'references',
  extract: ({ document, coreference, works, quotations }) => referencesOf(document, coreference, works, quotations),
})

function referencesOf(document: Document, coreference: Coreference, works: Works, quotations: readonly Quotation[]): Findings {
  const clusters = [...coreference.clusters, ...works.clusters]
  const byId = new Map(clusters.map((c) => [c.id, c]))
  const drafts = [
    ...quoting(document, quotations, works.citations),
    ...citing(document, works, coreference),
    ...writing(document, works, coreference, quotations),
  ]
  const findings = new Map<string, Finding>()
  for (const d of drafts) {
    const finding = findingOf(document, d, byId, coreference)
    if (finding && d.subject !== d.object && !findings.has(finding.id)) findings.set(finding.id, finding)
  }
  return { mentions: [], clusters: [], findings: [...findings.values()].sort((a, b) => compareIds(a.id, b.id)) }
}

/** Who quotes whom; the work where no person or body is named. */
function quoting(document: Document, quotations: readonly Quotation[], citations: readonly Citation[]): ReferenceDraft[] {
  const byId = new Map(citations.map((c) => [c.id, c]))
  return quotations.flatMap((q): ReferenceDraft[] => {
    const object = q.source ?? q.work
    if (object === null) return []
    const cited = byId.get(q.citation ?? '')
    return [{ relation: 'QUOTES', subject: q.quotedBy, object, evidence: evidenceSpan(document, q, cited ?? null), explicitness: 'explicit', confidence: q.confidence, rule: `quotes-${q.rule}` }]
  })
}

function findingOf(document: Document, d: ReferenceDraft, byId: ReadonlyMap<string, Cluster>, { turns }: Coreference): Finding | null {
  const { text } = document
  const subject = byId.get(d.subject)
  const object = byId.get(d.object)
  const passage = passageAt(document.passages, d.evidence.start)?.passage
  if (!subject || !object || !passage || d.evidence.end <= d.evidence.start) return null
  const evidence = quoteAt(document.id, text, d.evidence.start, d.evidence.end)
  const turn = turnAt(turns, d.evidence.start)
  // That the letter is quoted, and whose it is, the document says itself.
  const own = turn && (d.relation === 'QUOTES' ? d.subject !== turn.speaker : d.relation === 'AUTHORED' && d.subject === turn.speaker)
  const attribution = turn && !own ? [turnLevel(document, turn)] : []
  return {
    id: findingId({ document: document.id, passageText: text.slice(passage.start, passage.end), relation: d.relation, subjectWords: subject.name, objectWords: object.name, attributionWords: attribution.map((a) => a.evidence.exact), cueWords: evidence.exact }),
    document: document.id, passage: passage.id, relation: d.relation, subject: d.subject, object: d.object, subjectWords: subject.name, objectWords: object.name,
    cue: null, evidence, attribution, explicitness: d.explicitness, confidence: d.confidence, rule: d.rule, extractor: NAME,
  }
}
