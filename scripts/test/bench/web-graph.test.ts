import { expect, test } from 'vitest'
import { aggregate, validate } from '@polylogue/graph-schema'
import { generateView } from '../../bench/web/graph.ts'

test('a generated view is valid, the same for the same seed, and mostly within five communities', () => {
  const graph = generateView(3, 120, 360)
  expect(validate(graph)).toEqual([])
  expect(generateView(3, 120, 360)).toEqual(graph)
  const community = new Map(graph.entities.map((e) => [e.id, e.name[0]]))
  expect(new Set(community.values()).size).toBe(5)
  const relations = aggregate(graph.statements)
  expect(relations.length).toBeGreaterThan(250)
  expect(relations.filter((r) => community.get(r.subject) === community.get(r.object)).length / relations.length).toBeGreaterThan(0.85)
})
