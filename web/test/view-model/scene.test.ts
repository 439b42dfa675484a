import { expect, test } from 'vitest'
import { chosen, kindsOf, waysOf } from '../../src/view-model/expansion.ts'
import { fold, foldedId, groupsOf } from '../../src/view-model/groups.ts'
import { matrixOf } from '../../src/view-model/matrix.ts'
import { idsOf, sceneOf } from '../../src/view-model/scene.ts'
import { middleOf, unbalancedTriads } from '../../src/view-model/triads.ts'
import { answer, entity, rel, scene } from './relations.ts'

const ids = (s: { readonly nodes: readonly { readonly entity: { readonly id: string } }[] }) => s.nodes.map((n) => n.entity.id)

test('collapsing takes back what the expansion brought, and not what something else brought too', () => {
  const parts = { top: answer([rel('a', 'ENDORSES', 'b')]), added: ['b'], expanded: [{ id: 'a', ids: ['x', 'y'] }, { id: 'b', ids: ['y', 'z'] }], hidden: [] }
  expect(idsOf(parts)).toEqual(['a', 'b', 'x', 'y', 'z'])
  expect(idsOf({ ...parts, expanded: parts.expanded.filter((e) => e.id !== 'a') })).toEqual(['a', 'b', 'y', 'z'])
})

test('the opening cut leaves out weak pairs and says how many; all of them can be revealed', () => {
  const many = Array.from({ length: 20 }, (_, i) => String.fromCharCode(97 + i))
  const all = many.flatMap((a, i) => many.slice(i + 1).map((b) => rel(a, 'ENDORSES', b)))
  const calm = scene(all, {}, { whole: false })
  expect(calm.lines.length).toBe(30)
  expect(calm.undrawn).toBe(all.length - 30)
  expect(scene(all).undrawn).toBe(0)
  const weak = all.find((r) => !calm.relations.includes(r))!
  const read = scene(all, {}, { whole: false, must: [`${weak.subject}~${weak.object}`] })
  expect(read.relations.filter((r) => !calm.relations.includes(r))).toEqual([weak])
  expect(read.undrawn).toBe(calm.undrawn - 1)
})

test('who has too few relations is left out and counted', () => {
  const s = scene([rel('a', 'ENDORSES', 'b'), rel('b', 'CRITICIZES', 'c'), rel('a', 'CRITICIZES', 'c'), rel('c', 'QUOTES', 'd')], {}, { minDegree: 2 })
  expect(ids(s)).toEqual(['a', 'b', 'c'])
  expect([s.tooFew, s.undrawn]).toEqual([1, 1])
})

test('an expansion is narrowed by way and kind, ordered, capped, and says what is left', () => {
  const neighbours = [
    { entity: entity('p', 'Person', 9), statements: 1, lastDate: '1930', by: [{ relation: 'CRITICIZES' as const, polarity: -1 as const, direction: 'in' as const, statements: 1 }] },
    { entity: entity('q', 'Person', 2), statements: 5, lastDate: '1910', by: [{ relation: 'ENDORSES' as const, polarity: 1 as const, direction: 'out' as const, statements: 5 }] },
    { entity: entity('w', 'Work', 4), statements: 2, lastDate: null, by: [{ relation: 'ALLIED_WITH' as const, polarity: 1 as const, direction: 'in' as const, statements: 2 }] },
  ]
  const plain = { ways: [], kinds: [], order: 'connected', cap: 2 } as const
  const names = (choice: Parameters<typeof chosen>[2], shown: string[] = []) => chosen(neighbours, new Set(shown), choice).brought.map((n) => n.entity.id)
  expect(names(plain)).toEqual(['p', 'w'])
  expect(chosen(neighbours, new Set(), plain).left).toBe(1)
  expect(names({ ...plain, order: 'strongest' })).toEqual(['q', 'w'])
  expect(names({ ...plain, order: 'recent' })).toEqual(['p', 'q'])
  expect(names(plain, ['p'])).toEqual(['w', 'q'])
  expect(names({ ...plain, kinds: ['Person'], ways: ['in CRITICIZES'] })).toEqual(['p'])
  expect(names({ ...plain, ways: ['out CRITICIZES'] })).toEqual([])
  expect(names({ ...plain, ways: ['out ALLIED_WITH'] })).toEqual(['w'])
  expect(waysOf(neighbours, new Set(['q'])).map((w) => [w.label, w.fresh, w.neighbours])).toEqual([['endorses', 0, 1], ['is criticized by', 1, 1], ['is allied with', 1, 1]])
  expect(kindsOf(neighbours, new Set()).map((k) => [k.kind, k.neighbours])).toEqual([['Person', 2], ['Work', 1]])
})

