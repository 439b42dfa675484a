/** QUOTES, CITES and AUTHORED: what quotations, citations and owned works say about who wrote what and who points to it. */
import { compareIds, findingId, quoteAt } from '@polylogue/graph-schema'
import type { Citation, Cluster, Document, Explicitness, Finding, Quotation, RelationType, Span } from '@polylogue/graph-schema'
import { extractor } from './extractor.ts'
import type { Coreference, Findings, Works } from './extractor.ts'
import { authorFinder } from './works/author-cluster.ts'
import { evidenceSpan } from './references/evidence-span.ts'

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

interface Draft {
  readonly relation: RelationType
  readonly subject: string
  readonly object: string
  readonly evidence: Span
  readonly explicitness: Explicitness
  readonly confidence: number
  readonly rule: string
}

function referencesOf(document: Document, coreference: Coreference, works: Works, quotations: readonly Quotation[]): Findings {
  const clusters = [...coreference.clusters, ...works.clusters]
  const byId = new Map(clusters.map((c) => [c.id, c]))
  const drafts = [
    ...quoting(document, quotations, works.citations),
    ...citing(document, works, coreference.voice),
    ...writing(document, works, coreference),
  ]
  const findings = new Map<string, Finding>()
  for (const d of drafts) {
    const finding = findingOf(document, d, byId)
    if (finding && d.subject !== d.object && !findings.has(finding.id)) findings.set(finding.id, finding)
  }
  return { mentions: [], clusters: [], findings: [...findings.values()].sort((a, b) => compareIds(a.id, b.id)) }
}

/** Who quotes whom; the work where no person or body is named. */
function quoting(document: Document, quotations: readonly Quotation[], citations: readonly Citation[]): Draft[] {
  return quotations.flatMap((q): Draft[] => {
    const object = q.source ?? q.work
    if (object === null) return []
    const cited = citations.find((c) => c.id === q.citation)
    return [{ relation: 'QUOTES', subject: q.quotedBy, object, evidence: evidenceSpan(document, q, cited ?? null), explicitness: 'explicit', confidence: q.confidence, rule: `quotes-${q.rule}` }]
  })
}

/** Every work that is cited or named, once for each citation and once for a work that is only named. */
function citing(document: Document, works: Works, voice: string): Draft[] {
  const cited = works.citations.flatMap((c): Draft[] => (c.work === null ? [] : [{
    relation: 'CITES', subject: voice, object: c.work, evidence: bracketed(document, c.raw), explicitness: 'explicit', confidence: c.form === 'running' ? 0.8 : 0.95, rule: `cites-${c.form}`,
  }]))
  const done = new Set(cited.map((d) => d.object))
  const named = works.clusters.flatMap((c): Draft[] => {
    if (c.kind !== 'Work' || done.has(c.id) || LAWS.has(c.details.genre ?? '')) return []
    const first = works.mentions.find((m) => works.clusterOf.get(m.id) === c.id)
    return first ? [{ relation: 'CITES', subject: voice, object: c.id, evidence: sentenceAround(document, first), explicitness: 'inferred', confidence: 0.6, rule: 'cites-named' }] : []
  })
  return [...cited, ...named]
}

