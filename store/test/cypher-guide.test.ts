/** The queries of docs/guide/cypher.md, read out of the page and run on a real server that holds the samples. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_REMOVALS } from '@polylogue/graph-schema'
import type { Graph } from '@polylogue/graph-schema'
import { openNeo4jStore } from '../src/neo4j/neo4j-store.ts'
import { ingestedSamples } from './ingested-samples.ts'
import { TEST_LOGIN, TEST_URI, emptyDatabase, testDriver } from './neo4j-server.ts'

const page = readFileSync(new URL('../../docs/guide/cypher.md', import.meta.url), 'utf8')
const queries = [...page.matchAll(/^## \d+\. (.+)$[\s\S]*?```cypher\n([\s\S]*?)```/gm)].map((m) => ({ title: m[1], query: m[2] }))

it('the page has a query under each of its ten headings', () => {
  expect(queries.length).toBe(10)
  expect([...page.matchAll(/^## /gm)].length).toBe(10)
})

describe.skipIf(!TEST_URI)('on a server with the samples', () => {
  const driver = TEST_URI ? testDriver() : null
  let graph: Graph
  const rows = async (query: string) => (await driver!.executeQuery(query)).records.map((r) => r.toObject())
  const asked = (words: string) => rows(queries.find((q) => q.title.includes(words))!.query)

  beforeAll(async () => {
    graph = await ingestedSamples()
    await emptyDatabase()
    const store = await openNeo4jStore(TEST_URI!, TEST_LOGIN)
    await store.apply({ put: graph, remove: NO_REMOVALS })
    await store.close()
  }, 240_000)
  afterAll(() => driver?.close())

  it.each(queries)('$title', async ({ query }) => {
    const answer = await rows(query)
    expect(answer.length).toBeGreaterThan(0)
    const columns = [...query.slice(query.lastIndexOf('RETURN')).matchAll(/ AS (`?)(\w+)\1/g)].map((m) => m[2])
    expect(Object.keys(answer[0])).toEqual(columns)
  }, 120_000)

  it('answers what the nouns say', async () => {
    const counted = graph.statements.filter((s) => s.review !== 'rejected')
    const critics = new Set(counted.filter((s) => s.relation === 'CRITICIZES').map((s) => `${s.subject} ${s.object}`))
    expect((await asked('criticizes whom')).length).toBe(critics.size)

    const years = await asked('over time')
    const dated = counted.filter((s) => s.date !== null && s.polarity !== 0)
    expect(years.reduce((n, row) => n + row.for + row.against, 0)).toBe(dated.length)
    expect(years.map((row) => row.year)).toEqual([...new Set(dated.map((s) => s.date!.slice(0, 4)))].sort())

    const reported = await asked('reported to have been said')
    expect(reported.reduce((n, row) => n + row.statements, 0)).toBe(counted.reduce((n, s) => n + new Set(s.attribution.map((a) => a.entity)).size, 0))

    expect((await asked('their words come from')).length).toBe(graph.traces.filter((t) => t.kind === 'quotation').reduce((n, t) => n + new Set([...(t.source ? [t.source] : []), ...t.pieces, ...t.copies].map((e) => e.document)).size, 0))
    for (const { words, passage } of await asked('evidence of one line')) expect(passage).toContain(words)
  }, 120_000)
})
