/**
 * Where sentences end. Works on tokens of one passage; a pure rule, linear. Never inside a bracket that closes, never
 * after an initial or a title, never between a quotation and its "said".
 */
import { COMMON_ENDING, COMMON_WORDS } from '../lexicons/common-words.ts'
import { ORG_HEADS, TAIL_HEADS } from '../lexicons/org-words.ts'
import { ROLE_HEADS } from '../lexicons/role-words.ts'
import { SPEECH_VERB_FORMS } from '../lexicons/speech-verbs.ts'
import type { RawToken } from './tokenize.ts'

const OPENING = new Set(['(', '[', '{', '“', '‘', '«', '„'])
const CLOSING = new Set([')', ']', '}', '”', '’', '»', '"', '\'', '*', '_'])
const QUOTES = new Set(['"', '\'', '”', '’', '“', '»', '\'\'', '**', '*'])
/** A word that opens a sentence after a short form: "… in the U.S. The …". */
const OPENERS = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those', 'he', 'she', 'it', 'we', 'they', 'i', 'you', 'but', 'and', 'or', 'in', 'on', 'at', 'for', 'from', 'however', 'our', 'his', 'her', 'their', 'its', 'there', 'when', 'while', 'if', 'as', 'after', 'before', 'no', 'not', 'some', 'many', 'all', 'such', 'what', 'who', 'how', 'why', 'so', 'then', 'thus', 'with', 'by', 'since', 'because', 'although', 'one', 'things', 'people', 'nothing', 'everything', 'something', 'nobody', 'everybody', 'let', 'here', 'now', 'yet', 'still', 'perhaps', 'even', 'indeed', 'today', 'therefore', 'nor', 'neither', 'both', 'each', 'every', 'any', 'most', 'my', 'your', 'under', 'during', 'until', 'unlike'])
/** Finite verbs and small words behind the first word of a sentence. */
const FOLLOWING = /^(?:is|are|was|were|am|may|might|can|could|shall|should|will|would|must|have|has|had|do|does|did|in|to|us|them|me|him|it|you|yourselves|the|a|an|your|our|their|his|her|this|that|these|those|not|no|be)$/u
const ANEW = new Set(['We', 'They', 'You', 'I', 'He', 'She'])
const LONGEST_BRACKET = 80
/**
 * Tokens. What comes behind goes back and forth in a sentence and would take time with the square of its length. The longest
 * sentence of a resolution ("Whereas …; whereas …") has some hundreds; what is longer is a list or no prose.
 */
const LONGEST_SENTENCE = 1000
/** So many tokens before a cut are searched for a mark that parts clauses. */
const CUT_ROOM = 200

/** Cuts tokens into sentences: [first, after last) indexes. */
export function cutSentences(tokens: readonly RawToken[]): [number, number][] {
  const out: [number, number][] = []
  const closes = bracketEnds(tokens)
  let first = 0
  for (let i = 0; i < tokens.length; i++) {
    if (closes[i] > i) { i = closes[i]; if (!endsSentence(tokens[i].words)) { if (i + 1 === tokens.length) break; continue } }
    const token = tokens[i]
    if (!endsSentence(token.words) && token.hold !== 'perhaps' || token.hold === 'never') continue
    let last = i
    for (let more = 1; more > 0; last += more) more = last + 1 < tokens.length && (endsSentence(tokens[last + 1].words) || closesHere(tokens, last + 1)) ? 1 : noteMark(tokens, last + 1)
    const next = tokens[last + 1]
    if (!next) break
    if (isEnumerator(tokens, first, i) || continues(tokens, i, last)) { i = last; continue }
    out.push([first, last + 1])
    first = last + 1
    i = last
  }
  if (first < tokens.length) out.push([first, tokens.length])
  return out.flatMap(([from, to]) => (to - from > LONGEST_SENTENCE ? cutLong(tokens, from, to) : [[from, to] as [number, number]]))
}

/** Pieces that are not too long, cut behind the last semicolon in reach, else behind the last comma, else anywhere. */
function cutLong(tokens: readonly RawToken[], from: number, to: number): [number, number][] {
  const out: [number, number][] = []
  let first = from
  while (to - first > LONGEST_SENTENCE) {
    const furthest = first + LONGEST_SENTENCE
    const end = lastMark(tokens, ';', furthest) ?? lastMark(tokens, ',', furthest) ?? furthest
    out.push([first, end])
    first = end
  }
  out.push([first, to])
  return out
}

