import { expect, test } from 'vitest'
import { Heights } from '../../src/view-model/heights.ts'

test('sums, places and corrections agree with plain addition', () => {
  const sizes = Array.from({ length: 137 }, (_, i) => 10 + (i * 37) % 23)
  const heights = new Heights(sizes.length, (i) => sizes[i])
  const offset = (n: number) => sizes.slice(0, n).reduce((a, b) => a + b, 0)
  for (const [i, size] of [[0, 99], [64, 1], [136, 40]] as const) { expect(heights.set(i, size)).toBe(size - sizes[i]); sizes[i] = size }
  for (let i = 0; i <= sizes.length; i++) expect(heights.offset(i)).toBe(offset(i))
  for (let i = 0; i < sizes.length; i++) for (const px of [offset(i), offset(i) + sizes[i] - 1]) expect(heights.at(px)).toBe(i)
  expect(heights.at(-5)).toBe(0)
  expect(heights.at(1e9)).toBe(136)
  expect(heights.total).toBe(offset(137))
})

test('an empty list has no height', () => {
  const none = new Heights(0, () => 1)
  expect([none.total, none.at(10)]).toEqual([0, 0])
})
