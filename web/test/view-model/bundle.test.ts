import { describe, expect, test } from 'vitest'
import type { AggregatedRelation, RelationType } from '@polylogue/graph-schema'
import { relation } from '@polylogue/graph-schema'
import { bundle, toneOf } from '../../src/view-model/bundle.ts'
import { strongestPairs } from '../../src/view-model/cut.ts'

function rel(subject: string, type: RelationType, object: string, statements = 1): AggregatedRelation {
  return { subject, object, relation: type, polarity: relation(type).polarity, statements, passages: statements, documents: 1, firstDate: null, lastDate: null, firstHand: statements, reported: 0, confidence: 0.8 }
}

describe('bundle', () => {
  test('directions that agree become one line with an arrow at both ends', () => {
    const lines = bundle([rel('a', 'ENDORSES', 'b'), rel('b', 'ENDORSES', 'a')])
    expect(lines).toMatchObject([{ id: 'a>b', tone: 'for', both: true, tally: { for: 2 } }])
  })
  test('directions that disagree stay two lines', () => {
    expect(bundle([rel('a', 'ENDORSES', 'b'), rel('b', 'CRITICIZES', 'a')]).map((l) => [l.id, l.tone, l.both])).toEqual([['a>b', 'for', false], ['b>a', 'against', false]])
  })
  test('praise and attack in one direction are mixed, and both counted', () => {
    expect(bundle([rel('a', 'ENDORSES', 'b', 2), rel('a', 'CRITICIZES', 'b', 3), rel('a', 'QUOTES', 'b')])).toMatchObject([{ tone: 'mixed', tally: { for: 2, against: 3, words: 1 } }])
  })
  test('counts passages, which the panel lists, not statements', () => {
    expect(bundle([{ ...rel('a', 'ENDORSES', 'b', 1), passages: 5 }, rel('a', 'CRITICIZES', 'b', 1)])).toMatchObject([{ tone: 'for', passages: 6, tally: { for: 5, against: 1 } }])
  })
  test('an alliance alone points both ways', () => {
    expect(bundle([rel('a', 'ALLIED_WITH', 'b')])).toMatchObject([{ tone: 'for', both: true }])
  })
  test('the order of relations does not matter', () => {
    const list = [rel('c', 'CITES', 'a'), rel('a', 'ENDORSES', 'b'), rel('b', 'CRITICIZES', 'a')]
    expect(bundle(list.toReversed())).toEqual(bundle(list))
  })
  test('a fifth of dissent is the border', () => {
    expect(toneOf({ for: 9, against: 1, words: 0, ties: 0 })).toBe('for')
    expect(toneOf({ for: 4, against: 1, words: 0, ties: 0 })).toBe('mixed')
  })
})

test('the opening cut keeps the strongest pairs and a line for everyone', () => {
  const ids = Array.from({ length: 20 }, (_, i) => String.fromCharCode(97 + i))
  const all = ids.flatMap((a, i) => ids.slice(i + 1).map((b, j) => rel(a, 'ENDORSES', b, 1 + ((i * 7 + j * 3) % 5))))
  const cut = strongestPairs(all, ids.length)
  expect(cut.length).toBe(30)
  expect(new Set(cut.flatMap((r) => [r.subject, r.object])).size).toBe(20)
})
