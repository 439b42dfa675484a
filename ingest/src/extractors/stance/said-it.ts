/** "B said it supported C", "a spokesman for B says they would never accept it": the pronoun with which what somebody says begins is whoever says it, where it does what only somebody does. */
import { SIDING_ADJECTIVES } from '../../lexicons/acting-bodies.ts'
import { AUXILIARIES } from '../../lexicons/grammar-words.ts'
import { gather } from '../../language/gather.ts'
import { verbGroup } from './negation.ts'
import type { Reading, Spot } from './reading.ts'
import { subjectOf } from './subject.ts'
import { TAKING_SIDES } from './subject-pronouns.ts'
import { isReportingVerb } from './verb-sense.ts'
import { spotOver, withSpots } from './with-spots.ts'

/** The reading with such pronouns as mentions. */
export function withSaidPronouns(reading: Reading): Reading {
  return withSpots(reading, gather(reading.tokens, (token, at): Spot[] => {
    if (!/^(?:it|they)$/u.test(token.lower) || at < 2 || reading.spotAt[at] !== null) return []
    const that = reading.tokens[at - 1].lower === 'that' ? at - 2 : at - 1
    // "declared simply that they"
    const verb = that > 0 && that < at - 1 && reading.tokens[that].pos === 'adverb' ? that - 1 : that
    if (!isReportingVerb(reading, verb) || !takesSides(reading, at + 1)) return []
    const group = verbGroup(reading, verb)
    const subject = group.passive ? null : subjectOf(reading, group.from)
    const speakers = (subject?.spots ?? []).filter((s) => s.kind !== 'Work')
    const several = speakers.length > 1 && token.lower === 'they'
    return speakers.length === 1 && subject!.spots.length === 1 || several ? [{ ...spotOver(reading, at, at + 1, speakers[0], 'pronoun', 'pronoun-of-speaker'), ...(several ? { also: speakers.slice(1) } : {}) }] : []
  }))
}

/** "would never accept", "was disappointed", "stood by". */
function takesSides({ tokens }: Reading, from: number): boolean {
  let at = from
  while (at < from + 5 && tokens[at] !== undefined && (tokens[at].pos === 'adverb' || AUXILIARIES.has(tokens[at].lower) || /^(?:no|longer|not|never|fully)$/u.test(tokens[at].lower))) at++
  const verb = tokens[at]?.lower ?? ''
  const copula = /^(?:is|was|are|were|be|been)$/u.test(tokens[at - 1]?.lower ?? '') || /^(?:is|was|are|were|remained|remains)$/u.test(verb)
  return TAKING_SIDES.has(verb) || SIDES.has(verb) || copula && (SIDING_ADJECTIVES.has(verb) || SIDING_ADJECTIVES.has(tokens[at + 1]?.lower ?? ''))
}

/** What is said of nobody but somebody with a mind, beside the verbs of stance. */
const SIDES: ReadonlySet<string> = new Set(['support', 'supports', 'supported', 'stands', 'stood', 'stand', 'regrets', 'regretted', 'regret', 'backs', 'backed', 'back', 'sides', 'sided', 'welcomes', 'welcomed', 'welcome', 'accept', 'accepts', 'accepted', 'opposed', 'opposes', 'oppose', 'hopes', 'hoped', 'shared', 'shares', 'deplored', 'deplores', 'rejects', 'rejected', 'trusts', 'trusted', 'trust'])
