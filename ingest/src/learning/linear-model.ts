/**
 * Weights of a linear model over hashed features: for each feature a whole number for each label, and for sequences one for
 * each pair of neighbouring labels. Whole numbers, so that sums do not depend on their order or on the machine.
 */

export interface LinearModel {
  readonly labels: readonly string[]
  /** Weights are whole numbers; a real score is `weight / scale`. */
  readonly scale: number
  /** Score of label `b` after label `a` at `a * labels.length + b`; and of the first and of the last label. All 0 in a classifier. */
  readonly transitions: Int32Array
  readonly first: Int32Array
  readonly last: Int32Array
  /** Hashes of the features that have weights, ascending as signed numbers. */
  readonly features: Int32Array
  /** Weight of label `l` for the feature at index `f` of `features`, at `f * labels.length + l`. */
  readonly weights: Int8Array
}

/** A model made ready for use: finds a feature's row of weights in constant time. */
export interface ReadyModel extends LinearModel {
  /** Bits of a hash, from its highest, that tell its place in `starts`. Hashes are spread evenly, so that a place has about one feature. */
  readonly places: number
  /** Index of the first feature of each place, and their number behind the last. */
  readonly starts: Int32Array
  /**
   * Eight bits for each place, set where some feature has such a hash. Most features of a text have no weight, and this small table says so of nearly all of
   * them without a look at the large ones, which the processor does not keep at hand.
   */
  readonly some: Uint8Array
}

const LOWEST = -0x80000000

/** Goes through the features once, in their order: a process makes several such models when it takes up its first text. */
export function makeReady(model: LinearModel): ReadyModel {
  const { features } = model
  let places = 4
  while (1 << places < features.length) places++
  const starts = new Int32Array((1 << places) + 1).fill(features.length)
  const some = new Uint8Array(1 << places)
  const shift = 32 - places
  let next = 0
  for (let f = 0; f < features.length; f++) {
    const fromLowest = features[f] ^ LOWEST
    const place = fromLowest >>> shift
    while (next <= place) starts[next++] = f
    some[place] |= 1 << (fromLowest >>> shift - 3 & 7)
  }
  return { ...model, places, starts, some }
}

/** Adds each label's weights of the features to `scores[offset + label]`. Unknown features say nothing. */
export function addScores(model: ReadyModel, found: ArrayLike<number>, scores: Int32Array, offset = 0): void {
  const { features, starts, weights, some } = model
  const labels = model.labels.length
  const shift = 32 - model.places
  for (let i = 0; i < found.length; i++) {
    const hash = found[i] | 0
    const fromLowest = hash ^ LOWEST
    const place = fromLowest >>> shift
    if ((some[place] & 1 << (fromLowest >>> shift - 3 & 7)) === 0) continue
    const end = starts[place + 1]
    let f = starts[place]
    while (f < end && features[f] < hash) f++
    if (f === end || features[f] !== hash) continue
    const row = f * labels
    for (let l = 0; l < labels; l++) scores[offset + l] += weights[row + l]
  }
}

/**
 * The best label for one thing by itself, ties to the earlier label.
 *
 * @example classify(model, ['w=praise', 'w=never'].map(hashFeature)).label
 */
export function classify(model: ReadyModel, found: ArrayLike<number>): { readonly label: string, readonly scores: readonly number[] } {
  const sums = new Int32Array(model.labels.length)
  addScores(model, found, sums)
  let best = 0
  for (let l = 1; l < sums.length; l++) if (sums[l] > sums[best]) best = l
  return { label: model.labels[best], scores: [...sums].map((s) => s / model.scale) }
}
