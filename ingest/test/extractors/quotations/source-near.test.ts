import { describe, expect, it } from 'vitest'
import { markedStretches } from '../../../src/extractors/quotations/marked-stretches.ts'
import { nearSources } from '../../../src/extractors/quotations/near-sources.ts'

const source = (text: string) => {
  const passages = [{ start: 0, end: text.length, kind: 'paragraph' as const }]
  const stretches = markedStretches(text, passages)
  return nearSources(text, passages, stretches).map((n) => n?.source ? text.slice(n.source.start, n.source.end) : null)
}

describe('whose words they are', () => {
  const table: readonly (readonly [string, readonly (string | null)[]])[] = [
    ['"The tide is late," said Bjarne Olsen.', ['Bjarne Olsen']],
    ['"The tide is late," the old pilot answered.', ['the old pilot']],
    ['Bjarne Olsen, the pilot, declared: "The tide is late."', ['Bjarne Olsen']],
    ['Its secretary, Vera Lund, told the Courier that "nobody has paid."', ['Vera Lund']],
    ['Vera Lund of the Rope Guild, who came late, called him "the clerk of the waves."', ['Vera Lund of the Rope Guild']],
    ['According to Vera Lund, "nobody has paid."', ['Vera Lund']],
    ['The pilot was described by Vera Lund as "a clock without hands."', ['Vera Lund']],
    ['"The tide," said Olsen, "is late." "It is," she replied.', ['Olsen', 'Olsen', 'she']],
    ['In the words of Vera Lund, "nobody has paid."', ['Vera Lund']],
    ['The Guild recalls the words with which the Union greeted it: "come in and sit down."', ['the Union']],
    ['"It floats," said Lund\'s eldest sister.', ["Lund's eldest sister"]],
    ['The harbour freezes in winter. "Ice" is all one sees.', [null]],
  ]
  it.each(table)('%s', (text, expected) => expect(source(text)).toEqual(expected))
})
