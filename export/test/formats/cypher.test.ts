import neo4j from 'neo4j-driver'
import type { Driver, Transaction } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportGraph } from '../../src/index.ts'
import { entity, GRAPH, PEOPLE } from '../sample-graph.ts'

const script = (graph = GRAPH) => new TextDecoder().decode(exportGraph('cypher', graph))
/** Statements as cypher-shell finds them: a semicolon at the end of a line, which no literal of ours can hold. */
const statements = (text: string) => text.split(/;\n/).map((s) => s.replace(/^\/\/.*$/gm, '').trim()).filter((s) => s !== '')

describe('Cypher script', () => {
  it('is the same file twice, and merges everything it makes', () => {
    expect(script()).toBe(script())
    for (const s of statements(script())) expect(s).toMatch(/^CREATE CONSTRAINT \w+ IF NOT EXISTS |^UNWIND \[[^]*(?:\bMERGE \(|MATCH \(n:Entity \{id: row\}\) SET n:\w+$)/)
    expect(script()).not.toMatch(/\n(?:CREATE|DELETE|DETACH)\b(?! CONSTRAINT)/)
  })
  it('writes what a reader of Cypher needs to see', () => {
    expect(script()).toContain('MATCH (n:Entity {id: row}) SET n:Organization;')
    expect(script()).toContain('MERGE (a)-[r:CRITICIZES]->(b)')
  })
})

const uri = process.env.NEO4J_TEST_URI
describe.skipIf(!uri && process.env.POLYLOGUE_REQUIRE_NEO4J !== '1')('Cypher script in Neo4j', () => {
  const nasty = ["it's; DROP", '\\', "\\'", '\\u0027 + "', "'}] AS row RETURN 1;\n//", 'a\nb\tc', '🚢 £ ё', '`${x}`', '\u2028 and \u0001'].map((name) => entity('Role', name))
  const graph = { ...GRAPH, entities: [...GRAPH.entities, ...nasty].sort((a, b) => (a.id < b.id ? -1 : 1)) }
  let driver: Driver
  let tx: Transaction
  beforeAll(async () => {
    driver = neo4j.driver(uri!, process.env.NEO4J_TEST_USER ? neo4j.auth.basic(process.env.NEO4J_TEST_USER, process.env.NEO4J_TEST_PASSWORD ?? '') : undefined, { disableLosslessIntegers: true })
    // One transaction, never committed: other tests use the same server.
    tx = await driver.session().beginTransaction()
    const all = statements(script(graph))
    const constraints = all.filter((s) => s.startsWith('CREATE CONSTRAINT'))
    for (const s of constraints) await driver.executeQuery(`EXPLAIN ${s}`)
    for (const s of [...all, ...all].filter((s) => !constraints.includes(s))) await tx.run(s)
  })
  afterAll(async () => { await tx?.rollback(); await driver?.close() })
  const ask = async (query: string, parameters = {}) => (await tx.run(query, { ids: graph.entities.map((e) => e.id), ...parameters })).records.map((r) => r.toObject())

  it('makes every entity with its kind, and every name letter for letter', async () => {
    const rows = await ask('MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id AS id, n.name AS name, n.aliases AS aliases, labels(n) AS labels ORDER BY id')
    expect(rows.map(({ id, name, aliases }) => ({ id, name, aliases }))).toEqual(graph.entities.map(({ id, name, aliases }) => ({ id, name, aliases })))
    expect(rows.find((r) => r.id === PEOPLE.ada.id)!.labels.sort()).toEqual(['Entity', 'Person'])
  })

  it('answers who criticizes whom, once though loaded twice', async () => {
    expect(await ask('MATCH (a:Organization)-[r:CRITICIZES]->(b) WHERE a.id IN $ids RETURN a.name AS who, b.name AS whom, r.statements AS statements ORDER BY whom')).toEqual([
      { who: 'Tide League', whom: PEOPLE.talk.name, statements: 1 }, { who: 'Tide League', whom: 'Quay & Sons', statements: 1 },
    ])
  })

  it('leads from a statement to its evidence and to who says so', async () => {
    const rows = await ask('MATCH (s:Statement)-[:REPORTED_BY]->(by), (s)-[:OBJECT]->(o), (s)-[e:EVIDENCE]->(p:Passage)-[:OF_DOCUMENT]->(d:Document) WHERE o.id IN $ids RETURN by.name AS by, o.name AS whom, e.exact AS words, substring(p.text, e.cueStart, e.cueEnd - e.cueStart) AS cue, d.path AS path, s.reported AS reported')
    expect(rows).toEqual([{ by: 'Ada Thorn', whom: 'Quay & Sons', words: 'the Tide League attacks Quay & Sons', cue: 'attacks', path: 'notes/undated.txt', reported: true }])
    expect(await ask('MATCH (q:Quotation)-[:SPOKEN_BY]->(s:Entity), (q)-[:FROM_WORK]->(w:Work), (q)<-[:TRACE_OF]-(t:Trace)-[:IN_DOCUMENT]->(d) WHERE s.id IN $ids RETURN q.exact AS words, w.name AS work, t.verdict AS verdict, d.path AS path')).toEqual([
      { words: 'The tide waits for none', work: 'On Moorings', verdict: 'altered', path: 'letters/2001.txt' },
    ])
  })
})
