/**
 * Stretches between quotation marks of any kind, passage by passage. Inner marks belong to the outer pair; a pair that is
 * not closed before its passage ends runs to the end of it (the next paragraph opens again, as printers do).
 */
import type { Passage, Span } from '@polylogue/graph-schema'

/** Words between marks. `start`–`end` leaves the marks out, `outerStart`–`outerEnd` takes them in. */
export interface MarkedStretch extends Span {
  readonly outerStart: number
  readonly outerEnd: number
  readonly mark: 'double' | 'single'
  /** Index of the passage in the document. */
  readonly passage: number
  readonly closed: boolean
}

const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«', '"': '"', '``': "''", "''": "''", '‘': '’', "'": "'", '”': '”' }
/** Single marks are often apostrophes: one that has not closed by here never was a mark. */
const LONGEST_SINGLE = 4000
/** Words that begin with an apostrophe of their own. */
const ELIDED = /^['’‘](?:em|tis|twas|twere|twill|til|till|cause|bout|round|n|d|s|m|re|ve|ll|un|im|er|ee|ere|arf|ad|as|e|ome|ow|tain|neath|gainst|pon|mongst|most|fraid|nough|nother|ye|\d\ds?)(?![\p{L}\p{N}])/iu

/** All stretches of the passages, in text order; none overlaps another. */
export function markedStretches(text: string, passages: readonly Pick<Passage, 'start' | 'end' | 'kind'>[]): MarkedStretch[] {
  return passages.flatMap((p, i) => (p.kind === 'boilerplate' ? [] : scan(text.slice(p.start, p.end), p.start, i)))
}

function scan(words: string, base: number, passage: number): MarkedStretch[] {
  const out: MarkedStretch[] = []
  let at = 0
  while (at < words.length) {
    const opener = openerAt(words, at)
    if (opener === null) { at++; continue }
    const single = opener === '‘' || opener === "'"
    const from = at + opener.length + doubled(words, at + opener.length, opener)
    const close = single ? closeSingle(words, from, opener) : closeDouble(words, from, opener)
    if (close === null && single) { at++; continue }
    const end = close?.end ?? words.length
    const next = close === null ? words.length : close.next + (words[close.end] === opener ? 0 : doubled(words, close.next, words.slice(close.end, close.next)))
    const [start, stop] = trim(words, from, end)
    if (stop > start && (close !== null || wordCount(words.slice(start, stop)) >= 2)) {
      out.push({ start: base + start, end: base + stop, outerStart: base + at, outerEnd: base + next, mark: single ? 'single' : 'double', passage, closed: close?.closed ?? false })
      at = next
    } else at = from
  }
  return out
}

/** Marks of the same kind printed twice, ““so””: those behind the first. */
function doubled(words: string, at: number, mark: string): number {
  let n = 0
  if (/^[“”„«»]$/u.test(mark)) while (words[at + n] === mark) n++
  return n
}

function openerAt(words: string, at: number): string | null {
  const c = words[at]
  if (c === '“' || c === '„' || c === '«') return c
  const before = words[at - 1] ?? ' '
  const after = words[at + 1] ?? ' '
  if (c === '`' && after === '`') return '``'
  if (c === "'" && after === "'" && !/[\p{L}\p{N}']/u.test(before) && /[\p{L}\p{N}]/u.test(words[at + 2] ?? '')) return "''"
  if (c === '"') return /\S/.test(after) && !/[\p{L}\p{N}]/u.test(before) && !(/[.,;:!?)\]]/.test(before) && /[\s.,;:)\]]/.test(after)) ? '"' : null
  if (c === '»') return /\s|[(—–-]/.test(before) && /\S/.test(after) ? '»' : null
  if (c !== '‘' && c !== "'") return null
  if (!/[\s([{—–"“-]/.test(before) || !/[\p{L}\p{N}—–\-….“"¡¿(]/u.test(after)) return null
  return ELIDED.test(words.slice(at, at + 12)) ? null : c
}

interface Close { readonly end: number, readonly next: number, readonly closed: boolean }

/** The mark that closes; or the place where the same mark opens again after a sentence end, the first never having closed. */
function closeDouble(words: string, from: number, opener: string): Close | null {
  const closers = CLOSERS[opener]
  let depth = 0
  let curly = 0
  for (let i = from; i < words.length; i++) {
    // A straight mark may be closed by a curly one that closes nothing else.
    if (opener === '"' && words[i] === '“') curly++
    if (opener === '"' && words[i] === '”' && curly-- <= 0) return { end: i, next: i + 1, closed: true }
    if (opener.length === 2 ? words.startsWith("''", i) : closers.includes(words[i])) {
      if (opener === '"' && reopens(words, i)) return { end: i, next: i, closed: false }
      if (depth-- === 0) return { end: i, next: i + opener.length, closed: true }
    } else if (opener === '“' && words[i] === '“' && words[i + 1] === '“' && depth === 0) {
      // A closing mark turned the wrong way, right before the next opening one.
      return { end: i, next: i + 1, closed: true }
    } else if (words[i] === opener && opener !== '"' && opener.length === 1) {
      // Behind a dash and a space it is a closing mark turned the wrong way: speech that breaks off.
      if (opener === '“' && depth === 0 && /[—–-]\s$/u.test(words.slice(Math.max(0, i - 2), i))) return { end: i, next: i + 1, closed: true }
      if (reopens(words, i)) return { end: i, next: i, closed: false }
      depth++
    } else if (opener === '“' && words[i] === '"' && depth === 0 && /[\s.,;:!?)]/.test(words[i + 1] ?? ' ') && !words.slice(Math.max(from, i - 4000), i).includes('"') && !words.slice(i + 1, i + 4000).includes('”')) {
      return { end: i, next: i + 1, closed: true }
    }
  }
  return null
}

function reopens(words: string, i: number): boolean {
  return /[.!?…—-]/.test(words.slice(Math.max(0, i - 8), i).trimEnd().at(-1) ?? '') && /\s/.test(words[i - 1] ?? '') && /[\p{Lu}\p{L}'‘(…]/u.test(words[i + 1] ?? '')
}

/** An apostrophe looks the same as a closing mark: one that follows punctuation closes, one at the end of a word may. */
function closeSingle(words: string, from: number, opener: string): Close | null {
  const closer = CLOSERS[opener]
  let maybe = -1
  for (let i = from; i < Math.min(words.length, from + LONGEST_SINGLE); i++) {
    if (opener === '‘' && words[i] === '‘' && !ELIDED.test(words.slice(i, i + 12))) break
    if (opener === '‘' && words[i] !== closer || opener === "'" && words[i] !== "'") continue
    const before = words[i - 1] ?? ' '
    const after = words[i + 1] ?? ' '
    if (/[\p{L}\p{N}]/u.test(after)) continue
    if (/\s/.test(before) && !/^\s*$/.test(words.slice(i + 1, i + 2))) continue
    if (/[.,!?…;:—–)\]-]/.test(before) || /[.,;:!?)\]]/.test(after) && !/[sSnNhH]/.test(before)) return { end: i, next: i + 1, closed: true }
    if (maybe < 0 && (!/[snohtdgf]/i.test(before) || i - from < 60)) maybe = i
  }
  return maybe < 0 ? null : { end: maybe, next: maybe + 1, closed: true }
}

function trim(words: string, start: number, end: number): [number, number] {
  while (start < end && /\s/.test(words[start])) start++
  while (end > start && /\s/.test(words[end - 1])) end--
  return [start, end]
}

/** Words in a stretch. */
export function wordCount(words: string): number {
  return words.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}
