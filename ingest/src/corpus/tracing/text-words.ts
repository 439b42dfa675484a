/** Words of a text as they are compared for tracing: folded, hyphens at line ends closed, each with its place. */
import type { Span } from '@polylogue/graph-schema'

export interface TextWords {
  readonly words: readonly string[]
  readonly spans: readonly Span[]
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:-[ \t]*\n[ \t]*\p{Ll}[\p{L}\p{M}]*)?(?:['’][\p{L}]+)*/gu

/** All words of `text.slice(start, end)`; spans are those of the whole text. */
export function textWords(text: string, start = 0, end = text.length): TextWords {
  const words: string[] = []
  const spans: Span[] = []
  for (const m of text.slice(start, end).matchAll(WORD)) {
    words.push(foldWord(m[0]))
    spans.push({ start: start + m.index, end: start + m.index + m[0].length })
  }
  return { words, spans }
}

function foldWord(word: string): string {
  const plain = /^[\x20-\x7e]+$/.test(word) ? word : word.normalize('NFKD').replace(/\p{M}/gu, '')
  return plain.replace(/[-'’\s]/gu, '').toLowerCase()
}
