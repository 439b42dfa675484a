/** Is a text a report, whose voice tells what others say and takes no side? What sounds ill in it are other people's quarrels, and no stance of who reports. */
import type { Reading } from './reading.ts'
import { findReports } from './reporting.ts'

/** "PORT SELLAN, March 4 (Meridian) - …": the place and day with which a dispatch begins. */
const DATELINE = /^[\p{Lu}][\p{Lu} .,'’-]{2,40}(?:, \p{Lu}\p{Ll}{2,8}\.? \d{1,2})?(?: \([^()\n]{2,30}\))? ?(?:(?<= )-|--|–|—) ?\p{L}/u
/** Passages at the beginning in which it stands. */
const FIRST = 5
/** Of the sentences of a report that has no such line, those in which somebody else is reported to say something. */
const LEAST_SHARE = 0.3
const FEWEST = 6

export function isNewsReport(readings: readonly Reading[]): boolean {
  const [first] = readings
  if (first === undefined) return false
  const { passages, text, publisher } = first.document
  // Who says "we" and "I" is a party to what the text is about.
  if (readings.some((r) => r.turn === null && r.spots.some((s) => s.cluster === r.voice && s.mention.form === 'pronoun'))) return false
  if (passages.slice(0, FIRST).some((p) => DATELINE.test(text.slice(p.start, Math.min(p.end, p.start + 90))))) return true
  // And a body that is known to publish may be one.
  if (readings.length < FEWEST || publisher) return false
  const reported = readings.filter((r) => r.turn !== null || findReports(r).some((x) => x.source !== r.voice) || r.quotationAt.some((q) => q !== null && q.source !== null && q.source !== r.voice))
  return reported.length >= LEAST_SHARE * readings.length
}
