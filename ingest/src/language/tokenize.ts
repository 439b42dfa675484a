/**
 * Words and punctuation marks of a stretch of text, with exact spans. Ours, since every evidence of the product rests on
 * these offsets. One pass, no backtracking; white space (line breaks too) is between tokens.
 */
import { LEADING_ABBREVIATIONS, NUMBER_ABBREVIATIONS, TRAILING_ABBREVIATIONS } from '../lexicons/abbreviations.ts'
import type { Span } from '@polylogue/graph-schema'

/** A raw token; `hold` marks one whose own full stop does not end a sentence, or only before a word that opens one. */
export interface RawToken extends Span {
  readonly words: string
  readonly kind: 'word' | 'number' | 'punctuation'
  readonly hold: 'never' | 'perhaps' | null
  /** Part of the word before it ("'s", "n't"). */
  readonly clitic: boolean
}

const SPACE = /\s+/uy
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”)\]]+/uy
const MAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/uy
const DOTTED = /(?:[\p{L}$]\.){2,8}(?:\p{L}(?![\p{L}\p{N}]))?/uy
const NUMBER = /\p{N}+(?:[.,:/]\p{N}+)*(?:st|nd|rd|th|s)?(?![\p{L}\p{N}])/uy
const WORD = /\$?[\p{L}\p{M}\p{N}_]+(?:(?:['’ʼ&$\u2010\u2011-]|\u00ad)[\p{L}\p{M}\p{N}]+)*/uy
const SAME_MARKS = /(?:\.{2,}|-{2,}|…+|[*_=~]{2,}|[!?]{2,})/uy
const CLITIC = /(?:n['’]t|['’](?:s|S|re|ve|ll|d|m))$/u
const DOUBTFUL_AFTER = /^\s*(?:\p{N}|\p{Lu}\.|[ivxlc]+\b)/u

/** The tokens of text.slice(start, end). */
export function tokenize(text: string, start: number, end: number): RawToken[] {
  const out: RawToken[] = []
  const match = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at
    return pattern.test(text) ? Math.min(pattern.lastIndex, end) : at
  }
  const push = (from: number, to: number, kind: RawToken['kind'], hold: RawToken['hold'] = null, clitic = false) =>
    out.push({ start: from, end: to, words: text.slice(from, to), kind, hold, clitic })
  for (let at = start; at < end;) {
    let to = match(SPACE, at)
    if (to > at) { at = to; continue }
    const c = text[at]
    if ((c === 'h' || c === 'w') && (to = match(ADDRESS, at)) > at) {
      while (to > at + 1 && /[.,;:!?'’]/.test(text[to - 1])) to--
      push(at, to, 'word'); at = to; continue
    }
    if (/[\p{L}\p{M}\p{N}_]/u.test(charAt(text, at)) || c === '$' && /\p{L}/u.test(charAt(text, at + 1))) {
      to = atMail(text, at, end) ? match(MAIL, at) : at
      if (to > at) { push(at, to, 'word'); at = to; continue }
      to = match(DOTTED, at)
      if (to > at) { push(at, to, 'word', /^(?:p\.m|a\.m|[A-Z]\.[A-Z])/.test(text.slice(at, to)) ? 'perhaps' : 'never'); at = to; continue }
      to = match(NUMBER, at)
      if (to > at) { push(at, to, 'number'); at = to; continue }
      to = match(WORD, at)
      if (to > at) { at = word(text, at, to, end, push); continue }
    }
    to = match(SAME_MARKS, at)
    if (to === at) to = at + charAt(text, at).length
    push(at, to, 'punctuation'); at = to
  }
  return out
}

type Push = (from: number, to: number, kind: RawToken['kind'], hold?: RawToken['hold'], clitic?: boolean) => void

/** One word with its clitic and, for a short form or an initial, its full stop. Gives where it ends. */
function word(text: string, start: number, end: number, limit: number, push: Push): number {
  const words = text.slice(start, end)
  const clitic = CLITIC.exec(words.length > 60 ? '' : words)
  if (clitic && clitic.index > 0) {
    const cut = start + clitic.index
    push(start, cut, 'word'); push(cut, end, 'word', null, true)
    return end
  }
  if (text[end] === '.' && end < limit) {
    const lower = words.toLowerCase()
    const after = text.slice(end + 1, end + 12)
    // "So did I." ends a sentence, "V. I. Velde" does not.
    const initial = /^\p{Lu}$/u.test(words) && (words !== 'I' || /(?:^|[^\p{L}])\p{Lu}\.\s?$/u.test(text.slice(Math.max(0, start - 4), start))) || /^\p{Lu}-\p{Lu}$/u.test(words)
    const leading = LEADING_ABBREVIATIONS.has(lower) && (!NUMBER_ABBREVIATIONS.has(lower) || DOUBTFUL_AFTER.test(after))
    if ((initial || leading) && /^\s*\S/.test(after) && end + 1 < limit && !/^\s*["”’)\]]/.test(after)) {
      push(start, end + 1, 'word', 'never')
      return end + 1
    }
    if (TRAILING_ABBREVIATIONS.has(lower) && !/^\s*$/.test(text.slice(end + 1, limit).slice(0, 12)) && (lower !== 'am' && lower !== 'ad' && lower !== 'co' && lower !== 'min' || /^\p{Lu}/u.test(words))) {
      push(start, end + 1, 'word', 'perhaps')
      return end + 1
    }
  }
  // A possessive without s ("workers' union"): only straight after a final s and before another word.
  if (/['’]/.test(text[end] ?? '') && /s$/i.test(words) && /^['’]\s+[\p{L}\p{N}]/u.test(text.slice(end, end + 4)) && end < limit && !openQuoteBefore(text, start)) {
    push(start, end, 'word'); push(end, end + 1, 'word', null, true)
    return end + 1
  }
  push(start, end, 'word')
  return end
}

/** A single quotation mark that opens within the last 200 characters and has not closed makes a later one a closing mark. */
function openQuoteBefore(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at)
  const open = Math.max(before.lastIndexOf(' \''), before.lastIndexOf('‘'), before.lastIndexOf('\n\''), before.startsWith('\'') ? 0 : -1)
  return open >= 0 && !/\p{L}['’](?=[\s.,;:])/u.test(before.slice(open + 1))
}

/** Only look for a mail address where an @ stands in the run of characters. */
function atMail(text: string, at: number, end: number): boolean {
  for (let i = at; i < end && i < at + 64; i++) {
    const c = text[i]
    if (c === '@') return true
    if (!/[\w.+-]/.test(c)) return false
  }
  return false
}

function charAt(text: string, at: number): string {
  if (at >= text.length) return ''
  return String.fromCodePoint(text.codePointAt(at)!)
}
