/**
 * The book that a review names above its text: "Vera Lund / The Long Quay: A Study / Harbour Press, Oslo 1931, pp. 212", each in a line of its own, in either
 * order, or all in one line that ends with pages or a price.
 */
import type { Document, Span } from '@polylogue/graph-schema'
import { BODY_WORDS } from '../../lexicons/reference-words.ts'
import { FULL_NAMES } from './author-beside.ts'
import { isTitleCase, mainWords } from './title-shape.ts'

export interface ReviewedBook extends Span {
  readonly author: string
  readonly raw: Span
  readonly year: string | null
}

/** Lines of the head that are looked at, and the longest of them. */
const LINES = 14
const LONGEST = 140
const AUTHORS = new RegExp(`^(?:[Bb]y )?(${FULL_NAMES})[.,]?$`, 'u')
/** Who printed it, when, and for how much. */
const IMPRINT = /^(?=.{4,}$)(?=.*(?:\b(?:1[5-9]|20)\d\d\b|[£$]\d|\bpp\b|\bpages\b|\bISBN\b))[(\p{Lu}][^.!?"“”]*(?:[.!?](?=[,\s)\d£$]|$)[^!?"“”]*){0,6}$/u
const HOUSE = /\b(?:Press|Publish|Books?|Publications|Verlag|House|Editions|Library|pp|pages|ISBN|pbk|hbk|paperback|hardback)\b|[£$]\d|^\p{Lu}[\p{L} &]{2,40} \(\s?(?:1[5-9]|20)\d\d\s?\)$/u

/** The book in three lines one upon the other, or null. */
export function reviewedBook({ text, passages }: Document): ReviewedBook | null {
  const lines: Span[] = []
  for (const p of passages) {
    if (p.kind === 'boilerplate') continue
    for (const m of text.slice(p.start, Math.min(p.end, p.start + 4 * LONGEST)).matchAll(/[^\n]+/gu)) if (m[0].trim() !== '') lines.push({ start: p.start + m.index, end: p.start + m.index + m[0].trimEnd().length })
    if (lines.length >= LINES) break
  }
  for (let i = 0; i + 2 < Math.min(lines.length, LINES); i++) {
    const [a, b, c] = [lines[i], lines[i + 1], lines[i + 2]]
    const words = (s: Span) => text.slice(s.start, s.end).trim()
    if (c.end - c.start > LONGEST || !IMPRINT.test(words(c)) || !HOUSE.test(words(c))) continue
    const found = named(words(a), words(b)) ? { author: AUTHORS.exec(words(a))![1], title: b } : named(words(b), words(a)) ? { author: AUTHORS.exec(words(b))![1], title: a } : null
    if (found === null) continue
    const lead = /^["“‘*_ ]*/u.exec(text.slice(found.title.start, found.title.end))![0].length
    const tail = /["”’*_.,]*$/u.exec(text.slice(found.title.start, found.title.end))![0].length
    return { start: found.title.start + lead, end: found.title.end - tail, author: found.author, raw: { start: a.start, end: c.end }, year: /\b((?:1[5-9]|20)\d\d)\b/u.exec(words(c))?.[1] ?? null }
  }
  return null
}

/** One line names people and nothing else, the other is a title. */
function named(author: string, title: string): boolean {
  return author.length < LONGEST && AUTHORS.test(author) && !BODY_WORDS.test(author) && title.length < LONGEST && (isTitleCase(title) || /^["“].*["”]$/u.test(title)) && mainWords(title).length >= 2 && !AUTHORS.test(title.replace(/["“”]/gu, ''))
}
