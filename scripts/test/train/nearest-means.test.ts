import { describe, expect, it } from 'vitest'
import { nearestMeans } from '../../train/nearest-means.ts'

/** Points on the unit circle, by their angles. */
const points = (...angles: readonly number[]) => Float64Array.from(angles.flatMap((a) => [Math.cos(a), Math.sin(a)]))
const ALL = Int32Array.from([0, 1, 2, 3, 4, 5])

describe('means of directions', () => {
  const near = points(0, 3, 0.1, 3.1, 0.2, 3.05)

  it('part what points elsewhere, whatever the seed', () => {
    for (const seed of [1, 2, 5]) {
      const found = [...nearestMeans(near, 2, ALL, 2, seed)]
      expect(new Set([found[0], found[2], found[4]]).size).toBe(1)
      expect(new Set([found[1], found[3], found[5]]).size).toBe(1)
      expect(found[0]).not.toBe(found[1])
    }
  })

  it('are the same again', () => {
    expect(nearestMeans(near, 2, ALL, 3, 4)).toEqual(nearestMeans(near, 2, ALL, 3, 4))
  })

  it('see the members alone, of which there may be fewer than clusters', () => {
    expect(nearestMeans(near, 2, Int32Array.from([1, 3]), 4, 1)).toHaveLength(2)
  })
})
