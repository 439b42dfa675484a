/** Answers of the processes that read, beside those of the server itself. */
import { gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EMPTY_GRAPH, NO_REMOVALS } from '@polylogue/graph-schema'
import { openStore } from '@polylogue/store'
import type { GraphStore } from '@polylogue/store'
import type { FacetsAnswer, GraphAnswer } from '../../src/contract.ts'
import { early, fixture, guild, mill, oda, openApp, opposes, quotation } from '../sample-graph.ts'
import type { Fixture } from '../sample-graph.ts'

let at: Fixture
let plain: FastifyInstance
let beside: FastifyInstance
/** As another process has it. */
let other: GraphStore
const faults: unknown[] = []
beforeAll(async () => {
  at = await fixture()
  other = await openStore({ workspace: at.workspace })
  plain = await openApp({ store: at.store, workspace: at.workspace, webRoot: '/nowhere' })
  // the server itself writes nothing: a view of a large graph is made by a process beside it
  beside = await openApp({ store: { ...at.store, apply: () => Promise.reject(new Error('written by the server itself')) }, workspace: at.workspace, webRoot: '/nowhere', readers: { store: { workspace: at.workspace }, from: 1 }, onError: (error) => { faults.push(error) } })
})
afterAll(async () => { await beside.close(); await plain.close(); await other.close(); await at.close() })

const nobody = 'a'.repeat(26)
const ADDRESSES = [
  'status', 'search?q=oda', 'search?q=%20', 'search', 'graph/top', 'graph/top?limit=3&polarities=-1', 'graph/top?limit=0', `graph/neighbours?ids=${guild.id}&limit=1`, `graph/between?ids=${guild.id},${mill.id}&minConfidence=0.6`,
  `graph/path?from=${guild.id}&to=${oda.id}`, `graph/path?from=${guild.id}&to=${nobody}`, 'graph/facets?polarities=1', 'graph/communities', `graph/communities/${guild.id}`, `graph/compare?a=${guild.id}&b=${mill.id}`,
  'entities?limit=2', `entities/${guild.id}`, `entities/${nobody}`, `entities/${guild.id}/statements?limit=1`, `entities/${guild.id}/neighbours`, 'statements?limit=3', `pairs/${guild.id}/${mill.id}`,
  'documents', `documents/${early.id}`, `documents/${early.id}/locators`, `documents/${early.id}/outline`, `documents/${early.id}/pieces/0`, `documents/${early.id}/pieces/1`, `documents/${early.id}/places/${oda.id}`, `documents/${early.id}/find?words=oda`, 'quotations', `quotations/${quotation.id}`, 'bibliography', 'statements?cursor=x', 'export/json', 'export/csv?polarities=-1', 'export/nothing',
]

describe('processes that read', () => {
  it.each(ADDRESSES)('answer %s as the server itself does', async (address) => {
    const [mine, theirs] = await Promise.all([plain.inject(`/api/${address}`), beside.inject(`/api/${address}`)])
    expect([theirs.statusCode, theirs.headers['content-type'], theirs.body]).toEqual([mine.statusCode, mine.headers['content-type'], mine.body])
  })

  it('let nobody in who may not ask, and pack what they answer', async () => {
    expect((await beside.inject({ url: '/api/graph/top', headers: { authorization: '' } })).statusCode).toBe(401)
    expect((await beside.inject({ url: `/api/documents/${early.id}`, headers: { 'accept-encoding': 'gzip' } })).headers['content-encoding']).toBe('gzip')
    expect((await beside.inject({ method: 'HEAD', url: '/api/graph/top' })).statusCode).toBe(200)
    const packed = await beside.inject({ url: '/api/graph/facets', headers: { 'accept-encoding': 'br, gzip;q=0.5' } })
    expect(gunzipSync(packed.rawPayload).toString()).toBe((await plain.inject('/api/graph/facets')).body)
    expect((await beside.inject({ url: '/api/graph/facets', headers: { 'accept-encoding': 'gzip;q=0, identity' } })).headers['content-encoding']).toBeUndefined()
  })

  it('cannot write', async () => {
    const reader = await openStore({ workspace: at.workspace }, { reads: true })
    await expect(reader.apply({ put: { ...EMPTY_GRAPH, entities: [{ ...guild, name: 'x' }] }, remove: NO_REMOVALS })).rejects.toThrow()
    await reader.close()
  })

  it('answer a file to the end of its last piece, and go on where nobody takes it', async () => {
    const gone = await beside.inject({ url: '/api/export/json', payloadAsStream: true })
    gone.stream().destroy()
    expect((await beside.inject('/api/export/json')).body).toBe((await plain.inject('/api/export/json')).body)
  })
})

it('end with the server, also from the middle of an answer', async () => {
  const app = await openApp({ store: at.store, workspace: at.workspace, webRoot: '/nowhere', readers: { store: { workspace: at.workspace }, from: 1 } })
  expect((await app.inject('/api/graph/facets')).statusCode).toBe(200)
  const under = Promise.all(['graph/facets?polarities=1', 'export/json', 'documents'].map((path) => app.inject(`/api/${path}`).then((a) => a.statusCode, () => 0)))
  await app.close()
  for (const status of await under) expect([0, 200, 500, 503]).toContain(status)
})

describe('what is kept', () => {
  const names = async () => { const answer = await beside.inject('/api/graph/top'); return { stale: answer.headers['graph-stale'] === 'true', version: answer.headers['graph-version'], names: answer.json<GraphAnswer>().entities.map((e) => e.name) } }

  it('is followed by the new answer after another process wrote, and says so while it is older', async () => {
    const before = await names()
    expect(before).toMatchObject({ stale: false })
    await other.apply({ put: { ...EMPTY_GRAPH, entities: [{ ...guild, name: 'Lantern League' }] }, remove: NO_REMOVALS })
    const version = await at.store.version()
    // either the last answer with its version and the word that it is older, or the new one
    const next = await names()
    expect(next.stale ? next.version : null).toBe(next.stale ? before.version : null)
    await expect.poll(names).toMatchObject({ stale: false, version, names: expect.arrayContaining(['Lantern League']) })
  })

  it('is not given after a write of this server', async () => {
    await names()
    const decide = await beside.inject({ method: 'POST', url: '/api/decisions', payload: { id: null, actor: null, verb: 'rename', target: { kind: 'entity', id: guild.id, place: null }, other: null, before: null, after: 'Guild of Lamps', reason: null, seen: null } })
    expect(decide.statusCode).toBe(200)
    expect((await beside.inject('/api/graph/facets')).json<FacetsAnswer>().all).toBe((await plain.inject('/api/graph/facets')).json<FacetsAnswer>().all)
    expect(await names()).toMatchObject({ stale: false, version: await at.store.version() })
  })

  it('has no faults behind it', () => { expect(faults).toEqual([]); expect(opposes.id).toBeTruthy() })
})
