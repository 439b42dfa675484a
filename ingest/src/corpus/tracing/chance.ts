/**
 * How surprising it is that words stand together: the sum of −log10 of how common each is. Counts of a corpus are mixed with what is
 * known of English, so that a corpus of ten letters does not take every word it has once for a rare one.
 */
import { GRAMMAR_COMMON, PLAIN_WORDS } from '../../lexicons/plain-words.ts'

/** Words of English that the prior stands for. */
const PRIOR = 200_000
/** Shares of all words: one of grammar, one in everybody's mouth, any other. */
const GRAMMAR = 8e-3
const PLAIN = 1.2e-3
const OTHER = 4e-6

/** −log10 of the share of a word among all; `total` and `count` are those of the corpus. */
export function surprise(word: string, count: number, total: number): number {
  const prior = word.length <= 2 || GRAMMAR_COMMON.has(word) ? GRAMMAR : PLAIN_WORDS.has(word) ? PLAIN : OTHER
  return Math.min(6, -Math.log10((count + PRIOR * prior) / (total + PRIOR)))
}

/** What matches by chance in so many words reaches at most; a million words at least, since few words prove nothing either. */
export function chanceLevel(total: number): number {
  return Math.log10(Math.max(1e6, total))
}
