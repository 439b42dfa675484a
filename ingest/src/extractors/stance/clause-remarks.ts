/** Remarks between a subject and its verb, in commas, dashes or brackets, and where each begins: the walk to the subject steps over them. */
import { ARTICLES, POSSESSIVES, PREPOSITIONS, RELATIVES, SUBORDINATORS } from '../../lexicons/grammar-words.ts'
import { INTERRUPTERS } from '../../lexicons/clause-words.ts'
import { BODY_NOMINALS } from '../../lexicons/nominals.ts'
import { ROLE_HEADS } from '../../lexicons/role-words.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import { isVerb } from './verb-sense.ts'

/** How far before a verb its subject is looked for, in tokens. */
export const WINDOW = 60
export const DASH = /^(?:--?|–|—)$/u
/** Tokens before the body with which a resolution opens: "In May the third". */
const BEFORE_OPENING = 5

/** Where the remark between commas begins whose closing comma is here, or null where the comma closes none. */
export function interruptionFrom(reading: Reading, close: number): number | null {
  for (let i = close - 1; i > 0 && i > close - WINDOW; i--) {
    if (reading.tokens[i].words !== ',') continue
    const { pos } = reading.tokens[i + 1]
    const said = i + 6 >= close && pos === 'pronoun' && isVerb(reading, close - 1)
    // "We, the undersigned members of B, protest": who "we" are.
    const ours = reading.spotAt[i - 1]?.mention.form === 'pronoun' && /^(?:we|i)$/iu.test(reading.tokens[i - 1].lower) && /^(?:the|as|all|members|workers)$/u.test(reading.tokens[i + 1].lower)
    const told = /^(?:which|who|whose)$/u.test(reading.tokens[i + 1].lower) && reading.tokens[i - 1].pos === 'noun'
    return ours || told || (said || opensRemark(reading, i + 1) || isApposition(reading, i + 1, close)) && reading.spotAt[i - 1] !== null ? i : remarksOfOpening(reading, i)
  }
  return null
}

/** "{A}, the secretary of B, …", "A, once our ally, …": words without a verb that say who A is. */
function isApposition(reading: Reading, from: number, close: number): boolean {
  const { lower, lemma } = reading.tokens[from]
  const opens = ARTICLES.has(lower) || POSSESSIVES.has(lower) || ROLE_HEADS.has(lemma) || BODY_NOMINALS.has(lower) || /^(?:once|formerly|former|long|now)$/u.test(lower) || reading.spotAt[from] !== null && isPossessive(reading, reading.spotAt[from])
  if (!opens) return false
  // "A, a rebel group that has fought for years, …": the clause behind the noun has verbs of its own.
  const clause = reading.tokens.findIndex((t, i) => i > from + 1 && i < close && /^(?:that|which|who)$/u.test(t.lower) && reading.tokens[i - 1].pos === 'noun')
  for (let i = from; i < (clause < 0 ? close : clause); i++) if (isVerb(reading, i) && !/(?:ed|en|ing)$/u.test(reading.tokens[i].lower) || /^[;:]$/u.test(reading.tokens[i].words)) return false
  return true
}

function opensRemark({ tokens }: Reading, at: number): boolean {
  const { lower, pos } = tokens[at]
  // "B, led by C, …"
  if (/(?:ed|led|run|wn|en)$/u.test(lower) && pos === 'verb' && /^(?:by|in|at|on|under|from)$/u.test(tokens[at + 1]?.lower ?? '')) return true
  return RELATIVES.has(lower) || lower === 'whose' || lower === 'never' || lower === 'always' || lower === 'ever' || lower === 'alone' || PREPOSITIONS.has(lower) || INTERRUPTERS.has(lower) || lower.endsWith('ing') && pos === 'verb' || SUBORDINATORS.has(lower)
}

/** "The Congress, having heard A, noting B and C, …": the comma right behind who opens the sentence, however many remarks follow before `last`. */
function remarksOfOpening(reading: Reading, last: number): number | null {
  const opening = reading.spots.find((s) => reading.tokens[s.to]?.words === ',')
  if (opening === undefined || opening.from > BEFORE_OPENING || opening.to >= last || !opensRemark(reading, opening.to + 1)) return null
  for (let i = 0; i < last; i++) if (i < opening.from ? isVerb(reading, i) : /^[;:]$/u.test(reading.tokens[i].words)) return null
  return opening.to
}

