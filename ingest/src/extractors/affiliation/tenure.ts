/** When somebody held an office, where the sentence says so: "from 1921 to 1924", "since May 1931", "until 1924", "(1921–1924)", "elected in 1922". */
import type { Tenure } from '@polylogue/graph-schema'
import { MONTHS } from '../../lexicons/calendar.ts'
import type { Reading } from '../stance/reading.ts'

interface Dated { readonly date: string, readonly to: number }

/** How far from the office a date may stand, in tokens. */
const AHEAD = 14
const BEFORE = 9
const TO = /^(?:to|until|till|through|–|—|-)$/u
const ENTERING: ReadonlySet<string> = new Set(['elect', 'appoint', 'become', 'choose', 'name', 'make', 'succeed', 'replace', 'follow'])
const LEAVING: ReadonlySet<string> = new Set(['resign', 'retire', 'leave', 'depose', 'dismiss', 'quit'])

/** Dates beside the office at tokens [from, to): behind it first, else before it; null where none are given. Another office or clause ends the search. */
export function tenureBeside(reading: Reading, from: number, to: number): Tenure | null {
  for (let i = to; i < Math.min(to + AHEAD, reading.tokens.length) && !isBorder(reading, i); i++) {
    const found = tenureAt(reading, i)
    if (found) return found
  }
  for (let i = from - 1; i >= Math.max(0, from - BEFORE) && !isBorder(reading, i); i--) {
    const found = tenureAt(reading, i)
    if (found) return found
  }
  return null
}

function isBorder(reading: Reading, i: number): boolean {
  const { words } = reading.tokens[i]
  return reading.spotAt[i]?.kind === 'Role' || words === ';' || words === ':' || words === ',' && /^(?:and|but)$/u.test(reading.tokens[i + 1]?.lower ?? '')
}

function tenureAt(reading: Reading, i: number): Tenure | null {
  const { lower, words } = reading.tokens[i]
  const range = /^(\d{4})[–—-](\d{4}|\d{2})$/u.exec(words)
  if (range && isYear(range[1])) return inOrder(range[1], range[2].length === 2 ? range[1].slice(0, 2) + range[2] : range[2])
  if (lower === 'since') return open(dateAt(reading, i + 1))
  if (lower === 'until' || lower === 'till') return closed(dateAt(reading, i + 1))
  if (lower !== 'from' && lower !== 'between' && words !== '(' && lower !== 'in' && lower !== 'on') return null
  const first = dateAt(reading, i + 1)
  if (first === null) return null
  const separator = reading.tokens[first.to]?.lower ?? ''
  const short = /^[–—-]$/u.test(separator) && /^\d{2}$/u.test(reading.tokens[first.to + 1]?.lower ?? '') ? first.date.slice(0, 2) + reading.tokens[first.to + 1].lower : null
  if (short !== null) return inOrder(first.date, short)
  const second = TO.test(separator) || lower === 'between' && separator === 'and' ? dateAt(reading, first.to + 1) : null
  if (second) return inOrder(first.date, second.date)
  if (lower === 'from' || words === '(' && TO.test(separator)) return open(first)
  return lower === 'in' || lower === 'on' ? byVerb(reading, i, first) : null
}

/** "elected in 1922" is the first day, "resigned in 1924" the last. */
function byVerb(reading: Reading, at: number, date: Dated): Tenure | null {
  for (let i = at - 1; i >= 0 && i > at - AHEAD; i--) {
    if (reading.spotAt[i] !== null) continue
    if (ENTERING.has(reading.tokens[i].lemma)) return open(date)
    if (LEAVING.has(reading.tokens[i].lemma)) return closed(date)
    if (/^[,;]$/u.test(reading.tokens[i].words)) return null
  }
  return null
}

function open(date: Dated | null): Tenure | null {
  return date && { from: date.date, to: null }
}

function closed(date: Dated | null): Tenure | null {
  return date && { from: null, to: date.date }
}

function inOrder(from: string, to: string): Tenure | null {
  return from.slice(0, 4) <= to.slice(0, 4) ? { from, to } : null
}

/** "1921", "May 1921", "14 May 1921", "May 14, 1921": as exact as it is given. */
export function dateAt(reading: Reading, at: number): Dated | null {
  const word = (i: number): string => reading.tokens[i]?.lower.replace(/(?<=\d)(?:st|nd|rd|th)$/u, '') ?? ''
  const month = (i: number): number => MONTHS.indexOf(word(i)) + 1
  const day = (i: number): number => (/^\d{1,2}$/u.test(word(i)) && Number(word(i)) >= 1 && Number(word(i)) <= 31 ? Number(word(i)) : 0)
  const dated = (year: number, to: number, ...parts: readonly number[]): Dated | null =>
    (isYear(word(year)) ? { date: [word(year), ...parts.map((p) => String(p).padStart(2, '0'))].join('-'), to } : null)
  if (isYear(word(at))) return dated(at, at + 1)
  if (month(at) > 0 && day(at + 1) > 0) {
    const year = word(at + 2) === ',' ? at + 3 : at + 2
    return dated(year, year + 1, month(at), day(at + 1))
  }
  if (month(at) > 0) return dated(at + 1, at + 2, month(at))
  return day(at) > 0 && month(at + 1) > 0 ? dated(at + 2, at + 3, month(at + 1), day(at)) : null
}

function isYear(word: string): boolean {
  return /^(?:1[5-9]|20)\d{2}$/u.test(word)
}
