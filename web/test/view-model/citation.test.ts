import { expect, test } from 'vitest'
import { citationBibtex, citationCsl, citationText, citeKey } from '../../src/view-model/citation.ts'
import type { CitedPassage } from '../../src/view-model/citation.ts'

const passage: CitedPassage = {
  document: { id: 'abcdefgh', title: 'Dues & {Duties}', author: 'Ilse Thorn', publisher: 'Quay Guild', date: '1931-05-04', address: null },
  evidence: { document: 'abcdefgh', start: 1, end: 9, exact: 'half of\nthe 50% dues', prefix: '', suffix: '' }, locator: 'p. 7', permalink: 'http://127.0.0.1:4173/?doc=x&at=1-9', corpus: '3f9a2b11c0',
}

test('as text', () => {
  expect(citationText(passage)).toBe('Ilse Thorn, “Dues & {Duties}” (Quay Guild, 4 May 1931), p. 7: “half of the 50% dues”. http://127.0.0.1:4173/?doc=x&at=1-9 (corpus 3f9a2b11c0)')
  expect(citationText({ ...passage, locator: null, document: { ...passage.document, author: null, publisher: null, date: null } })).toBe('“Dues & {Duties}”: “half of the 50% dues”. http://127.0.0.1:4173/?doc=x&at=1-9 (corpus 3f9a2b11c0)')
})

test('as CSL-JSON', () => {
  expect(JSON.parse(citationCsl(passage))).toEqual([{ id: 'ilse1931dues', type: 'document', title: 'Dues & {Duties}', author: [{ literal: 'Ilse Thorn' }], publisher: 'Quay Guild', issued: { 'date-parts': [[1931, 5, 4]] }, page: '7', URL: 'http://127.0.0.1:4173/?doc=x&at=1-9', note: '“half of the 50% dues” http://127.0.0.1:4173/?doc=x&at=1-9 (corpus 3f9a2b11c0)' }])
})

test('as BibTeX, with its special letters escaped and braces in balance', () => {
  const text = citationBibtex(passage)
  expect(text).toContain('title = {{Dues \\& \\{Duties\\}}}')
  expect(text).toContain('month = {may}')
  expect(text).toContain("note = {``half of the 50\\% dues'' http")
  const bare = text.replace(/\\[{}]/g, '')
  expect(bare.split('{').length).toBe(bare.split('}').length)
})

test('a chapter stands in the note, for CSL and BibTeX know pages only', () => {
  const chapter = { ...passage, locator: 'ch. 3' }
  expect(citationText(chapter)).toContain('4 May 1931), ch. 3: “half')
  expect(JSON.parse(citationCsl(chapter))[0]).toMatchObject({ note: 'ch. 3: “half of the 50% dues” http://127.0.0.1:4173/?doc=x&at=1-9 (corpus 3f9a2b11c0)' })
  expect(JSON.parse(citationCsl(chapter))[0]).not.toHaveProperty('page')
  expect(citationBibtex(chapter)).toContain("note = {ch. 3: ``half")
})

test('a key is letters and digits, whatever the title', () => {
  expect(citeKey({ ...passage.document, author: null, publisher: null, date: null, title: '«»' })).toBe('documentabcdef')
})