/** The author of a citation, the owner of "its program", the body a series is named after, "X's *Title*". */
function writing(document: Document, works: Works, coreference: Coreference): Draft[] {
  const { text } = document
  const known = { mentions: [...coreference.mentions, ...works.mentions.filter((m) => m.kind !== 'Work')], clusters: [...coreference.clusters, ...works.clusters], clusterOf: new Map([...coreference.clusterOf, ...works.clusterOf]) }
  const find = authorFinder(known)
  const out: Draft[] = []
  for (const c of works.citations) {
    if (c.work === null || c.author === null || c.rule === 'op-cit') continue
    const at = text.indexOf(c.author, c.raw.start)
    const span = at >= 0 && at < c.raw.end ? { start: at, end: at + c.author.length } : null
    const subject = find(span, c.author)
    if (subject) out.push({ relation: 'AUTHORED', subject, object: c.work, evidence: c.raw, explicitness: 'explicit', confidence: 0.95, rule: 'author-of-citation' })
  }
  for (const m of works.mentions) {
    const id = works.clusterOf.get(m.id)
    const cluster = works.clusters.find((c) => c.id === id)
    if (!id || cluster?.kind !== 'Work') continue
    const owner = ownerBefore(text, m, coreference) ?? (m.rule === 'genre-owned' || m.rule === 'genre-name' ? find(null, cluster.details.author ?? (/^(?:\p{Lu}[\p{L}'’-]+ ?)+(?= \p{Ll})/u.exec(cluster.name)?.[0] ?? null)) : null)
    if (owner) out.push({ relation: 'AUTHORED', subject: owner, object: id, evidence: sentenceAround(document, m), explicitness: m.rule === 'genre-owned' ? 'explicit' : 'inferred', confidence: 0.75, rule: 'owner-of-work' })
    const series = cluster.details.volume ? coreference.clusters.find((c) => c.kind === 'Organization' && [c.name, ...c.aliases].some((n) => m.words.startsWith(`${n} `))) : undefined
    if (series) out.push({ relation: 'AUTHORED', subject: series.id, object: id, evidence: m, explicitness: 'inferred', confidence: 0.6, rule: 'series-of-body' })
  }
  return out
}

/** "North's *The Rope*", "his *The Rope*", "North in *The Rope*". */
function ownerBefore(text: string, m: Span, coreference: Coreference): string | null {
  const lead = text.slice(Math.max(0, m.start - 60), m.start)
  const gap = /(?:['’]s?|\b(?:his|her|its|their|our|my))\s+(?:(?:own|first|last|new|famous|latest|recent|one|early|great|short|long)\s+)?(?:(?:book|pamphlet|article|essay|letter|speech|work|novel|paper|report|study),?\s+)?["“‘«*_]*$/u.exec(lead)
  if (!gap) return null
  const at = m.start - gap[0].length
  const owner = coreference.mentions.filter((x) => x.start <= at + 2 && x.end >= at && x.end <= m.start).at(-1)
  return owner ? coreference.clusterOf.get(owner.id) ?? null : null
}

/** A citation in brackets shows its brackets. */
function bracketed({ text }: Document, raw: Span): Span {
  const open = /[([]$/u.test(text.slice(0, raw.start)) && /^[)\]]/u.test(text.slice(raw.end, raw.end + 1))
  return open ? { start: raw.start - 1, end: raw.end + 1 } : { start: raw.start, end: raw.end }
}

/** The sentence a mention stands in, inside its passage. */
function sentenceAround({ text, passages }: Document, m: Span): Span {
  const p = passages.find((x) => x.start <= m.start && m.end <= x.end)
  if (!p) return { start: m.start, end: m.end }
  const before = [...text.slice(p.start, m.start).matchAll(/[.!?]["”’)]?\s+(?=["“‘(]?\p{Lu})/gu)].at(-1)
  const after = /[.!?]["”’)]?(?=\s|$)/u.exec(text.slice(m.end, p.end))
  return { start: before ? p.start + before.index + before[0].length : p.start, end: after ? m.end + after.index + after[0].length : p.end }
}

function findingOf(document: Document, d: Draft, byId: ReadonlyMap<string, Cluster>): Finding | null {
  const { text } = document
  const subject = byId.get(d.subject)
  const object = byId.get(d.object)
  const passage = document.passages.find((p) => p.start <= d.evidence.start && d.evidence.start < p.end)
  if (!subject || !object || !passage || d.evidence.end <= d.evidence.start) return null
  const evidence = quoteAt(document.id, text, d.evidence.start, d.evidence.end)
  return {
    id: findingId({ document: document.id, passageText: text.slice(passage.start, passage.end), relation: d.relation, subjectWords: subject.name, objectWords: object.name, attributionWords: [], cueWords: evidence.exact }),
    document: document.id, passage: passage.id, relation: d.relation, subject: d.subject, object: d.object, subjectWords: subject.name, objectWords: object.name,
    cue: null, evidence, attribution: [], explicitness: d.explicitness, confidence: d.confidence, rule: d.rule, extractor: NAME,
  }
}
