import { describe, expect, it } from 'vitest'
import { documentRecord } from '../src/document-record.ts'
import { makeExtraction } from './make-extraction.ts'

describe('document record', () => {
  const text = 'A 🜚 sign. We salute the Tram Guild. The Tram Guild says that we fear the Quay Circle.'
  const e = makeExtraction({
    text, names: [['Organization', 'Tram Guild'], ['Organization', 'Quay Circle']],
    findings: [
      { relation: 'CRITICIZES', subject: '@voice', object: 'Quay Circle', evidence: 'we fear the Quay Circle', reportedBy: 'Tram Guild' },
      { relation: 'ENDORSES', subject: '@voice', object: 'Tram Guild', evidence: 'We salute the Tram Guild' },
    ],
  })
  const record = documentRecord(e)

  it('counts code points, not UTF-16 units, and sorts by place', () => {
    expect(record.relations.map((r) => r.evidence)).toEqual(['We salute the Tram Guild', 'we fear the Quay Circle'])
    for (const r of record.relations) expect([...text].slice(r.start, r.end).join('')).toBe(r.evidence)
  })
  it('says who asserts: the unnamed voice, or who is reported to say it', () => {
    expect(record.relations.map((r) => [r.source, r.asserted_by])).toEqual([['@publisher', '@publisher'], ['@publisher', 'Tram Guild']])
  })
  it('tells the page of a format that has pages', () => {
    expect(record.relations.map((r) => r.where)).toEqual([null, null])
    const paged = { ...e, document: { ...e.document, passages: e.document.passages.map((p) => ({ ...p, locator: 'p. 4' })) } }
    expect(documentRecord(paged).relations.map((r) => r.where)).toEqual(['p. 4', 'p. 4'])
  })
  it('leaves the unnamed voice out of the entities', () => {
    expect(record.entities.map((x) => x.name).sort()).toEqual(['Quay Circle', 'Tram Guild'])
  })
})
