/** Stretches of the text that a finding shows: the sentence round a mention, a citation with its brackets. */
import type { Document, Passage, Span } from '@polylogue/graph-schema'

/** No sentence is looked for further away than this. */
const REACH = 1500

/** The passage a place stands in, by binary search; null between passages. */
export function passageAt(passages: readonly Passage[], at: number): { readonly passage: Passage, readonly index: number } | null {
  let low = 0
  let high = passages.length - 1
  while (low <= high) {
    const mid = (low + high) >> 1
    if (passages[mid].end <= at) low = mid + 1
    else if (passages[mid].start > at) high = mid - 1
    else return { passage: passages[mid], index: mid }
  }
  return null
}

/** The sentence a mention stands in, inside its passage. */
export function sentenceAround({ text, passages }: Document, m: Span): Span {
  const p = passageAt(passages, m.start)?.passage
  if (!p || m.end > p.end) return { start: m.start, end: m.end }
  const from = Math.max(p.start, m.start - REACH)
  const before = [...text.slice(from, m.start).matchAll(/[.!?]["”’)]?\s+(?=["“‘(]?\p{Lu})/gu)].at(-1)
  const after = /[.!?]["”’)]?(?=\s|$)/u.exec(text.slice(m.end, Math.min(p.end, m.end + REACH)))
  return { start: before ? from + before.index + before[0].length : p.start, end: after ? m.end + after.index + after[0].length : p.end }
}

/** A citation in brackets shows its brackets. */
export function bracketed({ text }: Document, raw: Span): Span {
  const open = /[([]/u.test(text[raw.start - 1] ?? '') && /[)\]]/u.test(text[raw.end] ?? '')
  return open ? { start: raw.start - 1, end: raw.end + 1 } : { start: raw.start, end: raw.end }
}
