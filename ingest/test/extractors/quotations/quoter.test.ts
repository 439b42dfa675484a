import { describe, expect, it } from 'vitest'
import { quoterBefore } from '../../../src/extractors/quotations/quoter.ts'

const quoter = (lead: string) => { const span = quoterBefore(lead, 0, lead.length); return span && lead.slice(span.start, span.end) }

describe('who is told to quote', () => {
  it.each<[string, string | null]>([
    ['Tarn recalls that ', 'Tarn'],
    ['Otto Brand’s A Pilot Recalls is another matter. ', null],
    ['The pilot recalls the toll.[3] ', null],
    ['In A Pilot Recalls ', null],
  ])('%s', (lead, words) => expect(quoter(lead)).toBe(words))
})
