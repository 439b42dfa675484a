/**
 * Features of every word for the tagger of named phrases: what the tagger of names says of it, how sure it is, what else the
 * document calls by the word, and the word with its neighbours.
 */
import { hashFeature, mix } from '../../learning/feature-hash.ts'
import type { ReadyModel } from '../../learning/linear-model.ts'
import { findCandidates } from '../../names/candidates.ts'
import { readNames } from '../../names/read-names.ts'
import type { Name, NameKind } from '../../names/read-names.ts'
import { allFeatures, sentenceFeatures } from '../../names/tagger/features.ts'
import { sentenceScores } from '../../names/tagger/sentence-scores.ts'
import { posNumber } from '../../names/tagger/tag-bits.ts'
import { factsOf } from '../../names/tagger/word-facts.ts'
import type { Sentence, Token } from '../../language/tokens.ts'

const KIND: Readonly<Record<NameKind, number>> = { Other: 1, Person: 2, Organization: 3, Place: 4 }
const NAMES = ['phrase-name', 'phrase-names', 'phrase-title', 'phrase-word', 'phrase-next', 'phrase-last', 'phrase-lists', 'phrase-pos', 'phrase-sure', 'phrase-best', 'phrase-elsewhere', 'phrase-last-elsewhere', 'phrase-second', 'phrase-lemma', 'phrase-length', 'phrase-around', 'phrase-shape'] as const
const T = Object.fromEntries(NAMES.map((n) => [n, hashFeature(n)])) as Readonly<Record<typeof NAMES[number], number>>

/** For each sentence the features of each of its tokens. */
export function phraseFeatures(text: string, sentences: readonly Sentence[], model: ReadyModel): Int32Array[][] {
  const { names } = readNames(text, sentences, model)
  const { bySentence, evidence } = findCandidates(text, sentences)
  const signs = nameSigns(sentences, names)
  const elsewhere = kindsElsewhere(sentences, names)
  return sentences.map((s, i) => {
    const base = sentenceFeatures(s, bySentence[i], evidence)
    const sure = howSure(sentenceScores(model, base), model.labels.length)
    const plain = allFeatures(base)
    return s.tokens.map((_, k) => Int32Array.from([...plain[k], ...ownFeatures(s.tokens, k, signs[i], sure, elsewhere)]))
  })
}

function ownFeatures(tokens: readonly Token[], k: number, signs: readonly number[], sure: readonly (readonly [number, number])[], elsewhere: (t: Token | undefined) => number): number[] {
  const sign = (i: number) => signs[i] ?? 0
  const facts = (i: number) => factsOf(tokens[i]?.words ?? '\u0000')
  const pos = (i: number) => (tokens[i] ? posNumber(tokens[i]) : 0)
  const own = sign(k)
  const around = mix(sign(k - 1), mix(own, sign(k + 1)))
  const [best, margin] = sure[k]
  const [lastBest, lastMargin] = sure[k - 1] ?? [0, 0]
  const [nextBest, nextMargin] = sure[k + 1] ?? [0, 0]
  return [
    mix(T['phrase-name'], own), mix(T['phrase-names'], around), mix(T['phrase-title'], mix(around, sign(k + 2))),
    mix(T['phrase-word'], mix(own, facts(k).word)), mix(T['phrase-next'], mix(mix(own, sign(k + 1)), facts(k + 1).word)), mix(T['phrase-last'], mix(mix(sign(k - 1), own), facts(k - 1).word)),
    mix(T['phrase-lists'], mix(own, facts(k).lists)), mix(T['phrase-pos'], mix(around, pos(k - 1) * 256 + pos(k) * 16 + pos(k + 1))), mix(T['phrase-shape'], mix(around, facts(k).shape)),
    mix(T['phrase-sure'], best * 16 + margin), mix(T['phrase-sure'], 1000 + lastBest * 16 + lastMargin), mix(T['phrase-sure'], 2000 + nextBest * 16 + nextMargin), mix(T['phrase-best'], lastBest * 64 + best * 8 + nextBest),
    mix(T['phrase-elsewhere'], mix(own, elsewhere(tokens[k]))), mix(T['phrase-last-elsewhere'], mix(own, elsewhere(tokens[k - 1]))), mix(T['phrase-last-elsewhere'], mix(own + 100, elsewhere(tokens[k + 1]))),
    mix(T['phrase-second'], mix(sign(k + 1), facts(k + 2).word)), mix(T['phrase-second'], mix(sign(k - 1) + 100, facts(k - 2).word)), mix(T['phrase-lemma'], hashFeature(tokens[k].lemma)),
    mix(T['phrase-around'], mix(own, mix(facts(k - 1).word, facts(k + 1).word))),
  ]
}

/** Kind and place in the name for each token; 0 outside of names, 1 for a title before one. */
function nameSigns(sentences: readonly Sentence[], names: readonly Name[]): number[][] {
  const out = sentences.map(({ tokens }) => tokens.map(() => 0))
  for (const n of names) {
    for (let i = n.from; i < n.to; i++) out[n.sentence][i] = KIND[n.kind] * 4 + (i === n.from ? 0 : i === n.to - 1 ? 2 : 1)
    for (let i = 0; n.title !== null && i < n.title.split(' ').length; i++) if (n.from - 1 - i >= 0) out[n.sentence][n.from - 1 - i] = 1
  }
  return out
}

/** The best label by the word's own scores, and how far it is ahead of being no name (in steps, cut). */
function howSure(scores: Int32Array, labels: number): (readonly [number, number])[] {
  const out: (readonly [number, number])[] = []
  for (let at = 0; at < scores.length; at += labels) {
    let best = 1
    for (let l = 2; l < labels; l++) if (scores[at + l] > scores[at + best]) best = l
    out.push([best, Math.max(0, Math.min(15, Math.round((scores[at + best] - scores[at]) / 12) + 8))])
  }
  return out
}

/** As what the names of the document use a word: one bit for each kind. */
function kindsElsewhere(sentences: readonly Sentence[], names: readonly Name[]): (t: Token | undefined) => number {
  const seen = new Map<string, number>()
  for (const n of names) for (let i = n.from; i < n.to; i++) {
    const t = sentences[n.sentence].tokens[i]
    if (t.capitalized) seen.set(t.lower, (seen.get(t.lower) ?? 0) | 1 << KIND[n.kind] | (n.to - n.from > 1 ? 1 : 0))
  }
  return (t) => (t === undefined ? 0 : 64 | (seen.get(t.lower) ?? 0))
}
