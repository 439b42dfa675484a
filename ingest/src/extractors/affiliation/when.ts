/** When somebody came to a body or left it: "in 1893 joined B", "joined B in May 1921", "left B in 1924". */
import type { Tenure } from '@polylogue/graph-schema'
import type { Reading } from '../stance/reading.ts'
import { dateAt } from './tenure.ts'

const IN = /^(?:in|on|since|during)$/u

/** Where a phrase of time right before `at` begins ("and in 1893 | joined"); `at` itself where none stands there. */
export function beforeTime(reading: Reading, at: number): number {
  for (let i = at - 2; i >= 0 && i >= at - 6; i--) {
    if (!IN.test(reading.tokens[i].lower) || reading.spotAt[i] !== null) continue
    const date = dateAt(reading, i + 1)
    if (date === null || date.to !== at && !(date.to === at - 1 && reading.tokens[date.to].words === ',')) return at
    // "has since 1988 | been affiliated"
    return /^(?:has|have|had|was|were|is|are)$/u.test(reading.tokens[i - 1]?.lower ?? '') && reading.spotAt[i - 1] === null ? i - 1 : i
  }
  return at
}

/** The date of what is told of tokens [from, to): behind it, right before it, or at the opening of the sentence. */
export function dateOf(reading: Reading, from: number, to: number): string | null {
  // "left B, in 1904, as"
  const behind = reading.tokens[to]?.words === ',' ? to + 1 : to
  if (IN.test(reading.tokens[behind]?.lower ?? '')) {
    const date = dateAt(reading, behind + 1)
    if (behind === to || date !== null && /^[,.;]?$/u.test(reading.tokens[date.to]?.words ?? '')) return date?.date ?? null
  }
  const before = beforeTime(reading, from)
  if (before < from) return dateAt(reading, IN.test(reading.tokens[before].lower) ? before + 1 : before + 2)?.date ?? null
  const opening = IN.test(reading.tokens[0].lower) ? dateAt(reading, 1) : null
  return opening !== null && from - opening.to < 8 && !reading.tokens.slice(opening.to, from).some((t) => t.pos === 'verb') ? opening.date : null
}

export const since = (date: string | null): { readonly tenure?: Tenure } => (date === null ? {} : { tenure: { from: date, to: null } })
