import { describe, expect, test } from 'vitest'
import { aggregate, isFirstHand, relation } from '@polylogue/graph-schema'
import type { RelationType, Statement } from '@polylogue/graph-schema'

const evidence = { document: 'd', start: 0, end: 4, exact: 'word', prefix: '', suffix: '', finding: 'f', passage: 'p', cue: null, rule: 'r', confidence: 0.5 }

function statement(type: RelationType, subject: string, object: string, assertedBy: string, chain: readonly string[] = []): Statement {
  return {
    id: `${type} ${subject} ${object} ${assertedBy}`, relation: type, polarity: relation(type).polarity, subject, object, document: 'd', date: null, assertedBy,
    attribution: chain.map((entity) => ({ entity, evidence })), evidence: [evidence], explicitness: 'explicit', confidence: 0.5, review: 'unreviewed',
  }
}

describe('first-hand is what the subject says of itself', () => {
  test.each([
    ['the voice praises', statement('ENDORSES', 'Mill Union', 'Weavers', 'Mill Union'), true],
    ['the voice tells of another’s quarrel', statement('CRITICIZES', 'Weavers', 'Dyers', 'Mill Union'), false],
    ['a chain stands between, even to the subject itself', statement('CRITICIZES', 'Weavers', 'Dyers', 'Weavers', ['Weavers']), false],
    ['an alliance told by its second end', statement('ALLIED_WITH', 'Dyers', 'Mill Union', 'Mill Union'), true],
    ['an alliance told by a third', statement('ALLIED_WITH', 'Dyers', 'Weavers', 'Mill Union'), false],
    ['an office, which is no stance', statement('HOLDS_ROLE', 'Ansel Roth', 'treasurer', 'Mill Union'), true],
  ])('%s', (_, s, expected) => { expect(isFirstHand(s)).toBe(expected) })

  test('an aggregated relation counts both apart', () => {
    const [r] = aggregate([statement('CRITICIZES', 'Weavers', 'Dyers', 'Weavers'), statement('CRITICIZES', 'Weavers', 'Dyers', 'Mill Union'), statement('CRITICIZES', 'Weavers', 'Dyers', 'Weavers', ['Roth'])])
    expect([r.statements, r.firstHand, r.reported]).toEqual([3, 1, 2])
  })
})
