/** Bodies told with the one whose they are: "the B under A", "the B leadership around A", "A's party, the B", "A and his B", and "Speaking for B, A said". */
import { gather } from '../../language/gather.ts'
import { BODY_PLURALS } from '../../lexicons/affiliation-cues.ts'
import { isPossessive } from '../stance/reading.ts'
import type { Reading, Spot } from '../stance/reading.ts'
import { spotBefore, spotBehind } from './neighbours.ts'
import type { Tie } from './ties.ts'

/** Ties of a sentence. */
export function calledBodies(reading: Reading): Tie[] {
  return gather(reading.tokens, (_, i): Tie[] => (reading.spotAt[i] !== null ? [] : [...underLeader(reading, i), ...somebodysParty(reading, i), ...speakingFor(reading, i)]))
}

/** "the B under A", "the B leadership around A". */
function underLeader(reading: Reading, i: number): Tie[] {
  if (!/^(?:under|around)$/u.test(reading.tokens[i].lower)) return []
  const body = spotBefore(reading, i, /^(?:leadership|faction|group|majority|minority|wing|tendency|central|committee)$/u, 2)
  const person = spotBehind(reading, i + 1, /^(?:the|comrade|mr|leadership|of)$/u, 3)
  if (body?.kind !== 'Organization' || /^(?:state|government)-/u.test(body.mention.rule) || person?.kind !== 'Person' || person.mention.form !== 'name' || isPossessive(reading, body) || reading.tokens[i].lower === 'around' && body.to === i) return []
  return [tie(reading, person, body, i, 0.6)]
}

/** "A's party, the B", "his group, B". */
function somebodysParty(reading: Reading, i: number): Tie[] {
  if (!BODY_PLURALS.has(reading.tokens[i].lower) && !/^(?:sect|tendency|faction|outfit|grouping|movement)$/u.test(reading.tokens[i].lower)) return []
  const person = spotBefore(reading, i, /^(?:['’]s?|own|old|new|former|tiny|little|small)$/u, 2)
  const body = spotBehind(reading, i + 1, /^(?:,|the|\()$/u, 2)
  if (person?.kind !== 'Person' || !isPossessive(reading, person) || body?.kind !== 'Organization' || body.mention.form !== 'name' || isPossessive(reading, body)) return []
  return [tie(reading, person, body, i, 0.65)]
}

/** "Speaking for B, A said". */
function speakingFor(reading: Reading, i: number): Tie[] {
  if (i > 1 || !/^(?:speaking|writing|signing|answering)$/u.test(reading.tokens[i].lower)) return []
  const behalf = reading.tokens[i + 1]?.lower === 'on' && reading.tokens[i + 2]?.lower === 'behalf' && reading.tokens[i + 3]?.lower === 'of'
  if (!behalf && reading.tokens[i + 1]?.lower !== 'for') return []
  const body = spotBehind(reading, behalf ? i + 4 : i + 2, /^the$/u, 1)
  const person = body !== null && reading.tokens[body.to]?.words === ',' ? reading.spotAt[body.to + 1] ?? null : null
  return body?.kind === 'Organization' && person?.kind === 'Person' && !isPossessive(reading, person) ? [tie(reading, person, body, i, 0.7)] : []
}

function tie(reading: Reading, source: Spot, target: Spot, at: number, confidence: number): Tie {
  return { reading, relation: 'MEMBER_OF', source, target, cue: { from: at, to: at + 1 }, confidence, rule: 'affiliation/persons-body', inferred: true }
}
