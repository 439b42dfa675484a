import { connect } from 'node:net'
import type { Socket } from 'node:net'
import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import { LIMITS, NODE_LIMITS, endCleanly, limitBodies } from '../src/limits.ts'
import { SIGNED_IN, fixture, openApp } from './sample-graph.ts'

let app: FastifyInstance
/** Resolves when the bare server has begun with a request: tests wait for that, never for a number of milliseconds. */
let begun: Promise<void>
/** What `/slow` waits for. */
let answering: Promise<unknown> = Promise.resolve()
afterEach(async () => { await app.close() })

/** A bare server with the product's limits, shorter. Answers `/slow` when `answering` says so. */
async function serve(bodyTime: number, headersTimeout: number = NODE_LIMITS.headersTimeout, patience?: number, connections?: number): Promise<number> {
  app = Fastify({ ...LIMITS, http: { ...NODE_LIMITS, headersTimeout, connectionsCheckingInterval: 20 } }) as unknown as FastifyInstance
  begun = new Promise((done) => { app.addHook('onRequest', async () => done()) })
  limitBodies(app, bodyTime, connections)
  endCleanly(app, patience)
  app.post('/', (request, reply) => { void reply.send({ got: request.body }) })
  app.get('/slow', async () => { await answering; return 'done' })
  return Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port)
}

/** All that comes back until the server ends the connection. */
function talk(port: number, ...words: string[]): Promise<string> {
  return new Promise((done) => {
    let text = ''
    const socket: Socket = connect(port, '127.0.0.1', () => { for (const w of words) socket.write(w) })
    socket.on('data', (bytes) => { text += String(bytes) }).on('error', () => {}).on('close', () => done(text))
  })
}

describe('slow clients', () => {
  it('whose body does not come are let go of', async () => {
    const port = await serve(100)
    expect(await talk(port, 'POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 20\r\n\r\n{"a"')).not.toContain('200 OK')
  })
  it('whose headers do not come are let go of', async () => {
    const port = await serve(1000, 100)
    expect(await talk(port, 'GET /slow HTTP/1.1\r\nhost: x\r\nx-a')).toMatch(/^HTTP\/1\.1 408|^$/)
  })
  it('with a whole body are answered', async () => {
    const port = await serve(30_000)
    expect(await talk(port, 'POST / HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: 7\r\n\r\n{"a":1}')).toContain('{"got":{"a":1}}')
  })
})

it('many connections: those beyond the limit are let go of, and those before are answered', async () => {
  const port = await serve(30_000, undefined, undefined, 1)
  const held = connect(port, '127.0.0.1')
  const answered = new Promise<string>((done) => { held.once('data', (bytes) => { done(String(bytes)) }) })
  held.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 7\r\n\r\n{"a"')
  await begun
  expect(await talk(port, 'GET /slow HTTP/1.1\r\nhost: x\r\n\r\n')).toBe('')
  held.write(':1}')
  expect(await answered).toContain('200 OK')
  held.destroy()
})

describe('framing', () => {
  const json = 'host: x\r\nconnection: close\r\ncontent-type: application/json\r\n'
  it.each([
    ['two ways to say the length', `POST / HTTP/1.1\r\n${json}content-length: 7\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['two lengths', `POST / HTTP/1.1\r\n${json}content-length: 7\r\ncontent-length: 8\r\n\r\n{"a":1}`],
    ['a length that is none', `POST / HTTP/1.1\r\n${json}content-length: +7\r\n\r\n{"a":1}`],
    ['a header in two lines', `POST / HTTP/1.1\r\n${json}x-a: b\r\n c\r\ncontent-length : 7\r\n\r\n{"a":1}`],
  ])('with %s is refused', async (_, words) => {
    expect(await talk(await serve(30_000), words)).toMatch(/^HTTP\/1\.1 400 /)
  })
})

describe('the end', () => {
  it('waits for answers under way, and takes no new connection', async () => {
    const port = await serve(1000)
    let letGo = () => {}
    answering = new Promise<void>((go) => { letGo = go })
    const underWay = fetch(`http://127.0.0.1:${port}/slow`)
    await begun
    const closed = app.close()
    letGo()
    expect(await (await underWay).text()).toBe('done')
    await closed
    await expect(fetch(`http://127.0.0.1:${port}/slow`)).rejects.toThrow()
  })
  it('does not wait for ever', async () => {
    const port = await serve(60_000, 60_000, 200)
    const hanging = talk(port, 'POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 20\r\n\r\n{"a"')
    await begun
    await app.close()
    expect(await hanging).not.toContain('200 OK')
  })
})

it.each([
  ['a body of a million brackets', 'POST', '/api/decisions', '['.repeat(1_000_000), 400],
  ['a body that is too large', 'POST', '/api/decisions', `"${'x'.repeat(1_100_000)}"`, 413],
  ['a body that poisons prototypes', 'POST', '/api/decisions', '{"__proto__":{"admin":true}}', 400],
  ['an address that is no text', 'GET', '/api/documents/%FF', undefined, 400],
  ['a long name of a route', 'GET', `/api/documents/${'a'.repeat(5000)}`, undefined, 414],
  ['a parameter said twice', 'GET', '/api/graph/top?limit=1&limit=2', undefined, 400],
  ['TRACE', 'TRACE', '/api/documents', undefined, 404],
  ['more ids than one request takes', 'GET', `/api/graph/between?ids=${Array.from({ length: 2100 }, (_, i) => `${i}`).join(',')}`, undefined, 400],
] as const)('%s is refused in words', async (_what, method, url, payload, status) => {
  const at = await fixture()
  app = await openApp({ store: at.store, workspace: at.workspace, webRoot: '/nowhere' })
  const answer = await app.inject({ method: method as 'GET', url, payload, headers: { ...SIGNED_IN, ...(payload ? { 'content-type': 'application/json' } : {}) } })
  expect(answer.statusCode).toBe(status)
  expect(answer.json<{ error: { remedy: string } }>().error.remedy).not.toBe('')
  await at.close()
})
