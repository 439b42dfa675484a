/**
 * The Neo4j server of the tests: the one NEO4J_TEST_URI names (scripts/test.ts starts it). It is emptied, so a database that
 * holds something else than tests is refused.
 */
import neo4j from 'neo4j-driver'
import type { Driver } from 'neo4j-driver'

export const TEST_URI = process.env.NEO4J_TEST_URI
export const TEST_LOGIN = { user: process.env.NEO4J_TEST_USER, password: process.env.NEO4J_TEST_PASSWORD }

if (!TEST_URI && process.env.POLYLOGUE_REQUIRE_NEO4J === '1') throw new Error('Tests on Neo4j were asked for (POLYLOGUE_REQUIRE_NEO4J=1), but NEO4J_TEST_URI names no server.')
if (!TEST_URI) console.warn('skipped: tests on a Neo4j server. Remedy: npm test, or set NEO4J_TEST_URI.')

export function testDriver(): Driver {
  return neo4j.driver(TEST_URI!, TEST_LOGIN.user ? neo4j.auth.basic(TEST_LOGIN.user, TEST_LOGIN.password ?? '') : undefined, { disableLosslessIntegers: true })
}

/** Takes everything out that tests put in. */
export async function emptyDatabase(): Promise<void> {
  const driver = testDriver()
  try {
    const { records } = await driver.executeQuery('OPTIONAL MATCH (t:PolylogueTests) WITH count(t) AS ours MATCH (n) RETURN ours, count(n) AS n LIMIT 1')
    if (records[0] && records[0].get('ours') === 0 && records[0].get('n') > 0) throw new Error('The database of NEO4J_TEST_URI is not empty; tests would delete what it holds.')
    await driver.executeQuery('MERGE (:PolylogueTests)')
    const session = driver.session()
    try { await session.run('MATCH (n) WHERE NOT n:PolylogueTests CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS') } finally { await session.close() }
  } finally { await driver.close() }
}
