/** One reference as it stands → citations: fields in words, and the work or works it points to. */
import { NO_FIELDS } from '@polylogue/graph-schema'
import type { CitationFields, CitationForm, Span } from '@polylogue/graph-schema'
import { bookMatter } from './book-matter.ts'
import type { CitationDraft, WorkDraft } from './draft.ts'
import { parseFormal } from './parse-formal.ts'
import { parseReference } from './parse-reference.ts'
import type { ReferenceField, ReferencePart } from './parse-reference.ts'
import { shown } from './title-shape.ts'

const BACK = /^(?:ibid(?:em)?|loc\.? ?cit|op\.? ?cit)\b\.?/iu
const GENERIC = /^(?:program(?:me)?|constitution|statement|declaration|resolution|manifesto|letter|report|platform|statutes|appeal|theses)$/iu
/** "Program of the Rope Guild": a body's own paper names its author in the title. */
const ISSUER = /^(?:\p{L}+ ){0,2}(?:[Pp]rogram(?:me)?|[Cc]onstitution|[Ss]tatutes|[Mm]anifesto|[Pp]latform|[Rr]ules|[Rr]esolutions?) of the ((?:\p{Lu}[\p{L}'’-]*(?: (?:of|the|for|and))* ?){2,8})$/u

/** The citations of a stretch; none where it holds no title. `strict`: year, place or locator must be there too. */
export function readCitation(text: string, span: Span, form: CitationForm, strict: boolean): CitationDraft[] {
  const words = text.slice(span.start, span.end)
  const back = /(?:^|[\s,(])(ibid(?:em)?|op\.? ?cit|loc\.? ?cit)\b\.?/iu.exec(words)
  const book = bookMatter(words)
  const cut = form === 'running' ? parseReference(book.bare, 0, words.length) : parseFormal(book.bare, 0, words.length, form === 'reference')
  const parts = cut.map((p) => ({ ...p, start: p.start + span.start, end: p.end + span.start }))
  const one = (field: ReferenceField) => parts.find((p) => p.field === field) ?? null
  const say = (field: ReferenceField) => { const p = one(field); return p && shown(text.slice(p.start, p.end)) }
  const author = one('author')
  const locator = locatorOf(text, parts)
  if (back) return [backDraft(span, form, words, locator, author ?? nameBefore(span, words, back.index), text, back[1])]
  const title = one('title')
  if (title === null) return []
  const titleWords = shown(book.bare.slice(title.start - span.start, title.end - span.start))
  if (titleWords.length < 3 || !/^[\p{Lu}\p{N}¿¡]/u.test(titleWords) || titleWords.length > 260 || /^(?:vols?|volumes?|nos?|issues?|pp?|chs?|chapter|parts?)\b[.\s]*[\dIVXLC]+$/iu.test(titleWords)) return []
  const yearWords = /(?:1[5-9]|20)\d\d[a-z]?/.exec(say('date') ?? '')?.[0]
  const year = yearWords?.slice(0, 4) ?? null
  const evidence = year !== null || locator !== null || one('place') !== null || one('volume') !== null || /^["“«‘]/u.test(text.slice(title.start, title.end))
  if (strict && !evidence) return []
  if (strict && author === null && !evidence) return []
  const container = say('container')?.replace(/^in:?\s+/iu, '') ?? null
  const fields: CitationFields = {
    ...NO_FIELDS, author: say('author')?.replace(/\s*[,.]$/u, (m) => (/\p{Lu}\.$/u.test(say('author')!) ? m : '')) ?? null, title: titleWords, container, place: say('place'),
    publisher: say('publisher'), year, volume: numeral(say('volume')), issue: numeral(say('issue')), pages: say('pages'), section: say('section'), locator, editor: say('editor'), translator: book.translator ?? say('translator'), edition: book.edition ?? say('edition'), url: say('url'),
  }
  const quoted = /^["“«‘`]/u.test(text.slice(title.start, title.end))
  const inside = one('container')
  const chapter = inside !== null && quoted && (one('place') !== null || one('publisher') !== null) && one('volume') === null
  const work = workOf(text, title, titleWords, fields, book.otherTitle)
  if (!chapter) return [{ raw: span, form, fields, rule: `${form}-reference`, work, back: null, author, yearWords }]
  const bookWords = container!
  const bookFields: CitationFields = { ...fields, title: bookWords, container: null }
  return [
    { raw: span, form, fields: bookFields, rule: `${form}-reference`, work: workOf(text, inside, bookWords, bookFields), back: null, author },
    { raw: { start: title.start, end: inside.end }, form, fields, rule: `${form}-chapter`, work: { ...work, details: { ...work.details, container: bookWords } }, back: null, author },
  ]
}

function workOf(text: string, span: Span, title: string, fields: CitationFields, otherTitle: string | null = null): WorkDraft {
  const trimmed = trimTo(text, span, title)
  const full = GENERIC.test(title) && fields.author ? `${title} of ${fields.author}` : title
  const details: Record<string, string> = { title: full }
  const issuer = fields.author === null ? ISSUER.exec(title)?.[1] : undefined
  if (issuer) details.author = issuer
  for (const field of ['author', 'year', 'container', 'volume', 'issue', 'publisher', 'place', 'edition', 'translator'] as const) if (fields[field]) details[field] = fields[field]!
  if (otherTitle !== null && otherTitle !== title) details.otherTitle = otherTitle
  return { ...trimmed, name: full, title: full, author: null, authorWords: fields.author, details, rule: 'cited' }
}

/** The span of the shown title inside its quotation marks and before its comma. */
function trimTo(text: string, span: Span, title: string): Span {
  const words = text.slice(span.start, span.end)
  const at = words.replace(/\s/gu, ' ').indexOf(title)
  if (at >= 0) return { start: span.start + at, end: span.start + at + title.length }
  const lead = /^[\s"“”„«»‘'*_]*(?:in\s+)?["“«‘]?/iu.exec(words)![0].length
  const tail = /[\s"“”„«»’'*_,;:]*$/u.exec(words)![0].length
  return lead + tail < words.length ? { start: span.start + lead, end: span.end - tail } : span
}

/** "Lund, op. cit.": the name before the mark, too short for a reference to have an author. */
function nameBefore(span: Span, words: string, at: number): Span | null {
  const m = /^\s*(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}),?$/u.exec(words.slice(0, at))
  if (!m) return null
  const start = span.start + m[0].indexOf(m[1])
  return { start, end: start + m[1].length }
}

function backDraft(raw: Span, form: CitationForm, words: string, locator: string | null, author: Span | null, text: string, mark: string): CitationDraft {
  const page = locator ?? /\b(?:pp?\.?\s*\d+(?:\s*[-–]\s*\d+)?)/u.exec(words)?.[0] ?? null
  return { raw, form, fields: { ...NO_FIELDS, author: author && shown(text.slice(author.start, author.end)), locator: page }, rule: BACK.test(words) ? 'ibid' : 'op-cit', work: null, back: /^ibid|^loc/iu.test(mark) ? 'ibid' : 'opcit', author }
}

/** "p. 17", "section II": as the text gives it. A page range of an article is a locator too where it has a "p.". */
function locatorOf(text: string, parts: readonly ReferencePart[]): string | null {
  const section = parts.find((p) => p.field === 'section')
  const pages = parts.filter((p) => p.field === 'pages' && /^p/iu.test(text.slice(p.start, p.end))).at(-1)
  const part = pages ?? section
  return part ? text.slice(part.start, part.end).replace(/\s+/gu, ' ').replace(/\.$/u, '') : null
}

function numeral(words: string | null): string | null {
  return words === null ? null : /(?:\d+(?:[-–/]\d+)?|\b[IVXLC]+)\)?$/u.exec(words.trim())?.[0].replace(')', '') ?? words
}
