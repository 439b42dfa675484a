/** Where words stand in a text. */
import type { Span } from '@polylogue/graph-schema'

/** More places than this of one name are left. */
const MOST = 10_000

/** All places of the words, whole words only. */
export function placesOf(text: string, words: string): Span[] {
  const out: Span[] = []
  for (let at = text.indexOf(words); at >= 0 && out.length < MOST; at = text.indexOf(words, at + words.length)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + words.length] ?? ' ')) out.push({ start: at, end: at + words.length })
  }
  return out
}
