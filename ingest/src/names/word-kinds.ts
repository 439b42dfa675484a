/** What a word is by its form and the word lists: ordinary, a demonym, a number. */
import { COMMON_ENDING, COMMON_WORDS } from '../lexicons/common-words.ts'
import { GIVEN_NAMES } from '../lexicons/given-names.ts'
import { DEMONYMS, DEMONYM_ENDING } from '../lexicons/plain-capitals.ts'

/** "Group of Seven". */
export const NUMBER_WORDS: ReadonlySet<string> = new Set(['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'twenty', 'thirty', 'fifty', 'hundred'])

/** An ordinary English word. */
export function isCommon(lower: string): boolean {
  return COMMON_WORDS.has(lower) || COMMON_WORDS.has(lower.replace(/s$/, '')) || lower.length > 5 && COMMON_ENDING.test(lower)
}

/** An adjective or noun of nationality. */
export function isDemonym(lower: string): boolean {
  const singular = lower.replace(/s$/, '')
  return DEMONYMS.has(lower) || DEMONYMS.has(singular) || lower.length >= 6 && DEMONYM_ENDING.test(lower) && !GIVEN_NAMES.has(lower)
}
