import { expect, test } from 'vitest'
import type { DocumentOutline, DocumentPiece, TextBlock } from '@polylogue/api/contract'
import { blockAt, overlapping, readerPiece, segmentsOf, textBetween } from '../../src/view-model/reader.ts'
import { marksOf, stripOf } from '../../src/view-model/reader-marks.ts'
import { sheetOf } from '../../src/view-model/reader-sheet.ts'
import { longDocument } from '../browser/long-document.ts'

const data = longDocument('d', 60_000)
const { text, passages } = data.document
const blocks = passages.map((p): TextBlock => ({ ...p, first: true, last: true, locator: null }))
/** The document from one passage to another. */
const pieceFrom = (from: number, to: number): DocumentPiece => {
  const [start, end] = [from === 0 ? 0 : passages[from].start, passages[to]?.start ?? text.length]
  return { start, text: text.slice(start, end), blocks: blocks.slice(from, to), mentions: [], quotations: [], citations: [], statements: data.statements.filter((s) => s.evidence[0].start < end && s.evidence[0].end > start) }
}
const half = Math.floor(passages.length / 2)
const halves = [pieceFrom(0, half), pieceFrom(half, passages.length)]

test('segments of every block are the text again, from whichever piece', () => {
  const whole = halves.flatMap((p) => { const piece = readerPiece(p, new Set()); return p.blocks.map((b) => segmentsOf(piece, b, { start: 100, end: 4000 }).map((x) => x.text).join('')) }).join('')
  expect(whole).toBe(passages.map((p) => text.slice(p.start, p.end)).join(''))
})

test('layers are found by block as by looking at all of them, and can be switched off', () => {
  const { layers, reach } = readerPiece(halves[1], new Set())
  expect(layers.length).toBeGreaterThan(4)
  for (const block of halves[1].blocks) expect(overlapping(layers, reach, block)).toEqual(layers.filter((l) => l.start < block.end && l.end > block.start))
  expect(readerPiece(halves[1], new Set(['statements'])).layers).toEqual([])
})

test('a place is found in its block, and text across pieces as far as it is here', () => {
  for (const i of [0, 7, blocks.length - 1]) for (const at of [blocks[i].start, blocks[i].end - 1]) expect(blockAt(blocks, at)).toBe(i)
  const [start, end] = [halves[1].start - 20, halves[1].start + 20]
  expect(textBetween([halves[1], halves[0]], { start, end })).toBe(text.slice(start, end))
  expect(textBetween([halves[0]], { start, end })).toBe(text.slice(start, halves[1].start))
})

const says = data.statements.map((s) => s.relation)
const outline: Pick<DocumentOutline, 'marks' | 'entities' | 'pieces' | 'length'> = {
  length: text.length, pieces: halves.map((p) => ({ start: p.start, blocks: p.blocks.length })),
  entities: data.entities.map(({ id, kind, name }) => ({ id, kind, name, mentions: 1 })),
  marks: { starts: [...data.statements.map((s) => s.evidence[0].start), text.length - 9], ends: [...data.statements.map((s) => s.evidence[0].end), text.length - 1], says: [...says, 'words'], subjects: [...says.map(() => 0), -1], objects: [...says.map(() => 1), -1] },
}

test('marks are named, and can be switched off by layer', () => {
  const marks = marksOf(outline, new Set())
  expect(marks[0].label).toBe('Lantern Circle criticizes Quay Ledger')
  expect([marks.at(-1)!.label, marks.at(-1)!.tone]).toEqual(['Quotation', 'words'])
  expect(marksOf(outline, new Set(['statements'])).map((m) => m.label)).toEqual(['Quotation'])
  expect(marksOf(outline, new Set(['quotations']))).toHaveLength(marks.length - 1)
})

test('the strip counts stances by place', () => {
  const bands = stripOf(marksOf(outline, new Set()), text.length, 20)
  expect(bands.reduce((n, b) => n + b.counts.for + b.counts.against + b.counts.words, 0)).toBe(data.statements.length + 1)
  expect(bands.every((b, i) => i === 0 || b.at > bands[i - 1].at)).toBe(true)
})

test('a sheet knows which piece a block and a place lie in before any is here', () => {
  const sheet = sheetOf(outline)
  expect(sheet.blocks).toBe(blocks.length)
  expect([0, half - 1, half, blocks.length - 1].map((b) => sheet.pieceOf(b))).toEqual([0, 0, 1, 1])
  expect([0, halves[1].start - 1, halves[1].start, text.length + 5].map((at) => sheet.pieceAt(at))).toEqual([0, 0, 1, 1])
  expect(sheet.first(1)).toBe(half)
  expect(sheet.letters(0)).toBeCloseTo(halves[1].start / half)
  expect([sheet.near(0), sheet.near(halves[1].start), sheet.near(text.length)]).toEqual([0, half, blocks.length - 1])
})
