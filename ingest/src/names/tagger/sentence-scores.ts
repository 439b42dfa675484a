/** Scores of all labels for the words of a sentence. What a word says by itself is added up once and remembered. */
import { addScores } from '../../learning/linear-model.ts'
import type { ReadyModel } from '../../learning/linear-model.ts'
import { edge } from './features.ts'
import type { SentenceFeatures } from './features.ts'
import type { WordFacts } from './word-facts.ts'

/** Scores of a word for each label: where it stands itself, where it is the last word, where it is the next. */
type WordScores = readonly [Int32Array, Int32Array, Int32Array]

const remembered = new WeakMap<ReadyModel, WeakMap<WordFacts, WordScores>>()

/** Score of label l for word i at `i * labels + l`. */
export function sentenceScores(model: ReadyModel, { facts, context }: SentenceFeatures): Int32Array {
  const labels = model.labels.length
  const scores = new Int32Array(facts.length * labels)
  const words = facts.map((f) => wordScores(model, f))
  const outside = wordScores(model, edge())
  context.forEach((own, i) => {
    const at = i * labels
    const parts = [words[i][0], (words[i - 1] ?? outside)[1], (words[i + 1] ?? outside)[2]]
    for (const part of parts) for (let l = 0; l < labels; l++) scores[at + l] += part[l]
    addScores(model, own, scores, at)
  })
  return scores
}

function wordScores(model: ReadyModel, facts: WordFacts): WordScores {
  let known = remembered.get(model)
  if (!known) remembered.set(model, known = new WeakMap())
  let scores = known.get(facts)
  if (!scores) {
    const sum = (features: Int32Array) => { const out = new Int32Array(model.labels.length); addScores(model, features, out); return out }
    scores = [sum(facts.here), sum(facts.asLast), sum(facts.asNext)]
    known.set(facts, scores)
  }
  return scores
}
