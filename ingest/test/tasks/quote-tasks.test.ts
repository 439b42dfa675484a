import { describe, expect, it } from 'vitest'
import { answerCitations } from '../../src/tasks/citations.ts'
import { answerQuotations } from '../../src/tasks/quotations.ts'
import { answerTextReuse } from '../../src/tasks/text-reuse.ts'

describe('answers to task records', () => {
  it('counts code points, not UTF-16 units', () => {
    const text = '⛵🌊 “The tide is late,” said Olsen.'
    const [q] = answerQuotations({ id: '1', text }).quotes
    const at = (span: readonly [number, number]) => [...text].slice(span[0], span[1]).join('')
    expect([at(q.content[0]), at(q.source[0]), at(q.cue[0])]).toEqual(['The tide is late,', 'Olsen', 'said'])
  })
  it('gives turns of a talk to two speakers', () => {
    const text = '“Is it late?” asked Olsen. “It is,” said Lund. “Then we row.” “Then we drown.”'
    expect(answerQuotations({ id: '1', text }).quotes.map((q) => q.speaker)).toEqual(['Olsen', 'Lund', 'Lund', 'Olsen'])
  })
  it('answers every record, empty where nothing is found', () => {
    expect(answerQuotations({ id: 'a', text: '' })).toEqual({ id: 'a', quotes: [] })
    expect(answerCitations({ id: 'b', text: '' })).toEqual({ id: 'b', fields: [] })
    expect(answerTextReuse({ id: 'c', query: 'a tide' })).toEqual({ id: 'c', matches: [] })
  })
  it('finds the text a phrase comes from, and no text for a strange phrase', () => {
    const docs = [{ id: 'one', text: 'The gulls sleep on the mast while the lanterns of Bergen burn low.' }, { id: 'two', text: `Nobody splices rope in the dark without a steady brother. ${'and the sea went on and on past the grey stones '.repeat(40)}` }]
    expect(answerTextReuse({ id: '1', query: 'splices a rope in the dark without a steady brother', docs }).matches![0].doc).toBe('two')
    expect(answerTextReuse({ id: '2', query: 'silver horses beneath the orchard wall', docs }).matches).toEqual([])
  })
})
