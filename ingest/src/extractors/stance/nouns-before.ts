/** The noun phrase or list of names that ends at a token, as the doer of what follows. */
import { ACTING_HEADS } from '../../lexicons/clause-words.ts'
import { ARTICLES, CONJUNCTIONS, PREPOSITIONS, SUBORDINATORS } from '../../lexicons/grammar-words.ts'
import { BODY_NOMINALS } from '../../lexicons/nominals.ts'
import { openingOf } from './clause-remarks.ts'
import { isShortFormBracket, listOf } from './name-lists.ts'
import { phraseAt } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import { isReportingVerb, isVerb } from './verb-sense.ts'

export interface Subject {
  /** The mentions that do it; empty = the voice itself (imperatives, "it is necessary to"). */
  readonly spots: readonly Spot[]
  /** The words that show it. */
  readonly from: number
  readonly to: number
  /** A verb on the way turned the sense round ("X, who refused …"). */
  readonly reversed: boolean
  /** The mention was not the head, or stood behind another verb. */
  readonly loose: boolean
}

/** "many of them" is not they. */
export const PARTITIVES: ReadonlySet<string> = new Set(['many', 'some', 'most', 'few', 'several', 'one', 'none', 'half', 'part', 'neither', 'all', 'each'])

/** The mentions of the noun phrase (and list of names) whose last word is at `end`. */
export function nounsEndingAt(reading: Reading, end: number, reversed: boolean, loose: boolean, antecedent = false): Subject | null {
  const last = reading.spotAt[end]
  if (last && last.mention.form === 'pronoun' && !isPossessive(reading, last)) return { spots: [last, ...last.also ?? []], from: last.from, to: end + 1, reversed, loose }
  let from = end
  while (from > 0 && !isBoundary(reading, from - 1)) from--
  const whose = ownersOfWhose(reading, from, end, reversed)
  if (whose !== null) return whose
  // "Nor does B"
  const inverted = from > 1 && /^(?:do|does|did|has|have|had)$/u.test(reading.tokens[from - 1].lower) && /^(?:nor|neither|never|not)$/u.test(reading.tokens[from - 2].lower)
  const afterVerb = from > 0 && isVerb(reading, from - 1) && !inverted
  if (afterVerb) {
    const object = from
    for (let i = end; i > from; i--) if (reading.spotAt[i] === null && CONJUNCTIONS.has(reading.tokens[i].lower)) { from = i + 1; break }
    // Right behind a verb stands its object, not the next verb's subject ("whoever attacks B is wrong"), unless that verb reports ("A says B is wrong").
    const phrased = reading.spotAt[from] === null && PREPOSITIONS.has(reading.tokens[from].lower)
    if (from === object && !phrased && !antecedent && !isReportingVerb(reading, from - 1)) return null
  }
  while (from < end && reading.spotAt[from] === null && (reading.tokens[from].pos === 'adverb' || CONJUNCTIONS.has(reading.tokens[from].lower) || /^(?:when|as|while|again)$/u.test(reading.tokens[from].lower))) from++
  const found = (spots: readonly Spot[], isLoose: boolean): Subject => ({ spots, from, to: end + 1, reversed, loose: loose || isLoose })
  // "In our opinion both parties": the phrase before the subject.
  const opening = reading.spotAt[from] === null && PREPOSITIONS.has(reading.tokens[from].lower) ? phraseAt(reading, from + 1) : null
  if (opening && opening.reach <= end && opening.reach > from && !PREPOSITIONS.has(reading.tokens[opening.reach].lower) && reading.spotAt[opening.reach - 1] === null) from = opening.reach
  if (reading.spotAt[from] === null && PREPOSITIONS.has(reading.tokens[from].lower)) return last && !isPossessive(reading, last) ? found([last], true) : null
  const both = reading.context?.bodies ?? []
  if (both.length > 0 && from === end && reading.tokens[from].lower === 'both') return found(both, false)
  const phrase = phraseAt(reading, from)
  if (phrase && last && PARTITIVES.has(reading.tokens[phrase.from].lower) && reading.tokens[phrase.from + 1]?.lower === 'of') return null
  if (!phrase) return last && !isPossessive(reading, last) ? found([last], true) : null
  const head = reading.spotAt[phrase.head]
  if (head) {
    const neither = reading.tokens.slice(Math.max(0, phrase.from - 1), head.from).some((t) => /^(?:neither|nor)$/u.test(t.lower))
    const list = listOf(reading, from, end, head)
    return neither ? { ...found(list, false), reversed: !reversed } : found(list, false)
  }
  // "Parties such as A and B"
  const examples = reading.tokens[phrase.to]?.lower === 'such' && reading.tokens[phrase.to + 1]?.lower === 'as' ? exampleAt(reading, phrase.to + 2) : reading.tokens[phrase.to]?.lower === 'like' ? exampleAt(reading, phrase.to + 1) : null
  if (examples !== null && examples.to <= end + 1) return found(listOf(reading, examples.from, end, examples), false)
  const headWord = reading.tokens[phrase.head]
  const bodies = reading.context?.bodies ?? []
  if (bodies.length > 0 && isBoth(reading, phrase)) return found(bodies, false)
  if (ACTING_HEADS.has(headWord.lower) || ACTING_HEADS.has(headWord.lemma)) {
    const owner = reading.spots.find((s) => s.from >= phrase.from && s.to <= phrase.reach && s.kind !== 'Work')
    // "The delegates of A, the delegates of B and C declared"; of two that one body sends, only the one.
    const several = owner === undefined || isPossessive(reading, owner) ? [] : listOf(reading, phrase.from, end, owner)
    if (owner) return several.at(-1)?.to === end + 1 && several.length > 1 && actedFor(reading, several) ? found(several, true) : found([owner], true)
  }
  // "Deputies and the Union condemn": of a pair the one that is named.
  const paired = last !== null && !isPossessive(reading, last) && phrase.to < last.from && CONJUNCTIONS.has(reading.tokens[phrase.to].lower)
  return paired ? found([last], true) : null
}

