/** Features of training examples numbered from 0, rare ones left out: what a learner's arrays are indexed by. */
import type { Example } from './crf.ts'

export interface IndexedExample {
  /** Place i has found[starts[i]] … found[starts[i + 1] - 1]. */
  readonly starts: Int32Array
  readonly found: Int32Array
  readonly right: ArrayLike<number>
}

export function indexFeatures(examples: readonly Example[], atLeast: number): { readonly hashes: Int32Array, readonly indexed: readonly IndexedExample[] } {
  const counts = new Map<number, number>()
  for (const { places } of examples) for (const found of places) for (let j = 0; j < found.length; j++) counts.set(found[j], (counts.get(found[j]) ?? 0) + 1)
  const numbers = new Map<number, number>()
  for (const [hash, count] of counts) if (count >= atLeast) numbers.set(hash, numbers.size)
  const indexed = examples.map(({ places, right }): IndexedExample => {
    const starts = new Int32Array(places.length + 1)
    const found: number[] = []
    places.forEach((place, i) => {
      for (let j = 0; j < place.length; j++) { const f = numbers.get(place[j]); if (f !== undefined) found.push(f) }
      starts[i + 1] = found.length
    })
    return { starts, found: Int32Array.from(found), right }
  })
  return { hashes: Int32Array.from(numbers.keys()), indexed }
}
