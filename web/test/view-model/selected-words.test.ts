import { expect, test } from 'vitest'
import { inShort, wordsIn } from '../../src/view-model/selected-words.ts'

const text = 'The lamps went out.\n\n  Nobody asked the keepers why.  '

test('white space at the ends is no part of the words, and two letters are none', () => {
  const span = wordsIn(text.slice(19), { start: 19, end: text.length })!
  expect(text.slice(span.start, span.end)).toBe('Nobody asked the keepers why.')
  expect(wordsIn(text.slice(0, 3), { start: 0, end: 3 })).toBeNull()
  expect(wordsIn(text.slice(19, 23), { start: 19, end: 23 })).toBeNull()
})

test('long words are told by their beginning and their end', () => {
  expect(inShort('short\nenough')).toBe('short enough')
  expect(inShort('a'.repeat(50) + ' ' + 'z'.repeat(50))).toMatch(/^a+ … z+$/)
})
