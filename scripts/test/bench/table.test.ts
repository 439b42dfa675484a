import { describe, expect, it } from 'vitest'
import { percentile, ratio, table } from '../../bench/table.ts'

describe('figures as text', () => {
  it('lines columns up, names left and figures right', () => {
    expect(table(['', 'a', 'wide'], [['first', '1', '2'], ['é', '1000', '']])).toBe(
      ['          a  wide', '-----  ----  ----', 'first     1     2', 'é      1000'].join('\n'))
  })
  it('percentiles by nearest rank, in whatever order the values come', () => {
    expect([0, 0.5, 0.95, 1].map((share) => percentile([5, 1, 4, 2, 3], share))).toEqual([1, 3, 5, 5])
    expect(percentile(Array.from({ length: 100 }, (_, i) => 100 - i), 0.95)).toBe(95)
    expect(() => percentile([], 0.5)).toThrow(RangeError)
  })
  it('ratios', () => {
    expect([ratio(3, 2), ratio(1, 0)]).toEqual(['× 1.50', '–'])
  })
})
