/** Extractions as a run holds them when it makes the view of many documents. */
import { expect, it } from 'vitest'
import type { Extraction } from '@polylogue/graph-schema'
import { sharer } from '../../src/cli/share-words.ts'

const ID = 'abcdefghijklmnopqrstuvwxyz'
/** As it comes out of the workspace: every word a thing of its own. */
const parsed = (n: number) => JSON.parse(JSON.stringify({
  document: { id: ID, path: `letters.csv/${n}.txt`, format: 'txt', text: 'Orla Venn wrote.', passages: [{ id: ID.toUpperCase(), document: ID, kind: 'paragraph' }], marks: [], title: null },
  mentions: [{ id: ID, document: ID, kind: 'Person', rule: 'person-by-form-of-name' }], clusters: [{ id: ID, mentions: [ID], aliases: [], details: { given: 'orla' } }],
  extractors: { 'find-names': '9' }, findings: [], quotations: [], citations: [], problems: [], voice: ID,
})) as Extraction

it('holds what is repeated once, and changes nothing', () => {
  const shared = sharer()
  const [a, b] = [shared(parsed(1)), shared(parsed(2))]
  expect([a, b]).toEqual([parsed(1), parsed(2)])
  expect(b.extractors).toBe(a.extractors)
  expect(b.document.marks).toBe(a.document.marks)
  expect(a.document.marks).toBe(a.clusters[0].aliases)
})
