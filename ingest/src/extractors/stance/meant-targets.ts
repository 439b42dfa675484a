/** Targets that are meant by pointing back or at a circle, not named at the place: "it", "both", "our critics", "this step", "those who, like A, …". */
import { COPULAS } from '../../lexicons/grammar-words.ts'
import { BAD_ADJECTIVES } from '../../lexicons/judgements.ts'
import { POINTED_DEEDS } from '../../lexicons/clause-words.ts'
import { HELD_NOUNS } from '../../lexicons/position-words.ts'
import { actorOf, spotBehindOf } from './beside-phrase.ts'
import { positionMeantAt } from './context.ts'
import { phraseAt } from './phrase.ts'
import type { Reading } from './reading.ts'
import { target } from './target.ts'
import type { Target } from './target.ts'

/** Those who are against whoever says "our". */
const CRITICS: ReadonlySet<string> = new Set(['critic', 'accuser', 'slanderer', 'detractor', 'attacker', 'opponent', 'adversary'])

/** What was said against somebody. */
const ACCUSATIONS: ReadonlySet<string> = new Set(['accusation', 'accusations', 'charge', 'charges', 'allegation', 'allegations', 'criticism', 'criticisms', 'reproach', 'reproaches', 'accusers', 'attack', 'attacks'])

/** "it", "them", "both" at the place of an object. */
export function meantAt(reading: Reading, start: number): Target[] {
  const token = reading.tokens[start]
  const next = reading.tokens[start + 1]
  if (token === undefined || reading.spotAt[start] !== null && token.lower !== 'our') return []
  if (token.lower === 'both' && next !== undefined && /^(?:sides|parties|camps|governments|unions|groups|organizations|organisations|men|women)$/u.test(next.lower)) return (reading.context?.bodies ?? []).map(target)
  if (token.lower === 'both' && (next === undefined || reading.spotAt[start + 1] === null && next.pos !== 'noun' && next.pos !== 'adjective' && next.pos !== 'determiner')) return (reading.context?.bodies ?? []).map(target)
  // "our critics", "these accusers": who was against the voice.
  const critic = reading.context?.critic ?? null
  if (critic !== null && /^(?:our|these|those)$/u.test(token.lower) && next !== undefined && CRITICS.has(next.lemma) && reading.tokens[start + 2]?.lower !== 'of') return [{ ...target(critic), inferred: true }]
  // "rejected the accusation": whoever made it.
  const accuser = reading.context?.accuser ?? null
  if (accuser !== null && /^(?:the|this|that|these|those|its|his|her|their|all|such)$/u.test(token.lower) && next !== undefined && ACCUSATIONS.has(next.lower) && !/^(?:of|that|by|against|from|made|in)$/u.test(reading.tokens[start + 2]?.lower ?? '')) return [{ ...target(accuser), inferred: true }]
  // "this step": whoever took it.
  const doer = reading.context?.doer ?? null
  const deed = /^(?:this|that|these|those|such)$/u.test(token.lower) && next !== undefined ? start + (next.pos === 'adjective' || BAD_ADJECTIVES.has(next.lower) ? 2 : 1) : -1
  if (doer !== null && deed > 0 && POINTED_DEEDS.has(reading.tokens[deed]?.lemma ?? '') && !/^(?:of|by|that|to|in|towards|against|on)$/u.test(reading.tokens[deed + 1]?.lower ?? '')) return [{ ...target(doer), inferred: true }]
  // "this theory": the one spoken of before.
  const named = /^(?:this|that|these|those|such)$/u.test(token.lower) && next !== undefined && HELD_NOUNS.has(next.lemma) && !/^(?:of|that|on|about|for)$/u.test(reading.tokens[start + 2]?.lower ?? '')
  const pronoun = named || /^(?:it|them)$/u.test(token.lower) || /^(?:this|these|they)$/u.test(token.lower) && next !== undefined && (COPULAS.has(next.lower) || next.pos === 'punctuation')
  const position = pronoun ? positionMeantAt(reading, start) : null
  return position ? [{ spot: null, position, sign: 1, holder: null, inferred: false }] : []
}

/** "those who, like A, see …": A, who is one of them. */
export function instanceAt(reading: Reading, start: number): Target | null {
  if (!/^(?:those|people|all|comrades|elements|anyone)$/u.test(reading.tokens[start]?.lower ?? '')) return null
  const who = reading.tokens.findIndex((t, i) => i > start && i < start + 6 && t.lower === 'who')
  if (who < 0 || reading.tokens[who + 1]?.words !== ',' || reading.tokens[who + 2]?.lower !== 'like') return null
  const phrase = phraseAt(reading, who + 3)
  const spot = phrase && (actorOf(reading, phrase) ?? spotBehindOf(reading, phrase))
  return spot ? { ...target(spot), inferred: true } : null
}
