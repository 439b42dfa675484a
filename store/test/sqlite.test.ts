import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { EMPTY_GRAPH, NO_REMOVALS } from '@polylogue/graph-schema'
import type { GraphBatch } from '@polylogue/graph-schema'
import { exportHash, openStore } from '@polylogue/store'
import type { GraphStore } from '@polylogue/store'
import { openDatabase } from '../src/sqlite/driver.ts'
import { generateGraph } from './generated-graph.ts'
import { storeContract } from './graph-store.contract.ts'

const dir = mkdtempSync(join(tmpdir(), 'polylogue-sqlite-'))
let files = 0
afterAll(() => rmSync(dir, { recursive: true, force: true }))

storeContract('sqlite', {
  fresh: () => openStore(`sqlite:${join(dir, `${++files}.sqlite`)}`),
  async reopen(store) { await store.close(); return openStore(join(dir, `${files}.sqlite`)) },
})

test('a view of an older form is emptied when it is opened, and takes the graph again', async () => {
  const file = join(dir, 'older.sqlite')
  const graph = generateGraph(3, { documents: 4, entities: 20, statements: 60 })
  const first = await openStore(file)
  await first.apply({ put: graph, remove: NO_REMOVALS })
  const hash = exportHash(await first.readAll())
  await first.close()

  const db = openDatabase(file)
  db.exec('PRAGMA user_version=1; DROP TABLE relation; CREATE TABLE left_behind(a)')
  db.close()

  const again = await openStore(file)
  expect((await again.counts()).nouns.documents).toBe(0)
  await again.apply({ put: graph, remove: NO_REMOVALS })
  expect(exportHash(await again.readAll())).toBe(hash)
  await again.close()
})

test('its version changes with its own writes and with those of others, and not with questions', async () => {
  const file = join(dir, 'versions.sqlite')
  const graph = generateGraph(4, { documents: 3, entities: 10, statements: 20 })
  const [store, other] = [await openStore(file), await openStore(file)]
  const first = await store.version()
  await store.top({})
  expect(await store.version()).toBe(first)
  await store.apply({ put: graph, remove: NO_REMOVALS })
  const second = await store.version()
  expect(second).not.toBe(first)
  await other.apply({ put: { ...graph, statements: [], entities: [], documents: [] }, remove: { ...NO_REMOVALS, statements: [graph.statements[0].id] } })
  expect(await store.version()).not.toBe(second)
  await store.close()
  await other.close()
})

test('counts of a connection that stays open follow what others write: added, changed, removed, of another kind, little and much', async () => {
  const file = join(dir, 'followed.sqlite')
  const graph = generateGraph(5, { documents: 6, entities: 30, statements: 200 })
  const [writer, reader] = [await openStore(file), await openStore(file, { reads: true })]
  const { statements } = graph
  const [a, b] = [statements.slice(0, 120), statements.slice(120)]
  const none = { ...EMPTY_GRAPH, documents: [], entities: [] }
  const used = statements.find((s) => !b.includes(s))!
  const end = graph.entities.find((e) => e.id === used.subject)!
  const other = graph.entities.find((e) => e.kind === end.kind && e.id !== end.id)
  const writes: readonly GraphBatch[] = [
    { put: { ...graph, statements: a }, remove: NO_REMOVALS },
    { put: { ...none, statements: b.slice(0, 40) }, remove: NO_REMOVALS },
    { put: none, remove: { ...NO_REMOVALS, statements: a.slice(0, 10).map((s) => s.id) } },
    { put: { ...none, statements: b.slice(40) }, remove: NO_REMOVALS },
    { put: { ...none, statements: a.slice(20, 40).map((s, i) => ({ ...s, review: 'rejected', confidence: i / 20, date: i % 2 === 0 ? null : '1899-12' })) }, remove: NO_REMOVALS },
    { put: { ...none, entities: other ? [{ ...other, kind: end.kind === 'Person' ? 'Organization' : 'Person' }] : [] }, remove: NO_REMOVALS },
    { put: { ...none, statements: a.slice(0, 10) }, remove: { ...NO_REMOVALS, statements: b.slice(50).map((s) => s.id) } },
  ]
  const ids = graph.entities.map((e) => e.id)
  const answers = async (store: GraphStore) => Promise.all([{}, { minConfidence: 0.4 }, { kinds: ['Person'] as const, to: '1911' }, { rejected: true, documents: [graph.documents[0].id] }].map(async (f) => [await store.facets(f), await store.between(ids, f), await store.top({ ...f, limit: 5 })]))
  for (const [i, write] of writes.entries()) {
    await writer.apply(write)
    const fresh = await openStore(file, { reads: true })
    expect(await answers(reader), `write ${i}`).toEqual(await answers(fresh))
    await fresh.close()
  }
  // more writes than are kept
  for (let i = 0; i < 210; i++) await writer.apply({ put: { ...none, statements: [{ ...statements[60], confidence: i / 210 }] }, remove: NO_REMOVALS })
  const fresh = await openStore(file, { reads: true })
  expect(await answers(reader)).toEqual(await answers(fresh))
  for (const store of [fresh, reader, writer]) await store.close()
})
