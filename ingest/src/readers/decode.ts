/**
 * Bytes → text. The order: byte order mark, UTF-16 without one, strict UTF-8, the encoding the file declares,
 * UTF-8 with a few damaged bytes, and last a guess (chardet's candidates, judged by the words they give).
 * A guess is always called a guess. Line ends become \n; nothing else is changed, no Unicode normalisation.
 */
import chardet from 'chardet'
import iconv from 'iconv-lite'
import type { Problem } from '@polylogue/graph-schema'
import { problem } from './codes.ts'
import type { Refusal } from './reader.ts'

/** Decoded text, and how it was decoded. */
export interface Decoded {
  readonly text: string
  readonly encoding: { readonly name: string, readonly guessed: boolean }
  readonly problems: readonly Problem[]
}

/** Largest file read, in bytes: its text and passages must fit the memory of one worker (1 GB). */
export const MAX_BYTES = 256 * 1024 * 1024

const SAMPLE = 64 * 1024

/** Text of a file, or why there is none. `declared`: an encoding label that the content itself gives. */
export function decode(bytes: Uint8Array, path: string, declared: string | null = null): Decoded | Refusal {
  if (bytes.length === 0) return { refused: problem('empty', path, 'The file has 0 bytes.') }
  if (bytes.length > MAX_BYTES) return { refused: problem('too-large', path, `The file has ${Math.round(bytes.length / 1e6)} MB; the limit is ${Math.round(MAX_BYTES / 1e6)} MB.`) }
  const decoded = byMark(bytes) ?? byNuls(bytes, path) ?? byUtf8(bytes, path, declared) ?? byDeclaration(bytes, declared) ?? byDamagedUtf8(bytes, path) ?? byGuess(bytes, path) ?? byDamagedUtf8(bytes, path, bytes.length / 20)
  if (decoded === null || looksBinary(decoded.text)) {
    return { refused: problem('binary', path, 'The content is not text: it holds NUL or control characters that no text has.') }
  }
  return { ...decoded, text: normalizeLineEnds(decoded.text) }
}

/** CR, CR LF, NEL, LINE and PARAGRAPH SEPARATOR, form feed and vertical tab all become \n. */
export function normalizeLineEnds(text: string): string {
  return /[\r\f\v\u0085\u2028\u2029]/.test(text) ? text.replace(/\r\n|[\r\f\v\u0085\u2028\u2029]/g, '\n') : text
}

function certain(text: string, name: string): Decoded {
  return { text, encoding: { name, guessed: false }, problems: [] }
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const text = strict('utf-8', bytes)
    return text === null ? null : certain(text, 'utf-8')
  }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0 && bytes.length > 4) return certain(iconv.decode(bytes.subarray(4), 'utf-32le'), 'utf-32le')
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return certain(iconv.decode(bytes.subarray(4), 'utf-32be'), 'utf-32be')
  if (a === 0xff && b === 0xfe) return certain(new TextDecoder('utf-16le').decode(bytes), 'utf-16le')
  if (a === 0xfe && b === 0xff) return certain(new TextDecoder('utf-16be').decode(bytes), 'utf-16be')
  return null
}

/** UTF-16 without a mark shows by NULs at every other place only (every space and Latin letter has one). */
function byNuls(bytes: Uint8Array, path: string): Decoded | null {
  const sample = bytes.subarray(0, SAMPLE)
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) { if (i % 2 === 0) even++; else odd++ }
  const pairs = sample.length / 2
  if (bytes.length % 2 !== 0 || Math.max(even, odd) < pairs / 20 || Math.min(even, odd) > Math.max(even, odd) / 20) return null
  const name = odd > even ? 'utf-16le' : 'utf-16be'
  const text = strict(name, bytes)
  if (text === null || readability(text.slice(0, SAMPLE)) < 0.5) return null
  return guessed(text, name, path)
}

