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
  /** Hash table with open addressing: a feature's hash and its index + 1, or 0, side by side, so that a look touches one place of memory. Has a power of two of such pairs. */
  readonly slots: Int32Array
  /**
   * A bit for what a hash ends in, set where some feature has it. Most features of a text have no weight, and this small table says so of nearly all of
   * them without a look at the large one, which the processor does not keep at hand.
   */
  readonly some: Int32Array
}

/** Pairs of `slots` for one number of `some`: 8 bits or more a feature, so that of the features without weight at most one in eight is looked up in vain. */
const PAIRS_A_NUMBER = 8

export function makeReady(model: LinearModel): ReadyModel {
  const { features } = model
  let size = 16
  while (size < features.length * 2) size *= 2
  const slots = new Int32Array(size * 2)
  const some = new Int32Array(size / PAIRS_A_NUMBER)
  for (let f = 0; f < features.length; f++) {
    let at = features[f] & size - 1
    while (slots[at * 2 + 1] !== 0) at = at + 1 & size - 1
    slots[at * 2] = features[f]
    slots[at * 2 + 1] = f + 1
    some[features[f] >>> 5 & some.length - 1] |= 1 << features[f]
  }
  return { ...model, slots, some }
}

/** Adds each label's weights of the features to `scores[offset + label]`. Unknown features say nothing. */
export function addScores(model: ReadyModel, found: ArrayLike<number>, scores: Int32Array, offset = 0): void {
  const { slots, weights, some } = model
  const labels = model.labels.length
  const last = (slots.length >> 1) - 1
  const lastOfSome = some.length - 1
  for (let i = 0; i < found.length; i++) {
    const hash = found[i]
    if ((some[hash >>> 5 & lastOfSome] & 1 << hash) === 0) continue
    let at = hash & last
    let f = slots[at * 2 + 1]
    while (f !== 0 && slots[at * 2] !== hash) {
      at = at + 1 & last
      f = slots[at * 2 + 1]
    }
    if (f === 0) continue
    const row = (f - 1) * labels
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
