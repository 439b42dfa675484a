/** Groups of the corpus are found once, and again after something was written. */
import { expect, it } from 'vitest'
import { NO_REMOVALS } from '@polylogue/graph-schema'
import { rememberGroups } from '../src/remember-groups.ts'
import { GRAPH, fixture } from './sample-graph.ts'

it('the same question is answered from memory until the graph is written', async () => {
  const at = await fixture()
  let asked = 0
  const store = { ...at.store, joined: (filter: Parameters<typeof at.store.joined>[0]) => { asked++; return at.store.joined(filter) } }
  const groups = rememberGroups(store)
  const first = await groups({}, true)
  expect(await groups({}, true)).toBe(first)
  expect(asked).toBe(1)
  await groups({}, false)
  await groups({ polarities: [1] }, true)
  expect(asked).toBe(3)
  await at.store.apply({ put: { ...GRAPH, documents: [], entities: [], links: [], mentions: [], statements: [], quotations: [], traces: [], citations: [] }, remove: { ...NO_REMOVALS, statements: [GRAPH.statements[0].id] } })
  const second = await groups({}, true)
  expect(second.relations.length).toBeLessThan(first.relations.length)
  expect(asked).toBe(4)
  await at.close()
})

it('a store that cannot tell whether it was written is asked each time', async () => {
  const at = await fixture()
  let asked = 0
  const groups = rememberGroups({ ...at.store, version: async () => null, joined: (filter) => { asked++; return at.store.joined(filter) } })
  await groups({}, true)
  await groups({}, true)
  expect(asked).toBe(2)
  await at.close()
})
