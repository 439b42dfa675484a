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
