/** What every reader must keep, on sound, odd and random material of its own format. */
import { describe, expect, test } from 'vitest'
import { blobId, documentId, isId, passageId, textId, versionId } from '@polylogue/graph-schema'
import type { Document } from '@polylogue/graph-schema'
import { READERS } from '../../src/readers/registry.ts'
import { readDocument } from '../../src/readers/read-document.ts'
import { randomFrom } from '@polylogue/graph-schema/random'
import { WRITERS } from './writers.ts'
import { MAX_PASSAGE } from '../../src/readers/split-long-passages.ts'

const PIECES = [
  'The Kelp Union', ' rejects ', 'the “quiet tax”', '"', '“', '”', "'", '\n', '\n\n', '\n> ', '\n- ', '\n1. ', '\n    ', '\t', ' ', '\u00a0', '\u200b', '\u2028', '# ', '---', '===', '***', '*', '_', '[1]', '[^1]', '[^1]: ',
  '](http://a.example/x)', '[', '`', '```', '<p>', '</p>', '<div>', '</div>', '<b>', '<i>', '<blockquote>', '</blockquote>', '<h2>', '<ul><li>', '</ul>', '<table><tr><td>', '<q>', '</q>', '<a href="#fn1">', '</a>', '<!--', '-->',
  '<script>', '</script>', '<br>', '<style>', '&amp;', '&#0;', '&quot', 'é', 'e\u0301\u0327', '\u202eמילה\u202c', 'کلمه', '漢字', '🐙', '\ud83d', '\udc19', '\ufeff', '\u0007', ' — Ada Quell', 'Leave a Reply', 'Posted in Letters', '© 1931 Kelp Union',
  '4 May 1931', 'Notes', 'title: x\n', 'By Ada Quell', ', p. 12.', 'word '.repeat(60), 'x'.repeat(300),
]

function randomText(seed: number): string {
  const random = randomFrom(seed)
  return Array.from({ length: 1 + Math.floor(random() * 60) }, () => PIECES[Math.floor(random() * PIECES.length)]).join('')
}

function check(d: Document, path: string, bytes: Uint8Array, readerVersion: string): void {
  expect(d.id).toBe(documentId('test', path))
  expect(d.blob).toBe(blobId(bytes))
  expect(d.version).toBe(versionId(d.id, d.blob))
  expect(d.textId).toBe(textId(d.version, `${d.format} ${readerVersion}`, d.text))
  expect(d.text).not.toMatch(/[\r\0\u2028\u2029]/)
  expect(d.passages.length).toBeGreaterThan(0)
  let at = 0
  d.passages.forEach((p, ordinal) => {
    expect(p.start).toBeGreaterThanOrEqual(at)
    expect(p.end).toBeLessThanOrEqual(d.text.length)
    const words = d.text.slice(p.start, p.end)
    expect(words).not.toBe('')
    expect(words.length).toBeLessThanOrEqual(MAX_PASSAGE)
    expect(words).not.toMatch(/^[ \t\n]|[ \t\n]$/)
    expect([p.ordinal, p.document, p.id]).toEqual([ordinal, d.id, passageId(d.id, p.start, p.end)])
    expect(p.level).toBeGreaterThanOrEqual(0)
    if (p.kind === 'heading') expect(p.level).toBeLessThanOrEqual(6)
    at = p.end
  })
  expect(d.passages.every((p) => isId(p.id))).toBe(true)
  for (const m of d.marks) {
    expect(m.start).toBeGreaterThanOrEqual(0)
    expect(m.end).toBeGreaterThan(m.start)
    expect(m.end).toBeLessThanOrEqual(d.text.length)
    expect(d.passages.some((p) => p.start <= m.start && m.end <= p.end)).toBe(true)
  }
  for (const field of [d.title, d.date, d.author, d.publisher]) {
    if (field === null) continue
    expect(field.value.trim()).not.toBe('')
    if (field.place) expect(field.place.start >= 0 && field.place.start < field.place.end && field.place.end <= d.text.length).toBe(true)
    expect(field.origin === 'text').toBe(field.place !== null)
  }
  if (d.date) expect(d.date.value).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  for (const p of d.problems) expect([p.severity, p.remedy.length > 0]).toEqual(['warning', true])
}

const SOUND = [
  'One line of text.',
  'A Title\n\nThe first paragraph says something. It goes on.\n\n- a point\n- another point\n\n"What was said is said."\n-- Ada Quell\n\nAda Quell, secretary\n',
  `${'A long sentence of some words follows here. '.repeat(2000)}`,
  'ה'.repeat(50_000),
  '𐐷𐐲'.repeat(30_000),
]

describe.each(READERS.map((reader) => [reader.format, reader] as const))('reader %s', (_, reader) => {
  const path = `folder/text.${reader.extensions[0]}`
  const attempt = async (source: string): Promise<Document | null> => {
    const bytes = await WRITERS[reader.format](source)
    const result = await readDocument({ bytes, path, collection: 'test', sideCar: null })
    if ('refused' in result) {
      expect(result.refused).toMatchObject({ severity: 'error', file: path })
      return null
    }
    check(result, path, bytes, READERS.find((r) => r.format === result.format)!.version)
    expect(await readDocument({ bytes, path, collection: 'test', sideCar: null })).toEqual(result)
    return result
  }

  test('has a format, a version, a label and extensions of its own', () => {
    expect(reader.version).not.toBe('')
    expect(reader.label).not.toBe('')
    expect(READERS.filter((r) => r.extensions.some((e) => reader.extensions.includes(e)))).toEqual([reader])
  })

  test.each(SOUND.map((source) => [source.slice(0, 20), source]))('sound text: %s', async (__, source) => {
    const document = await attempt(source)
    if (document === null && reader.format === 'pdf' && !/[a-z]/i.test(source)) return
    if (document === null) throw new Error('the text was refused')
    expect(document.format).toBe(reader.format)
    expect(document.words).toBeGreaterThan(0)
  })

  const many = reader.read.constructor.name === 'AsyncFunction' ? 60 : 400
  test(`${many} random texts`, async () => {
    let read = 0
    for (let seed = 1; seed <= many; seed++) if (await attempt(randomText(seed)) !== null) read++
    expect(read).toBeGreaterThan(many / 2)
  }, 60_000)

  test('200 random bytes files neither throw nor hang', async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = randomFrom(seed)
      const bytes = Uint8Array.from({ length: 1 + Math.floor(random() * 400) }, () => Math.floor(random() * (seed % 2 ? 256 : 128)))
      const result = await readDocument({ bytes, path, collection: 'test', sideCar: null })
      if ('refused' in result) expect(result.refused.remedy).not.toBe('')
      else check(result, path, bytes, READERS.find((r) => r.format === result.format)!.version)
    }
  })

  test('the order of what was read before makes no difference', async () => {
    const first = await attempt(randomText(77))
    await attempt(randomText(78))
    expect(await attempt(randomText(77))).toEqual(first)
  })
})
