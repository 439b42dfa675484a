/** Which words a word is used like, as learned weights: its clusters, coarse and fine, in two clusterings. */
import { hashFeature, mix } from '../../learning/feature-hash.ts'
import { addScores } from '../../learning/linear-model.ts'
import { loadModel } from '../../learning/load-model.ts'

/** Two clusterings, each with a top level and clusters inside each of those. */
export const WORD_CLUSTER_LABELS: readonly string[] = ['first', 'inside first', 'second', 'inside second']

const [FIRST, FIRST_FINE, SECOND, SECOND_FINE] = ['cluster-first', 'cluster-first-fine', 'cluster-second', 'cluster-second-fine'].map(hashFeature)

/** `top` serves conjunctions; unknown words share one cluster. */
export interface WordClusters { readonly top: number, readonly each: readonly number[] }

/** `lower`: the word in small letters. One that is not known goes by its last part, or by what it is where an old paper prints the long s. */
export function clustersOf(lower: string): WordClusters {
  let found = numbersOf(lower)
  for (const other of found[0] === 0 ? otherForms(lower) : []) if (found[0] === 0) found = numbersOf(other)
  const [first, insideFirst, second, insideSecond] = found
  const top = mix(FIRST, first)
  return { top, each: [top, mix(FIRST_FINE, first * 128 + insideFirst), mix(SECOND, second), mix(SECOND_FINE, second * 128 + insideSecond)] }
}

function numbersOf(word: string): Int32Array {
  const found = new Int32Array(WORD_CLUSTER_LABELS.length)
  addScores(loadModel('word-clusters.plm'), [hashFeature(word)], found)
  return found
}

/** "north-sundholmer" → "sundholmer", "n.w.l." → "nwl", "bofton" → "boston". */
function otherForms(lower: string): string[] {
  const out: string[] = []
  if (lower.includes('-')) out.push(lower.slice(lower.lastIndexOf('-') + 1))
  if (lower.includes('.')) out.push(lower.replaceAll('.', ''))
  if (/f\p{L}/u.test(lower)) out.push(lower.replace(/f(?=\p{L})/gu, 's'))
  return out
}
