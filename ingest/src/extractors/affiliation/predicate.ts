/**
 * Who is said to be something where a word for it stands far from the name: "A was a fitter by trade, an editor of C and a member of B". The nearest verb before the
 * noun has to say what somebody is, and the noun has to open its part of the list.
 */
import { isPossessive } from '../stance/reading.ts'
import type { Reading, Spot } from '../stance/reading.ts'
import { subjectOf } from '../stance/subject.ts'
import { verbGroup } from '../stance/negation.ts'
import { isVerb } from '../stance/verb-sense.ts'

const BEING: ReadonlySet<string> = new Set(['be', 'become', 'remain'])
/** Between "and" and the noun. */
const OPENING = /^(?:a|an|the|one|of|its|their|founding|founder|leading|senior|life|lifelong|prominent|active|loyal|early|former|long-time|longtime|ordinary|charter|honorary|executive|also|later|then|both|two|first|local|national|proud|original|key|most|best-known|now|still|once|again)$/u
const OTHER_CLAUSE = /^(?:who|whom|whose|which|that|where|when|while|because|although|though|if|but)$/u
/** Tokens from the noun back to the verb. */
const REACH = 32

/** The people said to be what the noun at `noun` says; none where another clause lies between. */
export function predicateSubject(reading: Reading, noun: number): readonly Spot[] {
  const verb = actingBefore(reading, noun) ?? beingBefore(reading, noun)
  if (verb < 0) return []
  const group = verbGroup(reading, verb)
  if (group.negated || group.hedged || group.infinitive) return []
  const subject = subjectOf(reading, overPhrase(reading, group.from))
  return subject === null || subject.reversed ? [] : subject.spots.filter((s) => s.kind === 'Person' && s.to <= group.from && !isPossessive(reading, s))
}

/** "and until his retirement | had been": where the phrase of time between "and" and the verb begins; the verb where none stands there. */
function overPhrase(reading: Reading, verb: number): number {
  for (let at = verb - 1; at > 0 && at > verb - 6; at--) {
    if (reading.spotAt[at] !== null && !isPossessive(reading, reading.spotAt[at]!)) return verb
    if (/^(?:until|till|after|before|since|during|throughout|for)$/u.test(reading.tokens[at].lower)) return reading.tokens[at - 1].lower === 'and' ? at : verb
    if (!/^(?:noun|adjective|determiner|number|pronoun|preposition)$/u.test(reading.tokens[at].pos)) return verb
  }
  return verb
}

/** "A left it then as one of the founders of B": the verb whose doer does it "as" the noun says; null where no "as" leads to the noun. */
function actingBefore(reading: Reading, noun: number): number | null {
  let as = noun - 1
  while (as > 0 && reading.spotAt[as] === null && OPENING.test(reading.tokens[as].lower)) as--
  if (reading.tokens[as]?.lower !== 'as' || as === noun - 1) return null
  for (let at = as - 1; at >= 0 && at > as - 14; at--) {
    if (/^[;:.!?]$/u.test(reading.tokens[at].words)) return null
    if (isVerb(reading, at) && !reading.tokens[at].lower.endsWith('ing')) return verbGroup(reading, at).passive ? null : at
  }
  return null
}

function beingBefore(reading: Reading, noun: number): number {
  let at = noun - 1
  while (at > 0 && reading.spotAt[at] === null && OPENING.test(reading.tokens[at].lower)) at--
  const opens = reading.spotAt[at] === null && (/^(?:and|,)$/u.test(reading.tokens[at]?.lower ?? '') || BEING.has(reading.tokens[at]?.lemma ?? ''))
  // "to Lord C, treasurer of B": C, or nobody can tell.
  if (!opens || reading.tokens[at].words === ',' && reading.spotAt[at - 1]?.kind === 'Person') return -1
  for (; at >= 0 && at > noun - REACH; at--) {
    if (reading.spotAt[at] !== null) continue
    const { lower, lemma, words } = reading.tokens[at]
    if (/^[;:.!?–—]$/u.test(words) || OTHER_CLAUSE.test(lower) || /^(?:not|never|n['’]t)$/u.test(lower)) return -1
    if (!isVerb(reading, at) && !BEING.has(lemma)) continue
    if (BEING.has(lemma)) return at
    // "a leading figure", "the elected council": words before a noun.
    if (!/(?:ing|ed)$/u.test(lower) || reading.spotAt[at - 1] !== null || /^(?:and|,|who)$/u.test(reading.tokens[at - 1]?.lower ?? '')) return -1
  }
  return -1
}
