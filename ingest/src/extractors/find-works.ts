/**
 * Works and citations: what a text points to when it cites. Formal references first (notes, attribution lines, lists,
 * brackets), then titles in running text, then the same titles wherever they stand again, then works named by their genre.
 */
import { citationId, clusterId, compareIds, mentionId, quoteAt, sortById } from '@polylogue/graph-schema'
import type { Citation, Cluster, Document, Mention, Span } from '@polylogue/graph-schema'
import { NO_FIELDS } from '@polylogue/graph-schema'
import { BODY_WORDS } from '../lexicons/reference-words.ts'
import { extractor } from './extractor.ts'
import type { Coreference, Works } from './extractor.ts'
import { writerBefore } from './references/writer-before.ts'
import { authorFinder } from './works/author-cluster.ts'
import { bodiesOfSpeakers } from './works/body-of-speaker.ts'
import { authorLength } from './works/author-list.ts'
import { authorYears, runningAuthorYears } from './works/author-year.ts'
import { citationPlaces } from './works/citation-places.ts'
import type { CitationPlace } from './works/citation-places.ts'
import { clusterWorks } from './works/cluster-works.ts'
import type { CitationDraft, WorkDraft } from './works/draft.ts'
import type { Owners } from './works/genre-owner.ts'
import { genreWorks } from './works/genre-works.ts'
import { kindBefore, kindBehind } from './works/named-titles.ts'
import { quotedList } from './works/quoted-list.ts'
import { readCitation } from './works/read-citation.ts'
import { authorOnly, secondHandParts } from './works/second-hand.ts'
import { resolveShort } from './works/short-references.ts'
import { mentionsOfTitles } from './works/known-titles.ts'
import { seeList } from './works/see-list.ts'
import { titledWorks } from './works/titled-works.ts'
import type { TitledWork } from './works/titled-works.ts'
import { titleAndPage } from './works/title-and-page.ts'
import { shown } from './works/title-shape.ts'

const NAME = 'find-works'
/** A dash before a name at the end of a quoted passage. */
const DASH_LINE = /(?<=["”’»]\s{0,3}|\n)(?:--+|—|–|―)\s*(?=\p{Lu}[^"“”]{2,200}$)/u

export const findWorks = extractor({
  name: NAME,
  version: '15',
  needs: ['document', 'coreference'],
  gives: 'works',
  extract: ({ document, coreference }) => worksOf(document, coreference),
})

function worksOf(document: Document, coreference: Coreference): Works {
  const titled = titledWorks(document).filter((t) => t.rule !== 'title-of-person' || isPersons(document, t, coreference))
  const formal = resolveShort([...formalCitations(document, titled), ...yearsInRunningText(document).filter((y) => !titled.some((t) => overlap(t.raw, y.raw)))].sort((a, b) => a.raw.start - b.raw.start || b.raw.end - a.raw.end))
  // What is cited in full somewhere has its fields from there.
  const inFull = new Set(formal.flatMap((c) => (c.work?.title ? [c.work.title.toLowerCase()] : [])))
  const outside = titled.filter((t) => !((t.rule === 'named-title' || t.rule === 'title-of-person') && inFull.has(t.name.toLowerCase())) && !formal.some((c) => overlap(c.raw, t)))
  const ownTitle = document.title?.value
  const known = mentionsOfTitles(document, [...formal.flatMap((c) => c.work ?? []), ...outside], [...formal.map((c) => c.raw), ...outside]).filter((d) => d.title !== ownTitle)
  const running = runningCitations([...outside, ...known])
  const nameOf = new Map(coreference.clusters.map((c) => [c.id, c.name]))
  const turns = bodiesOfSpeakers(document, coreference)
  const voice = coreference.clusters.find((c) => c.id === coreference.voice && c.kind === 'Organization')?.id ?? null
  const owners: Owners = {
    mentions: coreference.mentions, clusterOf: coreference.clusterOf, voice, nameOf: (id) => nameOf.get(id) ?? '',
    bodyInTurn: (passage) => { const turn = turns.get(passage); return turn && turn.body },
  }
  const taken = [...formal.filter(leadsSomewhere).map((c) => c.raw), ...outside, ...outside.flatMap((t) => [kindBefore(document.text, t) ?? [], kindBehind(document.text, t) ?? []].flat()), ...known]
  const genres = ofTitled(document, genreWorks(document, owners, taken), [...formal.flatMap((c) => c.work ?? []), ...outside], coreference)
  const cited = formal.flatMap((c) => c.work ?? [])
  const { mentions, clusters, clusterOf, clusterOfDraft } = clusterWorks(document, [...cited, ...outside, ...known, ...genres.filter((g) => !isOwnTitle(document, g))])
  const citations = finish(document, [...formal, ...running], clusterOfDraft)
  const authors = unknownAuthors(document, coreference, [...formal.flatMap((c) => c.author ?? []), ...attributionNames(document)])
  return {
    mentions: [...mentions, ...authors.mentions].sort((a, b) => a.start - b.start || compareIds(a.id, b.id)),
    clusters: sortById([...clusters, ...authors.clusters]),
    clusterOf: new Map([...clusterOf, ...authors.clusters.flatMap((c) => c.mentions.map((m) => [m, c.id] as const))]),
    citations: sortById(citations),
  }
}

