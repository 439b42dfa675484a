/**
 * How surprising it is that a word stands at a place: −log10 of its share of English text. Three kinds of words are told apart, and
 * nothing is counted in the corpus: whether two passages belong together depends on these two alone, so that adding a document changes no
 * verdict about others. On Webster's quotations (DEV) counts of the collection itself did no better.
 */
import { GRAMMAR_COMMON, PLAIN_WORDS } from '../../lexicons/plain-words.ts'

const GRAMMAR = 2.1
const PLAIN = 2.9
const OTHER = 5.4

/** What matches reach by chance somewhere among a million words. */
export const CHANCE = 6

export function surprise(word: string): number {
  return word.length <= 2 || GRAMMAR_COMMON.has(word) ? GRAMMAR : PLAIN_WORDS.has(word) ? PLAIN : OTHER
}
