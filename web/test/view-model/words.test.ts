import { expect, test } from 'vitest'
import { tenureInWords } from '../../src/view-model/words.ts'

test('when an office was held, as exact as known', () => {
  expect(tenureInWords({ from: '1921-05', to: '1924' })).toBe('from May 1921 to 1924')
  expect(tenureInWords({ from: '1931', to: null })).toBe('since 1931')
  expect(tenureInWords({ from: null, to: '1924-05-14' })).toBe('until 14 May 1924')
})
