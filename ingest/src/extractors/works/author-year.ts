/** "(Lund 1904, p. 7)", "(see Lund 1904; Olsen 1911b: 3)", "Lund (1904)": author and year stand for a work that the reference list gives. */
import { NO_FIELDS } from '@polylogue/graph-schema'
import type { Span } from '@polylogue/graph-schema'
import type { CitationDraft } from './draft.ts'

const NAME = "(?:(?:de|von|van|der|den|la|le|du|da|di|al|el|bin|ibn)\\s+)*\\p{Lu}[\\p{L}'’-]+"
const NAMES = `${NAME}(?:(?:,\\s+${NAME})*,?\\s+(?:and|&)\\s+${NAME}|\\s+et\\s+al\\.?)?`
const YEAR = '(?:1[5-9]|20)\\d\\d[a-z]?'
const PLACE = '(?:\\s*[,:]\\s*((?:pp?\\.?\\s*)?\\d+(?:\\s*[-–]\\s*\\d+)?|(?:ch|chap|chapter|sec|section|§)\\.?\\s*[\\dIVXLC]+))?'
const LEAD = '(?:[Ss]ee(?:\\s+also)?|[Cc]f\\.?|[Ee]\\.g\\.,?|[Ff]or example,?|[Aa]lso)?\\s*'
const INSIDE = new RegExp(`^\\s*${LEAD}(${NAMES}),?\\s+(${YEAR})${PLACE}\\s*$`, 'u')
const RUNNING = new RegExp(`(?<![\\p{L}\\p{N}])(${NAMES})(?:['’]s)?\\s+\\((${YEAR})${PLACE}\\)`, 'gu')

/** Without it in a passage there is nothing for the expression above, which begins anew at each capital. */
const YEAR_OPENS = /\((?:1[5-9]|20)\d\d/

/** The citations of a bracket's content; none where any part of it is something else. */
export function authorYears(text: string, place: Span): CitationDraft[] {
  const out: CitationDraft[] = []
  let at = place.start
  for (const part of text.slice(place.start, place.end).split(';')) {
    const m = INSIDE.exec(part)
    if (!m) return []
    const start = at + part.indexOf(m[1])
    out.push(draft({ start, end: start + part.trimEnd().length - part.indexOf(m[1]) }, start, m))
    at += part.length + 1
  }
  return out
}

/** "Lund (1904) holds": where the name stands in the sentence and only the year in brackets. */
export function runningAuthorYears(text: string, passage: Span): CitationDraft[] {
  const words = text.slice(passage.start, passage.end)
  return YEAR_OPENS.test(words) ? [...words.matchAll(RUNNING)].map((m) => {
    const start = passage.start + m.index
    return draft({ start, end: start + m[0].length }, start, m)
  }) : []
}

const BEHIND = new RegExp(`^["”’»]?[\\s.,;]*\\(${LEAD}(${NAMES}),?\\s+${YEAR}${PLACE}\\s*\\)`, 'u')

/** “…” (Lund 1904, p. 7): the names in the bracket behind a quotation that ends at `end`, also where no list of references has the work. */
export function namesBehind(text: string, end: number): Span | null {
  const m = BEHIND.exec(text.slice(end, end + 120))
  if (!m) return null
  const start = end + m[0].indexOf(m[1])
  return { start, end: start + m[1].length }
}

function draft(raw: Span, nameAt: number, [, names, year, locator]: RegExpExecArray | RegExpMatchArray): CitationDraft {
  const words = names.replace(/\s+/gu, ' ')
  const place = locator === undefined ? null : /^\d/.test(locator) ? `p. ${locator}` : locator
  return { raw, form: 'bracket', fields: { ...NO_FIELDS, author: words, year: year.slice(0, 4), locator: place }, yearWords: year, rule: 'author-year', work: null, back: 'author-year', author: { start: nameAt, end: nameAt + names.length } }
}
