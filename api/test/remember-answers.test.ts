import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { NO_REMOVALS, EMPTY_GRAPH } from '@polylogue/graph-schema'
import type { GraphStore } from '@polylogue/store'
import type { GraphAnswer } from '../src/contract.ts'
import { rememberAnswers } from '../src/remember-answers.ts'
import { fixture, guild, openApp } from './sample-graph.ts'
import type { Fixture } from './sample-graph.ts'

let at: Fixture
let app: FastifyInstance
let asked = 0
beforeAll(async () => {
  at = await fixture()
  const counting: GraphStore = { ...at.store, top: async (filter) => { asked++; await new Promise((done) => setTimeout(done, 30)); return at.store.top(filter) } }
  app = await openApp({ store: counting, workspace: at.workspace, webRoot: '/nowhere' })
})
afterAll(async () => { await app.close(); await at.close() })

const top = (query = '') => app.inject(`/api/graph/top${query}`)

it('asks the store once for what many ask at once, and not again until somebody writes', async () => {
  const first = await Promise.all(Array.from({ length: 5 }, () => top()))
  expect(asked).toBe(1)
  const again = await top()
  expect(asked).toBe(1)
  for (const a of [...first, again]) expect([a.statusCode, a.headers['content-type'], a.body]).toEqual([200, first[0].headers['content-type'], first[0].body])
  await top('?polarities=1')
  expect(asked).toBe(2)
  await at.store.apply({ put: { ...EMPTY_GRAPH, entities: [{ ...guild, name: 'Lantern League' }] }, remove: NO_REMOVALS })
  expect((await top()).json<GraphAnswer>().entities.map((e) => e.name)).toContain('Lantern League')
  expect(asked).toBe(3)
})

it('keeps no refusal, and nothing of who may not ask', async () => {
  expect((await top('?limit=0')).statusCode).toBe(400)
  expect((await top('?limit=0')).statusCode).toBe(400)
  expect((await app.inject({ url: '/api/graph/top', headers: { authorization: '' } })).statusCode).toBe(401)
})

it('does not ask again for whoever goes in the middle of a kept answer', async () => {
  const bare = Fastify()
  const errors: unknown[] = []
  let made = 0
  bare.setErrorHandler((error, _request, reply) => { errors.push(error); return reply.send('') })
  await bare.register(async (scope) => {
    rememberAnswers(scope, at.store)
    scope.get('/words', { config: { remember: true } }, async () => { made++; return { words: 'x' } })
    // as a packer does: the answer goes on as a stream, here one without an end
    scope.addHook('onSend', async (request, _reply, payload) => (request.headers.slow === undefined ? payload : Readable.from((async function* () { yield 'x'; await new Promise(() => {}) })())))
  })
  await bare.listen({ port: 0 })
  const { port } = bare.server.address() as AddressInfo
  const words = async () => (await fetch(`http://127.0.0.1:${port}/words`)).text()
  const first = await words()
  const closed = new Promise<void>((done) => { bare.server.once('request', (_, answer) => { answer.once('close', done) }) })
  get({ port, path: '/words', headers: { slow: 'x' } }, (answer) => { answer.once('data', () => { answer.destroy() }) }).once('error', () => {})
  await closed
  expect(await words()).toBe(first)
  expect([made, errors]).toEqual([1, []])
  bare.server.closeAllConnections()
  await bare.close()
})
