/** Titles in running text: by emphasis, by quotation marks in a citing context, by an imprint in brackets, by a number in a series. */
import type { Document, Span } from '@polylogue/graph-schema'
import { BODY_WORDS } from '../../lexicons/reference-words.ts'
import { TITLE_LEADS } from '../../lexicons/work-genres.ts'
import { passageAt } from '../references/sentence-around.ts'
import { adoptedTitles } from './adopted-titles.ts'
import { authorBeside } from './author-beside.ts'
import { capitalTitles } from './capital-titles.ts'
import { namedTitles } from './named-titles.ts'
import { ownTitles } from './own-newsletter.ts'
import { parseReference } from './parse-reference.ts'
import { reviewedBook } from './review-head.ts'
import { quotedTitles, underlinedTitles } from './quoted-titles.ts'
import { titlesByAuthor } from './titles-by-author.ts'
import type { WorkDraft } from './draft.ts'
import { isTitleCase, mainWords, shown } from './title-shape.ts'

export interface TitledWork extends WorkDraft {
  /** Title with its imprint, when that stands behind it. */
  readonly raw: Span
}

const SERIES = /(?<![\p{L}\p{N}])((?:\p{Lu}[\p{L}'’]*\s+){1,6})(#\s?|[Nn]o\.\s?|No\s?|Nos\.?\s?|Number\s|Issue\s|Vol\.?\s?)(\d{1,4})(?![\p{L}\d])/gu
const IMPRINT = /\(((?:\p{Lu}[\p{L}.\s]{1,30}:\s*[^()]{2,60},\s*)(?:1[5-9]|20)\d\d)\)/gu

/** "Lund's Ropes and Reeds (1904)", "her Selected Letters, vol. 2, p. 9": a run of title words that somebody has, with a year or a place in it behind. */
const OWNED = /(?:\p{L}['’]s?|\b(?:his|her|their))\s((?:own|first|last|new|famous|latest|recent|early|great|short|long|classic)\s)?(\p{Lu}[\p{L}'’-]*(?:\s(?:\p{Lu}[\p{L}'’-]*|of|the|and|in|on|a|for|to|from|with|at|by)){1,10})((?:\s\((?:1[5-9]|20)\d\d\)|,\s(?:[Vv]ol(?:ume|\.)|pp?\.|[Cc]h(?:apter|\.)|[Pp]art|[Ss]ection)\s?[\dIVX]+))/gu

/** Without these in a text there is nothing for the two expressions that begin at each capital: what must stand behind the title. */
const SOME_OWNED = /\s\((?:1[5-9]|20)\d\d\)|,\s(?:[Vv]ol(?:ume|\.)|pp?\.|[Cc]h(?:apter|\.)|[Pp]art|[Ss]ection)\s?[\dIVX]/
const SOME_SERIES = /(?:#\s?|[Nn]o\.\s?|No\s?|Nos\.?\s?|Number\s|Issue\s|Vol\.?\s?)\d/

/** Titles of running text, in text order. Headings, notes, references and boilerplate are left out. */
export function titledWorks(document: Document): TitledWork[] {
  const { text, passages, marks } = document
  const out: TitledWork[] = []
  const inside = (start: number, end: number) => {
    const p = passageAt(passages, start)?.passage
    return p && end <= p.end && (p.kind === 'paragraph' || p.kind === 'listItem' || p.kind === 'blockQuote') ? p : undefined
  }
  const free = (span: Span) => !out.some((o) => o.start < span.end && span.start < o.end)
  const add = (start: number, end: number, rule: string, raw: Span = { start, end }, details: Readonly<Record<string, string>> = {}) => {
    const title = shown(text.slice(start, end))
    if (title.length < 4 || !free({ start, end })) return
    const author = authorBeside(text, { start, end }, passageAt(passages, start)?.passage.start ?? 0)
    const genre = /\b(Program(?:me)?|Platform|Manifesto|Statement|Declaration|Resolution|Letter|Theses|Report)[ \n]\($/iu.exec(text.slice(Math.max(0, start - 16), start))?.[1].toLowerCase()
    out.push({ start, end, raw, name: title, title, author: null, authorWords: author, details: { title, ...(genre === undefined ? {} : { genre }), ...(author === null ? {} : { author }), ...details }, rule })
  }
  const reviewed = reviewedBook(document)
  if (reviewed !== null) add(reviewed.start, reviewed.end, 'title-by-author', reviewed.raw, { author: shown(reviewed.author), ...(reviewed.year === null ? {} : { year: reviewed.year }) })
  for (const m of text.matchAll(IMPRINT)) {
    const lead = titleBefore(text, m.index, marks)
    if (!lead || !inside(lead.start, m.index)) continue
    const parts = parseReference(text, m.index + 1, m.index + m[0].length - 1)
    const field = (name: string) => { const p = parts.find((x) => x.field === name); return p ? shown(text.slice(p.start, p.end)) : undefined }
    const [place, publisher] = m[1].split(/:\s*/u)
    add(lead.start, lead.end, 'imprint', { start: lead.start, end: m.index + m[0].length }, { year: /\d{4}$/u.exec(m[1])![0], place: field('place') ?? place, publisher: publisher.replace(/,\s*\d{4}$/u, '') })
  }
  for (const m of SOME_OWNED.test(text) ? text.matchAll(OWNED) : []) {
    const start = m.index + m[0].length - m[2].length - m[3].length
    const span = { start, end: start + m[2].trimEnd().length }
    if (!inside(start, m.index + m[0].length) || mainWords(m[2]).length < 2 || BODY_WORDS.test(m[2].split(/\s/u).at(-1)!)) continue
    const year = /(?:1[5-9]|20)\d\d/u.exec(m[3])?.[0]
    add(span.start, span.end, 'owned-title', { start, end: m.index + m[0].length }, year ? { year } : {})
  }
  for (const p of passages) if (p.kind === 'paragraph' || p.kind === 'listItem' || p.kind === 'heading') for (const t of titlesByAuthor(text, p)) add(t.start, t.end, 'title-by-author', t.raw, { author: shown(t.author), ...(t.year === null ? {} : { year: t.year }) })
  for (const p of passages) if (p.kind === 'paragraph' || p.kind === 'listItem' || p.kind === 'blockQuote') for (const t of namedTitles(text, p)) add(t.start, t.end, t.ofPerson ? 'title-of-person' : 'named-title', undefined, t.year === null ? {} : { year: t.year })
  for (const m of SOME_SERIES.test(text) ? text.matchAll(SERIES) : []) {
    const end = m.index + m[0].length
    // "Vol. XI No. 7"; "Rope League No. 4" is a branch.
    if (/^[IVXLC]+\s+$/u.test(m[1]) || BODY_WORDS.test(m[1].trim().split(/\s/u).at(-1)!)) continue
    if (inside(m.index, end) && !/^(?:The\s)?(?:Article|Section|Chapter|Part|Room|Point|Figure|Table|Local|Branch|District|Lodge|Unit|Ward|Division|Battalion|Brigade|World War|Page|Street|Note)\s/u.test(m[1])) {
      const number = m[3]
      add(m.index, end, 'series-number', undefined, { volume: number })
    }
  }
  for (const mark of marks) {
    if (mark.kind !== 'emphasis' && mark.kind !== 'cite') continue
    const p = inside(mark.start, mark.end)
    if (!p || mark.end - mark.start > 200 || p.end - p.start < mark.end - mark.start + 12) continue
    const words = text.slice(mark.start, mark.end)
    const lead = text.slice(Math.max(p.start, mark.start - 40), mark.start)
    const strong = mark.kind === 'cite' || mainWords(words).length >= 2 || TITLE_LEADS.test(lead)
    if (strong && isTitleCase(shown(words)) && !/\b\d{1,2} \p{Lu}\p{Ll}+ \d{4}\.?$/u.test(words.trim())) { const t = trim(text, mark); add(t.start, t.end, 'emphasis') }
  }
  for (const p of passages) {
    if (p.kind !== 'paragraph' && p.kind !== 'listItem' && p.kind !== 'blockQuote' && p.kind !== 'heading') continue
    for (const t of quotedTitles(text, p)) add(t.start, t.end, t.rule, t.raw, t.details)
    if (p.kind === 'heading') continue
    for (const t of underlinedTitles(text, p)) add(t.start, t.end, 'emphasis')
    for (const t of [...capitalTitles(text, p), ...adoptedTitles(text, p), ...ownTitles(text, p)]) add(t.start, t.end, 'capital-title')
  }
  return out.sort((a, b) => a.start - b.start)
}

/** The title right before an imprint: marked words, else the run of title words. */
function titleBefore(text: string, at: number, marks: Document['marks']): Span | null {
  const mark = marks.find((m) => (m.kind === 'emphasis' || m.kind === 'cite') && m.end <= at && at - m.end <= 3)
  if (mark) return trim(text, mark)
  const run = /(?:["“][^"“”]{3,160}["”]|\p{Lu}[\p{L}'’-]*(?:,?[ \n](?:\p{Lu}[\p{L}'’-]*|of|the|and|in|on|a|an|for|to|from|or|with|at|by|\d{4})){0,14})\s*$/u.exec(text.slice(Math.max(0, at - 200), at))
  if (!run) return null
  const start = Math.max(0, at - 200) + run.index
  const words = run[0].trimEnd()
  const span = { start, end: start + words.length }
  return mainWords(words).length >= 2 ? trim(text, span) : null
}

function trim(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end)
  const lead = /^[\s"“”„«»‘'*_(]*/u.exec(words)![0].length
  const tail = /[\s"“”„«»’'*_,;:.)]*$/u.exec(words)![0].length
  return lead + tail < words.length ? { start: span.start + lead, end: span.end - tail } : span
}
