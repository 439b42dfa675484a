/** How a sentence speaks of one of its names: well, ill or neither, by the learned weights (docs/models/tone.md). */
import { classify } from '../learning/linear-model.ts'
import { loadModel } from '../learning/load-model.ts'
import { toneHashes } from './features.ts'
import { toneOfWord } from './word-tone.ts'
import type { Scene } from './scene.ts'

export type Tone = 'positive' | 'neutral' | 'negative'

export interface ToneOfName {
  readonly tone: Tone
  /** The model's probability of each, 0 to 1. */
  readonly positive: number
  readonly neutral: number
  readonly negative: number
}

export function toneOfName(scene: Scene): ToneOfName {
  const { label, scores } = classify(loadModel('tone.plm'), toneHashes(scene, toneOfWord))
  const most = Math.max(...scores)
  const odds = scores.map((s) => Math.exp(s - most))
  const all = odds[0] + odds[1] + odds[2]
  return { tone: label as Tone, positive: odds[0] / all, neutral: odds[1] / all, negative: odds[2] / all }
}
