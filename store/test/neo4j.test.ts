import { describe, expect, test, vi } from 'vitest'
import { NO_REMOVALS } from '@polylogue/graph-schema'
import { exportHash } from '@polylogue/store'
import { generateGraph } from './generated-graph.ts'
import { openNeo4jStore } from '../src/neo4j/neo4j-store.ts'
import { storeContract } from './graph-store.contract.ts'
import { TEST_LOGIN, TEST_URI, emptyDatabase, testDriver } from './neo4j-server.ts'

// a server that has just started plans every query for the first time
vi.setConfig({ testTimeout: 120_000 })

describe.skipIf(!TEST_URI)('on a real server', () => {
  storeContract('neo4j', {
    async fresh() { await emptyDatabase(); return openNeo4jStore(TEST_URI!, TEST_LOGIN) },
    async reopen(store) { await store.close(); return openNeo4jStore(TEST_URI!, TEST_LOGIN) },
  })

  test('a graph of an older form is emptied when it is opened, and takes the graph again', async () => {
    await emptyDatabase()
    const graph = generateGraph(3, { documents: 4, entities: 20, statements: 60 })
    const first = await openNeo4jStore(TEST_URI!, TEST_LOGIN)
    await first.apply({ put: graph, remove: NO_REMOVALS })
    const hash = exportHash(await first.readAll())
    await first.close()
    const driver = testDriver()
    await driver.executeQuery('MATCH (n:Polylogue) SET n.format = 1')
    await driver.close()

    const again = await openNeo4jStore(TEST_URI!, TEST_LOGIN)
    expect((await again.counts()).nouns.documents).toBe(0)
    await again.apply({ put: graph, remove: NO_REMOVALS })
    expect(exportHash(await again.readAll())).toBe(hash)
    await again.close()
  })
})