/** The document's own title, where it stands as a line of the text. */
function isOwnTitle({ title, text, passages }: Document, { start, end, title: named }: WorkDraft): boolean {
  const p = named === null ? undefined : passages.find((x) => x.start <= start && start < x.end)
  if (p === undefined) return false
  const first = p.start === passages.find((x) => x.kind !== 'boilerplate')?.start && start === p.start && p.end - p.start < 200 && !/[.!?]$/u.test(text.slice(p.start, p.end).trimEnd())
  return first || title !== null && p.end - p.start < title.value.length + 8 && title.value.includes(text.slice(start, end).replace(/\s+/gu, ' '))
}

/** Nouns that a titled work is called by when it is spoken of again. */
const CALLED_SO: ReadonlySet<string> = new Set(['book', 'pamphlet', 'article', 'essay', 'booklet', 'brochure', 'treatise', 'novel'])

/** "Lund's book" where the text has one title by Lund, "the Guild's Manifesto" where one is called so with its title: that work. */
function ofTitled(document: Document, genres: readonly WorkDraft[], titled: readonly WorkDraft[], coreference: Coreference): WorkDraft[] {
  if (genres.every((g) => g.author === null)) return withShortened(genres)
  const find = authorFinder(coreference)
  const byAuthor = new Map<string, Set<string>>()
  const plain = new Map<string, string>()
  const put = (key: string, name: string) => { byAuthor.set(key, (byAuthor.get(key) ?? new Set()).add(name)) }
  for (const t of titled) {
    const author = find(null, t.details.author ?? t.authorWords) ?? writerBefore(document, t, coreference)
    if (author === null) continue
    put(author, t.name)
    if (t.details.genre) put(`${author}|${t.details.genre}`, t.name)
  }
  for (const g of genres) if (g.author !== null && g.title !== null && !isPlain(g)) put(`${g.author}|${g.details.genre}`, g.name)
  // Where none has a title of its own, "its Manifesto" is the "Manifesto of the Guild".
  for (const g of genres) if (g.author !== null && isPlain(g) && !byAuthor.has(`${g.author}|${g.details.genre}`) && !plain.has(`${g.author}|${g.details.genre}`)) plain.set(`${g.author}|${g.details.genre}`, g.name)
  return withShortened(genres).map((g) => {
    if (g.author === null || g.title !== null && !isPlain(g)) return g
    const names = byAuthor.get(`${g.author}|${g.details.genre}`) ?? (CALLED_SO.has(g.details.genre) ? byAuthor.get(g.author) : undefined)
    const own = plain.get(`${g.author}|${g.details.genre}`)
    return names?.size === 1 ? { ...g, name: [...names][0], title: null } : own === undefined || own === g.name ? g : { ...g, name: own, title: null }
  })
}

/** "the decrees on Salt and Rope" is short for "the decrees on Salt, Rope …": one that another goes on from, where only one does. */
function withShortened(genres: readonly WorkDraft[]): WorkDraft[] {
  return genres.map((g) => {
    if (g.title === null || !/ on /u.test(g.title)) return g
    const longer = new Set(genres.flatMap((o) => (o.title !== null && o.details.genre === g.details.genre && o.title.startsWith(`${g.title} `) ? [o.title] : [])))
    return longer.size === 1 ? { ...g, name: [...longer][0], title: null } : g
  })
}

/** "Manifesto of the Guild": nothing but what it is and whose. */
function isPlain({ title, details }: WorkDraft): boolean {
  return title !== null && new RegExp(`^(?:the )?${details.genre}s? (?:of|from|adopted by|issued by) `, 'iu').test(title)
}

