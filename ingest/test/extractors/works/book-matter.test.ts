import { describe, expect, it } from 'vitest'
import { bookMatter } from '../../../src/extractors/works/book-matter.ts'
import { readCitation } from '../../../src/extractors/works/read-citation.ts'

const fieldsOf = (reference: string) => readCitation(reference, { start: 0, end: reference.length }, 'note', false)[0].fields

describe('edition, translator and other title', () => {
  const table: readonly (readonly [string, string | null, string | null, string | null])[] = [
    ['Vera Lund, Das Seil und das Schilf [The Rope and the Reed], 2nd ed. (Oslo: Strand Press, 1921), p. 7.', '2nd ed.', null, 'The Rope and the Reed'],
    ['Vera Lund, The Rope and the Reed, trans. Ada North (London: Tide House, 1934).', null, 'Ada North', null],
    ['Lund, Vera. The Rope and the Reed. Translated by Ada North. 3rd rev. ed. London: Tide House, 1934.', '3rd rev. ed.', 'Ada North', null],
    ['Vera Lund, The Rope and the Reed (originally published as Das Seil und das Schilf), London: Tide House, 1934.', null, null, 'Das Seil und das Schilf'],
    ['Vera Lund, The Rope and the Reed, revised and enlarged edition (London: Tide House, 1934).', 'revised and enlarged edition', null, null],
    ['Vera Lund, The New Edition of the Tides (London: Tide House, 1934).', null, null, null],
    ['Vera Lund, letter to Olsen [in private hands], 1934.', null, null, null],
  ]
  it.each(table)('%s', (reference, edition, translator, otherTitle) => {
    const { bare, ...matter } = bookMatter(reference)
    expect(matter).toEqual({ edition, translator, otherTitle })
    expect(bare.length).toBe(reference.length)
  })

  it('leaves the title alone, wherever the reference stands', () => {
    expect(fieldsOf(table[0][0])).toMatchObject({ title: 'Das Seil und das Schilf', edition: '2nd ed.', place: 'Oslo', publisher: 'Strand Press', year: '1921', locator: 'p. 7' })
    expect(fieldsOf(table[1][0])).toMatchObject({ title: 'The Rope and the Reed', translator: 'Ada North', place: 'London', publisher: 'Tide House' })
    const text = `She read it. ${table[0][0]}`
    const [c] = readCitation(text, { start: 13, end: text.length }, 'note', false)
    expect([text.slice(c.work!.start, c.work!.end), c.work!.details.otherTitle]).toEqual(['Das Seil und das Schilf', 'The Rope and the Reed'])
  })
})
