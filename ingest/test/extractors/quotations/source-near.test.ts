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
    ['Vera Lund showed clearly that “nobody has paid.”', ['Vera Lund']],
    ['Vera Lund proved that “nobody has paid.”', ['Vera Lund']],
    ['We are told that “the time is not ripe.”', [null]],
    ['It has often been said that “the time is not ripe.”', [null]],
    ['The pilot is called “a clock without hands” by everybody.', [null]],
    ['The Guild is of the opinion that “nobody has paid.”', ['The Guild']],
    ['In spring the Guild could still speak of “the tie between ship and shore”.', ['the Guild']],
    ['It was Vera Lund who coined the phrase “first the oar, then the law.”', ['Vera Lund']],
    ['The Guild raised the slogan “first the oar, then the law.”', ['The Guild']],
    ['Vera Lund goes so far as to claim “that nobody has paid”.', ['Vera Lund']],
    ['Here is Vera Lund again: “Nobody has paid.” And further: “Nobody will.”', ['Vera Lund', 'Vera Lund']],
    ['The harbour freezes in winter. "Ice" is all one sees.', [null]],
  ]
  it.each(table)('%s', (text, expected) => expect(source(text)).toEqual(expected))
})
