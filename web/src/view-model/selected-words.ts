/** From what a person selected in the drawn text to a span of the stored text. */
import type { Span } from '@polylogue/graph-schema'

/** Fewer letters are no words that anybody could quote. */
const LEAST = 8

/** Trims white space off a span of these words; null where too little is left. */
export function wordsIn(words: string, { start, end }: Span): Span | null {
  const trimmed = { start: start + (words.length - words.trimStart().length), end: end - (words.length - words.trimEnd().length) }
  return trimmed.end - trimmed.start < LEAST ? null : trimmed
}

/** The beginning and the end of long words, on one line. */
export function inShort(words: string, most = 70): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most * 0.6).trimEnd()} … ${line.slice(-most * 0.3).trimStart()}`
}
