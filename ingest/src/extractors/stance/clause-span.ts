/** The bounds of a clause that is itself what somebody holds: "dockers are lazy" in "the claim that dockers are lazy". */
import { ARTICLES, PERSONAL_PRONOUNS, PREPOSITIONS, SUBORDINATORS } from '../../lexicons/grammar-words.ts'
import type { Reading } from './reading.ts'
import type { PositionSpan } from './target.ts'

/** The words of a clause up to its first mark; null where they are many or begin with a pronoun. */
export function clauseFrom(reading: Reading, from: number, longest: number): PositionSpan | null {
  let start = from
  while (ARTICLES.has(reading.tokens[start]?.lower ?? '')) start++
  const first = reading.tokens[start]
  if (first === undefined || PERSONAL_PRONOUNS.has(first.lower) || first.lower === 'there' || SUBORDINATORS.has(first.lower) || PREPOSITIONS.has(first.lower) && reading.spotAt[start] === null || reading.spotAt[start]?.mention.form === 'pronoun') return null
  let to = start
  while (to < reading.tokens.length && !/^[,.;:!?)("“”–—]$|^--$/u.test(reading.tokens[to].words)) to++
  return to - start > longest || to - start < 3 ? null : { from: start, to, reach: to }
}
