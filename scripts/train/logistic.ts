/**
 * Multinomial logistic regression over features that are there or not. Each weight is scaled by how much its feature tells the
 * label from the others (naive Bayes log ratio, after Wang and Manning 2012, "Baselines and Bigrams"), learned by AdaGrad
 * (Duchi, Hazan, Singer 2011) with features left out by chance, and averaged over the later rounds and several seeds.
 */
import type { LinearModel } from '@polylogue/ingest/training'
import { randomFrom } from '@polylogue/graph-schema/random'
import { shuffled } from './shuffled.ts'

export interface Labelled { readonly label: number, readonly found: Int32Array }

export interface LogisticOptions {
  readonly rounds: number
  readonly rate: number
  /** Pull of all weights towards 0. */
  readonly decay: number
  /** Share of features left out at each step. */
  readonly dropout: number
  readonly seeds: readonly number[]
  /** Features seen less often are left out. */
  readonly atLeast: number
}

/** Trains and rounds to whole numbers of one byte. `found`: feature hashes. */
export function trainLogistic(labels: readonly string[], examples: readonly Labelled[], options: LogisticOptions): LinearModel {
  const { hashes, rows } = numbered(examples, options.atLeast)
  const ratios = logRatios(labels.length, rows, hashes.length)
  const sum = new Float64Array(hashes.length * labels.length)
  for (const seed of options.seeds) fit(labels.length, rows, ratios, sum, seed, options)
  return rounded(labels, hashes, sum.map((w, i) => w * ratios[i] / options.seeds.length))
}

interface Row { readonly label: number, readonly found: Int32Array }

function numbered(examples: readonly Labelled[], atLeast: number): { readonly hashes: Int32Array, readonly rows: readonly Row[] } {
  const counts = new Map<number, number>()
  for (const { found } of examples) for (const h of found) counts.set(h, (counts.get(h) ?? 0) + 1)
  const hashes = Int32Array.from([...counts].filter(([, n]) => n >= atLeast).map(([h]) => h)).sort()
  const numbers = new Map([...hashes].map((h, i) => [h, i] as const))
  return { hashes, rows: examples.map(({ label, found }) => ({ label, found: Int32Array.from([...found].flatMap((h) => numbers.get(h) ?? [])) })) }
}

/** √|log ratio| of each feature for each label against the others, counts raised by one. */
function logRatios(labels: number, rows: readonly Row[], features: number): Float64Array {
  const inside = new Float64Array(features * labels).fill(1)
  const all = new Float64Array(features).fill(labels)
  const size = new Float64Array(labels)
  for (const { label, found } of rows) {
    size[label]++
    for (const f of found) { inside[f * labels + label]++; all[f]++ }
  }
  return inside.map((n, i) => {
    const label = i % labels
    const outside = all[(i - label) / labels] - n
    return Math.sqrt(Math.abs(Math.log(n / size[label] / (outside / (rows.length - size[label])))))
  })
}

function fit(labels: number, rows: readonly Row[], ratios: Float64Array, sum: Float64Array, seed: number, { rounds, rate, decay, dropout }: LogisticOptions): void {
  const weights = new Float64Array(sum.length)
  const steps = new Float64Array(sum.length).fill(1e-2)
  const random = randomFrom(seed)
  const from = Math.floor(rounds / 2)
  const scores = new Float64Array(labels)
  for (let round = 0; round < rounds; round++) {
    for (const at of shuffled(rows.length, random)) {
      const { label, found } = rows[at]
      const kept = found.filter(() => random() >= dropout)
      scores.fill(0)
      for (const f of kept) for (let l = 0; l < labels; l++) scores[l] += weights[f * labels + l] * ratios[f * labels + l] / (1 - dropout)
      const most = Math.max(...scores)
      let total = 0
      for (let l = 0; l < labels; l++) total += scores[l] = Math.exp(scores[l] - most)
      for (let l = 0; l < labels; l++) {
        const miss = scores[l] / total - (l === label ? 1 : 0)
        for (const f of kept) {
          const i = f * labels + l
          const slope = miss * ratios[i] / (1 - dropout) + decay * weights[i]
          steps[i] += slope * slope
          weights[i] -= rate * slope / Math.sqrt(steps[i])
        }
      }
    }
    if (round >= from) for (let i = 0; i < sum.length; i++) sum[i] += weights[i] / (rounds - from)
  }
}

/** The largest weights but one in ten thousand fill a byte; features whose weights all round to 0 are dropped. */
function rounded(labels: readonly string[], hashes: Int32Array, weights: Float64Array): LinearModel {
  const sizes = weights.map(Math.abs).sort()
  const scale = 127 / sizes[Math.floor(sizes.length * 0.9999)]
  const bytes = weights.map((w) => Math.max(-127, Math.min(127, Math.round(w * scale))))
  const kept = [...hashes.keys()].filter((f) => labels.some((_, l) => bytes[f * labels.length + l] !== 0))
  return {
    labels, scale, transitions: new Int32Array(labels.length ** 2), first: new Int32Array(labels.length), last: new Int32Array(labels.length),
    features: Int32Array.from(kept, (f) => hashes[f]),
    weights: Int8Array.from(kept.flatMap((f) => labels.map((_, l) => bytes[f * labels.length + l]))),
  }
}
