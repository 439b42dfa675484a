import { describe, expect, it } from 'vitest'
import { calibrated } from '../../src/confidence/calibrated.ts'
import type { Calibration } from '../../src/confidence/calibrated.ts'
import { CALIBRATION } from '../../src/confidence/calibration-table.ts'
import { extract } from '../../src/pipeline.ts'
import { documentOf } from '../extractors/names-of.ts'

const table: Calibration = { prior: { x: 0.6 }, weight: 10, slope: 0.5, mean: { x: 0 }, rules: { good: { judged: 90, right: 90, mean: 0 }, poor: { judged: 90, right: 9, mean: 0 } } }

describe('confidence', () => {
  it('is the counted share of a rule, weighed against what its extractor is worth', () => {
    expect(calibrated('x', 'good', 0.5, table)).toBe(0.96)
    expect(calibrated('x', 'poor', 0.5, table)).toBe(0.15)
  })

  it('of a rule never seen is what its extractor is worth', () => expect(calibrated('x', 'new', 0.5, table)).toBe(0.6))

  it('keeps the order of a rule\'s own estimates, within 0.02 and 0.99', () => {
    const told = [0, 0.3, 0.5, 0.7, 1].map((e) => calibrated('x', 'good', e, table))
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(new Set(told).size).toBeGreaterThan(3)
    for (const c of told) { expect(c).toBeGreaterThanOrEqual(0.02); expect(c).toBeLessThanOrEqual(0.99) }
  })

  it('has a table in which nothing is right more often than it was judged', () => {
    expect(Object.keys(CALIBRATION.rules).length).toBeGreaterThan(20)
    for (const { judged, right } of Object.values(CALIBRATION.rules)) { expect(judged).toBeGreaterThan(0); expect(right).toBeLessThanOrEqual(judged) }
  })

  it('is what leaves the pipeline, unless estimates are asked for', () => {
    const document = documentOf('The Tram Guild praises the Quay Circle. The Quay Circle is a disgrace. The Tram Guild is a member of the Harbour League, against which it fights.')
    const told = extract(document).findings
    const estimates = extract(document, [], { estimates: true }).findings
    expect(told.map((f) => f.confidence)).toEqual(estimates.map((f) => calibrated(f.extractor, f.rule, f.confidence)))
    // One rule may be worth just what it says.
    expect(told.some((f, i) => f.confidence !== estimates[i].confidence)).toBe(true)
  })
})
