/** How one name of a sentence stands to another by the learned weights (docs/models/pair-tone.md): what is said or done, for it or against it. */
import { hashFeature } from '../learning/feature-hash.ts'
import { classify } from '../learning/linear-model.ts'
import { loadModel } from '../learning/load-model.ts'
import { pairFeatures } from './pair-features.ts'
import type { Pair } from './pair-features.ts'
import type { ToneOfName } from './tone-of-name.ts'
import { toneOfWord } from './word-tone.ts'

/** Probability of each, 0 to 1. */
export function toneOfPair(pair: Pair): Omit<ToneOfName, 'tone'> {
  const { scores } = classify(loadModel('pair-tone.plm'), [...pairFeatures(pair, toneOfWord)].map(hashFeature))
  const most = Math.max(...scores)
  const odds = scores.map((s) => Math.exp(s - most))
  const all = odds[0] + odds[1] + odds[2]
  return { positive: odds[0] / all, neutral: odds[1] / all, negative: odds[2] / all }
}
