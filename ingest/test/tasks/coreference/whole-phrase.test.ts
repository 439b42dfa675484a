import { describe, expect, it } from 'vitest'
import { phraseFinder } from '../../../src/tasks/coreference/phrase-finder.ts'
import { read } from '../../extractors/names-of.ts'

function phrase(text: string, name: string): string {
  const start = text.indexOf(name)
  const { start: from, end } = phraseFinder(read(text).sentences)({ start, end: start + name.length })
  return text.slice(from, end)
}

describe('the noun phrase around a name', () => {
  it.each([
    ['We thanked the senator from Norland for it.', 'senator', 'the senator from Norland'],
    ['Joren Velde (1850 – 1901) was a weaver.', 'Joren Velde', 'Joren Velde'],
    ['Joren Velde (born 2 May 1950) was a weaver.', 'Joren Velde', 'Joren Velde (born 2 May 1950)'],
    ['We read Joren Velde’s letters.', 'Joren Velde', 'Joren Velde’s'],
    ['Then the Harbour League’s Hanna Velde spoke.', 'Hanna Velde', 'the Harbour League’s Hanna Velde'],
    ['She won the Velde Prize.', 'Velde', 'Velde'],
    ['They kept praising Joren Velde.', 'Joren Velde', 'Joren Velde'],
    ['With Hanna Velde of Norland and Joren Moss we sat.', 'Hanna Velde', 'Hanna Velde of Norland'],
    ['Then all Americans with federal loans rejoiced.', 'Americans', 'all Americans with federal loans'],
    ['It was written for the Harbour League website.', 'the Harbour League', 'Harbour League'],
    ['Here came the old Captain Velde.', 'Velde', 'the old Captain Velde'],
  ])('in “%s”', (text, name, whole) => {
    expect(phrase(text, name)).toBe(whole)
  })
})
