/**
 * `npm run train -- word-tone`: one number for each word of the open polarity lexicons and of the verbs of praise and blame, weighed by how far each
 * list tells good from bad in news sentences (least squares). Only hashes and numbers are written. Data: directed_sentiment/newsmtsc, lexicons/*.
 */
import { join } from 'node:path'
import { hashFeature } from '@polylogue/ingest/training'
import type { LinearModel } from '@polylogue/ingest/training'
import { readGzipped } from './read-gzipped.ts'
import type { TrainedModel } from './models.ts'

interface Valued { readonly word: string, readonly valence: number }
interface Signed { readonly word: string, readonly polarity: 'positive' | 'negative' }
interface Verb { readonly kind: string, readonly verb: string, readonly forms: readonly string[], readonly relation: string | null, readonly specific: boolean | null }
interface Sentence { readonly text: string, readonly gold: { readonly label: string } }

/** Mean size of a tone, so that the steps of the features fit whatever the lists weigh. */
const MEAN = 0.35

export const wordTone: TrainedModel = {
  file: 'word-tone.plm',
  train: (data, report) => {
    const lists = readLists(data)
    const shares = weigh(lists, readGzipped<Sentence>(join(data, 'directed_sentiment', 'newsmtsc.train.jsonl.gz')))
    report(`shares of the lists: ${shares.map((s) => s.toFixed(3)).join(', ')}`)
    const words = [...new Set(lists.flatMap((l) => [...l.keys()]))].sort()
    return tableOf(words, words.map((w) => lists.reduce((sum, list, i) => sum + (list.get(w) ?? 0) * shares[i], 0)))
  },
}

/** A list whose words are rare in news still counts: no list less than this part of the strongest. */
const LEAST_SHARE = 0.5

type List = ReadonlyMap<string, number>

function readLists(data: string): readonly List[] {
  const file = (name: string) => join(data, 'lexicons', `${name}.jsonl.gz`)
  const verbs = readGzipped<Verb>(file('cameo_verbs')).filter((v) => v.kind === 'verb' && v.specific === true && (v.relation === 'endorses' || v.relation === 'criticizes'))
  return [
    new Map(readGzipped<Valued>(file('vader')).filter((v) => /^\p{L}[\p{L}'-]*$/u.test(v.word)).map((v) => [v.word, v.valence / 4])),
    new Map(readGzipped<Signed>(file('opinion_lexicon')).map((v) => [v.word, v.polarity === 'positive' ? 1 : -1])),
    new Map(verbs.flatMap((v) => [v.verb, ...v.forms].map((f) => [f.toLowerCase(), v.relation === 'endorses' ? 1 : -1] as const))),
  ]
}

/** The share of each list: least squares of the sentence's sign on the lists' sums over it. */
function weigh(lists: readonly List[], sentences: readonly Sentence[]): number[] {
  const n = lists.length
  const square = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 10 : 0)))
  const side = Array.from({ length: n }, () => 0)
  for (const { text, gold } of sentences) {
    if (gold.label === 'neutral') continue
    const words = text.toLowerCase().match(/\p{L}[\p{L}'-]*/gu) ?? []
    const sums = lists.map((list) => words.reduce((sum, w) => sum + (list.get(w) ?? 0), 0))
    for (let i = 0; i < n; i++) {
      side[i] += sums[i] * (gold.label === 'positive' ? 1 : -1)
      for (let j = 0; j < n; j++) square[i][j] += sums[i] * sums[j]
    }
  }
  const shares = solve(square, side)
  return shares.map((s) => Math.max(s, Math.max(...shares) * LEAST_SHARE))
}

/** Gaussian elimination of a small positive definite system. */
function solve(square: number[][], side: number[]): number[] {
  const n = side.length
  for (let i = 0; i < n; i++) {
    for (let k = i + 1; k < n; k++) {
      const share = square[k][i] / square[i][i]
      for (let j = i; j < n; j++) square[k][j] -= share * square[i][j]
      side[k] -= share * side[i]
    }
  }
  const out = Array.from({ length: n }, () => 0)
  for (let i = n - 1; i >= 0; i--) out[i] = (side[i] - out.reduce((sum, x, j) => (j > i ? sum + square[i][j] * x : sum), 0)) / square[i][i]
  return out
}

function tableOf(words: readonly string[], tones: readonly number[]): LinearModel {
  const mean = tones.reduce((sum, t) => sum + Math.abs(t), 0) / tones.length
  const rows = new Map<number, number>()
  words.forEach((word, i) => rows.set(hashFeature(`tone:${word}`), Math.max(-127, Math.min(127, Math.round(tones[i] / mean * MEAN * 127)))))
  const kept = [...rows].filter(([, w]) => w !== 0).sort((a, b) => a[0] - b[0])
  return {
    labels: ['tone'], scale: 127, transitions: new Int32Array(1), first: new Int32Array(1), last: new Int32Array(1),
    features: Int32Array.from(kept, ([h]) => h), weights: Int8Array.from(kept, ([, w]) => w),
  }
}
