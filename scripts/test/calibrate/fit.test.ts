import { describe, expect, it } from 'vitest'
import { calibrated } from '@polylogue/ingest'
import { fit, leftOut, reliability } from '../../calibrate/fit.ts'
import { judgeDocument } from '../../calibrate/judge.ts'
import type { Judged } from '../../calibrate/judge.ts'
import type { Gold } from '../../evaluate/gold.ts'
import type { DocumentRecord } from '@polylogue/ingest'

const judged = (rule: string, right: boolean, estimate: number, document: number): Judged => ({ document: `d${document}`, extractor: 'find-stances', rule, estimate, right })

describe('counting confidences', () => {
  const many = Array.from({ length: 200 }, (_, i) => [judged('good', i % 20 !== 0, 0.5, i % 10), judged('poor', i % 4 === 0, 0.9, i % 10)]).flat()

  it('turns a rule\'s wrong idea of itself into its share of right findings', () => {
    const table = fit(many)
    expect(calibrated('find-stances', 'good', 0.5, table)).toBeCloseTo(0.93, 1)
    expect(calibrated('find-stances', 'poor', 0.9, table)).toBeLessThan(0.35)
  })

  it('tells in bands, of documents left out, how often what it says is so', () => {
    const bands = reliability(leftOut(many, fit(many).slope))
    expect(bands.reduce((n, b) => n + b.judged, 0)).toBe(many.length)
    for (const b of bands) expect(Math.abs(b.confidence - b.right)).toBeLessThan(0.1)
  })

  it('does not depend on the order of findings', () => expect(fit([...many].reverse())).toEqual(fit(many)))

  it('judges a relation by type and ends, and leaves out what the gold leaves open', () => {
    const entity = (id: string, name: string) => ({ id, type: 'Organization', name })
    const relation = (target: string, rest: object = {}) => ({ type: 'ENDORSES', source: 'a', target, asserted_by: null, evidence: 'x', explicitness: 'explicit', ...rest })
    const gold = { doc: 'd.txt', publisher: null, entities: [entity('a', 'Tram Guild'), entity('b', 'Quay Circle'), entity('c', 'Kelp Union')], relations: [relation('b'), relation('c', { optional: true })], quotations: [], citations: [], noise: [] } as unknown as Gold
    const found = (type: string, target: string) => ({ type, source: 'Tram Guild', target, asserted_by: '@publisher', evidence: 'x', start: 0, end: 1, explicitness: 'explicit', confidence: 0.7, rule: 'r' })
    const record = { doc: 'd.txt', entities: gold.entities.map((e) => ({ type: e.type, name: e.name, aliases: [] })), relations: [found('ENDORSES', 'Quay Circle'), found('CRITICIZES', 'Quay Circle'), found('ENDORSES', 'Kelp Union')] } as unknown as DocumentRecord
    expect(judgeDocument(gold, record).map((j) => j.right)).toEqual([true, false])
  })
})
