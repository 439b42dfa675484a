/**
 * A story's text with what is spoken folded away: the words of the narration, and one place for each direct quotation. In it
 * whoever takes part in the talk stands near the speech, however long that is.
 */
import type { Span } from '@polylogue/graph-schema'
import type { Sentence, Token } from '../../language/tokens.ts'
import type { Marked } from './indirect-clauses.ts'

export interface NarratedWord extends Span {
  /** Null where a quotation is folded. */
  readonly token: Token | null
  /** Index of the folded quotation. */
  readonly quotation: number | null
  /** First word of its sentence. */
  readonly opens: boolean
  /** A paragraph begins here. */
  readonly paragraph: boolean
}

/** Places of the whole text. `marked` must stand in text order. */
export function narratedWords(sentences: readonly Sentence[], marked: readonly Marked[]): NarratedWord[] {
  const out: NarratedWord[] = []
  let next = 0
  let passage = -1
  for (const sentence of sentences) {
    let opens = true
    for (const token of sentence.tokens) {
      const paragraph = sentence.passage !== passage
      while (next < marked.length && marked[next].outerStart <= token.start) {
        const m = marked[next]
        out.push({ start: m.outerStart, end: m.outerEnd, token: null, quotation: next++, opens, paragraph: sentence.passage !== passage })
        passage = sentence.passage
      }
      if (next > 0 && token.start < marked[next - 1].outerEnd) continue
      out.push({ start: token.start, end: token.end, token, quotation: null, opens, paragraph: paragraph && sentence.passage !== passage })
      passage = sentence.passage
      opens = false
    }
  }
  return out
}
