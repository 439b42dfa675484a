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
}

export function makeReady(model: LinearModel): ReadyModel {
  const { features } = model
  let size = 16
  while (size < features.length * 2) size *= 2
  const slots = new Int32Array(size * 2)
  for (let f = 0; f < features.length; f++) {
    let at = features[f] & size - 1
    while (slots[at * 2 + 1] !== 0) at = at + 1 & size - 1
    slots[at * 2] = features[f]
    slots[at * 2 + 1] = f + 1
  }
  return { ...model, slots }
}

/** Adds each label's weights of the features to `scores[offset + label]`. Unknown features say nothing. */
export function addScores(model: ReadyModel, found: ArrayLike<number>, scores: Int32Array, offset = 0): void {
  const { slots, weights } = model
  const labels = model.labels.length
  const last = (slots.length >> 1) - 1
  for (let i = 0; i < found.length; i++) {
    const hash = found[i]
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
