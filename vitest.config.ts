import { defineConfig } from 'vitest/config'

/** Projects: unit tests of every workspace; `neo4j` and `browser` need parts that scripts/test.ts starts. */
export default defineConfig({
  test: {
    include: ['*/test/**/*.test.ts', 'web/test/**/*.test.tsx'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
