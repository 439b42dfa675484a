import { describe, expect, it } from 'vitest'
import { parseReference } from '../../../src/extractors/works/parse-reference.ts'

const fields = (text: string) => Object.fromEntries(parseReference(text, 0, text.length).map((p) => [p.field, text.slice(p.start, p.end)]))

describe('a reference cut into fields', () => {
  const table: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['Vera Lund, The Rope and the Reed (Oslo: Strand Press, 1904), p. 31.', { author: 'Vera Lund', title: 'The Rope and the Reed', place: 'Oslo', publisher: 'Strand Press', date: '1904', pages: 'p. 31.' }],
    ['Lund, V. (1904). On ropes and tides. Journal of Harbours, 12, 31-40.', { author: 'Lund, V.', date: '1904', title: 'On ropes and tides', container: 'Journal of Harbours', volume: '12', pages: '31-40.' }],
    ['V. Lund and B. Olsen. Ropes at sea. In Proceedings of the Third Quay Conference, pages 3-9, 1931.', { author: 'V. Lund and B. Olsen.', title: 'Ropes at sea', container: 'In Proceedings of the Third Quay Conference', pages: 'pages 3-9', date: '1931.' }],
    ['"Who Owns the Quay?", The Strand Review, 12 (1928), p. 3.', { title: '"Who Owns the Quay?"', container: 'The Strand Review', volume: '12', date: '1928', pages: 'p. 3.' }],
    ['Rope Guild, Statutes (Bergen, 1911), section IV.', { author: 'Rope Guild', title: 'Statutes', place: 'Bergen', date: '1911', section: 'section IV.' }],
  ]
  it.each(table)('%s', (text, expected) => {
    const strip = (r: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(r).map(([k, v]) => [k, v.replace(/[.,]$/, '')]))
    expect(strip(fields(text))).toEqual(strip(expected))
  })

  it('answers nothing for words without a letter', () => expect(parseReference('—, (…)', 0, 6)).toEqual([]))
})
