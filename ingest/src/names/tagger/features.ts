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
export const edge = (): WordFacts => factsOf('\u0000')

/** Features of the words of one sentence; `candidates` are the rules' in this sentence. */
export function sentenceFeatures({ tokens }: Sentence, candidates: readonly Candidate[], evidence: WordEvidence): SentenceFeatures {
  const facts = tokens.map((t) => factsOf(t.words))
  const tags = tokens.map(tagBits)
  const title = isTitleCase(tokens) ? 1 : 0
  const style = styleOf(tokens)
  const at = (i: number): WordFacts => facts[i] ?? edge()
  const opinion = opinions(tokens.length, candidates, at)
  const pos = (i: number) => (tokens[i] ? posNumber(tokens[i]) : 0)
  const context = tokens.map((t, i) => {
    const [last, here, next] = [at(i - 1), facts[i], at(i + 1)]
    const own = opinion[i]
    const before = opinion[i - 1] ?? NO_OPINION
    const after = opinion[i + 1] ?? NO_OPINION
    const opens = t.capitalized && opensSentence(tokens, i) ? 1 : 0
    const wordCase = caseOf(t, evidence)
    const out = [
      T.bias, mix(T['pair-before'], mix(last.word, here.word)), mix(T['pair-after'], mix(here.word, next.word)),
      mix(T.shapes, mix(last.shape, mix(here.shape, next.shape))), mix(T.pos, pos(i)), mix(T['pos-3'], pos(i - 1) * 256 + pos(i) * 16 + pos(i + 1)),
      mix(T.tags, tags[i]), mix(T['tags-next'], tags[i + 1] ?? 0), mix(T['tags-last'], tags[i - 1] ?? 0),
      mix(T.opens, mix(here.shape, opens)), mix(T.case, mix(here.shape, wordCase * 2 + opens)), mix(T['title-case'], mix(here.shape, title)), mix(T.style, mix(here.shape, style)),
      mix(T['lists-pair'], mix(last.lists, here.lists)), mix(T['lists-pair-after'], mix(here.lists, next.lists)),
      mix(T['second-next'], at(i + 2).word), mix(T['second-last'], at(i - 2).word),
      mix(T['sign-next'], mix(own.sign, after.sign)), mix(T['sign-last'], mix(own.sign, before.sign)),
      mix(T['sign-word'], mix(own.sign, here.word)), mix(T['sign-lists'], mix(own.sign, here.lists)), mix(T['sign-senses'], mix(own.sign, here.senses)),
      mix(T['senses-pair'], mix(last.senses, here.senses)), mix(T['senses-pair-after'], mix(here.senses, next.senses)),
      mix(T.around, mix(here.word, mix(before.sign, after.sign))), mix(T['sign-word-last'], mix(own.sign, last.word)), mix(T['sign-word-next'], mix(own.sign, next.word)),
    ]
    for (let bits = tags[i], b = 0; bits !== 0; bits >>>= 1, b++) if (bits & 1) out.push(mix(T.tag, b))
    out.push(...own.features)
    return out
  })
  return { facts, context }
}

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
