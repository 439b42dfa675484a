/** QUOTES, CITES and AUTHORED: what quotations, citations and owned works say about who wrote what and who points to it. */
import { compareIds, findingId, quoteAt } from '@polylogue/graph-schema'
import type { Citation, Cluster, Document, Finding, Mention, Quotation } from '@polylogue/graph-schema'
import { extractor } from './extractor.ts'
import type { Coreference, Findings, Works } from './extractor.ts'
import type { ReferenceDraft } from './references/draft.ts'
import { evidenceSpan } from './references/evidence-span.ts'
import { bracketed, passageAt, sentenceAround } from './references/sentence-around.ts'
import { writing } from './references/writing.ts'

const NAME = 'references'
/** Laws and treaties that a text speaks of are objects of politics; naming one is no citation. */
const LAWS: ReadonlySet<string> = new Set(['order', 'act', 'law', 'bill', 'treaty', 'pact', 'decree', 'ordinance', 'code', 'constitution', 'licence', 'license', 'directive', 'convention', 'covenant', 'accord', 'agreement', 'protocol', 'statute', 'edict'])

export const references = extractor({
  name: NAME,
  version: '1',
  needs: ['document', 'coreference', 'works', 'quotations'],
  gives: 'references',
  extract: ({ document, coreference, works, quotations }) => referencesOf(document, coreference, works, quotations),
})

function referencesOf(document: Document, coreference: Coreference, works: Works, quotations: readonly Quotation[]): Findings {
  const clusters = [...coreference.clusters, ...works.clusters]
  const byId = new Map(clusters.map((c) => [c.id, c]))
  const drafts = [
    ...quoting(document, quotations, works.citations),
    ...citing(document, works, coreference.voice),
    ...writing(document, works, coreference, quotations),
  ]
  const findings = new Map<string, Finding>()
  for (const d of drafts) {
    const finding = findingOf(document, d, byId)
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

/** Every work that is cited or named, once for each citation and once for a work that is only named. */
function citing(document: Document, works: Works, voice: string): ReferenceDraft[] {
  const cited = works.citations.flatMap((c): ReferenceDraft[] => (c.work === null ? [] : [{
    relation: 'CITES', subject: voice, object: c.work, evidence: bracketed(document, c.raw), explicitness: 'explicit', confidence: c.form === 'running' ? 0.8 : 0.95, rule: `cites-${c.form}`,
  }]))
  const firstOf = new Map<string, Mention>()
  for (const m of works.mentions) { const id = works.clusterOf.get(m.id); if (id && !firstOf.has(id)) firstOf.set(id, m) }
  const done = new Set(cited.map((d) => d.object))
  const named = works.clusters.flatMap((c): ReferenceDraft[] => {
    if (c.kind !== 'Work' || done.has(c.id) || LAWS.has(c.details.genre ?? '')) return []
    const first = firstOf.get(c.id)
    return first ? [{ relation: 'CITES', subject: voice, object: c.id, evidence: sentenceAround(document, first), explicitness: 'inferred', confidence: 0.6, rule: 'cites-named' }] : []
  })
  return [...cited, ...named]
}

function findingOf(document: Document, d: ReferenceDraft, byId: ReadonlyMap<string, Cluster>): Finding | null {
  const { text } = document
  const subject = byId.get(d.subject)
  const object = byId.get(d.object)
  const passage = passageAt(document.passages, d.evidence.start)?.passage
  if (!subject || !object || !passage || d.evidence.end <= d.evidence.start) return null
  const evidence = quoteAt(document.id, text, d.evidence.start, d.evidence.end)
  return {
    id: findingId({ document: document.id, passageText: text.slice(passage.start, passage.end), relation: d.relation, subjectWords: subject.name, objectWords: object.name, attributionWords: [], cueWords: evidence.exact }),
    document: document.id, passage: passage.id, relation: d.relation, subject: d.subject, object: d.object, subjectWords: subject.name, objectWords: object.name,
    cue: null, evidence, attribution: [], explicitness: d.explicitness, confidence: d.confidence, rule: d.rule, extractor: NAME,
  }
}
