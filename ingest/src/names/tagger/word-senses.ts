/** What a word can mean by general knowledge, as learned weights: classes of its senses as a noun, and towns called so. */
import { hashFeature, mix } from '../../learning/feature-hash.ts'
import { addScores } from '../../learning/linear-model.ts'
import { loadModel } from '../../learning/load-model.ts'

/** Class of the usual sense; bits of all classes that tell a name; size of a town of this name, and of one that has it in its name (powers of ten of its people). */
export const WORD_SENSE_LABELS: readonly string[] = ['usual', 'classes', 'town', 'part of town']

const [USUAL, CLASSES, TOWN, PART, ALL] = ['sense-usual', 'sense-classes', 'sense-town', 'sense-town-part', 'sense-all'].map(hashFeature)

export interface WordSenses {
  /** One hash for all that is known, for conjunctions; the same for words of which nothing is known. */
  readonly all: number
  readonly each: readonly number[]
}

/** `lower`: the word in small letters; a plural is looked up in its singular where it has no senses of its own. */
export function sensesOf(lower: string): WordSenses {
  let found = senseNumbers(lower)
  if (found.every((n) => n === 0) && lower.length > 4 && lower.endsWith('s')) found = senseNumbers(lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.slice(0, -1))
  const [usual, classes, town, part] = found
  const each = [mix(USUAL, usual), mix(TOWN, town), mix(PART, part)]
  for (let bit = 0; bit < 7; bit++) if (classes >>> bit & 1) each.push(mix(CLASSES, bit))
  return { all: mix(ALL, mix(mix(usual, classes), town > 4 ? 2 : town > 0 ? 1 : 0)), each }
}

/** The numbers of `WORD_SENSE_LABELS`; all 0 for a word of which nothing is known. */
export function senseNumbers(word: string): Int32Array {
  const found = new Int32Array(WORD_SENSE_LABELS.length)
  addScores(loadModel('word-senses.plm'), [hashFeature(word)], found)
  return found
}
