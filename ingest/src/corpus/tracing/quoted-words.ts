/** The words of a quotation that must be found again: what stands in square brackets is the quoter's, an ellipsis leaves a gap. */
import type { Span } from '@polylogue/graph-schema'
import { spanOfWords, textWords } from './text-words.ts'

export interface QuotedWords {
  readonly words: readonly string[]
  readonly spans: readonly Span[]
  /** Indexes of words before which the quoter marked an omission, or put in words of their own. */
  readonly gaps: ReadonlySet<number>
  /** Words of the quoter's own in brackets, as they stand, by the index of the word they come before. */
  readonly inserted: ReadonlyMap<number, string>
}

const LEFT_OUT = /…|\.\s?\.\s?\.(?:\s?\.)?|\[[^\]]{0,120}\]|\*\s?\*\s?\*/gu
/** Notes of the quoter that change nothing: "[sic]", "[emphasis added]", "[1]". */
const REMARK = /^\[\s*(?:sic[.!]?|\p{N}{1,3}|\*|emphasis[^\]]*|italics[^\]]*)\s*\]$/iu

export function quotedWords(text: string, start: number, end: number): QuotedWords {
  const words: string[] = []
  const spans: Span[] = []
  const gaps = new Set<number>()
  const inserted = new Map<number, string>()
  let from = start
  for (const m of text.slice(start, end).matchAll(LEFT_OUT)) {
    const at = start + m.index
    // Two marks may overlap what a changed capital took already.
    if (at < from) continue
    add(from, at)
    from = at + m[0].length
    // A letter in brackets is a changed capital: "[T]he".
    const letter = /^\[(\p{L})\]$/u.exec(m[0])
    if (letter && /\p{L}/u.test(text[from] ?? '')) {
      const tail = /^[\p{L}\p{M}'’]*/u.exec(text.slice(from, end))![0]
      words.push((letter[1] + tail).toLowerCase().replace(/['’]/gu, ''))
      spans.push({ start: at, end: from + tail.length })
      from += tail.length
      continue
    }
    if (REMARK.test(m[0])) continue
    gaps.add(words.length)
    if (m[0].startsWith('[') && /\p{L}/u.test(m[0])) inserted.set(words.length, [inserted.get(words.length), m[0]].filter(Boolean).join(' '))
  }
  add(from, end)
  return { words, spans, gaps, inserted }

  function add(a: number, b: number): void {
    if (b <= a) return
    const part = textWords(text, a, b)
    words.push(...part.words)
    part.words.forEach((_, i) => spans.push(spanOfWords(part.spans, i)))
  }
}
