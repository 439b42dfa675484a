/** What the words of a verb group do to its stance: "does not", "refuses to", "may", "must". */
import { AUXILIARIES, HEDGES, NEGATIONS, OBLIGATIONS } from '../../lexicons/grammar-words.ts'
import type { Reading } from './reading.ts'
import { isReversing } from './verb-sense.ts'

export interface VerbGroup {
  /** First token of the group. */
  readonly from: number
  readonly negated: boolean
  readonly hedged: boolean
  readonly obliged: boolean
  readonly passive: boolean
  /** True where "to" stands before the verb. */
  readonly infinitive: boolean
}

const BE = /^(?:be|is|are|was|were|am|been|being|'re|'m|get|gets|got)$/u

/** Reads leftwards from a verb over auxiliaries, adverbs, negations and the verbs that govern it ("failed to"). */
export function verbGroup(reading: Reading, verb: number): VerbGroup {
  let from = verb
  let negations = 0
  let hedged = false
  let obliged = false
  let passive = false
  let infinitive = false
  while (from > 0 && reading.spotAt[from - 1] === null) {
    const token = reading.tokens[from - 1]
    const { lower } = token
    const before = reading.tokens[from - 2]
    if (lower === 'to' && from === verb || lower === 'to' && infinitive === false && onlySmallWords(reading, from, verb)) infinitive = true
    else if (lower === 'only' && before?.lower === 'not') { from -= 2; continue }
    else if (NEGATIONS.has(lower)) negations++
    else if (HEDGES.has(lower)) hedged = true
    else if (OBLIGATIONS.has(lower)) obliged = true
    else if (AUXILIARIES.has(lower)) passive ||= BE.test(lower)
    else if (infinitive && isReversing(reading, from - 1)) negations++
    else if (token.pos !== 'adverb') break
    from--
  }
  return { from, negated: negations % 2 === 1, hedged, obliged, passive, infinitive }
}

function onlySmallWords(reading: Reading, from: number, verb: number): boolean {
  for (let i = from; i < verb; i++) if (reading.tokens[i].pos !== 'adverb' && !NEGATIONS.has(reading.tokens[i].lower) && !AUXILIARIES.has(reading.tokens[i].lower)) return false
  return true
}
