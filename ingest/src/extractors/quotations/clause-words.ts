/** The few words beside a quotation, cut without a tagger: a gap is short, and its grammar is that of "said he". */
import type { Span } from '@polylogue/graph-schema'
import { ABBREVIATIONS, DETERMINERS, OPENERS, PRONOUNS } from '../../lexicons/word-classes.ts'
import { SAYING_FORMS } from './verb-forms.ts'

export interface ClauseWord extends Span {
  readonly words: string
  readonly lower: string
  readonly capital: boolean
  /** Punctuation between the word before and this one, white space left out. */
  readonly before: string
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.&]*(?:-[\p{L}\p{N}'’]+)*/gu

/** Words of the stretches last asked for: several steps go through the same sentences one after the other. */
let remembered: { readonly text: string, readonly stretches: Map<number, Map<number, readonly ClauseWord[]>> } = { text: '', stretches: new Map() }

/** The words of `text.slice(start, end)`, with exact spans. A full stop stays with an abbreviation or initial only. */
export function clauseWords(text: string, start: number, end: number): readonly ClauseWord[] {
  if (remembered.text !== text) remembered = { text, stretches: new Map() }
  let byEnd = remembered.stretches.get(start)
  if (!byEnd) remembered.stretches.set(start, byEnd = new Map())
  let words = byEnd.get(end)
  if (!words) byEnd.set(end, words = cutWords(text, start, end))
  return words
}

function cutWords(text: string, start: number, end: number): ClauseWord[] {
  const out: ClauseWord[] = []
  let last = start
  for (const match of text.slice(start, end).matchAll(WORD)) {
    let words = match[0]
    const from = start + match.index
    while (TRAILING.has(words[words.length - 1]) && !keepsDot(words)) words = words.slice(0, -1)
    if (words === '') continue
    const to = from + words.length
    const before = from === last ? '' : text.slice(last, from)
    const lower = words.toLowerCase()
    out.push({ words, lower: lower.includes('’') ? lower.replace(/’/g, "'") : lower, capital: isSmall(words.charCodeAt(0)) ? false : /^\p{Lu}/u.test(words), start: from, end: to, before: before === ' ' ? '' : before.replace(/\s+/g, '') })
    last = to
  }
  return out
}

const TRAILING: ReadonlySet<string> = new Set(['\'', '’', '.', '&'])
/** a to z: what most words begin with. */
const isSmall = (code: number): boolean => code >= 97 && code <= 122

function keepsDot(words: string): boolean {
  if (!words.endsWith('.')) return false
  const bare = words.slice(0, -1)
  return ABBREVIATIONS.has(bare.toLowerCase()) && /^\p{Lu}/u.test(bare) || /^(?:\p{Lu}\.)*\p{Lu}$/u.test(bare)
}

/** True where punctuation ends a sentence. */
export function endsSentence(before: string): boolean {
  return /[.!?]/.test(before.replace(/\.{2,}|…/g, ''))
}

/** The words after the last sentence end. */
export function lastClause(words: readonly ClauseWord[]): ClauseWord[] {
  let from = 0
  words.forEach((w, i) => { if (i > 0 && endsSentence(w.before) && (w.capital || /["”’]/.test(w.before))) from = i })
  return words.slice(from)
}

/** The words before the first sentence end. */
export function firstClause(words: readonly ClauseWord[]): ClauseWord[] {
  const at = words.findIndex((w, i) => i > 0 && endsSentence(w.before) && w.capital)
  return at < 0 ? [...words] : words.slice(0, at)
}

/** A capital that is not only that of a sentence's first word. */
export function isNameWord(words: readonly ClauseWord[], i: number): boolean {
  const w = words[i]
  if (!w?.capital || (w.lower === 'i' || w.lower.startsWith("i'"))) return false
  return !OPENERS.has(w.lower)
}

export const isPronoun = (w: ClauseWord | undefined): boolean => w !== undefined && PRONOUNS.has(w.lower) && !(w.lower === 'one' || w.lower === 'another')
export const isDeterminer = (w: ClauseWord | undefined): boolean => w !== undefined && DETERMINERS.has(w.lower)
/** Base form where the word is a form of a verb of saying. */
export const sayingVerb = (w: ClauseWord | undefined): string | null => (w === undefined || (w.capital && w.lower !== w.words && !/^\p{Lu}\p{Ll}+$/u.test(w.words)) ? null : SAYING_FORMS.get(w.lower) ?? null)
