import { describe, expect, it } from 'vitest'
import type { Review } from '@polylogue/graph-schema'
import { settleFindings } from '../../src/corpus/settle-findings.ts'
import { makeExtraction } from '../make-extraction.ts'

const TEXT = 'The Tram Guild praises the Quay Circle.\nThe Tram Guild praises the Quay Circle again.\nThe Bell Post says that the Tram Guild praises the Quay Circle.\nThe Quay Circle and the Tram Guild act as one.'

function settle(findings: Parameters<typeof makeExtraction>[0]['findings'], options: { reviews?: ReadonlyMap<string, Review>, merge?: readonly [string, string] } = {}) {
  const e = makeExtraction({ text: TEXT, date: '1911-02', names: [['Organization', 'Tram Guild'], ['Organization', 'Quay Circle'], ['Organization', 'Bell Post']], findings })
  const id = (name: string) => e.clusters.find((c) => c.name === name)!.id
  const entityOf = new Map(e.clusters.map((c) => [c.id, options.merge?.[0] === c.name ? `entity of ${options.merge[1]}` : `entity of ${c.name}`]))
  const kindOf = new Map([...entityOf.values()].map((x) => [x, 'Organization' as const]))
  return { e, id, statements: settleFindings(e, { entityOf, kindOf, reviews: options.reviews ?? new Map() }) }
}
const praise = (evidence: string, more = {}) => ({ relation: 'ENDORSES' as const, subject: 'Tram Guild', object: 'Quay Circle', evidence, ...more })

describe('settling findings', () => {
  it('folds findings with one relation, ends and attribution into one statement with all its passages', () => {
    const { statements } = settle([praise('praises the Quay Circle again', { confidence: 0.9 }), praise('praises the Quay Circle.', { confidence: 0.4 })])
    expect(statements).toHaveLength(1)
    expect(statements[0].evidence.map((x) => x.exact)).toEqual(['praises the Quay Circle.', 'praises the Quay Circle again'])
    expect(statements[0]).toMatchObject({ relation: 'ENDORSES', polarity: 1, confidence: 0.9, date: '1911-02', review: 'unreviewed', assertedBy: 'entity of voice of a.txt' })
  })
  it('keeps the time of an office with the passage that tells it', () => {
    const { e } = settle([praise('praises the Quay Circle again'), praise('praises the Quay Circle.')])
    const entityOf = new Map(e.clusters.map((c) => [c.id, c.id]))
    const kindOf = new Map(e.clusters.map((c) => [c.id, 'Organization' as const]))
    const dated = { ...e, findings: e.findings.map((f) => (f.evidence.exact.endsWith('again') ? { ...f, tenure: { from: '1921', to: null } } : f)) }
    expect(settleFindings(dated, { entityOf, kindOf, reviews: new Map() })[0].evidence.map((x) => x.tenure)).toEqual([undefined, { from: '1921', to: null }])
  })
  it('keeps what is reported apart from what the document says itself', () => {
    const { statements } = settle([praise('praises the Quay Circle.'), praise('the Tram Guild praises', { reportedBy: 'Bell Post' })])
    expect(statements.map((s) => [s.assertedBy, s.attribution.length]).sort()).toEqual([['entity of Bell Post', 1], ['entity of voice of a.txt', 0]])
  })
  it('makes no statement of a thing about itself, as when two names were joined', () => {
    expect(settle([praise('praises the Quay Circle.')], { merge: ['Quay Circle', 'Tram Guild'] }).statements).toEqual([])
  })
  it('stores a symmetric relation once, whichever way it was said', () => {
    const one = settle([{ relation: 'ALLIED_WITH', subject: 'Quay Circle', object: 'Tram Guild', evidence: 'act as one' }]).statements
    const two = settle([{ relation: 'ALLIED_WITH', subject: 'Tram Guild', object: 'Quay Circle', evidence: 'act as one' }]).statements
    expect(one[0].id).toBe(two[0].id)
    expect(one[0].subject).toBe('entity of Quay Circle')
  })
  it('drops a rejected passage, and calls the statement rejected when none is left', () => {
    const findings = [praise('praises the Quay Circle.'), praise('praises the Quay Circle again')]
    const [first, second] = settle(findings).e.findings
    const some = settle(findings, { reviews: new Map([[first.id, 'rejected']]) }).statements[0]
    expect(some.evidence.map((x) => x.finding)).toEqual([second.id])
    expect(some.review).toBe('unreviewed')
    expect(settle(findings, { reviews: new Map([[first.id, 'rejected'], [second.id, 'rejected']]) }).statements[0].review).toBe('rejected')
    expect(settle(findings, { reviews: new Map([[first.id, 'rejected'], [second.id, 'accepted']]) }).statements[0].review).toBe('accepted')
  })
  it('says of each passage what a person ruled of it, and of the others nothing', () => {
    const findings = [praise('praises the Quay Circle.'), praise('praises the Quay Circle again')]
    const [first, second] = settle(findings).e.findings
    expect(settle(findings).statements[0].evidence.every((x) => !('review' in x))).toBe(true)
    const one = settle(findings, { reviews: new Map([[second.id, 'accepted']]) }).statements[0]
    expect(one.evidence.map((x) => [x.finding, x.review])).toEqual([[first.id, undefined], [second.id, 'accepted']])
    const none = settle(findings, { reviews: new Map([[first.id, 'rejected'], [second.id, 'rejected']]) }).statements[0]
    expect(none.evidence.map((x) => x.review)).toEqual(['rejected', 'rejected'])
  })
})
