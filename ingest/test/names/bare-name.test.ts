import { expect, test } from 'vitest'
import { bareName, bodyBehind } from '../../src/names/bare-name.ts'

test.each<[string, string, string | null]>([
  ['Ada B. Holm of the Harbour League', 'Ada B. Holm', 'Harbour League'],
  ['Ada Holm\nof the Harbour League', 'Ada Holm', 'Harbour League'],
  ['John of the Cross', 'John of the Cross', null],
  ['Ada Holm of the Valley', 'Ada Holm of the Valley', null],
])('%j', (words, person, body) => {
  const { start, end } = bareName(words, 'Person', { start: 0, end: words.length })
  expect(words.slice(start, end)).toBe(person)
  const of = bodyBehind(words)
  expect(of && words.slice(of.body)).toBe(body)
})
