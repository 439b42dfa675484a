/** Dates in English texts → ISO 8601, as exact as they are. */
import { MONTHS } from '../lexicons/calendar.ts'

const MONTH = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const YEAR = '1[4-9]\\d\\d|20\\d\\d'

/** A date found in words. */
export interface FoundDate {
  readonly value: string
  readonly start: number
  readonly end: number
}

const FORMS: readonly { readonly pattern: RegExp, readonly read: (m: RegExpExecArray) => string | null }[] = [
  { pattern: new RegExp(`\\b(${YEAR})-(\\d{2})-(\\d{2})(?!\\d)`, 'i'), read: (m) => iso(m[1], Number(m[2]), Number(m[3])) },
  { pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\.? (?:of )?(${MONTH})\\.?,? (${YEAR})\\b`, 'i'), read: (m) => iso(m[3], monthOf(m[2]), Number(m[1])) },
  { pattern: new RegExp(`\\b(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (${YEAR})\\b`, 'i'), read: (m) => iso(m[3], monthOf(m[1]), Number(m[2])) },
  { pattern: new RegExp(`\\b(${MONTH})\\.?,? (${YEAR})\\b`, 'i'), read: (m) => iso(m[2], monthOf(m[1])) },
  { pattern: new RegExp(`\\b(\\d{1,2})\\. ?(\\d{1,2})\\. ?(${YEAR})\\b`), read: (m) => iso(m[3], Number(m[2]), Number(m[1])) },
  // 12/31/1931 and 31/12/1931 are clear; 4/5/1931 may be two days, and is only a year.
  { pattern: new RegExp(`\\b(\\d{1,2})/(\\d{1,2})/(${YEAR})\\b`), read: (m) => (Number(m[1]) > 12 ? iso(m[3], Number(m[2]), Number(m[1])) : Number(m[2]) > 12 ? iso(m[3], Number(m[1]), Number(m[2])) : m[3]) },
]

/** The first date in some words (at most 400 characters are looked at); a bare year is none. */
export function findDate(words: string): FoundDate | null {
  const head = words.slice(0, 400).replace(/[\s\u00a0]/g, ' ')
  let best: FoundDate | null = null
  for (const { pattern, read } of FORMS) {
    const m = pattern.exec(head)
    const value = m && dayOrMonth(read(m), head.slice(Math.max(0, m.index - 5), m.index))
    if (m && value && (best === null || m.index < best.start)) best = { value, start: m.index, end: m.index + m[0].length }
  }
  return best
}

/** "20–22 November 1926" is no day: of several days only the month is sure. */
function dayOrMonth(value: string | null, before: string): string | null {
  return value !== null && value.length === 10 && /\b\d{1,2}\s?(?:[-–—/]|and|to)\s?$/.test(before) ? value.slice(0, 7) : value
}

/** Any usual spelling of a whole date as ISO 8601 ("1931", "1931-05", "1931-05-04T10:00Z", "4 May 1931"); null where it is no date. */
export function parseDate(value: string): string | null {
  const plain = value.trim().slice(0, 100)
  const partial = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:[T ].{0,40})?$/.exec(plain)
  if (partial) return iso(partial[1], partial[2] ? Number(partial[2]) : undefined, partial[3] ? Number(partial[3]) : undefined)
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (compact) return iso(compact[1], Number(compact[2]), Number(compact[3]))
  return findDate(plain)?.value ?? null
}

function monthOf(name: string): number {
  return MONTHS.findIndex((m) => m.startsWith(name.toLowerCase().slice(0, 3))) + 1
}

function iso(year: string, month?: number, day?: number): string | null {
  const y = Number(year)
  if (y < 1 || year.length !== 4) return null
  if (month === undefined) return year
  if (month < 1 || month > 12) return null
  const m = `${year}-${String(month).padStart(2, '0')}`
  if (day === undefined) return m
  const days = [31, y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return day >= 1 && day <= days ? `${m}-${String(day).padStart(2, '0')}` : null
}
