/** "North, quoted in Lund, The Rope and the Reed, p. 3": what is cited, and the work in which its words were found. */
import { NO_FIELDS } from '@polylogue/graph-schema'
import type { CitationForm, Span } from '@polylogue/graph-schema'
import { authorLength } from './author-list.ts'
import type { CitationDraft } from './draft.ts'
import { shown } from './title-shape.ts'

const THROUGH = /[,;.]?\s+\(?(?:as\s+)?(?:quoted|cited|reproduced|reprinted)\s+(?:in|by|from|after)\s+/u

/** Parts of a reference at second hand: before and behind "quoted in"; null where it is none. */
export function secondHandParts(text: string, span: Span): { readonly first: Span, readonly through: Span } | null {
  const words = text.slice(span.start, span.end)
  const m = THROUGH.exec(words)
  if (!m || m.index < 3) return null
  return { first: { start: span.start, end: span.start + m.index }, through: { start: span.start + m.index + m[0].length, end: span.end } }
}

/** A citation of which only the author is known, for words found elsewhere; null where no name stands there. */
export function authorOnly(text: string, span: Span, form: CitationForm, through: CitationDraft): CitationDraft | null {
  const words = text.slice(span.start, span.end)
  const length = authorLength(words) || (/^\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]+){0,4}$/u.test(words.trim()) ? words.trimEnd().length : 0)
  if (length === 0) return null
  const author = { start: span.start, end: span.start + length }
  return { raw: author, form, fields: { ...NO_FIELDS, author: shown(text.slice(author.start, author.end)) }, rule: `${form}-second-hand`, work: null, back: null, author, through }
}
