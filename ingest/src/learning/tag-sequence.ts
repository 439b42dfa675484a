/** The best sequence of labels under a linear-chain model, by the Viterbi algorithm: time linear in the sequence's length. */
import { addScores } from './linear-model.ts'
import type { ReadyModel } from './linear-model.ts'

/**
 * One label (an index into `model.labels`) for each place of the sequence. Ties go to the earlier label.
 *
 * @example
 * const model = makeReady(decodeModel(bytes))
 * const places = words.map((w) => [`w=${w}`, `end=${w.slice(-3)}`].map(hashFeature))
 * tagSequence(model, places).map((l) => model.labels[l])  // ['B-Name', 'I-Name', 'O']
 */
export function tagSequence(model: ReadyModel, places: readonly ArrayLike<number>[]): Uint8Array {
  const labels = model.labels.length
  const scores = new Int32Array(places.length * labels)
  places.forEach((found, i) => addScores(model, found, scores, i * labels))
  return bestPath(model, scores)
}

/** The same where each place's labels are scored already, at `place * labels + label`. Writes into `scores`. */
export function bestPath(model: ReadyModel, scores: Int32Array): Uint8Array {
  const { transitions, first, last } = model
  const labels = model.labels.length
  const n = scores.length / labels
  const answer = new Uint8Array(n)
  if (n === 0) return answer
  const back = new Uint8Array(n * labels)
  for (let l = 0; l < labels; l++) scores[l] += first[l]
  for (let i = 1; i < n; i++) {
    const here = i * labels
    const before = here - labels
    for (let l = 0; l < labels; l++) {
      let best = 0
      let most = scores[before] + transitions[l]
      for (let k = 1; k < labels; k++) {
        const score = scores[before + k] + transitions[k * labels + l]
        if (score > most) { most = score; best = k }
      }
      scores[here + l] += most
      back[here + l] = best
    }
  }
  const end = (n - 1) * labels
  let best = 0
  for (let l = 1; l < labels; l++) if (scores[end + l] + last[l] > scores[end + best] + last[best]) best = l
  for (let i = n - 1; i >= 0; i--) { answer[i] = best; best = back[i * labels + best] }
  return answer
}
