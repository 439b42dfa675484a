import { expect, test } from 'vitest'
import { communities } from '../src/communities.ts'
import type { Tie } from '../src/communities.ts'

const clique = (ids: readonly string[], positive = 1): Tie[] => ids.flatMap((a, i) => ids.slice(i + 1).map((b) => ({ a, b, for: positive, against: 0 })))
const [left, right] = [['a', 'b', 'c', 'd'], ['e', 'f', 'g', 'h']]
const groups = (ties: Tie[]) => { const of = communities([...left, ...right], ties); return [left.map((id) => of.get(id)), right.map((id) => of.get(id))] }

test('two cliques joined by one tie are two groups, named by their smallest member', () => {
  expect(groups([...clique(left), ...clique(right), { a: 'd', b: 'e', for: 1, against: 0 }])).toEqual([['a', 'a', 'a', 'a'], ['e', 'e', 'e', 'e']])
})
test('the order of ties, and which end comes first, does not matter', () => {
  const ties = [...clique(left), ...clique(right), { a: 'd', b: 'e', for: 1, against: 0 }]
  expect(communities([...left, ...right], ties.toReversed().map((t) => ({ ...t, a: t.b, b: t.a })))).toEqual(communities([...left, ...right], ties))
})
test('attack parts whom as many ties of another kind would join', () => {
  const across = left.flatMap((a) => right.map((b) => [a, b] as const))
  const joined = groups([...clique(left), ...clique(right), ...across.map(([a, b]) => ({ a, b, for: 2, against: 0 }))])
  const parted = groups([...clique(left), ...clique(right), ...across.map(([a, b]) => ({ a, b, for: 0, against: 2 }))])
  expect(joined).not.toEqual(parted)
  expect(parted).toEqual([['a', 'a', 'a', 'a'], ['e', 'e', 'e', 'e']])
})
test('who has no tie is alone; only attacks gather nobody', () => {
  expect(communities(['x', 'y'], [])).toEqual(new Map([['x', 'x'], ['y', 'y']]))
  expect(new Set(communities(['x', 'y', 'z'], [{ a: 'x', b: 'y', for: 0, against: 3 }, { a: 'y', b: 'z', for: 0, against: 1 }]).values()).size).toBeGreaterThan(1)
})
