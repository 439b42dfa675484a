import { expect, test } from 'vitest'
import type { BibliographyEntry } from '@polylogue/api/contract'
import { workRows } from '../../src/view-model/work-rows.ts'

const entry = (citations: number, cited: readonly number[], documents: readonly string[]) => ({
  work: { id: 'w', kind: 'Work', name: 'Ropes', aliases: [], mentions: 3, documents: 2, reviewed: false, details: {} }, fields: { title: null, author: null, year: null, container: null, place: null, publisher: null },
  citations, quotations: 0, documents, citedBy: cited.map((statements, i) => ({ entity: `e${i}`, statements })), quotedBy: [], authors: [],
}) as unknown as BibliographyEntry

test('a work that a text speaks of without a reference is cited all the same, in the documents that name it', () => {
  const counts = (e: BibliographyEntry) => { const [r] = workRows([e], () => 'somebody'); return [r.citations, r.documents] }
  expect(counts(entry(0, [1, 2], []))).toEqual([3, 2])
  expect(counts(entry(5, [1], ['d', 'e', 'f']))).toEqual([5, 3])
})
