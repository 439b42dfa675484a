/**
 * A reference cut into fields, as spans of the text. Anchors first (year, pages, volume, quoted title), then the author
 * at the head, the title behind it, and what is left over by the words it holds. Works on any style that is written in order.
 */
import type { Span } from '@polylogue/graph-schema'
import { CONTAINER_WORDS, EDITOR_MARK, GENRE_WORDS, INSTITUTION_WORDS, MONTHS, PLACES, PUBLISHER_WORDS } from '../../lexicons/reference-words.ts'
import { ABBREVIATIONS } from '../../lexicons/word-classes.ts'
import { authorLength } from './author-list.ts'

export type ReferenceField = 'author' | 'title' | 'container' | 'date' | 'volume' | 'issue' | 'pages' | 'publisher' | 'place' | 'editor' | 'genre' | 'url' | 'number' | 'section' | 'edition' | 'translator'

export interface ReferencePart extends Span {
  readonly field: ReferenceField
}

interface Piece extends Span {
  readonly words: string
  /** Punctuation before the piece. */
  readonly before: string
  readonly quoted: boolean
}

const YEAR = '(?:1[5-9]|20)\\d\\d[a-z]?'
const DATE = new RegExp(`^(?:c\\.\\s*|ca\\.\\s*)?(?:(?:\\d{1,2}(?:st|nd|rd|th)?(?:\\s*[-–]\\s*\\d{1,2})?\\s+)?(?:${MONTHS})(?:\\s*[-–/]\\s*(?:${MONTHS}))?(?:\\s+\\d{1,2}(?:st|nd|rd|th)?(?:\\s*[-–]\\s*\\d{1,2})?)?,?\\s*)?${YEAR}(?:\\s*[-–/]\\s*(?:${YEAR}|\\d\\d))?$|^(?:in press|forthcoming|n\\.d|to appear)$`, 'iu')
const MONTH_DAY = new RegExp(`^(?:\\d{1,2}\\s+(?:${MONTHS})|(?:${MONTHS})(?:\\s+\\d{1,2}(?:\\s*[-–]\\s*\\d{1,2})?)?)$`, 'u')
const PAGES = /^(?:pp?\.?|pages?|S\.|Seiten)\s*[\divxlcA-Z]+(?:\s*[-–—]+\s*[\divxlcA-Z]+)?(?:\s*(?:ff?|sqq?)\.?)?(?:\s*,\s*\d+(?:\s*[-–—]\s*\d+)?)*$|^[A-Z]?\d+\s*[-–—]+\s*[A-Z]?\d+$/u
const VOLUME = /^(?:[Vv]ol(?:ume)?s?|Bd|Band|tome?|T)\.?\s*[\dIVXLCivxlc]+(?:[/-]\d+)?$|^\d{1,4}$|^[IVXLC]{1,7}$/u
const ISSUE = /^(?:[Nn](?:o|r|um|umber|°|º)s?\.?|[Ii]ssue|Heft|#)\s*\d+(?:[-–/]\d+)?$|^\d{1,3}(?:[-–/]\d{1,3})?$/u
export const SECTION = /^(?:[Cc]h(?:ap(?:ter)?)?s?|[Ss]ec(?:tion)?s?|§+|[Pp]oints?|[Aa]rt(?:icle)?s?|[Pp]art|[Pp]aragraph|[Pp]ara|[Tt]hesis|[Ll]ines?)\.?\s*[\dIVXLC]+[\d\s–,-]*$/u

/** The parts of a reference, in text order. */
export function parseReference(text: string, start: number, end: number): ReferencePart[] {
  const parts: ReferencePart[] = []
  const put = (field: ReferenceField, from: number, to: number) => { const span = tighten(text, from, to); if (span) parts.push({ field, ...span }) }
  const from = start + leadLength(text.slice(start, end))
  const author = authorLength(text.slice(from, end)) || beforeYear(text.slice(from, end))
  let at = from
  if (author > 0) {
    const tail = /^[\s,(]*(?:[Ee]ds?\.?|[Ee]dd\.?|[Ee]ditors?|Hrsg\.?)\)?[.,]?/u.exec(text.slice(from + author, end))
    put(tail ? 'editor' : 'author', from, from + author + (tail ? tail[0].length : 0))
    at = from + author + (tail ? tail[0].length : 0)
  }
  const pieces = cut(text, at, end)
  labelRest(pieces, author > 0 && /^\s*[,]/u.test(text.slice(at, end)), put)
  return parts.sort((a, b) => a.start - b.start)
}

/** Length of what stands before the reference proper: its number, "See", "Cf.", "Quoted in". */
export function leadLength(words: string): number {
  return /^(?:\s*\[\w{1,8}\]\s+)?[\s[(]*(?:[Ss]ee(?:\s+also)?,?\s+|[Cc]f\.?,?\s+|[Ff]rom\s+|(?:[Aa]s\s+)?(?:[Qq]uoted|[Cc]ited)\s+(?:in|by|from|after)\s+)?/u.exec(words)![0].length
}

/** A body as author, told by the year in brackets behind it. */
function beforeYear(words: string): number {
  return /^\p{Lu}[^("“:?!]{2,90}?(?=\s*\((?:1[5-9]|20)\d\d[a-z]?\))/u.exec(words.slice(0, 140))?.[0].trimEnd().length ?? 0
}

/** Length of the place in "Oslo 1904", "Oslo and Bergen 1904"; 0 where it is none. */
function placeBeforeYear(words: string): number {
  const m = /^(\p{Lu}[\p{L}\s.,–-]{2,40}?)\s+(?:1[5-9]|20)\d\d$/u.exec(words)
  return m && m[1].split(/\s+(?:and|&|–)\s+|,\s*/u).every((x) => PLACES.has(x)) ? m[1].length : 0
}

/** Cut at punctuation that ends a field, at brackets and at quotation marks. */
function cut(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let from = start
  let before = ''
  const flush = (to: number, sep: string, quoted = false) => {
    const span = tighten(text, from, to)
    if (span) { pieces.push({ ...span, words: text.slice(span.start, span.end), before, quoted }); before = sep } else before += sep
  }
  for (let i = start; i < end; i++) {
    const c = text[i]
    const close = quoteEnd(text, i, end)
    if (close > 0) { flush(i, ''); from = i; flush(close, '', true); from = close; i = close - 1; continue }
    if (c === '(' || c === '[' || c === ')' || c === ']') { flush(i, c); from = i + 1; continue }
    if (!/[.,;:?!]/.test(c) || !/[\s)\]"”’]|$/.test(text[i + 1] ?? ' ')) continue
    if (c === '.' && isAbbreviation(text, from, i)) continue
    if (c === ',' && /^\s*(?:Jr|Inc|Ltd|D\. ?C|[A-Z]{2}\b(?!\.))/u.test(text.slice(i + 1, i + 8))) continue
    flush(c === '?' || c === '!' ? i + 1 : i, c)
    from = i + 1
  }
  flush(end, '')
  return pieces
}

/** End of a quoted stretch that opens at `i`; 0 where none does. */
function quoteEnd(text: string, i: number, end: number): number {
  const closers: Record<string, string> = { '“': '”', '"': '"', '«': '»', '„': '“”', '‘': '’', "'": "'" }
  const close = text.startsWith('``', i) ? "''" : closers[text[i]]
  if (close === undefined || !/[\s([,.:;]|^$/u.test(text[i - 1] ?? '')) return 0
  if (close === "''") { const at = text.indexOf("''", i + 2); return at > 0 && at < end ? at + 2 : 0 }
  for (let j = i + 2; j < end; j++) {
    if (!close.includes(text[j])) continue
    if ((close === '’' || close === "'") && /[\p{L}]/u.test(text[j + 1] ?? ' ')) continue
    return j + 1
  }
  return 0
}

function isAbbreviation(text: string, from: number, dot: number): boolean {
  const word = /[\p{L}\d]+$/u.exec(text.slice(Math.max(from, dot - 14), dot))?.[0] ?? ''
  if (/^\p{Lu}$/u.test(word)) return true
  if (/^(?:Journ|Conf|Proc|Symp|Intl?|Trans|Rev|Soc|Math|Phys|Sci|Comput|Appl|Am|Amer|Nat|Natl|Tech|Rep|Artif|Intell|Eng|Lett|Ann|Psychol|Biol|Chem|Med|Res|Acad|Assoc|Comm|Philos|Hist|Econ|Ed|Eds|Vol|No|pp?|Dept|Univ|Mass|Calif|St|Dr|Art|Bull|Arch|Sys|Syst|Lang|Cl|Class|Phil|Lit|Stud|Quart|Int)$/u.test(word)) return true
  return ABBREVIATIONS.has(word.toLowerCase()) && !/^(?:press|no|fig)$/i.test(word) && word.length < 5
}

type Put = (field: ReferenceField, from: number, to: number) => void

function labelRest(pieces: readonly Piece[], commaStyle: boolean, put: Put): void {
  let i = 0
  const dateAt = (k: number) => pieces[k] !== undefined && DATE.test(pieces[k].words)
  // Author (year). Title
  while (i < pieces.length && (dateAt(i) || (MONTH_DAY.test(pieces[i].words) && dateAt(i - 1)))) { put('date', pieces[i].start, pieces[i].end); i++ }
  i = labelTitle(pieces, i, commaStyle, put)
  let container = false
  let serial = false
  const quotedTitle = i > 0 && pieces[i - 1].quoted
  for (; i < pieces.length; i++) {
    const p = pieces[i]
    const w = p.words
    const afterPlace = i > 0 && (isPlace(pieces[i - 1].words) || (pieces[i - 1].before.includes('(') && /^\p{Lu}[\p{L}\s.-]{2,30}$/u.test(pieces[i - 1].words)))
    if (/^(?:https?:|www\.)/u.test(w)) { put('url', p.start, pieces.at(-1)!.end); return }
    const placed = placeBeforeYear(w)
    if (placed > 0) { put('place', p.start, p.start + placed); put('date', p.start + placed, p.end) }
    else if (dateAt(i)) put('date', p.start, p.end)
    else if (p.before.endsWith(':') && afterPlace && /^\p{Lu}/u.test(w)) put('publisher', p.start, p.end)
    else if (MONTH_DAY.test(w) && !p.quoted) { if (dateAt(i + 1)) { put('date', p.start, pieces[i + 1].end); i++ } else put('date', p.start, p.end) }
    else if (PAGES.test(w) && !(p.before.includes('(') && !w.startsWith('p') && serial)) put('pages', p.start, p.end)
    else if (SECTION.test(w)) put('section', p.start, p.end)
    else if (serial && ISSUE.test(w) && (p.before.includes('(') || !/^\d+$/.test(w) || p.before.includes(','))) put(/^\d+$/.test(w) && p.before.includes(':') ? 'pages' : 'issue', p.start, p.end)
    else if (VOLUME.test(w)) { put(serial ? 'pages' : 'volume', p.start, p.end); serial = true }
    else if (ISSUE.test(w)) put('issue', p.start, p.end)
    else if (EDITOR_MARK.test(w) && w.length < 160) labelEditor(pieces, i, put)
    else if (EDITOR_MARK.test(pieces[i + 1]?.words.slice(0, 12) ?? '') && pieces[i + 1].words.length < 14) { put('editor', p.start, pieces[i + 1].end); i++ }
    else if (GENRE_WORDS.test(w)) put('genre', p.start, p.end)
    else if (isPlace(w) || (p.before.includes('(') && /^\p{Lu}[\p{L}\s.-]{2,30}$/u.test(w) && (pieces[i + 1]?.before === ':' || dateAt(i + 1)))) put('place', p.start, p.end)
    else if (!container && !isPublisher(w) && ((quotedTitle && !/[:(]/.test(p.before) && /^\p{Lu}/u.test(w) && !INSTITUTION_WORDS.test(w)) || /^[Ii]n\s|^Dans\s/u.test(w) || CONTAINER_WORDS.test(w) || (!p.before.includes('(') && nextIsSerial(pieces, i)))) { i = putContainer(pieces, i, put, () => { serial = true }); container = true }
    else if (isPublisher(w) || INSTITUTION_WORDS.test(w) || pieces[i].before === ':' || (pieces[i + 1] && (isPlace(pieces[i + 1].words) || dateAt(i + 1)) && /^\p{Lu}/u.test(w))) put('publisher', p.start, p.end)
    else if (pieces[i + 1]?.before === ':' && /^\p{Lu}[\p{L}\s.,-]{2,30}$/u.test(w)) put('place', p.start, p.end)
    else if (!container && /^\p{Lu}/u.test(w) && w.length > 3) { i = putContainer(pieces, i, put, () => { serial = true }); container = true }
  }
}

const isPlace = (w: string): boolean => PLACES.has(w.replace(/\s+/g, ' ').replace(/\.$/, '')) || /^(?:[\p{Lu}][\p{L}.]+\s?){1,3}, (?:[A-Z]{2}|D\. ?C\.?)$/u.test(w) || w.split(/\s+(?:and|&)\s+|,\s*/).every((x) => PLACES.has(x))
const isPublisher = (w: string): boolean => PUBLISHER_WORDS.test(w) && w.split(/\s+/).length <= 7

function nextIsSerial(pieces: readonly Piece[], i: number): boolean {
  const next = pieces[i + 1]
  return next !== undefined && (VOLUME.test(next.words) || /^(?:[Vv]ol|[Nn]o)\.? ?\d/.test(next.words)) || /\s\d{1,4}$/.test(pieces[i].words)
}

function labelEditor(pieces: readonly Piece[], i: number, put: Put): void {
  put('editor', pieces[i].start, pieces[i].end)
}

/** The container; a number at its end is the volume. */
function putContainer(pieces: readonly Piece[], i: number, put: Put, serial: () => void): number {
  let last = i
  while (pieces[last + 1] && last - i < 4 && goesOn(pieces, last + 1)) last++
  const tail = /\s+((?:[Vv]ol(?:ume)?\.?\s*)?(?!(?:1[5-9]|20)\d\d$)\d{1,4}|[IVXLC]{1,7}|(?:[Nn]o\.?|#)\s*\d+)$/u.exec(pieces[last].words)
  const end = pieces[last].end
  if (tail && pieces[last].words.length > tail[0].length) {
    put('container', pieces[i].start, end - tail[0].length)
    put(/^(?:[Nn]o|#)/.test(tail[1]) ? 'issue' : 'volume', end - tail[1].length, end)
    serial()
  } else put('container', pieces[i].start, end)
  return last
}

function goesOn(pieces: readonly Piece[], i: number): boolean {
  const { words, before } = pieces[i]
  if (before !== ',' && before !== ':' && before !== '.') return false
  if (before === '.' ) return false
  return /^(?:and|on|of|for|in)\s/u.test(words) || /^\p{Ll}/u.test(words) && !/^(?:pp?|pages?|vol|no|ed|eds|edited|in|chap|section|point|trans)\b/u.test(words)
}

/** The title: the quoted piece, else up to the end of its sentence, or to the first piece that is something else. */
function labelTitle(pieces: readonly Piece[], at: number, commaStyle: boolean, put: Put): number {
  const first = pieces[at]
  if (first === undefined) return at
  if (first.quoted) { put('title', first.start, first.end); return at + 1 }
  const quoted = pieces.findIndex((p, k) => k > at && k <= at + 1 && p.quoted && /(?:^|\s)(?:in|about|on|from)$/u.test(pieces[at].words))
  if (quoted > 0) { put('title', pieces[quoted].start, pieces[quoted].end); return quoted + 1 }
  let last = at
  while (last + 1 < pieces.length) {
    const next = pieces[last + 1]
    const w = next.words
    if (next.quoted && last === at && !/^\p{Ll}/u.test(w) && /^(?:in|about)\b/u.test(pieces[last].words)) break
    if (next.before.includes('.') || next.before.includes('?') || next.before.includes('!')) break
    if (next.before.includes('(') && (DATE.test(w) || pieces.slice(last + 1, last + 5).some((p) => DATE.test(p.words) || isPublisher(p.words) || /^(?:[Vv]ol|[Ee]d|pp?\.)/.test(p.words)))) break
    if (DATE.test(w) || PAGES.test(w) || SECTION.test(w) || /^(?:[Vv]ol|[Nn]o)\.?\s*[\dIVX]/u.test(w) || isPlace(w) || placeBeforeYear(w) > 0 || GENRE_WORDS.test(w) || (isPublisher(w) && next.before === ',')) break
    if (/^in\s|^In\s/u.test(w) && next.before === ',') break
    if (commaStyle && next.before === ',' && (CONTAINER_WORDS.test(w) || VOLUME.test(w) || nextIsSerial(pieces, last + 1) || EDITOR_MARK.test(w) || isPlaceThenPublisher(pieces, last + 1))) break
    if (next.before === ':' && isPlace(pieces[last].words)) break
    last++
  }
  const tail = dateAtEnd(pieces[last])
  put('title', first.start, pieces[last].end - tail.length)
  if (tail.place > 0) put('place', pieces[last].end - tail.length, pieces[last].end - tail.length + tail.place)
  if (tail.length > 0) put('date', pieces[last].end - 4, pieces[last].end)
  return last + 1
}

/** "…, Oxford 1971": place and year inside the last piece. */
function dateAtEnd(piece: Piece): { length: number, place: number } {
  const m = /^(\p{Lu}[\p{L}\s-]{2,30}?)\s+(?:1[5-9]|20)\d\d$/u.exec(piece.words)
  if (m && m[1].split(/\s+and\s+/).every((x) => PLACES.has(x))) return { length: piece.words.length, place: m[1].length }
  return { length: 0, place: 0 }
}

function isPlaceThenPublisher(pieces: readonly Piece[], i: number): boolean {
  return pieces[i + 1]?.before === ':' && /^\p{Lu}[\p{L}\s.-]{2,30}$/u.test(pieces[i].words)
}

export function tighten(text: string, from: number, to: number): Span | null {
  let start = from
  let end = to
  while (start < end && /[\s,;:.([)\]]/.test(text[start])) start++
  while (end > start && /[\s,;:([]/.test(text[end - 1])) end--
  return end > start && /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { start, end } : null
}
