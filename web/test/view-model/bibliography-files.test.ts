import { expect, test } from 'vitest'
import { NO_FIELDS } from '@polylogue/graph-schema'
import type { BibliographyEntry } from '@polylogue/api/contract'
import { BIBLIOGRAPHY_FILES } from '../../src/view-model/bibliography-files.ts'

const entry = (id: string, name: string, fields: Partial<BibliographyEntry['fields']>, authors: string[] = []) => ({ work: { id, name }, fields: { ...NO_FIELDS, ...fields }, authors }) as unknown as BibliographyEntry
const works = [
  entry('w1', 'Dues & Duties', { year: '1921', place: 'Karsholm', publisher: 'Quay Press' }, ['p1']),
  entry('w2', 'On {Rent}', { author: 'Ilse Thorn', container: 'The Ledger', year: 'c. 1925', volume: '3', pages: '12–19' }),
  entry('w3', 'Dues & Duties', { year: '1921' }, ['p1']),
  entry('w4', 'A speech', {}),
]
const [csl, bib, ris] = BIBLIOGRAPHY_FILES.map((f) => f.write(works, () => 'Joren Stade'))

test('CSL-JSON has every work with what is known of it, under keys of their own', () => {
  const items = JSON.parse(csl) as Record<string, unknown>[]
  expect(items[0]).toEqual({ id: 'stade1921dues', type: 'book', title: 'Dues & Duties', author: [{ literal: 'Joren Stade' }], publisher: 'Quay Press', 'publisher-place': 'Karsholm', issued: { 'date-parts': [[1921]] } })
  expect(items[1]).toMatchObject({ type: 'article-journal', 'container-title': 'The Ledger', issued: { 'date-parts': [[1925]] }, page: '12–19' })
  expect(items[3]).toEqual({ id: 'speech', type: 'book', title: 'A speech' })
  expect(new Set(items.map((i) => i.id)).size).toBe(4)
})

test('BibTeX is balanced and escaped', () => {
  expect(bib).toContain('title = {{Dues \\& Duties}}')
  expect(bib).toContain('@article{thorn1925rent,')
  expect(bib).toContain('pages = {12--19}')
  const bare = bib.replace(/\\[{}]/g, '')
  expect(bare.split('{').length).toBe(bare.split('}').length)
})

test('RIS records begin with TY, end with ER, and have lines of two letters', () => {
  const records = ris.split('\r\n\r\n').filter(Boolean).map((r) => r.split('\r\n'))
  expect(records).toHaveLength(4)
  for (const lines of records) {
    expect(lines[0]).toMatch(/^TY {2}- (?:BOOK|JOUR|CHAP)$/)
    expect(lines.at(-1)).toBe('ER  - ')
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /)
  }
  expect(records[1]).toEqual(expect.arrayContaining(['SP  - 12', 'EP  - 19', 'PY  - 1925']))
})