function lastMark(tokens: readonly RawToken[], mark: string, before: number): number | null {
  for (let i = before - 1; i > before - CUT_ROOM; i--) if (tokens[i].words === mark) return i + 1
  return null
}

function endsSentence(words: string): boolean {
  return /^(?:\.+|[!?]+|…+|。|！|？)$/u.test(words)
}

/** A closing mark that stands against the word before it; a straight mark may open too, so space decides. */
function closesHere(tokens: readonly RawToken[], i: number): boolean {
  return CLOSING.has(tokens[i].words) && tokens[i].start === tokens[i - 1].end
    && (tokens[i + 1] === undefined || tokens[i + 1].start > tokens[i].end || CLOSING.has(tokens[i + 1].words) || /^[,;:.!?—-]/.test(tokens[i + 1].words) || noteMark(tokens, i + 1) > 0)
}

/** How many tokens from here are the mark of a note that stands against the sentence before it ("[3]", "[^3]", "³"); 0 for none. */
function noteMark(tokens: readonly RawToken[], i: number): number {
  if (tokens[i] === undefined || tokens[i].start !== tokens[i - 1].end) return 0
  if (/^[¹²³⁰⁴-⁹]+$/u.test(tokens[i].words)) return 1
  const number = tokens[i + 1]?.words === '^' ? i + 2 : i + 1
  return tokens[i].words === '[' && /^\d{1,3}$/.test(tokens[number]?.words ?? '') && tokens[number + 1]?.words === ']' ? number + 2 - i : 0
}

/** "1." or "(a)." at the beginning belongs to what follows. */
function isEnumerator(tokens: readonly RawToken[], first: number, end: number): boolean {
  return end - first <= 2 && tokens.slice(first, end).every((t) => t.kind !== 'word' || /^[\p{L}IVXLC]{1,4}$/u.test(t.words) && t.words.length <= 4 && (t.words.length === 1 || /^[ivxlc]+$/i.test(t.words)))
}

function continues(tokens: readonly RawToken[], end: number, last: number): boolean {
  const next = tokens[last + 1]
  const opening = OPENING.has(next.words) || QUOTES.has(next.words) || next.words === '-' || next.words === '—' ? tokens[last + 2] ?? next : next
  if (tokens[end].hold === 'perhaps' && last === end) return !/^\p{Lu}/u.test(opening.words) || !OPENERS.has(opening.words.toLowerCase()) && !opensAnew(tokens, last + 1)
  if (/^\p{Ll}/u.test(opening.words) || /^[,;:)\]]/.test(next.words)) return true
  // A quotation that ended, and then "Smith said", "said Smith", "the chair wrote"; behind a full stop "They say" begins anew.
  const quoted = tokens.slice(end + 1, last + 1).some((t) => QUOTES.has(t.words))
  if (!quoted || tokens[end].words === '.' && ANEW.has(opening.words)) return false
  for (let i = last + 1; i < tokens.length && i <= last + 5; i++) {
    if (endsSentence(tokens[i].words) || QUOTES.has(tokens[i].words) || /^[,;:]$/.test(tokens[i].words)) return false
    if (SPEECH_VERB_FORMS.has(tokens[i].words.toLowerCase())) return true
  }
  return false
}

/** "… out of the P.D.F. Things may look dark": an everyday word with a capital, and behind it one that only follows a subject or an imperative. */
function opensAnew(tokens: readonly RawToken[], at: number): boolean {
  const lower = tokens[at].words.toLowerCase()
  const next = tokens[at + 1]?.words ?? ''
  return !ORG_HEADS.has(lower) && !TAIL_HEADS.has(lower) && !ROLE_HEADS.has(lower) && (COMMON_WORDS.has(lower) || COMMON_WORDS.has(lower.replace(/s$/u, '')) || COMMON_ENDING.test(lower)) && FOLLOWING.test(next)
}

/** For each opening bracket the index of its partner, where that is near; else its own index or -1. */
function bracketEnds(tokens: readonly RawToken[]): Int32Array {
  const out = new Int32Array(tokens.length).fill(-1)
  const stack: number[] = []
  for (let i = 0; i < tokens.length; i++) {
    const w = tokens[i].words
    if (w === '(' || w === '[') stack.push(i)
    else if (w === ')' || w === ']') {
      const open = stack.pop()
      if (open !== undefined && i - open <= LONGEST_BRACKET) out[open] = i
    }
  }
  return out
}
