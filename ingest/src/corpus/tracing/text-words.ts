/** Words of a text as they are compared for tracing: folded, hyphens at line ends closed, each with its place. */
import type { Span } from '@polylogue/graph-schema'

/** Where words begin and end, as flat numbers: millions of words must fit into memory. */
export interface WordSpans {
  readonly starts: Int32Array
  readonly ends: Int32Array
}

export interface TextWords {
  readonly words: readonly string[]
  readonly spans: WordSpans
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:-[ \t]*\n[ \t]*\p{Ll}[\p{L}\p{M}]*)?(?:['’][\p{L}]+)*/yu
const BEGIN = /(?=[\p{L}\p{N}\p{M}])/gu
/** Words a folder remembers: the vocabulary of a large corpus, some ten megabytes. */
const MOST_REMEMBERED = 200_000

/** All words of `text.slice(start, end)`; spans are those of the whole text. */
export function textWords(text: string, start = 0, end = text.length, fold: (word: string) => string = foldWord): TextWords {
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const part = text.slice(start, end)
  // Asked for their ends only, which makes nothing: the match arrays of a corpus are most of what has to be cleared away.
  for (BEGIN.lastIndex = 0; BEGIN.test(part);) {
    const from = WORD.lastIndex = BEGIN.lastIndex
    WORD.test(part)
    words.push(fold(part.slice(from, WORD.lastIndex)))
    starts.push(start + from)
    ends.push(start + WORD.lastIndex)
    BEGIN.lastIndex = WORD.lastIndex
  }
  return { words, spans: { starts: Int32Array.from(starts), ends: Int32Array.from(ends) } }
}

/** From the first character of word `first` to the last of word `last`. */
export function spanOfWords({ starts, ends }: WordSpans, first: number, last = first): Span {
  return { start: starts[first], end: ends[last] }
}

/** Folds as `textWords` does by itself, but equal words are one string in memory, and a word met again costs a look-up. */
export function rememberingFolder(): (word: string) => string {
  const folded = new Map<string, string>()
  const known = new Map<string, string>()
  return (word) => {
    const before = folded.get(word)
    if (before !== undefined) return before
    if (folded.size >= MOST_REMEMBERED) { folded.clear(); known.clear() }
    const made = foldWord(word)
    const one = known.get(made) ?? made
    known.set(one, one)
    folded.set(word, one)
    return one
  }
}

function foldWord(word: string): string {
  const plain = /^[\x20-\x7e]+$/.test(word) ? word : word.normalize('NFKD').replace(/\p{M}/gu, '')
  return plain.replace(/[-'’\s]/gu, '').toLowerCase()
}