function byUtf8(bytes: Uint8Array, path: string, declared: string | null): Decoded | null {
  const text = strict('utf-8', bytes)
  if (text === null) return null
  const label = declared === null ? 'utf-8' : canonicalLabel(declared)
  // ISO-2022 and UTF-7 hide in seven bits; all other declared encodings agree with UTF-8 on ASCII.
  if (text.includes('\u001b$') || label === 'iso-2022-jp') {
    const japanese = strict('iso-2022-jp', bytes)
    if (japanese !== null && japanese !== text) return guessed(japanese, 'iso-2022-jp', path)
  }
  const clash = label !== null && !/^utf-?(8|16)/.test(label) && hasHighByte(bytes)
  return clash
    ? { text, encoding: { name: 'utf-8', guessed: true }, problems: [problem('encoding-clash', path, `The file declares ${label}, but its bytes are valid UTF-8; it was read as UTF-8.`)] }
    : certain(text, 'utf-8')
}

function byDeclaration(bytes: Uint8Array, declared: string | null): Decoded | null {
  const label = declared === null ? null : canonicalLabel(declared)
  if (label === null || label.startsWith('utf-')) return null
  const text = decodeAs(label, bytes)
  return text === null || text.includes('\ufffd') ? null : certain(text, label)
}

/**
 * UTF-8 where at most one in ten of the sequences beyond ASCII is damaged, or a single stray byte in plain ASCII text; `most`: as many as
 * these where no other encoding explains them (halves of surrogates, overlong forms, bytes of a program).
 */
function byDamagedUtf8(bytes: Uint8Array, path: string, most = 0): Decoded | null {
  const { good, bad } = countSequences(bytes)
  if (bad === 0 || (bad > Math.max(good / 10, most) && !(good > 0 && bad === 1))) return null
  const text = new TextDecoder('utf-8').decode(bytes)
  return {
    text, encoding: { name: 'utf-8', guessed: true },
    problems: [problem('encoding-damaged', path, `The text is UTF-8, but ${bad} place${bad === 1 ? ' is' : 's are'} not; each stands as U+FFFD.`)],
  }
}

/** Encodings tried beside chardet's: the usual ones of Western, Central European, Cyrillic and Greek texts. */
const USUAL = ['windows-1252', 'windows-1251', 'windows-1250', 'koi8-r', 'ibm866', 'windows-1253', 'macintosh', 'cp437']

function byGuess(bytes: Uint8Array, path: string): Decoded | null {
  const sample = highSample(bytes)
  const names = chardet.analyse(sample).slice(0, 6).map((m) => canonicalLabel(m.name)).filter((n) => n !== null && !n.startsWith('utf-'))
  let best: { name: string, score: number } | null = null
  for (const name of new Set([...names as string[], ...USUAL])) {
    const text = decodeAs(name, sample)
    if (text === null) continue
    const rank = names.indexOf(name)
    const score = readability(text) + (name === 'windows-1252' ? 0.02 : 0) + (rank === 0 ? 0.05 : rank === 1 ? 0.02 : 0)
    if (best === null || score > best.score) best = { name, score }
  }
  if (best === null || best.score < 0.1) return null
  const text = decodeAs(best.name, bytes)
  return text === null ? null : guessed(text, best.name, path)
}

function guessed(text: string, name: string, path: string): Decoded {
  return { text, encoding: { name, guessed: true }, problems: [problem('encoding-guessed', path, `The file does not say its encoding; it was read as ${name}.`)] }
}

/**
 * How much a decoding looks like words, up to 1: characters beyond ASCII should be letters of the script around
 * them; a capital after a small letter, a sign between letters or two scripts in one word tell of a wrong table.
 */
export function readability(text: string): number {
  let seen = 0
  let points = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c < 0x80) { if (c < 0x20 && c !== 9 && c !== 10 && c !== 13) { seen++; points -= 2 } continue }
    seen++
    points += plausibility(text[i], text[i - 1] ?? ' ', text[i + 1] ?? ' ')
  }
  return seen === 0 ? 1 : points / seen
}

