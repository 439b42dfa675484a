/** Who does what an infinitive says: "had the nerve to", "is proud to", "resolved by nine votes to two to", "urged B to", "A's efforts to". */
import { ASKING, COURAGE_NOUNS, NERVE_NOUNS, UNWILL_NOUNS, WILL_NOUNS } from '../../lexicons/clause-words.ts'
import { ARTICLES, CONJUNCTIONS, COPULAS, SUBORDINATORS } from '../../lexicons/grammar-words.ts'
import { WINDOW } from './clause-remarks.ts'
import { actorOf } from './beside-phrase.ts'
import { verbGroup } from './negation.ts'
import { phraseAt } from './phrase.ts'
import type { Reading, Spot } from './reading.ts'
import { isVerb } from './verb-sense.ts'

const TAKING: ReadonlySet<string> = new Set(['make', 'take', 'announce', 'ratify', 'confirm', 'adopt', 'repeat', 'renew', 'declare', 'approve', 'reaffirm', 'reach', 'issue', 'express', 'state', 'voice'])
const WILLING = /^(?:wrong|mistaken|foolish|unwise|fit|quick|first|keen|anxious|compelled|constrained|impelled|proud|ready|willing|determined|prepared|glad|happy|pleased|eager|resolved|bound|obliged|free|honoured|honored|delighted)$/u
const UNWILLING = /^(?:unwilling|reluctant|unable|unprepared|loath|hesitant|slow)$/u
const DECIDING: ReadonlySet<string> = new Set(['decide', 'resolve', 'vote', 'agree', 'determine', 'proceed', 'promise', 'pledge', 'undertake', 'dare', 'presume'])

/** A verb whose subject does the infinitive that hangs on it. */
export interface Governor {
  /** Where its verb group begins. */
  readonly from: number
  /** "was reluctant to", "did not have the nerve to". */
  readonly reversed: boolean
  /** "B was asked by A to": A, who wants it; null where nobody is named. Only where the asking is passive. */
  readonly asker?: Spot | null
}

/** What an infinitive hangs on, where words of its own stand between: nerve or honour had, an adjective of readiness, a decision, somebody asked to do it. */
export function governorOf(reading: Reading, from: number): Governor | null {
  if (reading.tokens[from]?.lower !== 'to') return null
  const having = havingBefore(reading, from)
  if (having !== null) {
    const group = verbGroup(reading, having)
    return { from: group.from, reversed: group.negated }
  }
  const ready = readyBefore(reading, from)
  if (ready !== null) {
    const group = verbGroup(reading, ready.copula)
    return { from: group.from, reversed: ready.unwilling !== group.negated }
  }
  const used = usedBefore(reading, from)
  if (used !== null) return { from: verbGroup(reading, used).from, reversed: verbGroup(reading, used).negated }
  const verb = decidedBefore(reading, from) ?? askerOf(reading, from) ?? askerOfSeveral(reading, from)
  if (verb === null) return null
  const group = verbGroup(reading, verb)
  return group.passive && ASKING.has(reading.tokens[verb].lemma) ? { from: group.from, reversed: false, asker: askerBehind(reading, verb) } : { from: group.from, reversed: false }
}

/** "B was asked by A to": A. */
function askerBehind(reading: Reading, verb: number): Spot | null {
  if (reading.tokens[verb + 1]?.lower !== 'by') return null
  const phrase = phraseAt(reading, verb + 2)
  return phrase && actorOf(reading, phrase)
}

/** "A's efforts to help", "U.S. plans to back": the noun of will right before an infinitive and whose it is; null where no such noun stands there. */
export function willBefore(reading: Reading, from: number): { readonly reversed: boolean, readonly owner: Spot | null } | null {
  const noun = reading.tokens[from - 1]
  if (reading.tokens[from]?.lower !== 'to' || noun === undefined || reading.spotAt[from - 1] !== null) return null
  const reversed = UNWILL_NOUNS.has(noun.lower)
  if (!reversed && !WILL_NOUNS.has(noun.lower)) return null
  let at = from - 2
  while (at >= 0 && at > from - 5 && reading.spotAt[at] === null && (reading.tokens[at].pos === 'adjective' || reading.tokens[at].pos === 'noun' || /^['’]s?$/u.test(reading.tokens[at].words))) at--
  return { reversed, owner: at >= 0 ? reading.spotAt[at] : null }
}

/** "A ratified the decision to expel B": the verb by which A takes the decision; null where another verb governs it. */
export function takingBefore(reading: Reading, from: number): number | null {
  let verb = from - 2
  while (verb > from - 8 && verb > 0 && !isVerb(reading, verb)) verb--
  if (verb <= 0 || !isVerb(reading, verb) || !TAKING.has(reading.tokens[verb].lemma)) return null
  const group = verbGroup(reading, verb)
  return group.passive || group.negated ? null : group.from
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

/** "resolved by nine votes to two to expel B": the verb of deciding, with words of its own before the infinitive; null where none stands there. */
function decidedBefore(reading: Reading, from: number): number | null {
  if (reading.tokens[from]?.lower !== 'to') return null
  for (let i = from - 2; i > 0 && i > from - 12; i--) {
    if (/^[.;:]$/u.test(reading.tokens[i].words)) return null
    if (reading.spotAt[i] === null && isVerb(reading, i)) return DECIDING.has(reading.tokens[i].lemma) && !verbGroup(reading, i).passive && !verbGroup(reading, i).negated ? i : null
  }
  return null
}

/** What somebody does for a purpose of his own; base forms. */
const USING: ReadonlySet<string> = new Set(['use', 'employ', 'utilize', 'utilise', 'work', 'struggle', 'fight', 'campaign', 'mobilize', 'mobilise', 'rally', 'join', 'unite', 'organize', 'organise', 'strive', 'march', 'strike', 'act', 'meet', 'gather', 'build', 'create', 'form', 'launch', 'establish', 'intervene', 'cooperate', 'conspire', 'combine', 'compromise', 'merge', 'collude', 'band', 'take', 'hold', 'wage', 'set', 'spend', 'travel'])

/** "A will use its seats to promote B", "A works with C to build B": the verb whose doer has the purpose; null where none stands there. */
function usedBefore(reading: Reading, from: number): number | null {
  for (let i = from - 2; i >= 0 && i > from - 14; i--) {
    if (reading.spotAt[i] !== null) continue
    if (/^[.;:]$/u.test(reading.tokens[i].words) || SUBORDINATORS.has(reading.tokens[i].lower)) return null
    if (isVerb(reading, i) && (!reading.tokens[i].lower.endsWith('ing') || reading.tokens[i - 1]?.lower === 'by')) return USING.has(reading.tokens[i].lemma) && !verbGroup(reading, i).passive ? i : null
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
