/** AUTHORED: authors of citations, owners of "its program", "North's *The Rope*", bodies a series is named after, senders of letters. */
import type { Cluster, Document, Quotation, Span } from '@polylogue/graph-schema'
import type { Coreference, Works } from '../extractor.ts'
import { authorFinder } from '../works/author-cluster.ts'
import type { ReferenceDraft } from './draft.ts'
import { evidenceSpan } from './evidence-span.ts'
import { sentenceAround } from './sentence-around.ts'
import { writerBefore } from './writer-before.ts'

const authored = (subject: string, object: string, evidence: Span, explicitness: ReferenceDraft['explicitness'], confidence: number, rule: string): ReferenceDraft =>
  ({ relation: 'AUTHORED', subject, object, evidence, explicitness, confidence, rule })

type Find = (span: Span | null, words: string | null) => string | null

export function writing(document: Document, works: Works, coreference: Coreference, quotations: readonly Quotation[]): ReferenceDraft[] {
  const find = authorFinder({
    mentions: [...coreference.mentions, ...works.mentions.filter((m) => m.kind !== 'Work')],
    clusters: [...coreference.clusters, ...works.clusters], clusterOf: new Map([...coreference.clusterOf, ...works.clusterOf]),
  })
  const byCitation = authorsOfCitations(document, works, coreference, find)
  const told = [...byCitation, ...owners(document, works, coreference, find, new Set(byCitation.map((d) => d.object)))]
  return [...told, ...senders(document, works, quotations, new Set(told.map((d) => d.object)))]
}

function authorsOfCitations({ text }: Document, works: Works, coreference: Coreference, find: Find): ReferenceDraft[] {
  const names = [...coreference.mentions, ...works.mentions].filter((m) => m.kind === 'Person' && m.form === 'name')
  const clusterOf = (id: string) => coreference.clusterOf.get(id) ?? works.clusterOf.get(id) ?? null
  const peopleIn = (span: Span) => names.filter((m) => m.start >= span.start && m.end <= span.end).map((m) => clusterOf(m.id))
  return works.citations.flatMap((c) => {
    if (c.work === null || c.author === null || c.rule === 'op-cit') return []
    const at = text.slice(c.raw.start, c.raw.end).indexOf(c.author)
    // In running text the author stands elsewhere, and "North's *The Rope*" is read below with the words that say so.
    if (at < 0 && c.form === 'running') return []
    const span = at >= 0 ? { start: c.raw.start + at, end: c.raw.start + at + c.author.length } : null
    const subjects = [find(span, c.author), ...span === null || !/ (?:and|&) |, /u.test(c.author) ? [] : peopleIn(span)].filter((id) => id !== null)
    return [...new Set(subjects)].map((subject) => authored(subject, c.work!, c.raw, 'explicit', 0.95, 'author-of-citation'))
  })
}

/** `told`: works whose citation names who wrote them. */
function owners(document: Document, works: Works, coreference: Coreference, find: Find, told: ReadonlySet<string>): ReferenceDraft[] {
  const byId = new Map(works.clusters.map((c) => [c.id, c]))
  const series = seriesNames(coreference)
  let before: Owned | null = null
  const cited = new Set(works.citations.flatMap((c) => (c.form !== 'running' && c.work !== null ? [c.work] : [])))
  return works.mentions.flatMap((m) => {
    const cluster = byId.get(works.clusterOf.get(m.id) ?? '')
    if (cluster?.kind !== 'Work') return []
    const out: ReferenceDraft[] = []
    const genre = m.rule === 'genre-owned' || m.rule === 'genre-name'
    // Where the genre noun was read, its owner was looked for already: "our" in an interview is not the paper's.
    const beside = m.rule === 'genre-owned' ? null : ownerBefore(document.text, m, coreference) ?? (cluster.details.author ? null : writerBefore(document, m, coreference)) ?? joinedTo(document.text, before, m)
    const writers = beside !== null ? [beside] : genre ? findEach(find, authorWords(cluster)) : cited.has(cluster.id) || told.has(cluster.id) ? [] : findEach(find, cluster.details.author ?? null)
    before = { end: m.end, owner: writers[0] ?? null }
    for (const owner of writers) out.push(authored(owner, cluster.id, sentenceAround(document, m), m.rule === 'genre-owned' ? 'explicit' : 'inferred', 0.75, 'owner-of-work'))
    const body = cluster.details.volume ? series(m.words) : null
    if (body) out.push(authored(body, cluster.id, m, 'inferred', 0.6, 'series-of-body'))
    return out
  })
}