function plausibility(ch: string, before: string, after: string): number {
  if (/[\u0080-\u009f\ufffd\ue000-\uf8ff]/.test(ch)) return -3
  if (/[\u2500-\u25ff]/.test(ch)) return -2
  const inWord = /\p{L}/u.test(before) || /\p{L}/u.test(after)
  if (!/\p{L}/u.test(ch)) {
    if (/[\u00a0–—‘’‚“”„«»‹›…·•§°©®№]/.test(ch)) return 0.6
    return /\p{L}/u.test(before) && /\p{L}/u.test(after) ? -2 : inWord ? -0.5 : 0
  }
  if (/[ªºƒµ]/.test(ch)) return -1
  if (/\p{L}/u.test(before) && scriptOf(before) !== scriptOf(ch)) return -1.5
  if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(ch)) return -2
  if (/\p{Lu}/u.test(ch) && /\p{Ll}/u.test(after) === false && /\p{Ll}/u.test(before)) return -1
  // A small letter after a space is likelier than a capital one, so that a table with its cases swapped loses.
  return /\p{Lu}/u.test(ch) && !/\p{Ll}/u.test(after) ? 0.7 : 1
}

function scriptOf(ch: string): string {
  return /\p{Script=Latin}/u.test(ch) ? 'Latin' : /\p{Script=Cyrillic}/u.test(ch) ? 'Cyrillic' : /\p{Script=Greek}/u.test(ch) ? 'Greek' : /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(ch) ? 'Han' : 'other'
}

/** The first 64 KiB around the first bytes beyond ASCII: what a table of letters is judged by. */
function highSample(bytes: Uint8Array): Uint8Array {
  let first = 0
  while (first < bytes.length && bytes[first] < 0x80) first++
  const start = Math.max(0, first - 1024)
  return bytes.subarray(start, start + SAMPLE)
}

function hasHighByte(bytes: Uint8Array): boolean {
  for (const b of bytes) if (b >= 0x80) return true
  return false
}

/** Whole and broken multi-byte sequences of a text taken as UTF-8. */
function countSequences(bytes: Uint8Array): { readonly good: number, readonly bad: number } {
  let good = 0
  let bad = 0
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i]
    if (b < 0x80) continue
    const more = b >= 0xf0 && b < 0xf5 ? 3 : b >= 0xe0 && b < 0xf0 ? 2 : b >= 0xc2 && b < 0xe0 ? 1 : 0
    let seen = 0
    while (seen < more && (bytes[i + seen + 1] & 0xc0) === 0x80) seen++
    if (more > 0 && seen === more) { good++; i += more } else bad++
  }
  return { good, bad }
}

function strict(label: string, bytes: Uint8Array): string | null {
  try { return new TextDecoder(label, { fatal: true }).decode(bytes) } catch { return null }
}

function decodeAs(label: string, bytes: Uint8Array): string | null {
  // Some versions of Node take windows-1252 for Latin-1 and turn its quotation marks into control characters.
  if (label === 'windows-1252') return iconv.decode(bytes, label)
  try { return new TextDecoder(label).decode(bytes) } catch { /* a label that only iconv-lite knows */ }
  return iconv.encodingExists(label) ? iconv.decode(bytes, label) : null
}

/** The WHATWG name of an encoding label, else iconv-lite's; null where nobody knows it. */
export function canonicalLabel(label: string): string | null {
  const plain = label.trim().toLowerCase()
  try { return new TextDecoder(plain).encoding } catch { return plain !== '' && iconv.encodingExists(plain) ? plain : null }
}

/** A NUL anywhere, or more than one control character (beside ESC and white space) in 200: no text. */
function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true
  let controls = 0
  const length = Math.min(text.length, 1_000_000)
  for (let i = 0; i < length; i++) {
    const c = text.charCodeAt(i)
    if (c < 0x20 && !(c >= 9 && c <= 13) && c !== 0x1b) controls++
  }
  return controls > 2 && controls > length / 200
}