/** Every name of the list has its own who acts for it, or is the last. */
function actedFor(reading: Reading, list: readonly Spot[]): boolean {
  return list.slice(1, -1).every((s) => ACTING_HEADS.has(reading.tokens[ARTICLES.has(reading.tokens[s.from - 1].lower) ? s.from - 3 : s.from - 2]?.lower ?? ''))
}

/** The name that a place begins with, over an article. */
function exampleAt(reading: Reading, at: number): Spot | null {
  const spot = reading.spotAt[at] ?? (reading.tokens[at]?.lower === 'the' ? reading.spotAt[at + 1] ?? null : null)
  return spot !== null && spot.mention.form === 'name' && !isPossessive(reading, spot) ? spot : null
}

/** "B, whose delegates …": B, for which they act; null elsewhere. */
function ownersOfWhose(reading: Reading, from: number, end: number, reversed: boolean): Subject | null {
  // The tagger takes "delegates" for a verb.
  if (reading.tokens[from - 2]?.lower === 'whose' && from >= 3 && ACTING_HEADS.has(reading.tokens[from - 1].lower)) return nounsEndingAt(reading, skipCommaLeft(reading, from - 3), reversed, true, true)
  if (from < 2 || reading.tokens[from - 1].lower !== 'whose') return null
  const phrase = phraseAt(reading, from)
  const head = phrase === null ? null : reading.tokens[phrase.head]
  if (head === null || phrase!.from > end || !ACTING_HEADS.has(head.lower) && !ACTING_HEADS.has(head.lemma)) return null
  return nounsEndingAt(reading, skipCommaLeft(reading, from - 2), reversed, true, true)
}

/** "both", "both parties", "the two unions". */
function isBoth(reading: Reading, phrase: Phrase): boolean {
  const { lower } = reading.tokens[phrase.from]
  if (lower !== 'both' && !(lower === 'the' && reading.tokens[phrase.from + 1]?.lower === 'two')) return false
  const head = reading.tokens[phrase.head]
  return phrase.to === phrase.from + 1 || BODY_NOMINALS.has(head.lemma) || /^(?:body|bodies|sides?)$/u.test(head.lower)
}

function isBoundary(reading: Reading, i: number): boolean {
  if (reading.spotAt[i] !== null) return false
  if (isShortFormBracket(reading, i)) return false
  const { lower, words, pos } = reading.tokens[i]
  if (isVerb(reading, i) && !/^(?:armed|united|so-called)$/u.test(lower)) return true
  if (SUBORDINATORS.has(lower)) return true
  if (words === ',') return !(reading.spotAt[i - 1] && listContinues(reading, i))
  return pos === 'punctuation' && !/^["“”‘’'«»&-]$/u.test(words)
}

function listContinues(reading: Reading, comma: number): boolean {
  let i = comma + 1
  while (i < reading.tokens.length && /^(?:and|the|&|or)$/u.test(reading.tokens[i].lower)) i++
  // "the delegates of A, the delegates of B"
  if (ACTING_HEADS.has(reading.tokens[i]?.lower ?? '') && reading.spotAt[i] === null && reading.tokens[i + 1]?.lower === 'of') i += ARTICLES.has(reading.tokens[i + 2]?.lower ?? '') ? 3 : 2
  return reading.spotAt[i] !== null && reading.spotAt[i] !== undefined
}

/** A quotation mark that is part of no mention. */
export function isMark(reading: Reading, i: number): boolean {
  return reading.spotAt[i] === null && /^["“”‘’'«»]$/u.test(reading.tokens[i].words)
}

/** The last word before commas, quotation marks, prepositions and a bracket. */
export function skipCommaLeft(reading: Reading, at: number): number {
  let i = at
  while (i >= 0 && (reading.tokens[i].words === ',' || isMark(reading, i) || PREPOSITIONS.has(reading.tokens[i].lower) && reading.spotAt[i] === null)) i--
  if (i >= 0 && reading.tokens[i].words === ')') i = (openingOf(reading, i) ?? i) - 1
  return i
}
