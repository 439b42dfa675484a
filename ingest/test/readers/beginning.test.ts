import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileBytes } from '../../src/cli/file-bytes.ts'
import { BEGINNING_BYTES, beginningOf, cutBytes } from '../../src/readers/beginning.ts'
import type { ReaderResult } from '../../src/readers/reader.ts'
import { readDocumentNow } from '../../src/readers/read-document.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))

describe('the beginning of a long text', () => {
  it('is cut before a line, a word or a letter', () => {
    expect(cutBytes(utf8('one\ntwo\nthr'))).toEqual(utf8('one\ntwo'))
    expect(cutBytes(utf8('one two thr'))).toEqual(utf8('one two'))
    expect(new TextDecoder('utf-8', { fatal: true }).decode(cutBytes(utf8('жжжж').subarray(0, 7)))).toBe('жжж')
    expect(new TextDecoder('utf-16le', { fatal: true }).decode(cutBytes(utf16('one\ntwo\nthr')))).toMatch(/^one\ntw/)
  })

  it('of a file makes a document that says how much of it was read', () => {
    const document = readDocumentNow({ bytes: utf8('The union met.\n\nThe union le'), size: 280, path: 'a.txt', collection: 'c', sideCar: null, blob: 'b' })
    expect(document).toMatchObject({ text: 'The union met.\n', partial: true, blob: 'b', problems: [{ code: 'read-in-part', message: expect.stringContaining('5 %') }] })
  })

  it('is all that is taken from the disk, and of plain texts only', () => {
    const folder = mkdtempSync(join(tmpdir(), 'polylogue-long-'))
    writeFileSync(join(folder, 'long'), 'The union met.\n'.repeat(BEGINNING_BYTES / 15 + 1000))
    const { bytes, size, blob } = fileBytes(join(folder, 'long'), 'long.txt')
    expect([bytes.length, size! > BEGINNING_BYTES, blob!.length]).toEqual([BEGINNING_BYTES, true, 64])
    expect(fileBytes(join(folder, 'long'), 'long.csv').size).toBeUndefined()
  })

  it('of other formats is cut from what they were read to, with every span inside', () => {
    const reading: ReaderResult = {
      text: 'One line.\n\nAnother line.\n\nA third.', encoding: { name: 'x', guessed: false }, problems: [], partial: false,
      passages: [{ kind: 'paragraph', level: 0, start: 0, end: 9 }, { kind: 'paragraph', level: 0, start: 11, end: 24 }, { kind: 'paragraph', level: 0, start: 26, end: 34 }],
      marks: [{ kind: 'strong', start: 11, end: 18, target: null }, { kind: 'strong', start: 26, end: 27, target: null }],
      milestones: [{ unit: 'page', label: '1', at: 0 }, { unit: 'page', label: '2', at: 26 }],
      metadata: [{ field: 'title', value: 'A third', origin: 'text', place: { start: 26, end: 33 } }],
    }
    const cut = beginningOf(reading, 20)
    expect(cut).toMatchObject({ text: 'One line.\n\nAnother l', partial: true, metadata: [], problems: [{ code: 'read-in-part' }] })
    expect([cut.passages.length, cut.marks.length, cut.milestones!.length]).toEqual([2, 1, 1])
    expect(beginningOf(reading, 34)).toBe(reading)
  })
})
