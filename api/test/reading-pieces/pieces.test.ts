/** A document read piece by piece: the pieces are all of it, each is short, and what reaches over an edge stands on both sides. */
import { expect, it } from 'vitest'
import { idOf, quoteAt } from '@polylogue/graph-schema'
import type { Passage, Statement } from '@polylogue/graph-schema'
import type { AnnotatedDocument } from '../../src/contract.ts'
import { blocksOf, cutsOf } from '../../src/reading-pieces/blocks.ts'
import { locatorsOf, outlineOf } from '../../src/reading-pieces/outline.ts'
import { pieceOf } from '../../src/reading-pieces/piece.ts'
import { findWords, lowered, placesOf } from '../../src/reading-pieces/places.ts'
import { bare, guild, mill, oda, opposes, quotation } from '../sample-graph.ts'

/** Passages of 40 letters, every tenth of 9,000 without a space, under a head of two blank lines. */
function long(): AnnotatedDocument {
  let text = '\n\n'
  const passages: Passage[] = []
  for (let i = 0; i < 400; i++) {
    const words = i % 10 === 9 ? '𝄞'.repeat(4500) : `Line ${String(i).padStart(3, '0')} tells of the salt and of the quay.`
    passages.push({ id: idOf('passage', 1, String(i)), document: bare.id, ordinal: i, kind: 'paragraph', level: 0, start: text.length, end: text.length + words.length, ...(i >= 100 ? { locator: `p. ${Math.floor(i / 100)}` } : {}) })
    text += `${words}\n\n`
  }
  const evidence = (start: number, end: number) => ({ ...opposes.evidence[0], ...quoteAt(bare.id, text, start, end), cue: null })
  const statement = (start: number, end: number): Statement => ({ ...opposes, id: idOf('statement', 1, `${start}`), document: bare.id, evidence: [evidence(start, end)] })
  const cuts = cutsOf(blocksOf({ text, passages }), text.length)
  const mention = (start: number) => ({ id: idOf('mention', 1, `${start}`), document: bare.id, start, end: start + 4, kind: guild.kind, form: 'name' as const, words: 'Line', rule: 'test', entity: guild.id })
  return {
    document: { ...bare, text, passages }, entities: [guild, mill, oda],
    mentions: [mention(passages[300].start), mention(passages[2].start)],
    statements: [statement(passages[0].start, passages[0].end), statement(cuts[1].start - 30, cuts[1].start + 10)],
    quotations: [{ ...quotation, id: idOf('quotation', 1, 'x'), document: bare.id, source: null, content: quoteAt(bare.id, text, passages[5].start, passages[5].end) }], citations: [],
  }
}

const whole = long()
const { text, passages } = whole.document
const blocks = blocksOf(whole.document)
const cuts = cutsOf(blocks, text.length)
const pieces = cuts.map((cut) => pieceOf(whole, blocks, cut))

it('blocks cover every passage, none is long or begins inside a character', () => {
  expect(blocks.map((b) => text.slice(b.start, b.end)).join('')).toBe(passages.map((p) => text.slice(p.start, p.end)).join(''))
  expect(Math.max(...blocks.map((b) => b.end - b.start))).toBeLessThan(4000)
  for (const b of blocks) expect(text.charCodeAt(b.start) >> 10).not.toBe(0b110111)
  expect([blocks.filter((b) => b.first).length, blocks.filter((b) => b.last).length]).toEqual([400, 400])
})

it('pieces together are the text, each is short, and the outline says where they begin', () => {
  expect(pieces.map((p) => p.text).join('')).toBe(text)
  expect(pieces.flatMap((p) => p.blocks)).toEqual(blocks)
  expect(pieces.length).toBeGreaterThan(8)
  expect(Math.max(...pieces.map((p) => p.text.length))).toBeLessThan(40_000)
  expect(outlineOf(whole, cuts).pieces).toEqual(pieces.map((p) => ({ start: p.start, blocks: p.blocks.length })))
})

it('what reaches over an edge stands in both pieces, all else in one', () => {
  const [first, over] = whole.statements
  const having = (id: string) => pieces.flatMap((p, n) => (p.statements.some((s) => s.id === id) ? [n] : []))
  expect([having(first.id), having(over.id)]).toEqual([[0], [0, 1]])
  expect(pieces.flatMap((p) => p.mentions).map((m) => m.start)).toEqual([passages[2].start, passages[300].start])
  expect(pieces.flatMap((p) => p.quotations)).toEqual(whole.quotations)
})

it('the outline names marks in the order of the text, entities by mentions, pages where they begin', () => {
  const outline = outlineOf(whole, cuts)
  expect(outline.document).not.toHaveProperty('text')
  expect(outline.marks.starts).toEqual([passages[0].start, passages[5].start, cuts[1].start - 30])
  expect(outline.marks.says).toEqual([opposes.relation, 'words', opposes.relation])
  expect(outline.marks.subjects.map((n) => outline.entities[n]?.id ?? null)).toEqual([opposes.subject, null, opposes.subject])
  expect(outline.entities.map((e) => [e.id, e.mentions])).toEqual([[guild.id, 2], ...[mill, oda].sort((a, b) => (a.name < b.name ? -1 : 1)).map((e) => [e.id, 0])])
  expect(outline.locators).toEqual(locatorsOf(whole.document))
  expect(outline.locators.map((l) => l.locator)).toEqual(['p. 1', 'p. 2', 'p. 3'])
})

it('a text without a passage is one piece', () => {
  expect(cutsOf([], 7)).toEqual([{ from: 0, to: 0, start: 0, end: 7 }])
})

it('a document opened for somebody begins where it states something of them, else where it names them', () => {
  const evidence = (start: number) => [{ start, end: start + 5 }]
  const spoken = {
    statements: [{ subject: 'a', object: 'b', evidence: evidence(90) }, { subject: 'c', object: 'a', evidence: evidence(40) }],
    mentions: [{ entity: 'a', start: 3, end: 4 }, { entity: 'd', start: 70, end: 71 }, { entity: 'd', start: 20, end: 21 }],
  } as unknown as Parameters<typeof placesOf>[0]
  expect(['a', 'b', 'd', 'e'].map((id) => placesOf(spoken, id).first)).toEqual([{ start: 40, end: 45 }, { start: 90, end: 95 }, { start: 20, end: 21 }, null])
  expect(placesOf(spoken, 'd').places).toEqual([{ start: 20, end: 21 }, { start: 70, end: 71 }])
})

it('words are found onwards, backwards, around the end, in any case', () => {
  const lower = lowered('Dues. Pay the DUES, İstanbul dues')
  expect([findWords(lower, 'dues', 0), findWords(lower, ' Dues ', 14), findWords(lower, 'dues', 29), findWords(lower, 'dues', 14, true), findWords(lower, 'dues', 0, true)].map((s) => s?.start)).toEqual([14, 29, 0, 0, 29])
  expect(findWords(lower, 'rent', 0)).toBeNull()
  expect(findWords(lower, '  ', 0)).toBeNull()
})
