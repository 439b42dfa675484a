/** What the words of a verb group do to its stance: "does not", "refuses to", "may", "must". */
import { INTERRUPTERS, TIME_WORDS } from '../../lexicons/clause-words.ts'
import { AUXILIARIES, HEDGES, NEGATIONS, OBLIGATIONS, PREPOSITIONS } from '../../lexicons/grammar-words.ts'
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

const LONGEST_REMARK = 9
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
    const remark = interruptionBefore(reading, from)
    if (remark !== null) { from = remark; continue }
    const token = reading.tokens[from - 1]
    const { lower } = token
    const before = reading.tokens[from - 2]
    if (lower === 'to' && from === verb || lower === 'to' && infinitive === false && onlySmallWords(reading, from, verb)) infinitive = true
    // "not only condemn", "cannot but admire"
    else if ((lower === 'only' || lower === 'but') && /^(?:not|cannot)$/u.test(before?.lower ?? '')) { from -= 2; continue }
    else if (NEGATIONS.has(lower)) negations++
    else if (HEDGES.has(lower)) hedged = true
    else if (OBLIGATIONS.has(lower)) obliged = true
    else if (AUXILIARIES.has(lower)) passive ||= BE.test(lower)
    else if (infinitive && isReversing(reading, from - 1)) negations++
    else if (token.pos !== 'adverb' && !TIME_WORDS.has(lower)) break
    from--
  }
  return { from, negated: negations % 2 === 1, hedged, obliged, passive, infinitive }
}

/** "cannot, however, approve": the token where a remark between commas begins that ends right before `at`; null where none does. */
function interruptionBefore(reading: Reading, at: number): number | null {
  if (reading.tokens[at - 1].words !== ',') return null
  for (let i = at - 2; i > 0 && i >= at - LONGEST_REMARK; i--) {
    if (reading.tokens[i].words !== ',') continue
    const opening = reading.tokens[i + 1].lower
    const { lower } = reading.tokens[i - 1]
    return (INTERRUPTERS.has(opening) || PREPOSITIONS.has(opening)) && (AUXILIARIES.has(lower) || NEGATIONS.has(lower) || lower === 'to') ? i : null
  }
  return null
}

function onlySmallWords(reading: Reading, from: number, verb: number): boolean {
  for (let i = from; i < verb; i++) if (reading.tokens[i].pos !== 'adverb' && !NEGATIONS.has(reading.tokens[i].lower) && !AUXILIARIES.has(reading.tokens[i].lower)) return false
  return true
}
