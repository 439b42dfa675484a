/** Who does the verb: walks left from a verb group to its subject, through relative clauses, co-ordination and infinitives. */
import { ARTICLES, AUXILIARIES, CONJUNCTIONS, COPULAS, POSSESSIVES, PREPOSITIONS, RELATIVES, SUBORDINATORS } from '../../lexicons/grammar-words.ts'
import { ACTING_HEADS, ASKING, COURAGE_NOUNS, INTERRUPTERS, NERVE_NOUNS, UNWILL_NOUNS, WILL_NOUNS } from '../../lexicons/clause-words.ts'
import { BODY_NOMINALS } from '../../lexicons/nominals.ts'
import { BAD_ADJECTIVES, BAD_NOUNS } from '../../lexicons/judgements.ts'
import { ROLE_HEADS } from '../../lexicons/role-words.ts'
import { verbGroup } from './negation.ts'
import { phraseAt } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import { isReportingVerb, isReversing, isVerb } from './verb-sense.ts'

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

const IMPERSONAL = new Set(['necessary', 'essential', 'right', 'correct', 'important', 'vital', 'imperative', 'duty', 'task', 'need', 'time', 'obligation', 'urgent', 'aim', 'goal', 'crucial'])
/** "many of them" is not they. */
export const PARTITIVES: ReadonlySet<string> = new Set(['many', 'some', 'most', 'few', 'several', 'one', 'none', 'half', 'part', 'neither', 'all', 'each'])
const STEPS = 10
const WINDOW = 60

/** The subject of the verb group that begins at `from`; null where nobody known does it. */
export function subjectOf(reading: Reading, from: number): Subject | null {
  let at = from - 1
  // "it is necessary to oppose", "our duty to support": whoever speaks says so.
  if (reading.tokens[from]?.lower === 'to' && at >= 0 && reading.spotAt[at] === null && IMPERSONAL.has(reading.tokens[at].lower)) return { spots: [], from: 0, to: 0, reversed: false, loose: true }
  const judged = judgedBefore(reading, from)
  if (judged !== null) return { spots: [], from: 0, to: 0, reversed: judged < 0, loose: true }
  const willing = willingBefore(reading, from)
  if (willing !== null) return willing
  const having = havingBefore(reading, from)
  if (having !== null) {
    const subject = subjectOf(reading, verbGroup(reading, having).from)
    return subject && { ...subject, reversed: subject.reversed !== verbGroup(reading, having).negated }
  }
  const ready = readyBefore(reading, from)
  if (ready !== null) {
    const subject = subjectOf(reading, verbGroup(reading, ready.copula).from)
    return subject && { ...subject, reversed: subject.reversed !== (ready.unwilling !== verbGroup(reading, ready.copula).negated) }
  }
  const decided = decidedBefore(reading, from)
  if (decided !== null) return subjectOf(reading, verbGroup(reading, decided).from)
  const asker = askerOf(reading, from) ?? askerOfSeveral(reading, from)
  if (asker !== null) return subjectOf(reading, verbGroup(reading, asker).from)
  let reversed = false
  let loose = false
  let stop = Math.max(0, from - WINDOW)
  for (let step = 0; step < STEPS; step++) {
    while (at >= stop && (isMark(reading, at) || INTERRUPTERS.has(reading.tokens[at].lower) && reading.spotAt[at] === null)) at--
    if (at > 2 && reading.tokens[at].lower === 'time' && reading.tokens[at - 1].lower === 'same' && reading.tokens[at - 3].lower === 'at') { at -= 4; continue }
    if (at < stop || at < 0) return stop === 0 ? { spots: [], from: 0, to: 0, reversed, loose } : null
    const token = reading.tokens[at]
    if (token.words === ')' || token.words === ',') {
      const holder = token.words === ',' ? apposedHolder(reading, at) : null
      if (holder !== null) return { spots: [holder], from: holder.from, to: at, reversed, loose }
      const open = token.words === ')' ? openingOf(reading, at) : interruptionFrom(reading, at)
      if (open !== null) { at = open - 1; stop = Math.max(0, at - WINDOW); continue }
      if (token.words === ')') return null
    }
    if (reading.spotAt[at] === null) {
      if (RELATIVES.has(token.lower) && token.pos !== 'determiner' || token.lower === 'which' || token.lower === 'who') {
        const antecedent = skipCommaLeft(reading, at - 1)
        if (antecedent < 0) return null
        if (token.lower === 'that' && isReporting(reading, antecedent)) return null
        return nounsEndingAt(reading, antecedent, reversed, true, true)
      }
      if (token.words === ',' || CONJUNCTIONS.has(token.lower) || token.lower === 'to' || PREPOSITIONS.has(token.lower) || isVerb(reading, at)) {
        const clause = CONJUNCTIONS.has(token.lower) ? relativeBetween(reading, at - 1) : null
        const verb = isVerb(reading, at) ? at : verbBefore(reading, clause ?? at, token.lower !== 'to' && isFinite(reading, from))
        if (verb === null) return token.lower === 'to' || at <= 1 ? { spots: [], from: 0, to: 0, reversed, loose } : null
        // "supports A without endorsing B": no stance on B.
        if (token.lower === 'without') return null
        if (verb === at && isReversing(reading, at)) reversed = !reversed
        const group = verbGroup(reading, verb)
        // "we do not want to support"
        if (verb === at && group.negated && reading.tokens[from].lower === 'to') reversed = !reversed
        // "B was founded to fight C": what somebody is made for, it does.
        const made = FOUNDING.has(reading.tokens[verb].lemma) && reading.tokens[from].lower === 'to'
        if (group.passive && token.words !== ',' && !CONJUNCTIONS.has(token.lower) && !made) return null
        at = group.from - 1
        loose = true
        continue
      }
      const dash = DASH.test(token.words) ? dashBefore(reading, at) : null
      if (dash !== null) { at = dash - 1; continue }
      // "our call: boycott the elections, build the councils": an order.
      if (token.words === ':' && reading.spotAt[at + 1] === null && reading.tokens[at + 1].pos === 'verb' && reading.tokens[at + 1].lower === reading.tokens[at + 1].lemma) return { spots: [], from: 0, to: 0, reversed, loose }
      if (/^[;:–—]|--$/u.test(token.words) || SUBORDINATORS.has(token.lower)) return null
    }
    const relative = relativeOverPhrase(reading, at)
    return relative === null ? nounsEndingAt(reading, at, reversed, loose) : nounsEndingAt(reading, skipCommaLeft(reading, relative - 1), reversed, true, true)
  }
  return null
}

