/**
 * The tokens of a reference, as its parser reads it: what stands between white space, cut once more where volume, issue and
 * pages are written in one ("12(3):45-67", "Oslo:Strand"). Punctuation stays with the word it follows, as in a printed field.
 */
import type { Span } from '@polylogue/graph-schema'

export interface ReferenceToken extends Span {
  readonly words: string
}

/** Places inside a run without white space where one field may end and the next begin. */
const CUT = /(?<=\d[a-z]?)(?=\(\d)|(?<=\d\)?[,:;])(?=[\p{L}\d(])|(?<=\p{L}{3}[,;:])(?=[\p{L}\d("“])|(?<=\p{Ll}{3}\.)(?=\p{Lu}\p{Ll})|(?<=^(?:pp?|[Vv]ol|[Nn][or])\.)(?=\d)|(?<=\p{Ll})(?=\((?:1[5-9]|20)\d\d)|(?<=[\p{L}.,!?][”"»])(?=\p{L})/gu
const ADDRESS = /:\/\/|^(?:www|doi)[.:]/iu

/** The tokens of `text.slice(start, end)`, in text order. */
export function referenceTokens(text: string, start: number, end: number): ReferenceToken[] {
  const out: ReferenceToken[] = []
  for (const m of text.slice(start, end).matchAll(/\S+/gu)) {
    const at = start + m.index
    let from = 0
    if (!ADDRESS.test(m[0])) {
      for (const cut of m[0].matchAll(CUT)) {
        if (cut.index <= from) continue
        out.push({ start: at + from, end: at + cut.index, words: m[0].slice(from, cut.index) })
        from = cut.index
      }
    }
    out.push({ start: at + from, end: at + m[0].length, words: m[0].slice(from) })
  }
  return out
}
