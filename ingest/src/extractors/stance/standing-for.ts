/**
 * Words that stand for a body or a person without naming them, where a text goes on speaking of what they wrote or lets somebody speak for them:
 * "B has published a reply. … The reply is dishonest", "a spokesman for B said". What is said of the one is said of the other.
 */
import { gather } from '../../language/gather.ts'
import { ARTICLES } from '../../lexicons/grammar-words.ts'
import { ISSUING_VERBS, SPEAKING_ROLES, WRITINGS } from '../../lexicons/writings.ts'
import { verbGroup } from './negation.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import { subjectOf } from './subject.ts'
import { isVerb } from './verb-sense.ts'
import { spotOver, withSpots } from './with-spots.ts'

/** Noun → who wrote what it means; null where two did. */
type Writers = Map<string, Spot | null>

/** The readings with such words as mentions of whom they stand for. */
export function withStandIns(readings: readonly Reading[]): Reading[] {
  const writers: Writers = new Map()
  let last: Spot | null = null
  return readings.map((plain) => {
    const spoken = withSpokesmen(plain)
    const named = withSpots(spoken, writers.size === 0 ? [] : writingsIn(spoken, writers))
    const reading = last === null ? named : withSpots(named, itIn(named, last))
    learn(reading, writers)
    last = writingSpokenOf(reading) ?? (reading === named ? null : last)
    return reading
  })
}

/** "A spokesman for B": B. */
function withSpokesmen(reading: Reading): Reading {
  let changed = false
  const spots = reading.spots.map((spot): Spot => {
    if (spot.kind !== 'Role' || !SPEAKING_ROLES.has(reading.tokens[spot.to - 1].lower) || !/^(?:for|of)$/u.test(reading.tokens[spot.to]?.lower ?? '')) return spot
    const at = ARTICLES.has(reading.tokens[spot.to + 1]?.lower ?? '') ? spot.to + 2 : spot.to + 1
    const body = reading.spotAt[at] ?? null
    if (body?.kind !== 'Organization') return spot
    changed = true
    return { ...spot, cluster: body.cluster, kind: body.kind }
  })
  if (!changed) return reading
  const spotAt = [...reading.spotAt]
  for (const spot of spots) for (let i = spot.from; i < spot.to; i++) spotAt[i] = spot
  return { ...reading, spots, spotAt }
}

/** "It contains lies", right behind a sentence about somebody's letter: whoever wrote it. */
function itIn(reading: Reading, writer: Spot): Spot[] {
  const at = reading.tokens.findIndex((t) => t.lower === 'it')
  if (at < 0 || at > 1 || reading.spotAt[at] !== null) return []
  let verb = at + 1
  while (verb < at + 4 && reading.tokens[verb]?.pos === 'adverb') verb++
  return SAYS.has(reading.tokens[verb]?.lower ?? '') ? [spotOver(reading, at, at + 1, writer, 'nominal', 'writing-of')] : []
}

/** What a writing does, and few other things do. */
const SAYS: ReadonlySet<string> = new Set(['contains', 'claims', 'says', 'states', 'argues', 'asserts', 'alleges', 'distorts', 'misrepresents', 'ignores', 'accuses', 'attacks', 'charges', 'pretends', 'insists', 'maintains', 'denies', 'omits', 'abounds', 'calls', 'repeats', 'slanders', 'misquotes', 'falsifies', 'conceals'])

/** The writer of the last writing that a sentence speaks of as somebody's. */
function writingSpokenOf(reading: Reading): Spot | null {
  for (let i = reading.tokens.length - 1; i > 0; i--) if (WRITINGS.has(reading.tokens[i].lower) && reading.spotAt[i] === null) return writerOf(reading, i)
  return null
}

/** "the reply", where one body or person wrote the only reply spoken of so far. */
function writingsIn(reading: Reading, writers: Writers): Spot[] {
  return gather(reading.tokens, (token, i): Spot[] => {
    if (!WRITINGS.has(token.lower)) return []
    const writer = reading.spotAt[i] === null && i > 0 && /^(?:the|that|this)$/u.test(reading.tokens[i - 1].lower) ? writers.get(token.lower) ?? null : null
    if (writer === null || /^(?:of|by|from|that|which|to)$/u.test(reading.tokens[i + 1]?.lower ?? '') || reading.tokens[i + 1]?.pos === 'noun') return []
    return [spotOver(reading, i, i + 1, writer, 'nominal', 'writing-of')]
  })
}

function learn(reading: Reading, writers: Writers): void {
  reading.tokens.forEach((token, i) => {
    if (!WRITINGS.has(token.lower) || reading.spotAt[i] !== null) return
    const writer = writerOf(reading, i)
    if (writer === null) return
    const known = writers.get(token.lower)
    writers.set(token.lower, known === undefined || known?.cluster === writer.cluster ? writer : null)
  })
}

/** "B's reply", "the reply of B", "B has published a reply": B; null where nobody but the voice wrote it. */
function writerOf(reading: Reading, noun: number): Spot | null {
  const of = /^(?:of|by|from)$/u.test(reading.tokens[noun + 1]?.lower ?? '') ? reading.spotAt[noun + 2] ?? reading.spotAt[noun + 3] ?? null : null
  let at = noun - 1
  while (at >= 0 && reading.spotAt[at] === null && (/^(?:adjective|noun|determiner)$/u.test(reading.tokens[at].pos) || ARTICLES.has(reading.tokens[at].lower) || /^['’]s?$/u.test(reading.tokens[at].words))) at--
  const owner = at >= 0 ? reading.spotAt[at] : null
  const found = owner !== null && isPossessive(reading, owner) ? owner : of !== null && !isPossessive(reading, of) ? of : at >= 0 && isVerb(reading, at) && ISSUING_VERBS.has(reading.tokens[at].lemma) ? issuerOf(reading, at) : null
  return found !== null && found.cluster !== reading.voice && (found.kind === 'Organization' || found.kind === 'Person') ? found : null
}

function issuerOf(reading: Reading, verb: number): Spot | null {
  const group = verbGroup(reading, verb)
  const subject = group.passive || group.negated ? null : subjectOf(reading, group.from)
  return subject !== null && subject.spots.length === 1 && !subject.reversed ? subject.spots[0] : null
}
