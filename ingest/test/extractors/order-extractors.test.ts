import { describe, expect, it } from 'vitest'
import { orderExtractors } from '../../src/extractors/order-extractors.ts'
import type { Extractor } from '../../src/extractors/extractor.ts'

const one = (name: string, needs: readonly string[], gives: string) => ({ name, version: '1', needs, gives, extract: () => { throw new Error('not run') } }) as unknown as Extractor
const names = (list: readonly Extractor[]) => orderExtractors(list).map((e) => e.name)

describe('order of extractors', () => {
  const a = one('a', ['sentences'], 'names')
  const b = one('b', ['names'], 'coreference')
  const c = one('c', ['document'], 'works')
  it('runs each after those whose layers it needs, else in the order given', () => {
    expect(names([b, a, c])).toEqual(['a', 'c', 'b'])
    expect(names([c, b, a])).toEqual(['c', 'a', 'b'])
  })
  it('refuses a circle, a need nobody meets, and two that give one layer', () => {
    expect(() => orderExtractors([one('x', ['coreference'], 'names'), b])).toThrowError(expect.objectContaining({ code: 'pipeline/unmet-need' }))
    expect(() => orderExtractors([b])).toThrowError(expect.objectContaining({ code: 'pipeline/unmet-need' }))
    expect(() => orderExtractors([a, one('z', [], 'names')])).toThrowError(expect.objectContaining({ code: 'pipeline/two-givers' }))
  })
})
