/** Who does the verb: walks left from a verb group to its subject, through relative clauses, co-ordination and infinitives. */
import { CALENDAR } from '../../lexicons/calendar.ts'
import { AUXILIARIES, CONJUNCTIONS, COPULAS, NEGATIONS, PREPOSITIONS, RELATIVES, SUBORDINATORS } from '../../lexicons/grammar-words.ts'
import { INTERRUPTERS } from '../../lexicons/clause-words.ts'
import { BAD_ADJECTIVES, BAD_NOUNS } from '../../lexicons/judgements.ts'
import { apposedHolder, DASH, dashBefore, interruptionFrom, openingOf, relativeBetween, relativeOverPhrase, WINDOW } from './clause-remarks.ts'
import { governorOf, takingBefore, willBefore } from './infinitive-doers.ts'
import { verbGroup } from './negation.ts'
import { isMark, nounsEndingAt, skipCommaLeft } from './nouns-before.ts'
import type { Subject } from './nouns-before.ts'
import type { Reading } from './reading.ts'
import { isReversing, isVerb, opensItem } from './verb-sense.ts'

const IMPERSONAL = new Set(['necessary', 'essential', 'right', 'correct', 'important', 'vital', 'imperative', 'duty', 'task', 'need', 'time', 'obligation', 'urgent', 'aim', 'goal', 'crucial'])
/** Verbs by which a body comes to be or a person is put in place; base forms. */
const FOUNDING: ReadonlySet<string> = new Set(['found', 'form', 'create', 'establish', 'set', 'constitute', 'build', 'organize', 'organise', 'elect', 'appoint', 'compel', 'bind', 'determine', 'oblige', 'prepare', 'honour', 'honor'])
/** "This includes supporting A"; base forms. */
const COMPRISING: ReadonlySet<string> = new Set(['include', 'mean', 'involve', 'entail', 'require', 'comprise'])
const STEPS = 10

/** The subject of the verb group that begins at `from`; null where nobody known does it. */
export function subjectOf(reading: Reading, from: number): Subject | null {
  let at = from - 1
  // "it is necessary to oppose", "our duty to support": whoever speaks says so.
  if (reading.tokens[from]?.lower === 'to' && at >= 0 && reading.spotAt[at] === null && IMPERSONAL.has(reading.tokens[at].lower)) return { spots: [], from: 0, to: 0, reversed: reading.tokens.slice(Math.max(0, at - 6), at).some((t) => NEGATIONS.has(t.lower)), loose: true }
  const judged = judgedBefore(reading, from)
  if (judged !== null) return { spots: [], from: 0, to: 0, reversed: judged < 0, loose: true }
  const willing = willingSubject(reading, from)
  if (willing !== null) return willing
  const governor = governorOf(reading, from)
  if (governor?.asker !== undefined) return governor.asker === null ? null : { spots: [governor.asker], from: governor.from, to: from, reversed: false, loose: true }
  if (governor !== null) {
    const subject = subjectOf(reading, governor.from)
    return subject && { ...subject, reversed: subject.reversed !== governor.reversed }
  }
  // "3. thanks B": an item of a resolution, whose doer is who passes it.
  if (opensItem(reading, from)) return itemDoer(reading)
  let reversed = false
  let loose = false
  let stop = Math.max(0, from - WINDOW)
  for (let step = 0; step < STEPS; step++) {
    while (at >= stop && (isMark(reading, at) || INTERRUPTERS.has(reading.tokens[at].lower) && reading.spotAt[at] === null)) at--
    if (at > 2 && reading.tokens[at].lower === 'time' && reading.tokens[at - 1].lower === 'same' && reading.tokens[at - 3].lower === 'at') { at -= 4; continue }
    if (at < stop || at < 0) return stop === 0 ? { ...itemDoer(reading), reversed, loose } : null
    const day = dayBefore(reading, at)
    if (day !== null) { at = day; continue }
    const token = reading.tokens[at]
    if (/^[)\],]$/u.test(token.words)) {
      const holder = token.words === ',' ? apposedHolder(reading, at) : null
      if (holder !== null) return { spots: [holder], from: holder.from, to: at, reversed, loose }
      const open = token.words === ',' ? interruptionFrom(reading, at) : openingOf(reading, at)
      if (open !== null) { at = open - 1; stop = Math.max(0, at - WINDOW); continue }
      if (token.words !== ',') return null
    }
    if (reading.spotAt[at] === null) {
      if (RELATIVES.has(token.lower) && token.pos !== 'determiner' || token.lower === 'which' || token.lower === 'who') {
        const antecedent = skipCommaLeft(reading, at - 1)
        if (antecedent < 0) return null
        if (token.lower === 'that' && isVerb(reading, antecedent)) return null
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
        // "uses its seats to promote A, and to open B": an infinitive that has its own doer.
        const held = group.infinitive && verb !== at ? governorOf(reading, group.from) : null
        if (held !== null) {
          const subject = subjectOf(reading, group.from)
          return subject && { ...subject, reversed: subject.reversed !== reversed, loose: true }
        }
        // "This includes supporting A": what is ours, by whoever says so.
        if (COMPRISING.has(reading.tokens[verb].lemma) && /^(?:this|that|it|which|these)$/u.test(reading.tokens[group.from - 1]?.lower ?? '') && reading.tokens[from].lower.endsWith('ing')) return { spots: [], from: 0, to: 0, reversed, loose: true }
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

/** Who does what an item says: the body above the list, else whoever speaks. */
function itemDoer({ item }: Reading): Subject {
  const doer = item?.doer ?? null
  return { spots: doer === null ? [] : [doer], from: 0, to: 0, reversed: false, loose: false }
}

/** "A, a rebel group, on late Friday accused": the comma before the day; null where no day stands there, or a phrase that goes on. */
function dayBefore(reading: Reading, at: number): number | null {
  if (reading.spotAt[at] !== null || !CALENDAR.has(reading.tokens[at].lower)) return null
  let i = at - 1
  while (i > 0 && i > at - 4 && /^(?:on|last|this|late|early|next|in|since)$/u.test(reading.tokens[i].lower)) i--
  return reading.tokens[i]?.words === ',' ? i : null
}

/** "It was wrong to support": the sign of the judgement right before an infinitive, or null. */
function judgedBefore(reading: Reading, from: number): number | null {
  const judged = reading.tokens[from - 1]
  if (reading.tokens[from]?.lower !== 'to' || judged === undefined || reading.spotAt[from - 1] !== null) return null
  if (!BAD_ADJECTIVES.has(judged.lower) && !BAD_NOUNS.has(judged.lemma)) return null
  for (let i = from - 2; i >= 0 && i > from - 8; i--) if (reading.tokens[i].lower === 'it') return COPULAS.has(reading.tokens[i + 1].lower) || AUXILIARIES.has(reading.tokens[i + 1].lower) ? -1 : null
  return null
}

/** Whose will, plan or decision it is, right before an infinitive; null where no such noun or nobody of it stands there. */
function willingSubject(reading: Reading, from: number): Subject | null {
  const will = willBefore(reading, from)
  if (will === null) return null
  const { owner, reversed } = will
  if (owner !== null) return owner.kind === 'Work' ? null : { spots: [owner], from: owner.from, to: from, reversed, loose: true }
  const taking = takingBefore(reading, from)
  const subject = taking === null ? null : subjectOf(reading, taking)
  return subject && subject.spots.length > 0 ? { ...subject, reversed: subject.reversed !== reversed, loose: true } : null
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
