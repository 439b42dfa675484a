/**
 * Tone of single words, learned from open lexicons of polarity and from how far they tell the tone of news sentences
 * (docs/models/tone.md). Words are looked up by hash: the weights hold no list of words.
 */
import { hashFeature } from '../learning/feature-hash.ts'
import { addScores } from '../learning/linear-model.ts'
import { loadModel } from '../learning/load-model.ts'
import type { ReadyModel } from '../learning/linear-model.ts'
import type { WordTone } from './features.ts'

/** Words remembered before the memory starts anew. */
const MOST_WORDS = 20_000

let ofProduct: WordTone | null = null

/** The tone of a word by the product's own weights: −1 to 1, 0 where unknown. */
export const toneOfWord: WordTone = (word) => (ofProduct ??= toneBy(loadModel('word-tone.plm')))(word)

/** A look-up in given weights: the form as it stands, else its base form. */
export function toneBy(model: ReadyModel): WordTone {
  const known = new Map<string, number>()
  const look = (form: string): number => {
    let tone = known.get(form)
    if (tone === undefined) {
      if (known.size >= MOST_WORDS) known.clear()
      known.set(form, tone = toneOf(model, form))
    }
    return tone
  }
  return ({ lower, lemma }) => look(lower) || (lemma === lower ? 0 : look(lemma))
}

function toneOf(model: ReadyModel, form: string): number {
  const sum = new Int32Array(1)
  addScores(model, [hashFeature(`tone:${form}`)], sum)
  return sum[0] / model.scale
}
