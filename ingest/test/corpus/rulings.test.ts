import { describe, expect, it } from 'vitest'
import type { Decision, DecisionTarget, DecisionVerb } from '@polylogue/graph-schema'
import { entityId } from '@polylogue/graph-schema'
import { decisionsInForce, readRulings } from '../../src/corpus/rulings.ts'
import { makeExtraction } from '../make-extraction.ts'

let seq = 0
function decision(verb: DecisionVerb, target: DecisionTarget, more: Partial<Decision> = {}): Decision {
  seq++
  return { seq, id: `d${seq}`, prev: '', at: '1999-01-01T00:00:00Z', actor: 'reader', verb, target, other: null, before: null, after: null, reason: null, tool: 'test', ...more }
}
const at = (kind: DecisionTarget['kind'], id: string, selector: DecisionTarget['selector'] = null): DecisionTarget => ({ kind, id, selector })

const TEXT = 'The Tram Guild praises the Quay Circle.'
const made = (text: string, evidence = 'praises the Quay Circle') => makeExtraction({
  text, names: [['Organization', 'Tram Guild'], ['Organization', 'Quay Circle']],
  findings: [{ relation: 'ENDORSES', subject: 'Tram Guild', object: 'Quay Circle', evidence }],
})

describe('rulings', () => {
  const e = made(TEXT)
  const [finding] = e.findings
  const guild = e.clusters.find((c) => c.name === 'Tram Guild')!
  const circle = e.clusters.find((c) => c.name === 'Quay Circle')!

  it('lets the newest decision on a target count', () => {
    const log = [decision('accept', at('finding', finding.id)), decision('reject', at('finding', finding.id))]
    expect(readRulings(log, [e]).reviews.get(finding.id)).toBe('rejected')
  })
  it('takes back what is undone, and takes back the undoing', () => {
    const reject = decision('reject', at('finding', finding.id))
    const undo = decision('undo', at('decision', reject.id))
    const redo = decision('undo', at('decision', undo.id))
    expect(decisionsInForce([reject, undo])).toEqual([])
    expect(decisionsInForce([reject, undo, redo])).toEqual([reject])
  })
  it('reads entity ids as the clusters they were made from', () => {
    const same = decision('same', at('entity', entityId('Organization', guild.id)), { other: at('cluster', circle.id) })
    expect(readRulings([same], [e]).same).toEqual([[guild.id, circle.id]])
  })
  it('finds an entity that a person gave another kind', () => {
    const rename = decision('rename', at('entity', entityId('Person', guild.id)), { after: 'The Guild' })
    expect(readRulings([rename], [e]).rename.get(guild.id)).toBe('The Guild')
  })
  it('lets a later “not the same” overrule an earlier “same”, in either order of the ends', () => {
    const log = [decision('same', at('cluster', guild.id), { other: at('cluster', circle.id) }), decision('not-same', at('cluster', circle.id), { other: at('cluster', guild.id) })]
    const rulings = readRulings(log, [e])
    expect(rulings.same).toEqual([])
    expect(rulings.notSame).toHaveLength(1)
  })
  it('finds a finding again by its quote when the text around it was edited', () => {
    const { exact, prefix, suffix, start, end, document } = finding.evidence
    const old = decision('reject', at('finding', finding.id, { document, blob: e.document.blob, exact, prefix, suffix, start, end }))
    const edited = made(`A new first line.\n${TEXT.replace('.', ', we hear.')}`)
    expect(edited.findings[0].id).not.toBe(finding.id)
    expect(readRulings([old], [edited]).reviews.get(edited.findings[0].id)).toBe('rejected')
    const twice = made(`${TEXT}\n${TEXT}\nEdited.`)
    const rulings = readRulings([old], [{ ...twice, findings: twice.findings.map((f) => ({ ...f, id: 'other' })) }])
    expect(rulings.reviews.size).toBe(0)
    expect(rulings.needsReview).toEqual([old])
  })
  it('keeps a decision whose target is gone, and says that it needs review', () => {
    const lost = decision('rename', at('cluster', 'not-there'), { after: 'New Name' })
    expect(readRulings([lost], [e]).needsReview).toEqual([lost])
  })
})
