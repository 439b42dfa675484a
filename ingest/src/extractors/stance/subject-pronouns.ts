/**
 * "It" and "they" at the opening of a sentence that coreference leaves open: where what they do is a stance, they are whoever the sentence
 * before is about. Only somebody condemns, so the verb tells what the pronoun alone does not.
 */
import { ACTING_HEADS } from '../../lexicons/clause-words.ts'
import { AUXILIARIES, PREPOSITIONS } from '../../lexicons/grammar-words.ts'
import { STANCE_CUES } from '../../lexicons/stance-cues.ts'
import { verbForms } from './inflect.ts'
import { subjectBehindComma } from './opening-clause.ts'
import { isPossessive } from './reading.ts'
import { spotOver, withSpots } from './with-spots.ts'
import type { Reading, Spot } from './reading.ts'
import { isVerb } from './verb-sense.ts'

/** Verbs that nobody but a body or a person does. */
export const TAKING_SIDES: ReadonlySet<string> = new Set(STANCE_CUES.filter((c) => c.part === 'verb' && c.weight >= 0.8 && !c.words.includes(' ')).flatMap((c) => [...verbForms(c.words).keys()]).concat('demands', 'demanded', 'demand', 'declares', 'declared', 'declare', 'calls', 'called', 'urges', 'urged', 'instructs', 'instructed', 'holds', 'held', 'insists', 'insisted', 'maintains', 'maintained', 'argues', 'argued', 'believes', 'believed', 'denies', 'denied', 'claims', 'claimed', 'considers', 'considered', 'regards', 'regarded', 'expresses', 'expressed', 'notes', 'states', 'stated', 'views'))

/** The readings with such a pronoun as a mention of its own. */
export function withSubjectPronouns(readings: readonly Reading[]): Reading[] {
  let actor: Spot | null = null
  let passage = -1
  return readings.map((plain) => {
    if (plain.sentence.passage > passage + 1) actor = null
    passage = plain.sentence.passage
    const reading = actor === null ? plain : withPronoun(plain, actor)
    actor = (reading === plain ? actorOf(reading) : actor) ?? (reading.tokens.length > SHORT ? null : actor)
    return reading
  })
}

/** A heading or number in between changes nothing. */
const SHORT = 6

/** Whom a sentence is about: the body that opens it with its verb behind. */
function actorOf(reading: Reading): Spot | null {
  if (reading.tokens[0].pos === 'preposition' || PREPOSITIONS.has(reading.tokens[0].lower)) return subjectBehindComma(reading, 0)
  const spot = reading.spots.find((s) => s.kind === 'Organization' || ACTING_HEADS.has(reading.tokens[s.to]?.lower ?? ''))
  if (spot === undefined || spot.from > 3 || isPossessive(reading, spot) || reading.tokens.slice(0, spot.from).some((t) => t.pos === 'preposition' || t.pos === 'verb')) return null
  for (let i = spot.to; i < reading.tokens.length; i++) if (isVerb(reading, i)) return spot
  return null
}

function withPronoun(reading: Reading, actor: Spot): Reading {
  const at = reading.tokens.findIndex((t) => /^(?:it|they)$/u.test(t.lower))
  if (at < 0 || at > 2 || reading.spotAt[at] !== null || reading.tokens.slice(0, at).some((t) => t.pos === 'verb' || t.pos === 'preposition' || t.pos === 'noun')) return reading
  let verb = at + 1
  while (verb < at + 5 && reading.spotAt[verb] === null && (reading.tokens[verb]?.pos === 'adverb' || AUXILIARIES.has(reading.tokens[verb]?.lower ?? '') && !/^(?:is|are|was|were|be|been)$/u.test(reading.tokens[verb].lower))) verb++
  if (reading.spotAt[verb] !== null || !TAKING_SIDES.has(reading.tokens[verb]?.lower ?? '') && !/^(?:its|their)$/u.test(reading.tokens[verb + 1]?.lower ?? '')) return reading
  return withSpots(reading, [spotOver(reading, at, at + 1, actor, 'pronoun', 'pronoun-by-stance')])
}
