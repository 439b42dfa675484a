/** How good the best sequence of labels is that has a given label at a given place: what says how sure a tagger is of each place. */
import type { ReadyModel } from './linear-model.ts'

/**
 * For label l at place i, at `i * labels + l`, the score of the best path through it (max-marginals, by Viterbi's algorithm from both
 * ends). `scores` are those of the places by themselves. Whole numbers, so that the answer is the same everywhere.
 */
export function bestThrough(model: ReadyModel, scores: Int32Array): Int32Array {
  const { transitions, first, last } = model
  const labels = model.labels.length
  const n = scores.length / labels
  const before = new Int32Array(scores.length)
  const behind = new Int32Array(scores.length)
  for (let i = 0; i < n; i++) for (let l = 0; l < labels; l++) before[i * labels + l] = scores[i * labels + l] + (i === 0 ? first[l] : most(labels, (k) => before[(i - 1) * labels + k] + transitions[k * labels + l]))
  for (let i = n - 1; i >= 0; i--) for (let l = 0; l < labels; l++) behind[i * labels + l] = i === n - 1 ? last[l] : most(labels, (k) => transitions[l * labels + k] + scores[(i + 1) * labels + k] + behind[(i + 1) * labels + k])
  return before.map((score, at) => score + behind[at])
}

function most(labels: number, score: (label: number) => number): number {
  let best = score(0)
  for (let k = 1; k < labels; k++) best = Math.max(best, score(k))
  return best
}
