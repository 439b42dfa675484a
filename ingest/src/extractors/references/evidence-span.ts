/** The shortest stretch that shows a quotation and whose it is: marks, cue, source, and the line below. */
import type { Citation, Document, Quotation, Span } from '@polylogue/graph-schema'
import { passageAt } from './sentence-around.ts'

/** A citation further away than this is no part of the stretch, nor one in a note. */
const NEAR = 400
/** Code units within which who says it is looked for, before the quotation and behind it. */
const BEFORE = 200
const BEHIND = 60

export function evidenceSpan({ text, passages }: Document, q: Quotation, cited: Citation | null): Span {
  let { start, end } = q.content
  if (/["“”„«»‘'`]/u.test(text[start - 1] ?? '')) start--
  while (/["”’'»,]/u.test(text[end] ?? '')) end++
  if (q.cue) { start = Math.min(start, q.cue.start); end = Math.max(end, q.cue.end) }
  const { passage, index } = passageAt(passages, q.content.start)!
  // The passage of the quotation, with the line below that says whose it is.
  const limit = passages[index + 1]?.kind === 'attribution' ? passages[index + 1].end : passage.end
  if (q.sourceWords) {
    const before = lastWords(text, q.sourceWords, Math.max(passage.start, start - BEFORE), start)
    const after = firstWords(text, q.sourceWords, q.content.end, q.rule === 'attribution-below' ? limit : Math.min(passage.end, end + BEHIND + q.sourceWords.length))
    // Where the words that say so stand before the quotation, so does who says it, and a namesake in the next sentence is none of ours.
    if (before >= 0 && (after < 0 || q.cue !== null && q.cue.start < q.content.start)) start = Math.min(start, before)
    else if (after >= 0) end = Math.max(end, after + q.sourceWords.length)
  }
  if (cited && cited.raw.start >= q.content.end && cited.raw.end <= limit && cited.raw.start - q.content.end < NEAR) end = Math.max(end, cited.raw.end)
  return { start, end }
}

/** Where these words, whole, first begin in `text.slice(from, to)`; -1 where they do not. */
function firstWords(text: string, words: string, from: number, to: number): number {
  for (let at = text.indexOf(words, from); at >= 0 && at + words.length <= to; at = text.indexOf(words, at + 1)) if (areWhole(text, at, words)) return at
  return -1
}

function lastWords(text: string, words: string, from: number, to: number): number {
  for (let at = text.lastIndexOf(words, to - words.length); at >= from; at = at === 0 ? -1 : text.lastIndexOf(words, at - 1)) if (areWhole(text, at, words)) return at
  return -1
}

function areWhole(text: string, at: number, words: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + words.length] ?? ' ')
}
