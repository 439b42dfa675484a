/** The few words beside a quotation, cut without a tagger: a gap is short, and its grammar is that of "said he". */
import type { Span } from '@polylogue/graph-schema'
import type { Sentence } from '../../language/tokens.ts'
import { ABBREVIATIONS, OPENERS } from '../../lexicons/word-classes.ts'
import { clauseForm } from './clause-forms.ts'
import type { ClauseForm } from './clause-forms.ts'

export interface ClauseWord extends Span {
  readonly words: string
  readonly lower: string
  readonly capital: boolean
  /** Punctuation between the word before and this one, white space left out. */
  readonly before: string
  /** What the rules ask of the word by itself. */
  readonly form: ClauseForm
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.&]*(?:-[\p{L}\p{N}'’]+)*/uy
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/uy

/** By sentence, since several steps go through the same sentences one after the other. Not by text: whether two long texts are the same takes longer to tell. */
const ofSentences = new WeakMap<Sentence, readonly ClauseWord[]>()

/** `clauseWords` of a sentence of the text. */
export function sentenceWords(text: string, sentence: Sentence): readonly ClauseWord[] {
  let words = ofSentences.get(sentence)
  if (!words) ofSentences.set(sentence, words = clauseWords(text, sentence.start, sentence.end))
  return words
}

/** The words of `text.slice(start, end)`, with exact spans. A full stop stays with an abbreviation or initial only. */
export function clauseWords(text: string, start: number, end: number): readonly ClauseWord[] {
  const out: ClauseWord[] = []
  let last = start
  const stretch = text.slice(start, end)
  for (let at = behind(BETWEEN_WORDS, stretch, 0); at < stretch.length;) {
    const from = start + at
    const next = behind(WORD, stretch, at)
    let words = stretch.slice(at, next)
    at = behind(BETWEEN_WORDS, stretch, next)
    while (TRAILING.has(words[words.length - 1]) && !keepsDot(words)) words = words.slice(0, -1)
    if (words === '') continue
    const to = from + words.length
    const before = from === last ? '' : text.slice(last, from)
    const form = clauseForm(words)
    out.push({ words, lower: form.lower, capital: form.capital, start: from, end: to, before: before === ' ' || before === '' ? '' : before.replace(/\s+/g, ''), form })
    last = to
  }
  return out
}

/** Where a sticky expression that begins at a place ends; the place itself where it does not match. No list is made for each word as `matchAll` does. */
function behind(sticky: RegExp, words: string, at: number): number {
  sticky.lastIndex = at
  return sticky.test(words) ? sticky.lastIndex : at
}

const TRAILING: ReadonlySet<string> = new Set(['\'', '’', '.', '&'])

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

export const isPronoun = (w: ClauseWord | undefined): boolean => w !== undefined && w.form.pronoun
export const isDeterminer = (w: ClauseWord | undefined): boolean => w !== undefined && w.form.determiner
/** Base form where the word is a form of a verb of saying. */
export const sayingVerb = (w: ClauseWord | undefined): string | null => (w === undefined ? null : w.form.saying)
