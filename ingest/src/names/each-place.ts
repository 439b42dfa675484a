/** All places of a document where some names stand, whatever they were read as there. */
import type { Sentence, Token } from '../language/tokens.ts'
import { CALENDAR } from '../lexicons/calendar.ts'
import { keyOf } from './candidates.ts'

/** Calls `found` for each place of a name: `names` holds keys (candidates.ts) with their number of words. The longest comes first; a name inside a longer row of capitals is part of that. */
export function eachPlace(sentences: readonly Pick<Sentence, 'tokens'>[], names: ReadonlyMap<string, number>, found: (key: string, sentence: number, from: number, to: number) => void): void {
  const firsts = new Map<string, Set<number>>()
  for (const [key, length] of names) {
    const first = key.split(' ', 1)[0]
    firsts.set(first, (firsts.get(first) ?? new Set()).add(length))
  }
  sentences.forEach(({ tokens }, sentence) => {
    for (let from = 0; from < tokens.length; from++) {
      const lengths = tokens[from].capitalized ? firsts.get(keyOf([tokens[from]])) : undefined
      if (lengths === undefined) continue
      for (const length of [...lengths].sort((a, b) => b - a)) {
        const to = from + length
        if (to > tokens.length) continue
        const key = keyOf(tokens.slice(from, to))
        if (names.get(key) !== length) continue
        if (!goesOn(tokens[to]) && !(goesOn(tokens[from - 1]) && (from > 1 || /^(?:adjective|noun)$/u.test(tokens[0].pos)))) found(key, sentence, from, to)
        from = to - 1
        break
      }
    }
  })
}

/** A word that makes the name beside it part of a longer one. */
export function goesOn(t: Token | undefined): boolean {
  return t !== undefined && t.capitalized && t.pos !== 'punctuation' && !CALENDAR.has(t.lower) && !/^(?:the|of|and|for|to|in|by)$/u.test(t.lower)
}
