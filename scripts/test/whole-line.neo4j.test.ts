/** The samples through the whole line into a real Neo4j: the same graph as in SQLite, and nothing new the second time. */
import { expect, it } from 'vitest'
import { exportHash, viewFile } from '@polylogue/store'
import { TEST_LOGIN, TEST_URI, emptyDatabase } from '@polylogue/store/testing'
import { SAMPLES, graphOf, ingest, scratch } from './samples-line.ts'

it.skipIf(!TEST_URI)('gives the graph of the samples in Neo4j as in SQLite, once though ingested twice', async () => {
  if (TEST_LOGIN.user) { process.env.NEO4J_USER = TEST_LOGIN.user; process.env.NEO4J_PASSWORD = TEST_LOGIN.password }
  await emptyDatabase()
  const [inNeo4j, inSqlite] = [scratch('neo4j'), scratch('sqlite')]
  await ingest(inNeo4j, '--store', TEST_URI!, SAMPLES)
  await ingest(inSqlite, SAMPLES)
  const graph = await graphOf(viewFile(inSqlite))
  expect(graph.statements.length).toBeGreaterThan(100)
  expect(exportHash(await graphOf(TEST_URI!))).toBe(exportHash(graph))

  const again = await ingest(inNeo4j, '--store', TEST_URI!, SAMPLES)
  expect(new Set(again.lines.map((l) => l.outcome))).toEqual(new Set(['unchanged']))
  expect(exportHash(await graphOf(TEST_URI!))).toBe(exportHash(graph))
}, 240_000)
