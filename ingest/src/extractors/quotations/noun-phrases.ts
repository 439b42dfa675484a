/** Noun phrases in a clause: the one that begins at a word, and the subject that stands before a verb. */
import type { Span } from '@polylogue/graph-schema'
import { BETWEEN } from '../../lexicons/quotation-cues.ts'
import { CONJUNCTIONS, PREPOSITIONS } from '../../lexicons/word-classes.ts'
import { endsSentence, isDeterminer, isNameWord, isPronoun, sayingVerb } from './clause-words.ts'
import type { ClauseWord } from './clause-words.ts'

const MAX_WORDS = 14
const MOST_OWNED = 3
const PARTICLES = new Set(['de', 'von', 'van', 'der', 'den', 'la', 'le', 'du', 'da', 'di', 'al', 'el', 'bin', 'ibn', 'ten', 'ter'])

const isBreak = (w: ClauseWord): boolean => w.form.breaks

const spanOf = (words: readonly ClauseWord[], from: number, to: number): Span => ({ start: words[from].start, end: words[to - 1].end })

/** The phrase that begins at a word: pronoun, name, or determiner with its noun; null where none does. `of` phrases are taken along. */
export function phraseFrom(words: readonly ClauseWord[], at: number, withOf = true): Span | null {
  const to = phraseEnd(words, at)
  if (to === null) return null
  let end = to
  if (!withOf) return spanOf(words, at, end)
  while (words[end]?.before === '' && (words[end].lower === 'of' || words[end].lower === 'for') && !isPronoun(words[at])) {
    const next = phraseEnd(words, end + 1)
    if (next === null) break
    end = next
  }
  return spanOf(words, at, end)
}

function phraseEnd(words: readonly ClauseWord[], at: number): number | null {
  const first = words[at]
  if (first === undefined) return null
  if (isPronoun(first)) return at + 1
  if (isNameWord(words, at)) {
    let i = at + 1
    while (i < words.length && i < at + MAX_WORDS && nameGoesOn(words, i)) i++
    return ownedEnd(words, i)
  }
  if (!isDeterminer(first)) return null
  let i = at + 1
  while (i < words.length && i < at + MAX_WORDS && words[i].before === '' && !isBreak(words[i]) && !isPronoun(words[i]) && !(i > at + 1 && (sayingVerb(words[i]) !== null || isDeterminer(words[i])))) i++
  return i > at + 1 ? i : null
}