/** All who are named as writers: "Vera Lund, P. Oss and A. Marr"; a body may have an "and" in its name. */
function findEach(find: Find, words: string | null): readonly string[] {
  const whole = words === null || / (?:and|&) /u.test(words) && /^\S+ \S.* (?:and|&) \S+ \S/u.test(words) ? null : find(null, words)
  const all = whole !== null || words === null ? [whole] : words.split(/,? (?:and|&) |, /u).map((name) => find(null, name))
  return [...new Set(all.filter((id) => id !== null))]
}

interface Owned { readonly end: number, readonly owner: string | null }

/** "her books are Thread and Bread (1901) and The Needle": whose the first title is, that of the second is too. */
function joinedTo(text: string, before: Owned | null, m: Span): string | null {
  return before !== null && m.start >= before.end && m.start - before.end < 20 && /^["”’*_]*(?:\s\(\d{4}\))?,?\sand\s["“‘*_]*$/u.test(text.slice(before.end, m.start)) ? before.owner : null
}

function authorWords(work: Cluster): string | null {
  return work.details.author ?? /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*(?= \p{Ll})/u.exec(work.name)?.[0] ?? null
}

/** Looks a series up by the words it begins with: "Harbour League Papers #3". */
function seriesNames({ clusters }: Coreference): (words: string) => string | null {
  const names = new Map<string, string>()
  for (const c of clusters) if (c.kind === 'Organization') for (const n of [c.name, ...c.aliases]) if (!names.has(n)) names.set(n, c.id)
  return (words) => {
    for (let end = words.lastIndexOf(' '); end > 0; end = words.lastIndexOf(' ', end - 1)) { const id = names.get(words.slice(0, end)); if (id) return id }
    return null
  }
}

/** "his *The Rope*", "her best-known books are", "North's last report,", "she wrote". */
const GAP = /(?:(?:['’]s?|\b(?:his|her|its|their|our|my))\s+(?:(?:[\p{Ll}-]+\s+){0,2}(?:books?|pamphlets?|articles?|essays?|letters?|speech|booklet|brochure|leaflet|editorial|polemic|newsletter|journal|magazine|organ|biography|history|works?|novels?|papers?|reports?|stud(?:y|ies)|plays?|poems?|memoirs?|autobiography|treatise|tract|programmes?|programs?|manifestos?|platform)(?:,|:|\s(?:is|are|was|were|include[sd]?|entitled|titled|called))?\s+(?:the\s+)?|(?:own|first|last|new|famous|latest|recent|one|early|great|short|long)\s+)?|\s(?:also\s|then\s|later\s)?(?:wrote|authored)\s)["“‘«*_]*$/iu

/** "North's *The Rope*", "his *The Rope*". */
function ownerBefore(text: string, m: Span, { mentions, clusterOf }: Coreference): string | null {
  const gap = GAP.exec(text.slice(Math.max(0, m.start - 60), m.start))
  if (!gap) return null
  const at = m.start - gap[0].length
  let owner: string | null = null
  for (let i = firstEndingFrom(mentions, at); i < mentions.length && mentions[i].start <= at + 2; i++) if (mentions[i].end <= m.start) owner = clusterOf.get(mentions[i].id) ?? owner
  return owner
}

/** Mentions stand in text order; one that begins 200 characters before a place does not reach it. */
function firstEndingFrom(mentions: Coreference['mentions'], at: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) { const mid = (low + high) >> 1; if (mentions[mid].start < at - 200) low = mid + 1; else high = mid }
  while (low < mentions.length && mentions[low].end < at) low++
  return low
}

/** Genres that one person or body writes to others: who is quoted from one has written it. */
const SENT = /^(?:open )?(?:letter|appeal|memorandum|petition|circular)\b/iu

/** A letter, or a book in a bracket without an author, whose writer is told only by the words quoted from it. */
function senders(document: Document, works: Works, quotations: readonly Quotation[], known: ReadonlySet<string>): ReferenceDraft[] {
  const byId = new Map(works.clusters.map((c) => [c.id, c]))
  const citations = new Map(works.citations.map((c) => [c.id, c]))
  return quotations.flatMap((q) => {
    const work = q.work === null ? undefined : byId.get(q.work)
    if (!work || q.source === null || known.has(work.id)) return []
    const cited = citations.get(q.citation ?? '')
    const own = cited?.form === 'bracket' && cited.author === null && cited.quotedIn === null && cited.work === work.id
    if (!own && !SENT.test(work.details.genre ?? work.name)) return []
    return [authored(q.source, work.id, evidenceSpan(document, q, citations.get(q.citation ?? '') ?? null), 'inferred', 0.6, 'sender-of-letter')]
  })
}
