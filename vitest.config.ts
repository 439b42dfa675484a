import { defineConfig } from 'vitest/config'

const EXCLUDED = ['**/node_modules/**', '**/dist/**']

/** Tests that write to the one Neo4j database that scripts/test.ts starts: never two at once. Others skip themselves without it. */
const ON_NEO4J = ['*/test/**/*neo4j.test.ts', 'store/test/cypher-guide.test.ts', 'export/test/formats/cypher.test.ts']

export default defineConfig({
  test: {
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // A page or a server on a machine of two busy cores takes longer than the one second that vitest waits by itself.
    expect: { poll: { timeout: 60_000 } },
    projects: [
      { extends: true, test: { name: 'parts', include: ['*/test/**/*.test.ts', 'web/test/**/*.test.tsx'], exclude: [...EXCLUDED, ...ON_NEO4J], sequence: { groupOrder: 0 } } },
      { extends: true, test: { name: 'neo4j', include: ON_NEO4J, exclude: EXCLUDED, maxWorkers: 1, fileParallelism: false, sequence: { groupOrder: 1 } } },
    ],
  },
})
