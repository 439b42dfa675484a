/**
 * Features of every word of a document for the tagger of names: the word and its neighbours, their shapes, affixes, lists
 * and parts of speech, what the rules think of it, and what the rest of the document shows of the same word.
 */
import { hashFeature, mix } from '../../learning/feature-hash.ts'
import type { Candidate } from '../candidate.ts'
import { isTitleCase, opensSentence } from '../document-evidence.ts'
import type { WordEvidence } from '../document-evidence.ts'
import type { Sentence, Token } from '../../language/tokens.ts'
import { NO_OPINION, opinions } from './rule-features.ts'
import type { Opinion } from './rule-features.ts'
import { posNumber, tagBits } from './tag-bits.ts'
import { factsOf } from './word-facts.ts'
import type { WordFacts } from './word-facts.ts'

const NAMES = ['bias', 'pair-before', 'pair-after', 'shapes', 'pos', 'pos-3', 'tags', 'tag', 'tags-next', 'tags-last', 'opens', 'case', 'lists-pair', 'lists-pair-after', 'sign-next', 'sign-last', 'sign-word', 'sign-word-last', 'sign-word-next', 'second-next', 'second-last', 'title-case', 'sign-lists', 'style', 'around', 'senses-pair', 'senses-pair-after', 'sign-senses'] as const
const T = Object.fromEntries(NAMES.map((n) => [n, hashFeature(n)])) as Readonly<Record<typeof NAMES[number], number>>

export interface SentenceFeatures {
  /** What each word says by itself; the words beside it count as `asLast` and `asNext`. */
  readonly facts: readonly WordFacts[]
  /** All other features of each place. */
  readonly context: readonly (readonly number[])[]
}

/** What the words at both ends of a sentence have beside them. */
export const edge = (): WordFacts => factsOf(EDGE_WORDS)
export const EDGE_WORDS = '\u0000'

/** Features of the words of one sentence; `candidates` are the rules' in this sentence. */
export function sentenceFeatures({ tokens }: Sentence, candidates: readonly Candidate[], evidence: WordEvidence): SentenceFeatures {
  const facts = tokens.map((t) => factsOf(t.words))
  const tags = tokens.map(tagBits)
  const looks = looksOf(tokens, evidence)
  const at = (i: number): WordFacts => facts[i] ?? edge()
  const opinion = opinions(tokens.length, candidates, at)
  const pos = (i: number) => (tokens[i] ? posNumber(tokens[i]) : 0)
  const context = tokens.map((_, i) => {
    const [last, here, next] = [at(i - 1), facts[i], at(i + 1)]
    const [before, own, after] = [opinion[i - 1] ?? NO_OPINION, opinion[i], opinion[i + 1] ?? NO_OPINION]
    return [
      ...pairFeatures(last, here, next), ...posFeatures(pos(i - 1), pos(i), pos(i + 1)), ...tagFeatures(tags[i]), ...tagsBeside(tags[i - 1] ?? 0, tags[i + 1] ?? 0), ...lookFeatures(here, looks[i]),
      ...secondWords(at(i - 2), at(i + 2)), ...opinionFeatures(before, own, after, here), ...opinionBeside(own, last, next),
    ]
  })
  return { facts, context }
}

/** What neighbours say together. */
export function pairFeatures(last: WordFacts, here: WordFacts, next: WordFacts): number[] {
  return [
    mix(T['pair-before'], mix(last.word, here.word)), mix(T['pair-after'], mix(here.word, next.word)), mix(T.shapes, mix(last.shape, mix(here.shape, next.shape))),
    mix(T['lists-pair'], mix(last.lists, here.lists)), mix(T['lists-pair-after'], mix(here.lists, next.lists)),
    mix(T['senses-pair'], mix(last.senses, here.senses)), mix(T['senses-pair-after'], mix(here.senses, next.senses)),
  ]
}

/** Parts of speech, as numbers, of a word and its neighbours. */
export function posFeatures(last: number, here: number, next: number): number[] {
  return [T.bias, mix(T.pos, here), mix(T['pos-3'], last * 256 + here * 16 + next)]
}