/** "its spokesman, A, has": A, between the commas; null where no office or body stands before the first. */
export function apposedHolder(reading: Reading, comma: number): Spot | null {
  const spot = reading.spotAt[comma - 1] ?? null
  if (spot === null || spot.to !== comma || spot.mention.form !== 'name' || reading.tokens[spot.from - 1]?.words !== ',') return null
  const noun = reading.tokens[spot.from - 2]
  const fits = spot.kind === 'Person' ? isOffice(reading, spot.from - 2) : spot.kind === 'Organization' && BODY_NOMINALS.has(noun?.lemma ?? '')
  return fits ? spot : null
}

/** How far before its last word the head of an office is looked for, in tokens. */
const LONGEST_OFFICE = 9

/** "its spokesman", "the general secretary of the Union": a phrase for an office ends at `end`. */
function isOffice(reading: Reading, end: number): boolean {
  for (let i = end; i >= 0 && i > end - LONGEST_OFFICE; i--) {
    if (reading.spotAt[i]?.kind === 'Role' || ROLE_HEADS.has(reading.tokens[i].lemma)) return i >= end - 1 || /^(?:of|for|at|in|to)$/u.test(reading.tokens[(reading.spotAt[i]?.to ?? i + 1)]?.lower ?? '')
    if (reading.spotAt[i] === null && (/^[,;:.]$/u.test(reading.tokens[i].words) || isVerb(reading, i))) return false
  }
  return false
}

/** The bracket that opens what the one at `close` ends; null where none does. */
export function openingOf(reading: Reading, close: number): number | null {
  for (let i = close - 1; i >= 0 && i > close - WINDOW; i--) if (reading.tokens[i].words === (reading.tokens[close].words === ']' ? '[' : '(')) return i
  return null
}

/** "B – and this is well known – rejects": the dash that opens the remark which the dash at `close` ends; null where none does. */
export function dashBefore(reading: Reading, close: number): number | null {
  for (let i = close - 2; i > 0 && i > close - WINDOW / 2; i--) if (DASH.test(reading.tokens[i].words)) return reading.spotAt[i - 1] !== null || reading.tokens[i - 1].pos === 'noun' || reading.tokens[i - 1].pos === 'pronoun' ? i : null
  return null
}

/** "A condemns B, whose delegates stayed away, and greets C": the comma that opens the relative clause which the one at `close` ends; null where none does. */
export function relativeBetween(reading: Reading, close: number): number | null {
  if (reading.tokens[close]?.words !== ',' || reading.spotAt[close + 2] !== null) return null
  for (let i = close - 2; i > 0 && i > close - WINDOW / 2; i--) {
    if (/^[;:]$/u.test(reading.tokens[i].words)) return null
    if (reading.tokens[i].words === ',') return /^(?:which|who|whose|whom)$/u.test(reading.tokens[i + 1].lower) || PREPOSITIONS.has(reading.tokens[i + 1].lower) && /^(?:which|whom)$/u.test(reading.tokens[i + 2].lower) ? i : null
  }
  return null
}

/** "B, who alone on the executive voted": the relative word before phrases that only tell where and when; null where none stands there. */
export function relativeOverPhrase(reading: Reading, at: number): number | null {
  let phrases = 0
  for (let i = at; i > 0 && i > at - 7; i--) {
    const { lower, pos } = reading.tokens[i]
    if (reading.spotAt[i] === null && /^(?:who|which)$/u.test(lower)) return phrases > 0 ? i : null
    if (isVerb(reading, i) || /^[,;:.]$/u.test(reading.tokens[i].words) || reading.spotAt[i] === null && SUBORDINATORS.has(lower)) return null
    if (reading.spotAt[i] === null && PREPOSITIONS.has(lower)) phrases++
    const opens = i > 0 && /^(?:who|which)$/u.test(reading.tokens[i - 1].lower)
    if (opens && !(PREPOSITIONS.has(lower) || pos === 'adverb' || lower === 'alone')) return null
  }
  return null
}
