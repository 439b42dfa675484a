/** Points of length 1 put together by direction: k-means on a sphere (Dhillon and Modha 2001). The seed draws where it begins; sums are taken in one order, so that the answer is the same everywhere. */
import { randomFrom } from '@polylogue/graph-schema/random'
import { shuffled } from './shuffled.ts'

const ROUNDS = 12

/** The cluster, 0 … k - 1, of each of the `members` (indices of rows of `points`, each `dimensions` long). */
export function nearestMeans(points: Float64Array, dimensions: number, members: Int32Array, k: number, seed: number): Int32Array {
  const means = new Float64Array(k * dimensions)
  const order = shuffled(members.length, randomFrom(seed))
  for (let c = 0; c < Math.min(k, members.length); c++) means.set(points.subarray(members[order[c]] * dimensions, (members[order[c]] + 1) * dimensions), c * dimensions)
  const nearest = new Int32Array(members.length)
  for (let round = 0; round < ROUNDS; round++) {
    members.forEach((m, i) => { nearest[i] = best(points, m * dimensions, means, dimensions, k) })
    means.fill(0)
    members.forEach((m, i) => { for (let d = 0; d < dimensions; d++) means[nearest[i] * dimensions + d] += points[m * dimensions + d] })
    for (let c = 0; c < k; c++) toLengthOne(means, c * dimensions, dimensions)
  }
  return nearest
}

function best(points: Float64Array, at: number, means: Float64Array, dimensions: number, k: number): number {
  let nearest = 0
  let most = -Infinity
  for (let c = 0, row = 0; c < k; c++, row += dimensions) {
    let dot = 0
    for (let d = 0; d < dimensions; d++) dot += points[at + d] * means[row + d]
    if (dot > most) { most = dot; nearest = c }
  }
  return nearest
}

/** An empty mean stays at 0, where nothing is near it. */
function toLengthOne(values: Float64Array, at: number, dimensions: number): void {
  let sum = 0
  for (let d = 0; d < dimensions; d++) sum += values[at + d] * values[at + d]
  if (sum === 0) return
  const length = Math.sqrt(sum)
  for (let d = 0; d < dimensions; d++) values[at + d] /= length
}