/** "B, who alone on the executive voted": the relative word before phrases that only tell where and when; null where none stands there. */
function relativeOverPhrase(reading: Reading, at: number): number | null {
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

/** "It was wrong to support": the sign of the judgement right before an infinitive, or null. */
function judgedBefore(reading: Reading, from: number): number | null {
  const judged = reading.tokens[from - 1]
  if (reading.tokens[from]?.lower !== 'to' || judged === undefined || reading.spotAt[from - 1] !== null) return null
  if (!BAD_ADJECTIVES.has(judged.lower) && !BAD_NOUNS.has(judged.lemma)) return null
  for (let i = from - 2; i >= 0 && i > from - 8; i--) if (reading.tokens[i].lower === 'it') return COPULAS.has(reading.tokens[i + 1].lower) || AUXILIARIES.has(reading.tokens[i + 1].lower) ? -1 : null
  return null
}

/** "A's efforts to help", "U.S. plans to back": whose effort it is, right before an infinitive; null where no such noun or nobody of it stands there. */
function willingBefore(reading: Reading, from: number): Subject | null {
  const noun = reading.tokens[from - 1]
  if (reading.tokens[from]?.lower !== 'to' || noun === undefined || reading.spotAt[from - 1] !== null) return null
  const reversed = UNWILL_NOUNS.has(noun.lower)
  if (!reversed && !WILL_NOUNS.has(noun.lower)) return null
  let at = from - 2
  while (at >= 0 && at > from - 5 && reading.spotAt[at] === null && (reading.tokens[at].pos === 'adjective' || reading.tokens[at].pos === 'noun' || /^['’]s?$/u.test(reading.tokens[at].words))) at--
  const owner = at >= 0 ? reading.spotAt[at] : null
  if (owner === null) return takenBy(reading, from, reversed)
  return owner.kind === 'Work' ? null : { spots: [owner], from: owner.from, to: from, reversed, loose: true }
}

/** Verbs by which a body comes to be or a person is put in place; base forms. */
const FOUNDING: ReadonlySet<string> = new Set(['found', 'form', 'create', 'establish', 'set', 'constitute', 'build', 'organize', 'organise', 'elect', 'appoint', 'compel', 'bind', 'determine', 'oblige', 'prepare', 'honour', 'honor'])

const TAKING: ReadonlySet<string> = new Set(['make', 'take', 'announce', 'ratify', 'confirm', 'adopt', 'repeat', 'renew', 'declare', 'approve', 'reaffirm', 'reach', 'issue', 'express', 'state', 'voice'])

/** "A ratified the decision to expel B": A, who takes the decision; null where another verb governs it. */
function takenBy(reading: Reading, from: number, reversed: boolean): Subject | null {
  let verb = from - 2
  while (verb > from - 8 && verb > 0 && !isVerb(reading, verb)) verb--
  if (verb <= 0 || !isVerb(reading, verb) || !TAKING.has(reading.tokens[verb].lemma)) return null
  const group = verbGroup(reading, verb)
  const subject = group.passive || group.negated ? null : subjectOf(reading, group.from)
  return subject && subject.spots.length > 0 ? { ...subject, reversed: subject.reversed !== reversed, loose: true } : null
}

/** "had the nerve to attack B", "has the honour to support": the token of "have" before an infinitive; null where none stands there. */
export function havingBefore(reading: Reading, from: number): number | null {
  const noun = reading.tokens[from - 1]
  if (reading.tokens[from]?.lower !== 'to' || noun === undefined || !NERVE_NOUNS.has(noun.lower) && !COURAGE_NOUNS.has(noun.lower)) return null
  for (let i = from - 2; i >= 0 && i > from - 5; i--) {
    if (/^(?:have|has|had|having)$/u.test(reading.tokens[i].lower)) return i
    if (reading.spotAt[i] !== null || !/^(?:adjective|determiner)$/u.test(reading.tokens[i].pos) && !/^(?:the|even)$/u.test(reading.tokens[i].lower)) return null
  }
  return null
}

const WILLING = /^(?:wrong|mistaken|foolish|unwise|fit|quick|first|keen|anxious|compelled|constrained|impelled|proud|ready|willing|determined|prepared|glad|happy|pleased|eager|resolved|bound|obliged|free|honoured|honored|delighted)$/u
const UNWILLING = /^(?:unwilling|reluctant|unable|unprepared|loath|hesitant|slow)$/u

/** "we are proud to support": the token of the copula; null where no such adjective stands before the infinitive. */
function readyBefore(reading: Reading, from: number): { readonly copula: number, readonly unwilling: boolean } | null {
  if (reading.tokens[from]?.lower !== 'to' || from < 2 || reading.spotAt[from - 1] !== null) return null
  // "feel bound in conscience to"
  const at = reading.tokens[from - 2].lower === 'in' && /^(?:conscience|honour|honor|duty|fairness|justice)$/u.test(reading.tokens[from - 1].lower) ? from - 3 : from - 1
  if (at < 1) return null
  const unwilling = UNWILLING.test(reading.tokens[at].lower)
  if (!unwilling && !WILLING.test(reading.tokens[at].lower)) return null
  for (let i = at - 1; i >= 0 && i > at - 4; i--) {
    if (reading.spotAt[i] === null && (COPULAS.has(reading.tokens[i].lower) || /^(?:feels?|felt|sees?|saw|seen)$/u.test(reading.tokens[i].lower))) return { copula: i, unwilling }
    if (reading.tokens[i].pos !== 'adverb' && !/^(?:not|always|still|also|and|the|among|in|duty)$/u.test(reading.tokens[i].lower)) return null
  }
  return null
}

const DECIDING: ReadonlySet<string> = new Set(['decide', 'resolve', 'vote', 'agree', 'determine', 'proceed', 'promise', 'pledge', 'undertake', 'dare', 'presume'])

/** "resolved by nine votes to two to expel B": the verb of deciding, with words of its own before the infinitive; null where none stands there. */
function decidedBefore(reading: Reading, from: number): number | null {
  if (reading.tokens[from]?.lower !== 'to') return null
  for (let i = from - 2; i > 0 && i > from - 12; i--) {
    if (/^[.;:]$/u.test(reading.tokens[i].words)) return null
    if (reading.spotAt[i] === null && isVerb(reading, i)) return DECIDING.has(reading.tokens[i].lemma) && !verbGroup(reading, i).passive && !verbGroup(reading, i).negated ? i : null
  }
  return null
}

/** "A urged B to reject C": the asking verb whose object stands before this "to"; null where none does. */
function askerOf(reading: Reading, from: number): number | null {
  if (reading.tokens[from]?.lower !== 'to') return null
  const remark = reading.tokens[from - 1]?.words === ',' ? reading.tokens.slice(0, from - 1).findLastIndex((t) => t.words === ',') : -1
  const start = remark > from - 16 && remark > 0 ? remark - 1 : from - 1
  for (let i = start; i > 0 && i > start - 10; i--) {
    if (reading.spotAt[i] !== null) continue
    if (/^[,.;:]$/u.test(reading.tokens[i].words)) return null
    if (isVerb(reading, i) && !ARTICLES.has(reading.tokens[i - 1].lower)) return i < from - 1 && ASKING.has(reading.tokens[i].lemma) ? i : null
  }
  return null
}

/** "A urged B to read the book, to open the gates, and to reject C": the asking verb before the first of the infinitives; null where none stands there. */
function askerOfSeveral(reading: Reading, from: number): number | null {
  const before = reading.tokens[from - 1]
  if (reading.tokens[from]?.lower !== 'to' || before === undefined || before.words !== ',' && !CONJUNCTIONS.has(before.lower)) return null
  for (let i = from - 2; i > 0 && i > from - WINDOW / 2; i--) {
    if (/^[.;:!?]$/u.test(reading.tokens[i].words) || reading.spotAt[i] === null && SUBORDINATORS.has(reading.tokens[i].lower)) return null
    const asker = reading.tokens[i].lower === 'to' && reading.tokens[i + 1].pos === 'verb' ? askerOf(reading, i) : null
    if (asker !== null) return asker
  }
  return null
}

/** The mentions of the noun phrase (and list of names) whose last word is at `end`. */
function nounsEndingAt(reading: Reading, end: number, reversed: boolean, loose: boolean, antecedent = false): Subject | null {
  const last = reading.spotAt[end]
  if (last && last.mention.form === 'pronoun' && !isPossessive(reading, last)) return { spots: [last], from: last.from, to: end + 1, reversed, loose }
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
  const headWord = reading.tokens[phrase.head]
  const bodies = reading.context?.bodies ?? []
  if (bodies.length > 0 && isBoth(reading, phrase)) return found(bodies, false)
  if (ACTING_HEADS.has(headWord.lower) || ACTING_HEADS.has(headWord.lemma)) {
    const owner = reading.spots.find((s) => s.from >= phrase.from && s.to <= phrase.reach && s.kind !== 'Work')
    if (owner) return found([owner], true)
  }
  // "Deputies and the Union condemn": of a pair the one that is named.
  const paired = last !== null && !isPossessive(reading, last) && phrase.to < last.from && CONJUNCTIONS.has(reading.tokens[phrase.to].lower)
  return paired ? found([last], true) : null
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

/** "A, B and C": the head and the names after it that only commas and "and" divide. */
export function listOf(reading: Reading, from: number, end: number, head: Spot): Spot[] {
  const out = [head]
  let at = behindShortForm(reading, head.to)
  for (const spot of reading.spots) {
    if (spot.from < at || spot.from > end) continue
    let joined = false
    for (let i = at; i < spot.from; i++) {
      const { lower, pos } = reading.tokens[i]
      if (lower === 'and' || lower === '&' || lower === ',' || lower === 'or' || lower === 'nor') joined = true
      else if (pos !== 'determiner' && lower !== 'the' && lower !== 'both' && lower !== 'also') return out
    }
    if (!joined) return out
    out.push(spot)
    at = behindShortForm(reading, spot.to)
  }
  return from <= end ? out : []
}

/** "The Norland Union (NU)": the token behind the short form in brackets; `at` itself where there is none. */
function behindShortForm(reading: Reading, at: number): number {
  return reading.tokens[at] !== undefined && isShortFormBracket(reading, at) ? at + 3 : at
}

/** True for "(" and ")" around one name that stands right behind another. */
function isShortFormBracket(reading: Reading, i: number): boolean {
  const open = reading.tokens[i].words === '(' ? i : reading.tokens[i].words === ')' ? i - 2 : -1
  return open > 0 && reading.tokens[open].words === '(' && reading.tokens[open + 2]?.words === ')' && reading.spotAt[open - 1] !== null && reading.spotAt[open + 1] !== null
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
  return reading.spotAt[i] !== null && reading.spotAt[i] !== undefined
}

function isMark(reading: Reading, i: number): boolean {
  return reading.spotAt[i] === null && /^["“”‘’'«»]$/u.test(reading.tokens[i].words)
}

function openingOf(reading: Reading, close: number): number | null {
  for (let i = close - 1; i >= 0 && i > close - WINDOW; i--) if (reading.tokens[i].words === '(') return i
  return null
}

/** "its spokesman, A, has": A, between the commas; null where no office or body stands before the first. */
function apposedHolder(reading: Reading, comma: number): Spot | null {
  const spot = reading.spotAt[comma - 1] ?? null
  if (spot === null || spot.to !== comma || spot.mention.form !== 'name' || reading.tokens[spot.from - 1]?.words !== ',') return null
  const noun = reading.tokens[spot.from - 2]
  const fits = spot.kind === 'Person' ? ROLE_HEADS.has(noun?.lemma ?? '') : spot.kind === 'Organization' && BODY_NOMINALS.has(noun?.lemma ?? '')
  return fits ? spot : null
}

/** Where the remark between commas begins whose closing comma is here, or null where the comma closes none. */
function interruptionFrom(reading: Reading, close: number): number | null {
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
  for (let i = from; i < close; i++) if (isVerb(reading, i) && !/(?:ed|en|ing)$/u.test(reading.tokens[i].lower) || /^[;:]$/u.test(reading.tokens[i].words)) return false
  return true
}

const DASH = /^(?:--?|–|—)$/u

/** "B – and this is well known – rejects": the dash that opens the remark which the dash at `close` ends; null where none does. */
export function dashBefore(reading: Reading, close: number): number | null {
  for (let i = close - 2; i > 0 && i > close - WINDOW / 2; i--) if (DASH.test(reading.tokens[i].words)) return reading.spotAt[i - 1] !== null || reading.tokens[i - 1].pos === 'noun' || reading.tokens[i - 1].pos === 'pronoun' ? i : null
  return null
}

function opensRemark({ tokens }: Reading, at: number): boolean {
  const { lower, pos } = tokens[at]
  // "B, led by C, …"
  if (/(?:ed|led|run|wn|en)$/u.test(lower) && pos === 'verb' && /^(?:by|in|at|on|under|from)$/u.test(tokens[at + 1]?.lower ?? '')) return true
  return RELATIVES.has(lower) || lower === 'whose' || lower === 'never' || lower === 'always' || lower === 'ever' || lower === 'alone' || PREPOSITIONS.has(lower) || INTERRUPTERS.has(lower) || lower.endsWith('ing') && pos === 'verb' || SUBORDINATORS.has(lower)
}

/** Tokens before the body with which a resolution opens: "In May the third". */
const BEFORE_OPENING = 5

/** "The Congress, having heard A, noting B and C, …": the comma right behind who opens the sentence, however many remarks follow before `last`. */
function remarksOfOpening(reading: Reading, last: number): number | null {
  const opening = reading.spots.find((s) => reading.tokens[s.to]?.words === ',')
  if (opening === undefined || opening.from > BEFORE_OPENING || opening.to >= last || !opensRemark(reading, opening.to + 1)) return null
  for (let i = 0; i < last; i++) if (i < opening.from ? isVerb(reading, i) : /^[;:]$/u.test(reading.tokens[i].words)) return null
  return opening.to
}

/** "A condemns B, whose delegates stayed away, and greets C": the comma that opens the relative clause which the one at `close` ends; null where none does. */
function relativeBetween(reading: Reading, close: number): number | null {
  if (reading.tokens[close]?.words !== ',' || reading.spotAt[close + 2] !== null) return null
  for (let i = close - 2; i > 0 && i > close - WINDOW / 2; i--) {
    if (/^[;:]$/u.test(reading.tokens[i].words)) return null
    if (reading.tokens[i].words === ',') return /^(?:which|who|whose|whom)$/u.test(reading.tokens[i + 1].lower) || PREPOSITIONS.has(reading.tokens[i + 1].lower) && /^(?:which|whom)$/u.test(reading.tokens[i + 2].lower) ? i : null
  }
  return null
}

/** By its form no infinitive: "severs", "broke". */
function isFinite(reading: Reading, at: number): boolean {
  const { pos, lower, lemma } = reading.tokens[at]
  return pos === 'verb' && lower !== lemma && !lower.endsWith('ing')
}

/** The verb before a place; where `finite`, no infinitive. */
function verbBefore(reading: Reading, at: number, finite: boolean): number | null {
  for (let i = at - 1; i >= 0 && i > at - WINDOW; i--) {
    const { words, lower } = reading.tokens[i]
    if (/^[;:]$/u.test(words)) return null
    if (isVerb(reading, i) && !/(?:ing)$/u.test(lower) && !(finite && reading.tokens[i - 1]?.lower === 'to')) return i
  }
  return null
}

function skipCommaLeft(reading: Reading, at: number): number {
  let i = at
  while (i >= 0 && (reading.tokens[i].words === ',' || isMark(reading, i) || PREPOSITIONS.has(reading.tokens[i].lower) && reading.spotAt[i] === null)) i--
  if (i >= 0 && reading.tokens[i].words === ')') i = (openingOf(reading, i) ?? i) - 1
  return i
}

function isReporting(reading: Reading, i: number): boolean {
  return isVerb(reading, i)
}
