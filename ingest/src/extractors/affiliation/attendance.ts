/** Minutes say first who was there: "Present: A (in the chair), C, D (Treasurer)". Those are members of the body whose minutes they are, and the offices are its own. */
import type { Reading, Spot } from '../stance/reading.ts'
import type { Tie } from './ties.ts'

const PRESENT = /^(?:present|attendance|attending|attended|sederunt)$/u

/** True where the sentence is the list of who was present, in the minutes of a body that is known. */
export function isAttendance(reading: Reading): boolean {
  const [first, second] = reading.tokens
  return PRESENT.test(first?.lower ?? '') && /^[:—–-]$/u.test(second?.words ?? '') && Boolean(reading.document.publisher)
}

/** Whoever was present and stands for no other body. */
export function attendanceTies(reading: Reading, voice: (at: Spot) => Spot): Tie[] {
  if (!isAttendance(reading)) return []
  return reading.spots.filter((s) => s.kind === 'Person' && s.mention.form === 'name' && !standsForOther(reading, s))
    .map((source): Tie => ({ reading, relation: 'MEMBER_OF', source, target: voice(source), cue: { from: 0, to: 1 }, confidence: 0.65, rule: 'affiliation/present' }))
}

/** "Mrs C of the D", "C (D)". */
function standsForOther(reading: Reading, person: Spot): boolean {
  for (let i = person.to; i < person.to + 6 && i < reading.tokens.length; i++) {
    const spot = reading.spotAt[i]
    if (spot?.kind === 'Organization') return true
    if (spot?.kind === 'Person' || /^[,;]$/u.test(reading.tokens[i].words)) return false
  }
  return false
}
