import { expect, test } from 'vitest'
import type { Polarity, Statement } from '@polylogue/graph-schema'
import { mayLieIn, shifted, ticks, within } from '../../src/view-model/time.ts'
import { stanceLines } from '../../src/view-model/turning-points.ts'

const said = (id: string, date: string | null, polarity: Polarity, subject = 'a', object = 'b') => ({ id, date, polarity, subject, object }) as unknown as Statement

test('a turn lies between the last passage before and the first after', () => {
  const [line] = stanceLines([said('4', '1925', -1), said('1', '1910', 1), said('2', '1914-05', 1), said('3', '1921', -1)])
  expect(line.turns.map((t) => [t.before.id, t.after.id])).toEqual([['2', '3']])
  expect(line.years).toEqual([{ year: '1910', for: 1, against: 0 }, { year: '1914', for: 1, against: 0 }, { year: '1921', for: 0, against: 1 }, { year: '1925', for: 0, against: 1 }])
})

test('a date with both signs is no side of a turn; the undated are counted apart; each direction is its own', () => {
  const lines = stanceLines([said('1', '1910', 1), said('2', '1912', 1), said('3', '1912', -1), said('4', null, -1), said('5', '1913', 1), said('9', '1911', -1, 'b', 'a'), said('8', '1911', 0)])
  expect(lines.map((l) => [l.subject, l.turns.length, l.undated.against])).toEqual([['a', 0, 1], ['b', 0, 0]])
})

test('a window moves without shrinking and stops at the ends', () => {
  const bounds = { from: 1900, to: 1930 }
  expect(shifted({ from: 1910, to: 1915 }, 3, bounds)).toEqual({ from: 1913, to: 1918 })
  expect(shifted({ from: 1910, to: 1915 }, 99, bounds)).toEqual({ from: 1925, to: 1930 })
  expect(shifted({ from: 1910, to: 1915 }, -99, bounds)).toEqual({ from: 1900, to: 1905 })
})

test('a relation may lie in a window that its years touch; an undated one goes by the switch', () => {
  expect(mayLieIn({ firstDate: '1910-03', lastDate: '1920' }, { from: 1915, to: 1916 }, false)).toBe(true)
  expect(mayLieIn({ firstDate: '1910-03', lastDate: '1912' }, { from: 1915, to: 1916 }, true)).toBe(false)
  expect(mayLieIn({ firstDate: null, lastDate: null }, { from: 1915, to: 1916 }, true)).toBe(true)
})

test('bars in a window add up; marks stand on round years', () => {
  const years = [{ year: '1910', for: 1, against: 2, other: 0 }, { year: '1911', for: 0, against: 1, other: 4 }, { year: '1912', for: 9, against: 0, other: 0 }]
  expect(within(years, { from: 1910, to: 1911 })).toEqual({ for: 1, against: 3, other: 4 })
  expect(ticks(1891, 1934)).toEqual([1895, 1900, 1905, 1910, 1915, 1920, 1925, 1930])
  expect(ticks(1910, 1910)).toEqual([1910])
})
