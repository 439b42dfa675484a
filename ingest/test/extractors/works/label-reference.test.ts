import { describe, expect, it } from 'vitest'
import { labelReference } from '../../../src/extractors/works/label-reference.ts'
import { parseFormal } from '../../../src/extractors/works/parse-formal.ts'

const runs = (text: string) => labelReference(text, 0, text.length).map((r) => `${r.label}: ${text.slice(r.start, r.end)}`)
const parts = (text: string) => Object.fromEntries(parseFormal(text, 0, text.length, true).map((p) => [p.field, text.slice(p.start, p.end).replace(/[.,]$/, '')]))

describe('the trained parser of references', () => {
  it('covers a reference with labelled runs', () => expect(runs('Lund, V. (1904). On ropes and tides. Journal of Harbours, 12(3), 31-40.')).toEqual([
    'author: Lund, V.', 'date: (1904).', 'title: On ropes and tides.', 'container: Journal of Harbours,', 'volume: 12(3),', 'pages: 31-40.',
  ]))
  const table: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['Lund, V. (1904). On ropes and tides. Journal of Harbours, 12(3), 31-40.', { author: 'Lund, V', date: '1904', title: 'On ropes and tides', container: 'Journal of Harbours', volume: '12', issue: '3', pages: '31-40' }],
    ['Vera Lund, The Rope and the Reed, 2nd ed. (Oslo: Strand Press, 1904), p. 31.', { author: 'Vera Lund', title: 'The Rope and the Reed', edition: '2nd ed', place: 'Oslo', publisher: 'Strand Press', date: '1904', pages: 'p. 31' }],
    ['Olsen, Bo. The Quay at Night. Translated by Ada North. London: Harrow Books, 1931.', { author: 'Olsen, Bo', title: 'The Quay at Night', translator: 'Translated by Ada North', place: 'London', publisher: 'Harrow Books', date: '1931' }],
    ['V. Lund and B. Olsen, “Tides and Tolls,” Harbour Review, vol. 7, no. 2 (1911), pp. 9-31.', { author: 'V. Lund and B. Olsen', title: '“Tides and Tolls,”', container: 'Harbour Review', volume: 'vol. 7', issue: 'no. 2', date: '1911', pages: 'pp. 9-31' }],
  ]
  it.each(table)('%s', (text, expected) => expect(parts(text)).toEqual(expected))
  it('answers nothing where nothing stands', () => expect(labelReference('   ', 0, 3)).toEqual([]))
})