/** "Weil's Ten Years of the Union", and not "the Union's Ten Years of Plenty": a person's name ends right before the title. */
function isPersons({ text }: Document, title: Span, { mentions }: Coreference): boolean {
  return mentions.some((m) => m.kind === 'Person' && m.form === 'name' && m.start < title.start && m.end <= title.start && title.start - m.end <= 10 && /^(?:['’]s?)?(?:,?[ \n]in)?[ \n](?:own[ \n])?["“«‘'_*]{0,2}$/u.test(text.slice(m.end, title.start)))
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** References in notes, attribution lines, lists and brackets, in text order. */
function formalCitations(document: Document, titled: readonly TitledWork[]): CitationDraft[] {
  const { text } = document
  return citationPlaces(document).flatMap((place) => {
    const throughOthers = atSecondHand(text, place)
    if (throughOthers.length > 0) return throughOthers
    if (place.form === 'bracket' || place.form === 'note') {
      const years = authorYears(text, place)
      if (years.length > 0) return years
    }
    if (place.form === 'bracket') {
      const list = seeList(text, place)
      if (list.length > 0) return list
      const quoted = [...titleAndPage(text, place), ...quotedList(text, place)]
      if (quoted.length > 0) return quoted
      if (titled.some((t) => t.rule === 'imprint' && overlap(t.raw, place))) return []
      const drafts = readCitation(text, place, 'bracket', true)
      const behindQuotation = CLOSED.test(text.slice(Math.max(0, place.start - 6), place.start))
      return drafts.filter((d) => d.back !== null || ((d.author !== null || d.fields.editor !== null) && (d.fields.year !== null || d.fields.locator !== null || behindQuotation) && !/^\d/.test(d.fields.title ?? '')) || /^\s*(?:[Ss]ee|[Cc]f\.?|[Ff]rom|[Ii]n)\b.*["“]|^\s*["“]/u.test(text.slice(place.start, place.end)) && (d.fields.year !== null || d.fields.locator !== null))
    }
    const emphasised = titled.length >= 0 ? markedTitle(document, place) : null
    const drafts = readCitation(text, place, place.form, place.strict && emphasised === null)
    return drafts.filter((d) => d.back !== null || d.fields.author !== null || d.fields.year !== null || d.fields.locator !== null || emphasised !== null || place.form === 'reference')
  })
}

/** A bracket right behind a closing mark says where the words are from. */
const CLOSED = /["”’»][.,;]?\s?[([]$/u

const THROUGH_FIRST = /^[\s([]*(?:as\s+)?(?:quoted|cited)\s+(?:in|by|from|after)\s/iu

/** "North, quoted in Lund, …": both citations, the first with the way to the second; and what only says "quoted in Lund". */
function atSecondHand(text: string, place: CitationPlace): CitationDraft[] {
  if (THROUGH_FIRST.test(text.slice(place.start, place.end))) return readCitation(text, place, place.form, false).map((d) => ({ ...d, rule: `${place.form}-through` }))
  const parts = secondHandParts(text, place)
  if (parts === null) return []
  const through = [...authorYears(text, parts.through), ...readCitation(text, parts.through, place.form, true)].slice(0, 1)
  if (through.length === 0) return []
  const first = readCitation(text, parts.first, place.form, false)[0] ?? authorOnly(text, parts.first, place.form, through[0])
  return first ? [{ ...first, through: through[0] }, ...through] : through
}

/** "Lund (1904) holds …" in running text. */
function yearsInRunningText({ text, passages }: Document): CitationDraft[] {
  return passages.flatMap((p) => (p.kind === 'paragraph' || p.kind === 'listItem' || p.kind === 'blockQuote' || p.kind === 'note' ? runningAuthorYears(text, p) : []))
}

/** Emphasis inside a reference is its title or container. */
function markedTitle(document: Document, place: Span): Span | null {
  return document.marks.find((m) => (m.kind === 'emphasis' || m.kind === 'cite') && m.start >= place.start && m.end <= place.end) ?? null
}

/** The first mention of each titled work in running text is a citation. */
function runningCitations(drafts: readonly (WorkDraft & { readonly raw?: Span })[]): CitationDraft[] {
  const seen = new Set<string>()
  return [...drafts].sort((a, b) => a.start - b.start).flatMap((work): CitationDraft[] => {
    const key = work.title!.toLowerCase()
    if (seen.has(key)) return []
    seen.add(key)
    const { author = null, container = null, place = null, publisher = null, year = null, volume = null } = work.details
    const own = work.rule === 'imprint' ? { author, place, publisher, year } : work.rule === 'series-number' ? { volume } : work.rule === 'in-journal' ? { author, container, year } : { author, year }
    return [{ raw: work.raw ?? { start: work.start, end: work.end }, form: 'running', fields: { ...NO_FIELDS, title: shown(work.title!), ...own }, rule: `running-${work.rule}`, work, back: null, author: null }]
  })
}

const leadsSomewhere = (d: CitationDraft): boolean => d.work !== null || d.refersTo !== undefined || d.through !== undefined

/** Citations with ids; what leads to no work is left out, but for what was found at second hand. */
function finish(document: Document, drafts: readonly CitationDraft[], clusterOfDraft: ReadonlyMap<WorkDraft, string>): Citation[] {
  const idOf = ({ raw }: CitationDraft) => citationId(document.id, raw.start, raw.end, document.text.slice(raw.start, raw.end))
  const workOf = (d: CitationDraft) => (d.work && clusterOfDraft.get(d.work)) ?? (d.refersTo?.work && clusterOfDraft.get(d.refersTo.work)) ?? null
  const kept = drafts.filter(leadsSomewhere)
  const ids = new Set(kept.map(idOf))
  const known = (d: CitationDraft | undefined) => (d && ids.has(idOf(d)) ? idOf(d) : null)
  return kept.flatMap((d): Citation[] => {
    const passage = document.passages.find((p) => p.start <= d.raw.start && d.raw.start < p.end)
    if (!passage) return []
    const raw = quoteAt(document.id, document.text, d.raw.start, d.raw.end)
    return [{ ...d.fields, title: d.fields.title ?? d.refersTo?.fields.title ?? null, id: idOf(d), document: document.id, passage: passage.id, form: d.form, raw, work: workOf(d), refersTo: known(d.refersTo), quotedIn: known(d.through), rule: d.rule, extractor: NAME }]
  })
}

/** Names at the head of attribution lines, also where no title follows. */
function attributionNames({ text, passages }: Document): Span[] {
  return passages.flatMap((p) => {
    if (p.kind === 'boilerplate' || p.kind === 'heading') return []
    const words = text.slice(p.start, p.end)
    const lead = p.kind === 'attribution' ? /^[\s([]*(?:--?|—|–|―)?\s*/u.exec(words)![0].length : (DASH_LINE.exec(words)?.index ?? -1)
    if (lead < 0) return []
    const from = lead + (p.kind === 'attribution' ? 0 : DASH_LINE.exec(words)![0].length)
    const length = authorLength(words.slice(from))
    return length > 0 ? [{ start: p.start + from, end: p.start + from + length }] : []
  })
}

/** Authors of citations whom no other layer names get a cluster of their own here. */
function unknownAuthors(document: Document, coreference: Coreference, authors: readonly Span[]): { mentions: Mention[], clusters: Cluster[] } {
  const find = authorFinder(coreference)
  const groups = new Map<string, { name: string, mentions: Mention[] }>()
  for (const author of authors) {
    const words = shown(document.text.slice(author.start, author.end))
    if (find(author, words) !== null || words.length < 3 || /\b(?:and|&)\b|,.*,/u.test(words)) continue
    const at = author.start + /^[\s"“”*_]*/u.exec(document.text.slice(author.start, author.end))![0].length
    const end = at + document.text.slice(at, author.end).replace(/[\s,;:]+$/u, '').length
    if (end <= at) continue
    const kind = BODY_WORDS.test(words) ? 'Organization' : 'Person'
    const mention: Mention = { id: mentionId(document.textId, at, end, kind), document: document.id, kind, form: 'name', words: document.text.slice(at, end), rule: 'author-of-citation', start: at, end }
    const group = groups.get(words.toLowerCase())
    if (group) group.mentions.push(mention)
    else groups.set(words.toLowerCase(), { name: words, mentions: [mention] })
  }
  const clusters = [...groups.values()].map(({ name, mentions }): Cluster => {
    const ids = [...new Set(mentions.map((m) => m.id))].sort(compareIds)
    return { id: clusterId(mentions[0].kind, ids[0]), document: document.id, kind: mentions[0].kind, name, aliases: [name], mentions: ids, implicit: false, details: {} }
  })
  return { mentions: [...groups.values()].flatMap((g) => g.mentions), clusters }
}