const camps = [...['a', 'b', 'c'].flatMap((x, i, l) => l.slice(i + 1).map((y) => rel(x, 'ENDORSES', y, 3))), ...['p', 'q', 'r'].flatMap((x, i, l) => l.slice(i + 1).map((y) => rel(x, 'ENDORSES', y))), rel('a', 'CRITICIZES', 'p', 4), rel('b', 'CRITICIZES', 'q', 2)]

test('groups are named by their strongest, with what is said inside and across', () => {
  const [one, two] = groupsOf(scene(camps), true)
  expect(one.members.map((m) => m.entity.id).sort()).toEqual(['a', 'b', 'c'])
  expect(one).toMatchObject({ name: 'around The a', inside: { for: 9, against: 0 }, outside: { for: 0, against: 6 } })
  expect(two.id).toBe('p')
})

test('a folded group is one node; its lines add up, and the relations stay as they are', () => {
  const s = scene(camps)
  const folded = fold(s, groupsOf(s, true), ['p'])
  expect(ids(folded)).toEqual(['a', 'b', 'c', foldedId('p')])
  expect(folded.lines.filter((l) => l.target === foldedId('p')).map((l) => [l.source, l.tally.against])).toEqual([['a', 4], ['b', 2]])
  expect(folded.relations).toBe(s.relations)
})

test('the friend of an enemy is out of balance, two enemies of one are not', () => {
  const s = scene([rel('m', 'ENDORSES', 'a', 2), rel('m', 'ENDORSES', 'b', 5), rel('a', 'CRITICIZES', 'b', 3), rel('x', 'CRITICIZES', 'a'), rel('x', 'ENDORSES', 'b')])
  const triads = unbalancedTriads(s)
  expect(triads).toHaveLength(1)
  expect(triads[0]).toMatchObject({ kind: 'friend of an enemy', strength: 2 })
  expect(middleOf(triads[0])).toBe('m')
})

test('a pair that is both praised and attacked makes no triad; three enemies do', () => {
  expect(unbalancedTriads(scene([rel('m', 'ENDORSES', 'a'), rel('m', 'ENDORSES', 'b'), rel('a', 'CRITICIZES', 'b'), rel('b', 'ENDORSES', 'a')]))).toEqual([])
  expect(unbalancedTriads(scene([rel('a', 'CRITICIZES', 'b'), rel('b', 'CRITICIZES', 'c'), rel('c', 'CRITICIZES', 'a')])).map((t) => t.kind)).toEqual(['three opponents'])
})

test('the matrix has actors as rows and positions as columns; those that agree stand together', () => {
  const m = matrixOf(scene([rel('a', 'ENDORSES', 'toll'), rel('b', 'CRITICIZES', 'toll'), rel('c', 'ENDORSES', 'toll'), rel('c', 'CRITICIZES', 'toll', 1), rel('d', 'ENDORSES', 'toll'), rel('a', 'ENDORSES', 'b')], { toll: 'Position' }))
  expect(m.columns.map((n) => n.entity.id)).toEqual(['toll'])
  expect(m.rows.map((n) => n.entity.id)).toEqual(['a', 'd', 'c', 'b'])
  expect(m.cells.get('c')!.get('toll')).toMatchObject({ tone: 'mixed', tally: { for: 1, against: 1 } })
})

test('what is hidden by hand stays hidden, with its lines', () => {
  const s = sceneOf({ top: answer([rel('a', 'ENDORSES', 'b'), rel('b', 'ENDORSES', 'c')]), among: undefined, added: [], expanded: [], hidden: ['a'], whole: false, minDegree: 0 })
  expect([ids(s), s.lines.length]).toEqual([['b', 'c'], 1])
})
