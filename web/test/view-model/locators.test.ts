import { expect, test } from 'vitest'
import { locatorIn, pagesOf } from '../../src/view-model/locators.ts'

test('a place is cited by the last stretch that begins before it', () => {
  const stretches = [{ start: 0, locator: null }, { start: 10, locator: 'p. 1' }, { start: 40, locator: 'pp. 1–2' }, { start: 90 }]
  expect([0, 9, 10, 39, 40, 89, 90].map((at) => locatorIn(stretches, at))).toEqual([null, null, 'p. 1', 'p. 1', 'pp. 1–2', 'pp. 1–2', null])
  expect(locatorIn([], 5)).toBeNull()
})

test('pages alone, and nothing of chapters', () => {
  expect(['p. 12', 'pp. 12–13', 'ch. 3', null].map(pagesOf)).toEqual(['12', '12–13', null, null])
})
