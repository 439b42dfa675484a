import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { NO_REMOVALS } from '@polylogue/graph-schema'
import { exportHash, openStore } from '@polylogue/store'
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
