import { describe, vi } from 'vitest'
import { openNeo4jStore } from '../src/neo4j/neo4j-store.ts'
import { storeContract } from './graph-store.contract.ts'
import { TEST_LOGIN, TEST_URI, emptyDatabase } from './neo4j-server.ts'

// a server that has just started plans every query for the first time
vi.setConfig({ testTimeout: 120_000 })

describe.skipIf(!TEST_URI)('on a real server', () => {
  storeContract('neo4j', {
    async fresh() { await emptyDatabase(); return openNeo4jStore(TEST_URI!, TEST_LOGIN) },
    async reopen(store) { await store.close(); return openNeo4jStore(TEST_URI!, TEST_LOGIN) },
  })
})
