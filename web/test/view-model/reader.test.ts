import { expect, test } from 'vitest'
import { findWords, firstAbout, indexOf, marksOf, overlapping, readerText, segmentsOf, sliceAt, stripOf } from '../../src/view-model/reader.ts'
import { longDocument } from '../browser/long-document.ts'

const data = longDocument('d', 60_000)

test('slices cover every passage, none is long, and segments are the text again', () => {
  const text = readerText(data, new Set())
  expect(Math.max(...text.slices.map((s) => s.end - s.start))).toBeLessThan(4000)
  expect(text.slices.filter((s) => !s.first).length).toBeGreaterThan(0)
  const whole = text.slices.map((s) => segmentsOf(text, s, { start: 100, end: 4000 }).map((x) => x.text).join('')).join('')
  expect(whole).toBe(data.document.passages.map((p) => data.document.text.slice(p.start, p.end)).join(''))
})

test('layers are found by slice as by looking at all of them, and can be switched off', () => {
  const text = readerText(data, new Set())
  for (const slice of text.slices) expect(overlapping(text.layers, text.reach, slice)).toEqual(text.layers.filter((l) => l.start < slice.end && l.end > slice.start))
  expect(readerText(data, new Set(['statements'])).layers).toEqual([])
  expect(marksOf(data, () => 'x', new Set(['statements']))).toEqual([])
})

test('a place is found in its slice', () => {
  const { slices } = readerText(data, new Set())
  for (const i of [0, 7, slices.length - 1]) for (const at of [slices[i].start, slices[i].end - 1]) expect(sliceAt(slices, at)).toBe(i)
})

test('the strip counts stances by place', () => {
  const marks = marksOf(data, () => 'x', new Set())
  const bands = stripOf(marks, data.document.text.length, 20)
  expect(bands.reduce((n, b) => n + b.counts.for + b.counts.against, 0)).toBe(marks.length)
  expect(bands.every((b, i) => i === 0 || b.at > bands[i - 1].at)).toBe(true)
})

test('the index counts mentions and leaves out what is not mentioned', () => {
  const mention = (start: number) => ({ id: `m${start}`, document: 'd', kind: 'Organization' as const, form: 'name' as const, words: 'x', rule: 'r', start, end: start + 3, entity: data.entities[1].id, cluster: 'c' })
  const [entry, ...others] = indexOf({ ...data, mentions: [mention(90), mention(5)] as never })
  expect([entry.name, entry.places.map((p) => p.start), others.length]).toEqual([data.entities[1].name, [5, 90], 0])
})

test('words are found onwards, backwards, around the end, in any case', () => {
  const text = 'Dues. Pay the DUES, İstanbul dues'
  expect([findWords(text, 'dues', 0), findWords(text, ' dues ', 14), findWords(text, 'dues', 29), findWords(text, 'dues', 14, true), findWords(text, 'dues', 0, true)].map((s) => s?.start)).toEqual([14, 29, 0, 0, 29])
  expect(findWords(text, 'rent', 0)).toBeNull()
  expect(findWords(text, '  ', 0)).toBeNull()
})

test('a document opened for somebody begins where it states something of them, else where it names them', () => {
  const evidence = (start: number) => [{ start, end: start + 5 }]
  const spoken = {
    statements: [{ subject: 'a', object: 'b', evidence: evidence(90) }, { subject: 'c', object: 'a', evidence: evidence(40) }],
    mentions: [{ entity: 'a', start: 3, end: 4 }, { entity: 'd', start: 70, end: 71 }, { entity: 'd', start: 20, end: 21 }],
  } as unknown as Parameters<typeof firstAbout>[0]
  expect(['a', 'b', 'd', 'e'].map((id) => firstAbout(spoken, id))).toEqual([{ start: 40, end: 45 }, { start: 90, end: 95 }, { start: 20, end: 21 }, null])
})
