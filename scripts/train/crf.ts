/**
 * Trains the weights of a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) or, with sequences of one
 * place, of a logistic regression. One example at a time, by the adaptive dual averaging of Duchi, Hazan, Singer (2011) with
 * an L1 penalty, so that most weights are exactly 0 and the model stays small. Deterministic: the order comes from a seed.
 */
import type { LinearModel } from '@polylogue/ingest/training'
import { indexFeatures } from './feature-index.ts'
import type { IndexedExample } from './feature-index.ts'
import { randomFrom } from '@polylogue/graph-schema/random'
import { shuffled } from './shuffled.ts'

export interface Example {
  /** Hashes of the features of each place. */
  readonly places: readonly ArrayLike<number>[]
  /** For each place the set of labels that may be right, as bits (bit l: label l). More than one where the data leave it open. */
  readonly right: ArrayLike<number>
}

export interface TrainOptions {
  readonly labels: readonly string[]
  /** How often every example is seen. */
  readonly rounds: number
  /** Step size. 0.3 is good for features that are 0 or 1. */
  readonly rate: number
  /** L1 penalty per example seen; higher gives smaller models. */
  readonly penalty: number
  /** Features found in fewer places are left out. */
  readonly atLeast: number
  /** Label pairs (a, b) that must never stand side by side; b first of all with a = -1. */
  readonly forbidden?: (a: number, b: number) => boolean
  readonly seed?: number
  readonly report?: (line: string) => void
}

/** Real weights become whole numbers by this: 1/16 is finer than the noise of training, and ±7.9 is as sure as ever needed. */
const SCALE = 16
const NEVER = -100_000

export function trainModel(examples: readonly Example[], options: TrainOptions): LinearModel {
  const { atLeast, report = () => {} } = options
  const { hashes, indexed } = indexFeatures(examples, atLeast)
  report(`${examples.length} sequences, ${hashes.length} features in at least ${atLeast} places`)
  return trainIndexed(hashes, indexed, options)
}

/** The same where the features are numbered already, so that one reading of the data serves several trainings. */
export function trainIndexed(hashes: Int32Array, indexed: readonly IndexedExample[], options: TrainOptions): LinearModel {
  const { labels, rounds, report = () => {} } = options
  const learner = makeLearner(hashes.length, options)
  const random = randomFrom(options.seed ?? 1)
  for (let round = 1; round <= rounds; round++) {
    let loss = 0
    for (const i of shuffled(indexed.length, random)) loss += learner.learn(indexed[i])
    report(`round ${round}: loss ${(loss / indexed.length).toFixed(4)} a sequence`)
  }
  return learner.finish(hashes, labels)
}

interface Learner { learn(example: IndexedExample): number, finish(hashes: Int32Array, labels: readonly string[]): LinearModel }

