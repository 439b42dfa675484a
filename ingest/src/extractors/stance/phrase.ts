/** Bounds of noun phrases, by word class and order alone, so that the same words always give the same phrase. */
import { ARTICLES, AUXILIARIES, CONJUNCTIONS, NEGATIONS, NOUN_PREPOSITIONS, PERSONAL_PRONOUNS, POSSESSIVES, PREPOSITIONS, SUBORDINATORS } from '../../lexicons/grammar-words.ts'
import type { Reading } from './reading.ts'
import { isVerb } from './verb-sense.ts'

/** A noun phrase [from, to) with its head, and how far phrases tied to it by a preposition reach. */
export interface Phrase {
  readonly from: number
  readonly to: number
  readonly head: number
  /** End of the "of" phrases right behind it. */
  readonly ofReach: number
  /** End of all phrases tied to it. */
  readonly reach: number
}

const QUOTE = /^["“”‘’'«»„]$/u
const MAX_TIED = 4
const PARTICLE = /^(?:up|out|down|off|over|away)$/u

/** The phrase that begins at a token, or null where none does. */
export function phraseAt(reading: Reading, start: number): Phrase | null {
  const core = coreAt(reading, start)
  if (!core) return null
  let ofReach = core.to
  let reach = core.to
  let onlyOf = true
  for (let n = 0; n < MAX_TIED; n++) {
    const after = skipParenthesis(reading, reach)
    const word = reading.tokens[after]?.lower
    if (word === undefined || !NOUN_PREPOSITIONS.has(word)) break
    if (word === 'to' && isVerbal(reading, after + 1)) break
    const next = coreAt(reading, after + 1)
    if (!next) break
    reach = next.to
    if (word !== 'of') onlyOf = false
    if (onlyOf) ofReach = next.to
  }
  return { ...core, ofReach, reach }
}

function coreAt(reading: Reading, start: number): { from: number, to: number, head: number } | null {
  let from = start
  while (from < reading.tokens.length && isLeadIn(reading, from)) from++
  let to = from
  let head = -1
  while (to < reading.tokens.length && isNominal(reading, to, from)) {
    const spot = reading.spotAt[to]
    if (spot && spot.from === to) { to = spot.to; head = to - 1; if (isPronounSpot(reading, to - 1) && !isOwner(reading, to - 1)) break }
    else {
      if (isHeadable(reading, to)) head = to
      to++
    }
    if (joinsAdjectives(reading, to, from)) to++
  }
  if (head < 0) return null
  return { from, to: Math.max(withParticle(reading, from, head) + 1, from + 1), head }
}

/** "the breaking up of the estates": the particle belongs to its gerund. */
function withParticle(reading: Reading, from: number, head: number): number {
  return head > from && reading.tokens[head].lower.endsWith('ing') && PARTICLE.test(reading.tokens[head + 1]?.lower ?? '') && reading.tokens[head + 2]?.lower === 'of' ? head + 1 : head
}

/** "brutal, senseless attack", "sharp and timely critique": the mark or "and" between two adjectives of one noun. */
function joinsAdjectives(reading: Reading, i: number, from: number): boolean {
  const token = reading.tokens[i]
  if (token === undefined || i <= from || reading.spotAt[i] !== null || token.words !== ',' && token.lower !== 'and') return false
  const [before, after, noun] = [reading.tokens[i - 1], reading.tokens[i + 1], reading.tokens[i + 2]]
  return before.pos === 'adjective' && reading.spotAt[i - 1] === null && after?.pos === 'adjective' && reading.spotAt[i + 1] === null && noun !== undefined && (noun.pos === 'noun' || noun.pos === 'adjective') && reading.spotAt[i + 2] === null
}

/** Words before a phrase that carry nothing: opening marks, "not only", "both". */
function isLeadIn(reading: Reading, i: number): boolean {
  const { lower, words } = reading.tokens[i]
  return reading.spotAt[i] === null && (QUOTE.test(words) || lower === 'not' || lower === 'only' || lower === 'but' || lower === 'also' || lower === 'even' || lower === 'so-called')
}

/** May the token stand inside a noun phrase that began at `from`? */
export function isNominal(reading: Reading, i: number, from: number): boolean {
  if (reading.spotAt[i] !== null) return i === from || !startsNewPhrase(reading, i)
  const token = reading.tokens[i]
  const { lower, words } = token
  if (/^['’]s?$/u.test(words) && i > from && token.start === reading.tokens[i - 1].end) return true
  if (QUOTE.test(words)) return i > from && i + 1 < reading.tokens.length && /^[\p{L}]/u.test(reading.tokens[i + 1].words) && !isClosed(reading, i + 1)
  if (!/^[\p{L}\p{N}]/u.test(words)) return lower === '-' && i > from
  if (ARTICLES.has(lower) || POSSESSIVES.has(lower)) return i === from || onlyLeadBefore(reading, from, i)
  if (isClosed(reading, i)) return false
  if (lower === 'there' || lower === 'here') return false
  // "the board today rejected"
  if (i > from && /^(?:today|yesterday|tomorrow|tonight)$/u.test(lower)) return false
  if (token.pos !== 'verb' && isVerb(reading, i)) return false
  // "calls B childish": an adjective behind a finished noun says something of it.
  if (token.pos === 'adjective' && i > from && (reading.spotAt[i - 1] !== null || reading.tokens[i - 1].pos === 'noun') && !isPlainNominal(reading, i + 1)) return false
  if (token.pos === 'verb') return isNounLikeVerb(reading, i, from)
  // "holds B personally responsible"
  if (token.pos === 'adverb' && i > from && reading.spotAt[i - 1] !== null && !isOwner(reading, i - 1)) return false
  if (token.pos === 'adverb') return (lower.endsWith('ly') || lower === 'just' && i > from && ARTICLES.has(reading.tokens[i - 1].lower)) && i + 1 < reading.tokens.length && isPlainNominal(reading, i + 1)
  return true
}

/** A name right after a finished noun begins another phrase ("told workers HWL is …"), unless the noun qualifies it. */
function startsNewPhrase(reading: Reading, i: number): boolean {
  return isPronounSpot(reading, i)
}

function onlyLeadBefore(reading: Reading, from: number, i: number): boolean {
  for (let k = from; k < i; k++) if (!ARTICLES.has(reading.tokens[k].lower) && !POSSESSIVES.has(reading.tokens[k].lower)) return false
  return true
}

/** Closed-class words that end a phrase. */
export function isClosed(reading: Reading, i: number): boolean {
  const { lower } = reading.tokens[i]
  return PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || SUBORDINATORS.has(lower) || AUXILIARIES.has(lower) || NEGATIONS.has(lower) || PERSONAL_PRONOUNS.has(lower)
}

/** A verb by its tag that stands where only a noun or adjective can: "the struggle", "long struggle", "opposing views". */
function isNounLikeVerb(reading: Reading, i: number, from: number): boolean {
  const { lower } = reading.tokens[i]
  const next = reading.tokens[i + 1]
  if (i > from && reading.spotAt[i - 1] === null) {
    const before = reading.tokens[i - 1]
    if (ARTICLES.has(before.lower) || POSSESSIVES.has(before.lower) || before.pos === 'adjective' || /^['’]s?$/u.test(before.words)) return true
  }
  // A participle that qualifies: not right behind a noun ("Pear betrayed Fig"), not before a name ("praised Lind").
  const afterNoun = i > from && (reading.spotAt[i - 1] !== null || reading.tokens[i - 1].pos === 'noun')
  if (/(?:ed|ing|en)$/u.test(lower) && next !== undefined && !afterNoun && reading.spotAt[i + 1] === null && isPlainNominal(reading, i + 1)) return true
  // "wage controls and …", "night work": nothing follows that a verb would govern.
  if (afterNoun && i === from + 1 && reading.spotAt[i - 1] === null && (/[^s]s$/u.test(lower) || lower === reading.tokens[i].lemma) && !reading.tokens[i - 1].lower.endsWith('s') && (next === undefined || CONJUNCTIONS.has(next.lower) || /^[.,;:!]$/u.test(next.words))) return true
  // "patience and discipline": a verb by its tag that ends a pair of nouns, with nothing behind it.
  if (i === from && i > 1 && lower === reading.tokens[i].lemma && CONJUNCTIONS.has(reading.tokens[i - 1].lower) && reading.tokens[i - 2].pos === 'noun' && (next === undefined || /^[.;!]$/u.test(next.words)) && PREPOSITIONS.has(reading.tokens[i - 3]?.lower ?? '')) return true
  return i === from && lower.endsWith('ing')
}

function isPlainNominal(reading: Reading, i: number): boolean {
  const token = reading.tokens[i]
  if (token === undefined || !/^[\p{L}\p{N}]/u.test(token.words)) return false
  if (reading.spotAt[i]) return true
  return !isClosed(reading, i) && !ARTICLES.has(token.lower) && !POSSESSIVES.has(token.lower) && (token.pos === 'noun' || token.pos === 'adjective' || token.pos === 'other')
}

/** Can the token be the head: not an article, an adverb or a bare mark. */
function isHeadable(reading: Reading, i: number): boolean {
  const token = reading.tokens[i]
  return /^[\p{L}\p{N}]/u.test(token.words) && !ARTICLES.has(token.lower) && !POSSESSIVES.has(token.lower) && token.pos !== 'adverb' && !PARTICLE.test(token.lower)
}

export function isPronounSpot(reading: Reading, i: number): boolean {
  const spot = reading.spotAt[i]
  return spot !== null && spot.mention.form === 'pronoun'
}

function isOwner(reading: Reading, i: number): boolean {
  return POSSESSIVES.has(reading.tokens[i].lower)
}

/** "to" before a verb is an infinitive. */
export function isVerbal(reading: Reading, i: number): boolean {
  const token = reading.tokens[i]
  return token !== undefined && reading.spotAt[i] === null && token.pos === 'verb' && !token.lower.endsWith('ing')
}

/** The token after a bracketed remark that begins here, else the token itself. */
export function skipParenthesis(reading: Reading, i: number): number {
  if (reading.tokens[i]?.words !== '(') return i
  for (let k = i + 1; k < reading.tokens.length && k < i + 40; k++) if (reading.tokens[k].words === ')') return k + 1
  return i
}
