/**
 * Features of every word for the tagger of named phrases: what the tagger of names says of it, how sure it is, here and on the
 * mean of all places of the word, what else the document calls by it, and the word with its neighbours.
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
const NAMES = ['phrase-name', 'phrase-names', 'phrase-title', 'phrase-word', 'phrase-next', 'phrase-last', 'phrase-lists', 'phrase-pos', 'phrase-sure', 'phrase-best', 'phrase-elsewhere', 'phrase-last-elsewhere', 'phrase-second', 'phrase-lemma', 'phrase-length', 'phrase-around', 'phrase-shape', 'phrase-person', 'phrase-body', 'phrase-both', 'phrase-usual-person', 'phrase-usual-body', 'phrase-usual-both', 'phrase-usual-last', 'phrase-usual-next'] as const
const NOBODY = { best: 0, margin: 0 }
const T = Object.fromEntries(NAMES.map((n) => [n, hashFeature(n)])) as Readonly<Record<typeof NAMES[number], number>>

/** For each sentence the features of each of its tokens. */
export function phraseFeatures(text: string, sentences: readonly Sentence[], model: ReadyModel): Int32Array[][] {
  const { names } = readNames(text, sentences, model)
  const { bySentence, evidence } = findCandidates(text, sentences)
  const signs = nameSigns(sentences, names)
  const elsewhere = kindsElsewhere(sentences, names)
  const bases = sentences.map((s, i) => sentenceFeatures(s, bySentence[i], evidence))
  const sure = bases.map((base) => howSure(sentenceScores(model, base), model.labels))
  const usual = usually(sentences, sure)
  return sentences.map((s, i) => {
    const plain = allFeatures(bases[i])
    return s.tokens.map((_, k) => Int32Array.from([...plain[k], ...ownFeatures(s.tokens, k, signs[i], sure[i], elsewhere), ...pooledFeatures(s.tokens, k, sure[i], usual)]))
  })
}

/** How much the word looks like part of a person's and of a body's name, here and on the mean of all its places in the document. */
function pooledFeatures(tokens: readonly Token[], k: number, sure: readonly Sureness[], usual: (t: Token | undefined) => readonly [number, number]): number[] {
  const here = sure[k]
  const [person, body] = usual(tokens[k])
  const next = usual(tokens[k + 1])
  const last = usual(tokens[k - 1])
  return [
    mix(T['phrase-person'], here.person), mix(T['phrase-body'], here.body), mix(T['phrase-both'], here.person * 32 + here.body),
    mix(T['phrase-usual-person'], person), mix(T['phrase-usual-body'], body), mix(T['phrase-usual-both'], person * 32 + body),
    mix(T['phrase-usual-last'], last[0] * 32 + last[1]), mix(T['phrase-usual-next'], next[0] * 32 + next[1]),
  ]
}

function ownFeatures(tokens: readonly Token[], k: number, signs: readonly number[], sure: readonly Sureness[], elsewhere: (t: Token | undefined) => number): number[] {
  const sign = (i: number) => signs[i] ?? 0
  const facts = (i: number) => factsOf(tokens[i]?.words ?? '\u0000')
  const pos = (i: number) => (tokens[i] ? posNumber(tokens[i]) : 0)
  const own = sign(k)
  const around = mix(sign(k - 1), mix(own, sign(k + 1)))
  const { best, margin } = sure[k]
  const { best: lastBest, margin: lastMargin } = sure[k - 1] ?? NOBODY
  const { best: nextBest, margin: nextMargin } = sure[k + 1] ?? NOBODY
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

/** What a word's own scores say, in steps: the best label and how far it is ahead of being no name; how far each kind is ahead of all else. */
interface Sureness { readonly best: number, readonly margin: number, readonly person: number, readonly body: number, readonly raw: readonly [number, number] }

function howSure(scores: Int32Array, names: readonly string[]): Sureness[] {
  const labels = names.length
  const out: Sureness[] = []
  for (let at = 0; at < scores.length; at += labels) {
    let best = 1
    for (let l = 2; l < labels; l++) if (scores[at + l] > scores[at + best]) best = l
    const ahead = (kind: string) => most(scores, at, names, (l) => l.endsWith(kind)) - most(scores, at, names, (l) => !l.endsWith(kind))
    const raw = [ahead('Person'), ahead('Organization')] as const
    out.push({ best, margin: step(scores[at + best] - scores[at]), person: step(raw[0]), body: step(raw[1]), raw })
  }
  return out
}

function most(scores: Int32Array, at: number, names: readonly string[], of: (label: string) => boolean): number {
  let best = -Infinity
  names.forEach((name, l) => { if (of(name) && scores[at + l] > best) best = scores[at + l] })
  return best
}

function step(ahead: number): number {
  return Math.max(0, Math.min(15, Math.round(ahead / 12) + 8))
}

/** Means of all places where the document writes the word with a capital. */
function usually(sentences: readonly Sentence[], sure: readonly (readonly Sureness[])[]): (t: Token | undefined) => readonly [number, number] {
  const sums = new Map<string, [number, number, number]>()
  sentences.forEach(({ tokens }, i) => tokens.forEach((t, k) => {
    if (!t.capitalized) return
    const sum = sums.get(t.lower) ?? [0, 0, 0]
    sums.set(t.lower, [sum[0] + sure[i][k].raw[0], sum[1] + sure[i][k].raw[1], sum[2] + 1])
  }))
  return (t) => { const sum = t?.capitalized ? sums.get(t.lower) : undefined; return sum ? [step(sum[0] / sum[2]), step(sum[1] / sum[2])] : [16, 16] }
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
