import { expect, test } from 'vitest'
import { selectedPart } from '../../src/view-model/part.ts'
import { rel, scene } from './relations.ts'

const all = scene([rel('a', 'ENDORSES', 'b'), rel('b', 'CRITICIZES', 'c'), rel('c', 'ENDORSES', 'a'), rel('c', 'CRITICIZES', 'd'), rel('d', 'ENDORSES', 'e')])
const held = (selection: Parameters<typeof selectedPart>[1], picked: readonly string[] = []) => {
  const part = selectedPart(all, selection, picked)
  return part && [part.words, part.scene.nodes.map((n) => n.entity.id).join(''), part.scene.relations.map((r) => r.subject + r.object).sort().join(' ')]
}

test.each([
  ['one: with its neighbours and what lies between them', held({ type: 'entity', id: 'a' }), ['The a and its neighbours', 'abc', 'ab bc ca']],
  ['a relation: its ends', held({ type: 'relation', a: 'd', b: 'c' }), ['The d and The c', 'cd', 'cd']],
  ['picked come before what is selected', held({ type: 'entity', id: 'a' }, ['c', 'd', 'gone']), ['2 entities picked', 'cd', 'cd']],
  ['what is not shown is not exported', held({ type: 'entity', id: 'gone' }), null],
  ['nothing', held(null), null],
])('what is selected of a scene: %s', (_, found, wanted) => { expect(found).toEqual(wanted) })
