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

/**
 * The same where each place's labels are scored already, at `place * labels + label`. Writes into `scores`. Where the first label ("O" in a tagger) is so far ahead
 * that no neighbour could make another better, the best sequence has it; only what stands between such places is looked through.
 */
export function bestPath(model: ReadyModel, scores: Int32Array): Uint8Array {
  const labels = model.labels.length
  const n = scores.length / labels
  const answer = new Uint8Array(n)
  const lead = leadOf(model)
  for (let from = 0; from < n; from++) {
    if (leads(scores, from * labels, lead)) continue
    let to = from + 1
    while (to < n && !leads(scores, to * labels, lead)) to++
    bestStretch(model, scores, from, to, answer)
    from = to
  }
  return answer
}

const known = new WeakMap<ReadyModel, Int32Array>()

/** For each label what it can gain on the first one by its neighbours, at most. */
function leadOf(model: ReadyModel): Int32Array {
  let lead = known.get(model)
  if (lead) return lead
  const { transitions, first, last, labels: { length } } = model
  known.set(model, lead = new Int32Array(length))
  for (let l = 1; l < length; l++) {
    let [before, behind] = [first[l] - first[0], last[l] - last[0]]
    for (let k = 0; k < length; k++) {
      before = Math.max(before, transitions[k * length + l] - transitions[k * length])
      behind = Math.max(behind, transitions[l * length + k] - transitions[k])
    }
    lead[l] = before + behind
  }
  return lead
}

function leads(scores: Int32Array, at: number, lead: Int32Array): boolean {
  for (let l = 1; l < lead.length; l++) if (scores[at] - scores[at + l] <= lead[l]) return false
  return true
}

/** The places [from, to), at whose ends stands the first label or the sequence's end. */
function bestStretch(model: ReadyModel, scores: Int32Array, from: number, to: number, answer: Uint8Array): void {
  const { transitions, first, last } = model
  const labels = model.labels.length
  const back = new Uint8Array((to - from) * labels)
  for (let l = 0; l < labels; l++) scores[from * labels + l] += from === 0 ? first[l] : transitions[l]
  for (let i = from + 1; i < to; i++) {
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
      back[here - from * labels + l] = best
    }
  }
  const end = (to - 1) * labels
  const atEnd = to * labels === scores.length
  const ended = (l: number): number => scores[end + l] + (atEnd ? last[l] : transitions[l * labels])
  let best = 0
  for (let l = 1; l < labels; l++) if (ended(l) > ended(best)) best = l
  for (let i = to - 1; i >= from; i--) { answer[i] = best; best = back[(i - from) * labels + best] }
}