/** Weights stand in one array: rows of features, then label pairs, then first and last labels. */
function makeLearner(features: number, { labels, rate, penalty, forbidden }: TrainOptions): Learner {
  const L = labels.length
  const PAIRS = features * L
  const FIRST = PAIRS + L * L
  const LAST = FIRST + L
  const gradient = new Float32Array(LAST + L)
  const squares = new Float32Array(LAST + L)
  const steps = new Float32Array(LAST + L)
  let seen = 0
  const weight = (k: number): number => {
    const g = gradient[k]
    const over = (g < 0 ? -g : g) - penalty * seen
    return over <= 0 ? 0 : (g < 0 ? over : -over) * steps[k]
  }
  const unpenalised = (k: number): number => -gradient[k] * steps[k]
  const push = (k: number, d: number): void => {
    gradient[k] += d
    squares[k] += d * d
    steps[k] = rate / (0.1 + Math.sqrt(squares[k]))
  }
  const allowed = new Uint8Array(L * L).fill(1)
  const opens = new Uint8Array(L).fill(1)
  if (forbidden) for (let b = 0; b < L; b++) { if (forbidden(-1, b)) opens[b] = 0; for (let a = 0; a < L; a++) if (forbidden(a, b)) allowed[a * L + b] = 0 }
  const pairs = new Float64Array(L * L)
  const start = new Float64Array(L)
  const end = new Float64Array(L)

  return { learn, finish }

  function learn({ starts, found, right }: IndexedExample): number {
    const n = starts.length - 1
    if (n === 0) return 0
    for (let k = 0; k < L * L; k++) pairs[k] = allowed[k] ? Math.exp(unpenalised(PAIRS + k)) : 0
    for (let l = 0; l < L; l++) { start[l] = opens[l] ? Math.exp(unpenalised(FIRST + l)) : 0; end[l] = Math.exp(unpenalised(LAST + l)) }
    const nodes = new Float64Array(n * L)
    for (let i = 0; i < n; i++) {
      const at = i * L
      for (let j = starts[i]; j < starts[i + 1]; j++) { const row = found[j] * L; for (let l = 0; l < L; l++) nodes[at + l] += weight(row + l) }
      let most = -Infinity
      for (let l = 0; l < L; l++) if (nodes[at + l] > most) most = nodes[at + l]
      for (let l = 0; l < L; l++) nodes[at + l] = Math.exp(nodes[at + l] - most)
    }
    const all = expectations(nodes, null, n)
    const gold = expectations(nodes, right, n)
    if (gold === null || all === null) return 0
    seen++
    for (let i = 0; i < n; i++) for (let l = 0; l < L; l++) {
      const d = all.places[i * L + l] - gold.places[i * L + l]
      if (d < 1e-4 && d > -1e-4) continue
      for (let j = starts[i]; j < starts[i + 1]; j++) push(found[j] * L + l, d)
    }
    for (let k = 0; k < L * L; k++) { const d = all.pairs[k] - gold.pairs[k]; if (d !== 0) push(PAIRS + k, d) }
    for (let l = 0; l < L; l++) {
      push(FIRST + l, all.places[l] - gold.places[l])
      push(LAST + l, all.places[(n - 1) * L + l] - gold.places[(n - 1) * L + l])
    }
    return all.logSum - gold.logSum
  }

  /** Forward and backward sums, scaled at each place; with `right`, over the paths it allows. Null where there is no path. */
  function expectations(nodes: Float64Array, right: ArrayLike<number> | null, n: number): { places: Float64Array, pairs: Float64Array, logSum: number } | null {
    const forward = new Float64Array(n * L)
    const backward = new Float64Array(n * L)
    let logSum = 0
    const may = (i: number, l: number) => right === null || (right[i] >>> l & 1) === 1
    const scales = new Float64Array(n)
    for (let i = 0; i < n; i++) {
      let sum = 0
      for (let l = 0; l < L; l++) {
        if (!may(i, l)) continue
        let into = 0
        if (i === 0) into = start[l]
        else for (let k = 0; k < L; k++) into += forward[(i - 1) * L + k] * pairs[k * L + l]
        const value = into * nodes[i * L + l] * (i === n - 1 ? end[l] : 1)
        forward[i * L + l] = value
        sum += value
      }
      if (!(sum > 0)) return null
      scales[i] = sum
      logSum += Math.log(sum)
      for (let l = 0; l < L; l++) forward[i * L + l] /= sum
    }
    const counts = new Float64Array(L * L)
    for (let l = 0; l < L; l++) backward[(n - 1) * L + l] = 1
    for (let i = n - 1; i > 0; i--) for (let k = 0; k < L; k++) {
      const from = forward[(i - 1) * L + k]
      let sum = 0
      for (let l = 0; l < L; l++) {
        if (!may(i, l)) continue
        const through = pairs[k * L + l] * nodes[i * L + l] * (i === n - 1 ? end[l] : 1) * backward[i * L + l] / scales[i]
        sum += through
        counts[k * L + l] += from * through
      }
      backward[(i - 1) * L + k] = sum
    }
    const places = new Float64Array(n * L)
    for (let k = 0; k < n * L; k++) places[k] = forward[k] * backward[k]
    return { places, pairs: counts, logSum }
  }

  function finish(hashes: Int32Array, names: readonly string[]): LinearModel {
    const order = Int32Array.from(hashes.keys()).sort((a, b) => hashes[a] - hashes[b])
    const small = (w: number) => Math.max(-127, Math.min(127, Math.round(w * SCALE)))
    const kept: number[] = []
    const rows: number[] = []
    for (const f of order) {
      const row = names.map((_, l) => small(weight(f * L + l)))
      if (row.some((w) => w !== 0)) { kept.push(hashes[f]); for (const w of row) rows.push(w) }
    }
    const whole = (k: number, possible: number) => (possible ? Math.round(unpenalised(k) * SCALE) : NEVER)
    return {
      labels: names, scale: SCALE, features: Int32Array.from(kept), weights: Int8Array.from(rows),
      transitions: Int32Array.from({ length: L * L }, (_, k) => whole(PAIRS + k, allowed[k])),
      first: Int32Array.from({ length: L }, (_, l) => whole(FIRST + l, opens[l])),
      last: Int32Array.from({ length: L }, (_, l) => whole(LAST + l, 1)),
    }
  }
}