export function tagFeatures(here: number): number[] {
  const out = [mix(T.tags, here)]
  for (let bits = here, b = 0; bits !== 0; bits >>>= 1, b++) if (bits & 1) out.push(mix(T.tag, b))
  return out
}

export function tagsBeside(last: number, next: number): [last: number, next: number] {
  return [mix(T['tags-last'], last), mix(T['tags-next'], next)]
}

/** The look of a word with what the document shows of it, as `looksOf` numbers that. */
export function lookFeatures(here: WordFacts, look: number): number[] {
  return [mix(T.opens, mix(here.shape, look >> 4 & 1)), mix(T.case, mix(here.shape, look >> 4)), mix(T['title-case'], mix(here.shape, look >> 3 & 1)), mix(T.style, mix(here.shape, look & 7))]
}

export function secondWords(last: WordFacts, next: WordFacts): [last: number, next: number] {
  return [mix(T['second-last'], last.word), mix(T['second-next'], next.word)]
}

/** What the rules think of a word and its neighbours. */
export function opinionFeatures(before: Opinion, own: Opinion, after: Opinion, here: WordFacts): number[] {
  return [
    mix(T['sign-next'], mix(own.sign, after.sign)), mix(T['sign-last'], mix(own.sign, before.sign)),
    mix(T['sign-word'], mix(own.sign, here.word)), mix(T['sign-lists'], mix(own.sign, here.lists)), mix(T['sign-senses'], mix(own.sign, here.senses)),
    mix(T.around, mix(here.word, mix(before.sign, after.sign))), ...own.features,
  ]
}

export function opinionBeside(own: Opinion, last: WordFacts, next: WordFacts): [last: number, next: number] {
  return [mix(T['sign-word-last'], mix(own.sign, last.word)), mix(T['sign-word-next'], mix(own.sign, next.word))]
}

/**
 * For each token a number below `LOOKS`: the sentence's style (8), whether it is in title case (2), whether the word's capital only opens something (2),
 * and how the document writes the word elsewhere (9).
 */
export function looksOf(tokens: readonly Token[], evidence: WordEvidence): Int32Array {
  const sentence = (isTitleCase(tokens) ? 8 : 0) + styleOf(tokens)
  const out = new Int32Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) out[i] = sentence + (caseOf(tokens[i], evidence) * 2 + (tokens[i].capitalized && opensSentence(tokens, i) ? 1 : 0)) * 16
  return out
}

export const LOOKS = 8 * 2 * 2 * 9

/** Every feature of each place in one list: what a trainer learns from. */
export function allFeatures({ facts, context }: SentenceFeatures): Int32Array[] {
  return context.map((own, i) => Int32Array.from([...own, ...facts[i].here, ...(facts[i - 1] ?? edge()).asLast, ...(facts[i + 1] ?? edge()).asNext]))
}

/** How the document writes the word elsewhere: never small, sometimes, mostly; never with a capital inside a sentence, once, often. */
function caseOf(t: Token, evidence: WordEvidence): number {
  const small = evidence.small(t.lower)
  const capital = evidence.capital(t.lower)
  return (small === 0 ? 0 : small < capital ? 1 : 2) * 3 + Math.min(capital, 2)
}

/** Signs that the sentence is written as people chat: no capital at its beginning, handles, tags, cries. */
function styleOf(tokens: readonly Token[]): number {
  let capitals = 0
  let words = 0
  let chat = 0
  for (const t of tokens) {
    if (t.pos === 'punctuation') { if (t.words === '@' || t.words === '#' || t.words === '!!') chat = 1; continue }
    words++
    if (t.acronymShape || t.capitalized && t.words.length > 1) capitals++
  }
  const share = words === 0 ? 0 : capitals / words
  return chat * 4 + (share === 0 ? 0 : share < 0.4 ? 1 : share < 0.8 ? 2 : 3)
}
