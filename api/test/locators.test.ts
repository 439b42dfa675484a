/** Pages and chapters of a document: told where they begin. */
import { expect, it } from 'vitest'
import { EMPTY_GRAPH, NO_REMOVALS, passageId } from '@polylogue/graph-schema'
import type { LocatorsAnswer } from '../src/contract.ts'
import { bare, fixture, openApp } from './sample-graph.ts'

it('a locator stands once, where the first passage it holds for begins; a document without places has none', async () => {
  const at = await fixture()
  const app = await openApp({ store: at.store, workspace: at.workspace, webRoot: '/nowhere' })
  const url = `/api/documents/${bare.id}/locators`
  expect((await app.inject(url)).json<LocatorsAnswer>().locators).toEqual([])
  const cuts = [0, 4, 12, 20, 30]
  const places = ['p. 3', 'p. 3', 'pp. 3–4', undefined, 'p. 9']
  const passages = cuts.map((start, i) => {
    const end = cuts[i + 1] ?? bare.text.length
    return { id: passageId(bare.id, start, end), document: bare.id, ordinal: i, kind: 'paragraph' as const, level: 0, start, end, ...(places[i] ? { locator: places[i] } : {}) }
  })
  await at.store.apply({ put: { ...EMPTY_GRAPH, documents: [{ ...bare, passages }] }, remove: NO_REMOVALS })
  expect((await app.inject(url)).json<LocatorsAnswer>().locators).toEqual([{ start: 0, locator: 'p. 3' }, { start: 12, locator: 'pp. 3–4' }, { start: 20, locator: null }, { start: 30, locator: 'p. 9' }])
  await app.close()
  await at.close()
})
