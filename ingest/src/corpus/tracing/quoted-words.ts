/** The words of a quotation that must be found again: what stands in square brackets is the quoter's, an ellipsis leaves a gap. */
import type { Span } from '@polylogue/graph-schema'
import { textWords } from './text-words.ts'

export interface QuotedWords {
  readonly words: readonly string[]
  readonly spans: readonly Span[]
  /** Indexes of words before which the quoter marked an omission. */
  readonly gaps: ReadonlySet<number>
}

const LEFT_OUT = /…|\.\s?\.\s?\.(?:\s?\.)?|\[[^\]]{0,120}\]|\*\s?\*\s?\*/gu

export function quotedWords(text: string, start: number, end: number): QuotedWords {
  const words: string[] = []
  const spans: Span[] = []
  const gaps = new Set<number>()
  let from = start
  for (const m of text.slice(start, end).matchAll(LEFT_OUT)) {
    add(from, start + m.index)
    // A letter in brackets is a changed capital: "[T]he".
    const letter = /^\[(\p{L})\]$/u.exec(m[0])
    if (letter && /\p{L}/u.test(text[start + m.index + m[0].length] ?? '')) {
      const tail = /^[\p{L}'’]*/u.exec(text.slice(start + m.index + m[0].length, end))![0]
      words.push((letter[1] + tail).toLowerCase().replace(/['’]/gu, ''))
      spans.push({ start: start + m.index, end: start + m.index + m[0].length + tail.length })
      from = start + m.index + m[0].length + tail.length
      continue
    }
    gaps.add(words.length)
    from = start + m.index + m[0].length
  }
  add(from, end)
  return { words, spans, gaps }

  function add(a: number, b: number): void {
    if (b <= a) return
    const part = textWords(text, a, b)
    words.push(...part.words)
    spans.push(...part.spans)
  }
}
