import { expect, test } from 'vitest'
import type { Decision } from '@polylogue/graph-schema'
import { decisionRows } from '../../src/view-model/decisions.ts'

const decision = (id: string, verb: Decision['verb'], target: Partial<Decision['target']> & { id: string }, more: Partial<Decision> = {}): Decision => ({
  seq: 1, id, prev: '', at: '1931-05-04T10:00:00Z', actor: 'Ilse Thorn', verb, target: { kind: 'finding', selector: null, ...target }, other: null, before: null, after: null, reason: null, tool: 'test', ...more,
})
const words = { exact: 'the Quay Guild\nagrees', prefix: '', suffix: '', document: 'd', blob: 'b', start: 1, end: 9 }

test('every decision is a line with its words and who made it; one taken back says so, and stands again when that is undone', () => {
  const log = [decision('r', 'reject', { id: 'f', selector: words }), decision('n', 'rename', { id: 'e', kind: 'entity' }, { before: 'Quay', after: 'Quay Guild' })]
  expect(decisionRows(log)).toEqual([
    { id: 'r', words: 'wrong, left out: “the Quay Guild agrees”', by: 'Ilse Thorn, 4 May 1931', stands: true },
    { id: 'n', words: 'Quay is called Quay Guild', by: 'Ilse Thorn, 4 May 1931', stands: true },
  ])
  const undone = decision('u', 'undo', { id: 'r', kind: 'decision' })
  expect(decisionRows([undone, ...log]).map((r) => r.stands)).toEqual([false, true])
  expect(decisionRows([decision('v', 'undo', { id: 'u', kind: 'decision' }), undone, ...log]).map((r) => r.stands)).toEqual([true, true])
})
