/** Finds the sentence of a name and widens the name to its phrase. */
import type { Span } from '@polylogue/graph-schema'
import { wholePhrase } from './whole-phrase.ts'
import type { Sentence } from '../../language/tokens.ts'

export function phraseFinder(sentences: readonly Sentence[]): (name: Span) => Span {
  return (name) => {
    let low = 0
    let high = sentences.length
    while (low < high) { const mid = (low + high) >> 1; if (sentences[mid].end <= name.start) low = mid + 1; else high = mid }
    const tokens = sentences[low]?.tokens
    if (!tokens) return name
    const from = tokens.findIndex((t) => t.end > name.start)
    let to = from
    while (to < tokens.length && tokens[to].start < name.end) to++
    if (from < 0 || to === from) return name
    const wide = wholePhrase(tokens, from, to)
    return { start: wide.from > from ? tokens[wide.from].start : Math.min(name.start, tokens[wide.from].start), end: Math.max(name.end, tokens[wide.to - 1].end) }
  }
}
