import { describe, expect, it } from 'vitest'
import type { Document, Extraction } from '@polylogue/graph-schema'
import { traceQuotations } from '../../src/corpus/trace-quotations.ts'
import { extract } from '../../src/pipeline.ts'
import { readDocumentNow as readDocument } from '../../src/readers/read-document.ts'

const read = (path: string, text: string): Document => readDocument({ bytes: new TextEncoder().encode(text), path, collection: 'test', sideCar: null }) as Document

const BOOK = read('book.txt', `THE ROPE AND THE REED

By Vera Lund

A harbour that counts its ropes will never count its men. Those who splice in the dark must trust the hand beside them.

Let the tide come when it likes; we shall be there before it with lanterns and with bread.
`)

const PAPER = read('paper.txt', `ON THE ROPES

Vera Lund wrote that "a harbour that counts its ropes will never count its men."[1] The Rope Guild has its doubts.

"Let the tide come when it likes; we shall stand there before it … with bread."

Vera Lund, The Rope and the Reed (Oslo: Strand Press, 1904), p. 7.

The so-called "lantern party" has answered nothing.

Notes

1. Vera Lund, The Rope and the Reed (Oslo: Strand Press, 1904), p. 3.
`)

const named = (e: Extraction, id: string | null) => e.clusters.find((c) => c.id === id)?.name ?? null

describe('a paper that quotes a book', () => {
  const e = extract(PAPER)
  const BOOK_READ = extract(BOOK)
  const inOrder = [...e.quotations].sort((a, b) => a.content.start - b.content.start)

  it('finds the quotations and leaves the scare quotes', () => {
    expect(inOrder.map((q) => q.content.exact.slice(0, 12))).toEqual(['a harbour th', 'Let the tide'])
  })
  it('knows speaker, work and place', () => {
    for (const q of inOrder) expect([named(e, q.source), named(e, q.work)]).toEqual(['Vera Lund', 'The Rope and the Reed'])
    expect(inOrder.map((q) => q.locator)).toEqual(['p. 3', 'p. 7'])
  })
  it('cites the book with its fields', () => {
    const c = e.citations.find((x) => x.form === 'attribution')!
    expect([c.author, c.title, c.place, c.publisher, c.year, c.locator]).toEqual(['Vera Lund', 'The Rope and the Reed', 'Oslo', 'Strand Press', '1904', 'p. 7'])
  })
  it('says who quotes, cites and wrote, each with words of the text', () => {
    const types = new Set(e.findings.map((f) => f.relation))
    for (const t of ['QUOTES', 'CITES', 'AUTHORED'] as const) expect(types).toContain(t)
    for (const f of e.findings) expect(PAPER.text.slice(f.evidence.start, f.evidence.end)).toBe(f.evidence.exact)
  })
  it('traces the words to the book, changes included, in any order of the lists', () => {
    const traces = traceQuotations([e, BOOK_READ])
    expect(traceQuotations([BOOK_READ, { ...e, quotations: [...e.quotations].reverse() }])).toEqual(traces)
    const of = (i: number) => traces.find((t) => t.quotation === inOrder[i].id)!
    expect([of(0).source!.document, of(0).verdict, of(0).similarity]).toEqual([BOOK.id, 'verbatim', 1])
    expect(of(1).verdict).toBe('altered')
    expect(of(1).alignment.filter((s) => s.kind !== 'same').map((s) => s.kind)).toContain('omitted')
    expect(of(1).alignment.find((s) => s.kind === 'changed')).toMatchObject({ words: 'stand', instead: 'be', marked: false })
    expect([of(0).speaker, of(0).work, of(0).direction]).toEqual(['agrees', 'agrees', 'known'])
    expect(BOOK.text.slice(of(1).source!.start, of(1).source!.end)).toBe(of(1).source!.exact)
  })
  it('never traces a quotation to itself, and says so', () => {
    for (const t of traceQuotations([e])) expect([t.source, t.verdict]).toEqual([null, 'not-in-corpus'])
  })
})
