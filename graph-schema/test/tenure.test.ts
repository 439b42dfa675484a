import { expect, test } from 'vitest'
import { widestTenure, wrongTenure } from '@polylogue/graph-schema'

test.each([
  [{ from: '1921', to: '1924-05' }, null], [{ from: '1921-05', to: '1921' }, null], [{ from: null, to: '1924' }, null],
])('holds: %o', (tenure, expected) => expect(wrongTenure(tenure)).toBe(expected))

test.each([
  [{ from: null, to: null }, /neither/], [{ from: 'May 1921', to: null }, /no date/], [{ from: '1925', to: '1921' }, /later/],
])('does not hold: %o', (tenure, expected) => expect(wrongTenure(tenure)).toMatch(expected))

test('the widest of several, each end by itself', () => {
  expect(widestTenure([{ from: '1922', to: null }, undefined, { from: '1921-05', to: '1923' }, { from: null, to: '1924' }])).toEqual({ from: '1921-05', to: '1924' })
  expect(widestTenure([undefined])).toBeNull()
})
