/**
 * Whose office a signature names: "For B: A, chair; C, secretary", or no body at all under a text of one body.
 * An office in a signature without a body is the voice's.
 */
import { mentionId } from '@polylogue/graph-schema'
import type { Reading, Spot } from '../stance/reading.ts'
import { isAttendance } from './attendance.ts'
import type { RoleBody } from './role-body.ts'

const OPENING = /^(?:for|signed|on|behalf|of|the|by)$/u

/** The body of an office in a line that signs; null elsewhere. */
export function bodyOfSignature(reading: Reading, role: Spot): RoleBody | null {
  const signer = signingBody(reading)
  if (signer) return { body: signer, cue: { from: 0, to: 1 }, rule: 'affiliation/signed-for', confidence: 0.8 }
  return signsForVoice(reading) && !goesOn(reading, role) ? { body: voiceAt(reading, role), cue: null, rule: 'affiliation/office-of-voice', confidence: 0.6 } : null
}

/** "For B: …": the body that a line of signatures begins with. */
export function signingBody(reading: Reading): Spot | null {
  if (reading.tokens[0]?.lower !== 'for' && !/^(?:signed|on)$/u.test(reading.tokens[0]?.lower ?? '')) return null
  let i = 0
  while (i < 6 && reading.spotAt[i] === null && OPENING.test(reading.tokens[i]?.lower ?? '')) i++
  const body = reading.spotAt[i] ?? null
  const mark = reading.tokens[body?.to ?? 0]?.words
  return body?.kind === 'Organization' && (mark === ':' || mark === ',' && !reading.tokens.some((t, k) => t.pos === 'verb' && reading.spotAt[k] === null && k >= body.to)) && reading.spots.some((s) => s.kind === 'Person' && s.from > body.to) ? body : null
}

/** A signature is a passage of its own kind, or a line of a name and an office that ends without a full stop. */
function signsForVoice(reading: Reading): boolean {
  const passage = reading.document.passages[reading.sentence.passage]
  return isAttendance(reading) || passage?.kind === 'signature' && reading.spots.some((s) => s.kind === 'Person')
}

/** "A, Lecturer in Trade, Somewhere": what follows is the office's own place, though nobody knows it. */
function goesOn(reading: Reading, role: Spot): boolean {
  for (let i = role.to; i < reading.tokens.length && reading.spotAt[i] === null; i++) {
    if (/^[;)]$/u.test(reading.tokens[i].words)) return false
    if (reading.tokens[i].capitalized) return !isAttendance(reading)
  }
  return false
}

/** The voice as if it stood at the office. */
export function voiceAt(reading: Reading, role: Spot): Spot {
  const { mention } = role
  return { from: role.from, to: role.to, cluster: reading.voice, kind: 'Organization', mention: { ...mention, id: mentionId(reading.document.textId, mention.start, mention.end, 'Organization'), kind: 'Organization', form: 'pronoun' } }
}
