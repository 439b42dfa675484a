/**
 * Short forms introduced beside their long forms: "Long Form (LF)" and "LF (Long Form)". The letters of the short form are
 * found in the long one from the right, the first of them at the beginning of a word (after Schwartz and Hearst, 2003).
 */
import type { Span } from '@polylogue/graph-schema'
import { isDemonym } from './word-kinds.ts'

export interface AcronymPair {
  readonly short: Span
  readonly long: Span
}

const BRACKET = /[([]\s{0,3}(["'“‘*_]{0,2}(?:[Tt]he |hereinafter |henceforth |or |also |called |in short |now )?(?:the )?["'“‘]?)([^()[\]]{1,120}?|[\p{L}\p{N}]{1,5}[([][^()[\]\s]{1,4}[)\]])["'”’*_]{0,2}\s{0,3}[)\]]/gu

/** All pairs introduced in text.slice(start, end), in text order. */
export function findAcronymPairs(text: string, start = 0, end = text.length): AcronymPair[] {
  const out: AcronymPair[] = []
  const stretch = text.slice(start, end)
  for (const m of stretch.matchAll(BRACKET)) {
    const open = start + m.index
    // "1,25-(OH)2": a bracket inside a word introduces nothing.
    if (/[-/]/.test(text[open - 1] ?? ' ')) continue
    const inner = start + m.index + m[0].lastIndexOf(m[2])
    const cut = /^[^;,:]*/u.exec(m[2])![0].replace(/\s+(?:or|see|formerly|now)\s.*$/u, '').replace(/["”’]+$/u, '').trimEnd()
    const words = cut.split(/\s+/)
    const pair = introduced(text, start, open, { start: inner, end: inner + cut.length }) ?? lastPart(text, start, open, inner, m[2])
    if (pair) { out.push(pair); continue }
    // "LF (Long Form)"
    const before = /[\p{L}\p{N}][\p{L}\p{N}.&/-]{0,11}\s*$/u.exec(text.slice(Math.max(start, open - 16), open))
    if (before && words.length >= 2) {
      const short = before[0].trimEnd()
      const at = open - before[0].length
      if (isShortForm(short) && (at === start || !/[\p{L}\p{N}]/u.test(text[at - 1]))) {
        const inside = longFormIn(cut, short)
        if (inside !== null) out.push({ short: { start: at, end: at + short.length }, long: { start: inner + inside, end: inner + cut.length } })
      }
    }
  }
  return out
}

/** "Long Form (LF)": the pair where the words before the bracket at `open` hold the short form's letters. */
function introduced(text: string, start: number, open: number, short: Span): AcronymPair | null {
  const words = text.slice(short.start, short.end)
  if (words.split(/\s+/).length > 2) return null
  const long = isShortForm(words) ? longFormBefore(text, start, open, words) : doubtfulShort(text, start, open, words)
  return long ? { short, long } : null
}

/** "Long Form (EC 1.2; LF)": the short form after other remarks. */
function lastPart(text: string, start: number, open: number, inner: number, inside: string): AcronymPair | null {
  const cut = inside.search(/[;,][^;,]*$/u)
  if (cut < 0) return null
  const from = inner + cut + 1 + /^\s*/u.exec(inside.slice(cut + 1))![0].length
  const short = { start: from, end: inner + inside.trimEnd().length }
  return /^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(text.slice(short.start, short.end)) ? introduced(text, start, open, short) : null
}

/** Forms that might be a number or a plain word ("CI", "bpm", "P") are short forms only where the initials fit exactly. */
function doubtfulShort(text: string, start: number, open: number, short: string): Span | null {
  if (/^\p{Lu}$/u.test(short)) {
    const word = /(?<=\s)\p{Ll}{6,24}(?=\s$)/u.exec(text.slice(Math.max(start, open - 26), open))
    return word && word[0][0].toUpperCase() === short ? { start: open - 1 - word[0].length, end: open - 1 } : null
  }
  if (!/^(?:[IVXLC]{2,3}|\p{Ll}{3,5})$/u.test(short)) return null
  return longFormBefore(text, start, open, short, true)
}

/** Two to twelve characters, a capital or two letters among them, not a number, not a word written small. */
export function isShortForm(words: string): boolean {
  if (words.length < 2 || words.length > 14 || !/^[\p{L}\p{N}]/u.test(words)) return false
  const letters = words.replace(/[^\p{L}]/gu, '')
  const capitals = words.replace(/[^\p{Lu}]/gu, '').length
  if (letters.length < 2 && !(capitals === 1 && words.length >= 2)) return false
  if (/^[IVXLC]+$/.test(words) && words.length <= 3) return false
  return capitals >= 2 || capitals === 1 && words.length <= 5 && /\p{N}|\p{Lu}\p{Ll}*$|^\p{Ll}+\p{Lu}/u.test(words) && !/^\p{Lu}\p{Ll}+$/u.test(words)
}

/** With `strict` only by the words' initials. */
function longFormBefore(text: string, start: number, open: number, short: string, strict = false): Span | null {
  let end = open
  while (end > start && /[\s"'”’]/u.test(text[end - 1])) end--
  const room = Math.max(start, end - 12 * (short.length + 6))
  const stretch = text.slice(room, end)
  const limit = Math.min(short.replace(/[^\p{L}\p{N}]/gu, '').length + 5, short.length * 2 + 1)
  // Word starts, from the right, so that no more than `limit` words are taken; never over a sentence's or clause's end.
  const starts: number[] = []
  let closed = 0
  for (let i = stretch.length - 1; i >= 0 && starts.length <= limit; i--) {
    // Never out of a bracket that is still open, nor over one that hangs on a word ("(AB)/second").
    if (/[)\]]/.test(stretch[i])) { if (/\S/.test(stretch[i + 1] ?? ' ') && i < stretch.length - 1) break; closed++ }
    else if (/[([]/.test(stretch[i]) && closed-- === 0) break
    if (i === stretch.length - 1 && /\p{Lu}\p{L}{1,4}\.$/u.test(stretch)) continue
    if (/[.;:!?)]/.test(stretch[i]) && /\s/.test(stretch[i + 1] ?? ' ') && !/\b\p{Lu}\.$/u.test(stretch.slice(Math.max(0, i - 2), i + 1))) break
    if (/[\p{L}\p{N}]/u.test(stretch[i]) && (i === 0 ? room === start || !/[\p{L}\p{N}]/u.test(text[room - 1]) : /[\s"“‘'([/-]/u.test(stretch[i - 1]))) starts.push(i)
  }
  const at = byInitials(stretch, starts, short) ?? (strict ? null : byLetters(stretch, starts, short))
  return at === null ? null : { start: room + at, end }
}

/** Best case: the initials of the capitalised words are the letters. Shortest such stretch. */
function byInitials(stretch: string, starts: readonly number[], short: string): number | null {
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
  for (const at of starts) {
    if (/[-/'’]/.test(stretch[at - 1] ?? ' ')) continue
    const words = stretch.slice(at).split(/[\s/-]+/)
    const all = words.map((w) => w[0] ?? '').join('').toLowerCase()
    const main = words.filter((w) => !SMALL.has(w.toLowerCase())).map((w) => w.replace(/^[^\p{L}\p{N}]+/u, '')[0] ?? '').join('').toLowerCase()
    if (all === letters || main === letters) return at
  }
  return null
}

const SMALL: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'a', 'an', 'de', 'la', 'des', 'du', 'et', 'with', 'by', 'at', '&'])

/** No long form holds a verb like these. */
const FINITE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'had', 'been', 'will', 'would', 'can', 'could', 'did', 'does'])

/** Each letter somewhere, from the right; the first at a word's beginning. */
function byLetters(stretch: string, starts: readonly number[], short: string): number | null {
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
  const lower = stretch.toLowerCase()
  let at = lower.length - 1
  for (let i = letters.length - 1; i >= 0; i--) {
    at = i === 0 ? starts.find((s) => s <= at && lower[s] === letters[0]) ?? -1 : at < 0 ? -1 : lower.lastIndexOf(letters[i], at)
    if (at < 0) return null
    if (i > 0) at--
  }
  const words = stretch.slice(at).split(/\s+/)
  if (letters.length === 2 && words.length > 4 || words.some((w) => FINITE.has(w.toLowerCase()))) return null
  if (stretch.length - at <= short.length || stretch.slice(at).includes(short) || words.length === 1 && letters.length > 4) return null
  return /[-/'’]/.test(stretch[at - 1] ?? ' ') ? wordStart(stretch, at) : at
}

function wordStart(stretch: string, at: number): number {
  let i = at
  while (i > 0 && !/\s/.test(stretch[i - 1])) i--
  return i
}

/** Where in `long` the long form of `short` begins; null where it is none. */
function longFormIn(long: string, short: string): number | null {
  const starts: number[] = []
  for (let i = long.length - 1; i >= 0; i--) if (/[\p{L}\p{N}]/u.test(long[i]) && (i === 0 || /[\s/-]/.test(long[i - 1]))) starts.push(i)
  const at = byInitials(long, starts, short) ?? byLetters(long, starts, short)
  return at === null || at > 24 ? null : at
}

/** True where `short` may stand for the words of `long` by its initials ("HWL" for "Harbour Workers' League"): every capital a word's first letter, in order, and no main word left over. */
export function fitsInitials(short: string, long: string): boolean {
  const letters = lettersOf(short)
  return letters.length >= 2 && hasMark(short, long) && initialsOf(long).includes(letters)
}

/** The capitals of a short form, small: what is looked up in `initialsOf`. */
export function lettersOf(short: string): string {
  return short.replace(/[^\p{Lu}]/gu, '').toLowerCase()
}

/** "NWP(b)" is another body than "NWP": the letter in brackets must stand in the long form too. */
export function hasMark(short: string, long: string): boolean {
  const mark = /[([](\p{L})[^)\]]*[)\]]$/u.exec(short)?.[1].toLowerCase()
  return mark === undefined || long.toLowerCase().includes(`(${mark}`)
}

/** All rows of letters that may stand for a long form: its words' initials, with small words and without, and without its last word or two. */
export function initialsOf(long: string): string[] {
  // "Party of Norland (ML)" ends in two words written short, or is called without them.
  const ending = /\s*\((\p{Lu}{2,3})\)$/u.exec(long)?.[1]
  const before = ending === undefined ? long : long.slice(0, long.lastIndexOf('('))
  return ending === undefined ? rowsOf(long) : [...rowsOf(`${before} ${[...ending].join(' ')}`), ...rowsOf(before)]
}

function rowsOf(long: string): string[] {
  const words = long.split(/[\s/-]+/).map((w) => w.replace(/^[^\p{L}\p{N}]+/u, '')).filter((w) => w !== '' && !/^['’]?s$/.test(w))
  const main = initials(words.filter((w) => !SMALL.has(w.toLowerCase())))
  // "British Workers Party" is the WP: whose it is does not always count.
  const home = main.length >= 4 && isDemonym(words[0].toLowerCase()) ? [main.slice(1)] : []
  return [main, initials(words), ...home, ...[main.length - 1, main.length - 2].filter((n) => n >= 3).map((n) => main.slice(0, n))]
}

function initials(words: readonly string[]): string {
  return words.map((w) => w[0].toLowerCase()).join('')
}
