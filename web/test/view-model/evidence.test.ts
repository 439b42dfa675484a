import { expect, test } from 'vitest'
import type { Statement, StatementEvidence } from '@polylogue/graph-schema'
import { cutPassages, evidenceCut, passagesOf, sentencesOfStatements } from '../../src/view-model/evidence.ts'
import { endsIn, piecesOf } from '../../src/view-model/passage.ts'

const evidence = (document: string, start: number, exact: string, confidence = 0.8): StatementEvidence => ({ document, start, end: start + exact.length, exact, prefix: '', suffix: '', finding: `f${start}`, passage: 'p', cue: null, quotation: null, rule: 'r', confidence })
const statement = (id: string, change: Partial<Statement>): Statement => ({
  id, relation: 'CRITICIZES', polarity: -1, subject: 'a', object: 'b', document: 'd1', date: '1924', assertedBy: 'a', attribution: [], evidence: [evidence('d1', 1, 'words')], explicitness: 'explicit', confidence: 0.8, review: 'unreviewed', ...change,
})
const names = (id: string | null) => (id ?? '?').toUpperCase()
const reported = (by: string) => [{ entity: by, evidence: evidence('d1', 0, 'x') }]

test('a sentence with passages, documents, years and who reports', () => {
  const list = [
    statement('1', { evidence: [evidence('d1', 1, 'one'), evidence('d1', 9, 'two')] }),
    statement('2', { document: 'd2', date: '1931', attribution: reported('c') }),
    statement('3', { document: 'd3', date: null, attribution: reported('c') }),
    statement('6', { document: 'd3', date: null, assertedBy: 'e' }),
    statement('4', { relation: 'ENDORSES', polarity: 1, date: null }),
    statement('5', { relation: 'QUOTES', polarity: 0, evidence: [evidence('d1', 1, 'a'), evidence('d1', 2, 'b'), evidence('d1', 3, 'c')] }),
  ]
  expect(sentencesOfStatements(list, names).map((s) => s.words)).toEqual([
    'A criticizes B: 5 passages in 3 documents, 1924–1931; 3 reported by C and E',
    'A endorses B: 1 passage in 1 document, undated',
    'A quotes B: 3 passages in 1 document, 1924',
  ])
})

test('passages are narrowed and sorted as the address says; nonsense in it is dropped', () => {
  const list = passagesOf([
    statement('1', { date: '1931', evidence: [evidence('d1', 5, 'the harbour dues', 0.5)] }),
    statement('2', { date: '1921', attribution: reported('c'), evidence: [evidence('d1', 2, 'a Warehouse', 0.9)] }),
    statement('3', { date: null, relation: 'ENDORSES', evidence: [evidence('d2', 2, 'the dues', 0.7)] }),
  ], new Map())
  const ids = (params: Record<string, string>) => cutPassages(list, evidenceCut(params)).map((p) => p.statement.id)
  expect(ids({})).toEqual(['2', '1', '3'])
  expect(ids({ 'evidence-sort': 'newest' })).toEqual(['1', '2', '3'])
  expect(ids({ 'evidence-sort': 'sure' })).toEqual(['2', '3', '1'])
  expect(ids({ 'evidence-sort': 'tallest', 'evidence-voice': 'loud' })).toEqual(['2', '1', '3'])
  expect(ids({ 'evidence-voice': 'reported' })).toEqual(['2'])
  expect(ids({ 'evidence-clause': 'a.ENDORSES' })).toEqual(['3'])
  expect(ids({ 'evidence-words': 'DUES' })).toEqual(['1', '3'])
})

test('the words are cut at cue and ends, and put together again they are the words', () => {
  const e: StatementEvidence = { ...evidence('d', 10, 'The Quay Guild rejects the Quay Guildhall plan of Ann.'), cue: { start: 25, end: 32 }, prefix: 'Before.\n\nSo: ', suffix: ' After.' }
  const pieces = piecesOf(e, ['Quay Guild', 'Ann', 'Guild'])
  expect(pieces.filter((p) => !p.context).map((p) => p.text).join('')).toBe(e.exact)
  expect(pieces.filter((p) => p.end).map((p) => p.text)).toEqual(['Quay Guild', 'Ann'])
  expect(pieces.filter((p) => p.cue).map((p) => p.text)).toEqual(['rejects'])
  expect(endsIn('Annex', ['Ann'])).toEqual([])
})

test('the words around begin and end with whole words, and with the paragraph', () => {
  const around = (prefix: string, suffix: string) => piecesOf({ document: 'd', start: 40, end: 44, exact: 'Yes.', prefix, suffix, finding: 'f', passage: 'p', cue: null, quotation: null, rule: 'r', confidence: 1 }).map((p) => p.text)
  expect(around('ether they asked the keepers it: ', ' And the lamps stayed dark in Nov')).toEqual(['… they asked the keepers it: ', 'Yes.', ' And the lamps stayed dark in …'])
  expect(around('cut off here\n\nThey asked: ', ' That was all.\n\nNext')).toEqual(['They asked: ', 'Yes.', ' That was all.'])
  expect(around('Asked: ', ' End')).toEqual(['Asked: ', 'Yes.', ' End'])
})