/** "North's elder brother": what a name in the possessive owns is taken along. */
function ownedEnd(words: readonly ClauseWord[], end: number): number {
  if (!/['’]s?$/u.test(words[end - 1].words)) return end
  let i = end
  while (i < words.length && i < end + MOST_OWNED && words[i].before === '' && !isBreak(words[i]) && !isPronoun(words[i]) && !isDeterminer(words[i]) && (i === end || sayingVerb(words[i]) === null)) i++
  return i
}

function nameGoesOn(words: readonly ClauseWord[], i: number): boolean {
  const w = words[i]
  if (w.before !== '') return false
  if (isNameWord(words, i)) return true
  return PARTICLES.has(w.lower) && isNameWord(words, i + 1) && words[i + 1]?.before === ''
}

/** The subject of the verb at `verb`: the phrase before it, over adverbs, auxiliaries, appositions and relative clauses. */
export function subjectBefore(words: readonly ClauseWord[], verb: number): Span | null {
  let end = verb
  while (end > 0 && words[end].before === '' && (BETWEEN.has(words[end - 1].lower) || (words[end - 1].lower.endsWith('ly') && !words[end - 1].capital))) end--
  if (end === 0) return null
  if (words[end].before.includes(',') || /[—–)-]/.test(words[end].before)) return subjectBeforeComma(words, end)
  if (words[end].before !== '') return null
  const last = words[end - 1]
  if (last.lower === 'who' || last.lower === 'which') return subjectBeforeRelative(words, end - 1)
  if (last.lower === 'and' || last.lower === 'but' || last.lower === 'then') return earlierSubject(words, end - 1)
  return phraseUpTo(words, end)
}

/** "Ada North, the treasurer, said", "North, smiling, said", "Its leader, Ada North, said". */
function subjectBeforeComma(words: readonly ClauseWord[], end: number): Span | null {
  let from = end - 1
  while (from > 0 && words[from].before === '') from--
  if (allNames(words, from, end)) return spanOf(words, from, end)
  if (from > 0 && words[from].before.includes(',')) {
    const head = phraseUpTo(words, from)
    if (head) return head
  }
  return firstSubject(words, end)
}

function subjectBeforeRelative(words: readonly ClauseWord[], at: number): Span | null {
  if (at === 0) return null
  const named = beforeApposition(words, at)
  if (named) return named
  return words[at].before.includes(',') || words[at].before === '' ? phraseUpTo(words, at) : null
}

/** "Ada North, treasurer of the Rope Guild, who said": the name before what stands in apposition to it. */
function beforeApposition(words: readonly ClauseWord[], at: number): Span | null {
  let from = at - 1
  while (from > 0 && words[from].before === '') from--
  if (from === 0 || words[from].before !== ',' || words[at].before !== ',') return null
  if (words[from].capital || CONJUNCTIONS.has(words[from].lower) || PREPOSITIONS.has(words[from].lower) || words[from].lower === 'who') return null
  return isNameWord(words, from - 1) ? phraseUpTo(words, from) : null
}

/** "He rose and said": the subject of the verb before. */
function earlierSubject(words: readonly ClauseWord[], at: number): Span | null {
  return firstSubject(words, at)
}

/** The first phrase of the clause that no preposition governs. */
export function firstSubject(words: readonly ClauseWord[], end: number): Span | null {
  const before = words.slice(0, end)
  for (let i = 0; i < end; i++) {
    if (i > 0 && PREPOSITIONS.has(words[i - 1].lower) && words[i].before === '') { const to = phraseEnd(words, i); if (to !== null) i = to - 1; continue }
    const phrase = phraseFrom(before, i)
    if (phrase && words[i].lower !== 'it' && words[i].lower !== 'who') return phrase
  }
  return null
}

/** The phrase that ends right before `end`, "of" phrases taken along. */
export function phraseUpTo(words: readonly ClauseWord[], end: number): Span | null {
  if (end <= 0) return null
  if (isPronoun(words[end - 1])) return spanOf(words, end - 1, end)
  let from = end - 1
  while (from > 0 && end - from < MAX_WORDS && words[from].before === '' && !isDeterminer(words[from]) && joins(words, from)) from--
  while (from > 1 && isDeterminer(words[from]) && words[from].before === '' && words[from - 1].before === '' && (words[from - 1].lower === 'of' || words[from - 1].lower === 'for' || words[from - 1].lower === 'from')) {
    from -= 2
    while (from > 0 && words[from].before === '' && !isDeterminer(words[from]) && joins(words, from)) from--
  }
  if (isBreak(words[from]) || isPronoun(words[from])) from++
  if (from >= end) return null
  if (isDeterminer(words[from]) || words.slice(from, end).some((_, k) => isNameWord(words, from + k))) return spanOf(words, trimLead(words, from, end), end)
  return null
}

function joins(words: readonly ClauseWord[], i: number): boolean {
  const before = words[i - 1]
  if (endsSentence(words[i].before)) return false
  if (before.lower === 'of' || before.lower === 'for') return true
  if (isBreak(before) || isPronoun(before)) return false
  return sayingVerb(before) === null || before.capital
}

/** Leading words without determiner before a name ("former minister Ada North") go; a determiner keeps them. */
function trimLead(words: readonly ClauseWord[], from: number, end: number): number {
  if (isDeterminer(words[from])) return from
  let i = from
  while (i < end - 1 && !words[i].capital) i++
  return words[i].capital ? i : from
}

function allNames(words: readonly ClauseWord[], from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (!isNameWord(words, i) && !PARTICLES.has(words[i].lower)) return false
  return end > from
}
