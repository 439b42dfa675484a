import { expect, test } from 'vitest'
import type { LinkedQuotation, Trace } from '@polylogue/graph-schema'
import { choices, cutQuotations, quotationCut, quotationRows } from '../../src/view-model/quotation-rows.ts'

const quotation = (id: string, source: string | null, quotedBy: string) => ({ id, document: 'd', source, quotedBy, work: null, stance: 'neutral', content: { exact: `words\nof ${id}` } }) as unknown as LinkedQuotation
const trace = (quotation: string, verdict: Trace['verdict'], speaker: Trace['speaker'] = 'agrees') => ({ quotation, verdict, speaker, work: 'unknown' }) as Trace
const rows = quotationRows([quotation('1', 'a', 'b'), quotation('2', 'a', 'c'), quotation('3', null, 'b')], [trace('1', 'verbatim'), trace('2', 'altered', 'differs')], (id) => (id ?? '').toUpperCase(), new Map())

test('rows are cut by speaker, voice, verdict, and what is not as claimed', () => {
  const keys = (params: Record<string, string>) => cutQuotations(rows, quotationCut(params)).map((r) => r.key)
  expect(keys({})).toEqual(['1', '2', '3'])
  expect(keys({ 'quotations-speaker': 'a', 'quotations-voice': 'c' })).toEqual(['2'])
  expect(keys({ 'quotations-verdict': 'untraced' })).toEqual(['3'])
  expect(keys({ 'quotations-verdict': 'differs' })).toEqual(['2'])
  expect(rows[0].words).toBe('words of 1')
})

test('a filter offers what is there, most first', () => {
  expect(choices(rows, (r) => r.quotation.source, (r) => r.speaker)).toEqual([{ id: 'a', name: 'A', count: 2 }])
  expect(choices(rows, (r) => r.quotation.quotedBy, (r) => r.quotedBy).map((c) => c.count)).toEqual([2, 1])
})
