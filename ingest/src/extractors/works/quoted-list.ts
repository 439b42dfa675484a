/**
 * "[Vera Lund “The Long Quay”, Harbour Press (1985); P. Oss “Ropes, Strand House (1997)]": a bracket that names several books in quotation marks by their authors, or
 * one whose mark nobody closed. Each is a citation of its own.
 */
import { NO_FIELDS } from '@polylogue/graph-schema'
import type { Span } from '@polylogue/graph-schema'
import type { CitationDraft, WorkDraft } from './draft.ts'
import { mainWords, shown } from './title-shape.ts'

/** Here initials stand without a stop too. */
const WORD = '(?:\\p{Lu}\\.?|\\p{Lu}[\\p{L}’\'-]*\\p{L})'
const NAME = `${WORD}(?: (?:de|von|van|der|la|du|al|bin) ${WORD}| ${WORD}){1,3}`
const FULL_NAMES = `${NAME}(?:, ${NAME}){0,4}(?:,? (?:and|&) ${NAME})?`

/** Author, the title up to its mark, its printer or its year, and what stands behind up to the next. */
const ONE = new RegExp(`^[\\s]*(?:[Ss]ee |[Cc]f\\.? |and )?(${FULL_NAMES}),?[ \\n]["“]{1,2}([^“”"]{3,160}?)(?:["”]|(?=,[ \\n]\\p{Lu}\\p{L}+(?: (?:and|&) \\p{Lu}| (?:Press|Books))|[ \\n]?\\((?:1[5-9]|20)\\d\\d\\)|$))([^“”"]{0,80})$`, 'u')

/** The citations of the bracket; none where it is no such list, or one that any reference would be. */
export function quotedList(text: string, place: Span): CitationDraft[] {
  const words = text.slice(place.start, place.end)
  const open = words.match(/[“"]/gu)?.length ?? 0
  if (open === 0 || !words.includes(';') && isClosed(words)) return []
  const out: CitationDraft[] = []
  let at = place.start
  for (const part of words.split(';')) {
    const draft = one(at, part)
    if (draft === null) return []
    out.push(draft)
    at += part.length + 1
  }
  return out
}

const isClosed = (words: string): boolean => (words.match(/“/gu)?.length ?? 0) === (words.match(/”/gu)?.length ?? 0) && (words.match(/"/gu)?.length ?? 0) % 2 === 0

function one(from: number, part: string): CitationDraft | null {
  const m = ONE.exec(part)
  if (m === null || mainWords(m[2]).length < 2) return null
  const title = shown(m[2])
  const start = from + part.indexOf(m[2])
  const authorAt = from + part.indexOf(m[1])
  const year = /\b((?:1[5-9]|20)\d\d)\b/u.exec(m[3])?.[1] ?? null
  const details: Record<string, string> = { title, author: shown(m[1]), ...(year === null ? {} : { year }) }
  const work: WorkDraft = { start, end: start + m[2].trimEnd().length, name: title, title, author: null, authorWords: m[1], details, rule: 'cited' }
  const lead = part.length - part.trimStart().length
  return { raw: { start: from + lead, end: from + part.trimEnd().length }, form: 'bracket', fields: { ...NO_FIELDS, author: shown(m[1]), title, year }, rule: 'bracket-reference', work, back: null, author: { start: authorAt, end: authorAt + m[1].length } }
}
