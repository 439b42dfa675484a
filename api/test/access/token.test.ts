/** The printed address: its token becomes a cookie, and without either nothing of the API is answered. */
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ErrorAnswer, SessionAnswer } from '../../src/contract.ts'
import { buildApp, byToken } from '../../src/index.ts'
import { fixture, TOKEN } from '../sample-graph.ts'
import type { Fixture } from '../sample-graph.ts'

let at: Fixture
let app: FastifyInstance
beforeAll(async () => { at = await fixture(); app = await buildApp({ store: at.store, workspace: at.workspace, webRoot: '/nowhere', access: byToken(TOKEN) }) })
afterAll(async () => { await app.close(); await at.close() })

const HOST = { host: '127.0.0.1:4173' }
const ask = (url: string, more: InjectOptions = {}) => app.inject({ url, ...more, headers: { ...HOST, ...more.headers } })
const cookieOf = (answer: { cookies: { name: string, value: string }[] }) => answer.cookies.map((c) => `${c.name}=${c.value}`).join('; ')

describe('without token and cookie', () => {
  it('every route is 401 with a remedy', async () => {
    const paths = (app as unknown as { swagger(): { paths: Record<string, object> } }).swagger().paths
    const routes = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => [method.toUpperCase(), path.replace(/\{\w+\}/g, 'a'.repeat(26))] as const))
    expect(routes.length).toBeGreaterThan(30)
    for (const [method, url] of [...routes, ['GET', '/api/openapi.json'] as const]) {
      if (url === '/api/session' || url === '/api/session/end') continue
      const answer = await ask(url, { method: method as 'GET' })
      expect(answer.statusCode, `${method} ${url}`).toBe(401)
      expect(answer.json<ErrorAnswer>().error).toMatchObject({ code: 'request/not-signed-in', remedy: expect.stringContaining('token=') })
    }
  })
  it.each(['/%61pi/documents', '/api/%64ocuments', '/api//documents', '/API/documents', '/api/./documents', '/api/documents/', '/api/documents?token=', '/api/documents;x', '//api/documents', '/api/nothing', '/api'])('%s is not answered either', async (url) => {
    const answer = await ask(url)
    expect(answer.statusCode).toBeGreaterThanOrEqual(300)
    expect(answer.body).not.toContain('early.md')
  })
  it.each<Record<string, string>>([
    { authorization: `Bearer ${TOKEN}x` }, { authorization: 'Bearer ' }, { authorization: TOKEN }, { authorization: `Basic ${TOKEN}` }, { cookie: `polylogue-4173=${TOKEN}` }, { cookie: 'polylogue-4173=' }, { cookie: ';;;=' },
  ])('%j is no way in', async (headers) => { expect((await ask('/api/documents', { headers })).statusCode).toBe(401) })
  it('a browser is shown a page', async () => {
    const page = await ask('/api/export/json', { headers: { accept: 'text/html,application/xhtml+xml' } })
    expect(page.statusCode).toBe(401)
    expect(page.headers['content-type']).toContain('text/html')
    expect(page.body).toContain('Open the address that Polylogue printed')
  })
  it('who one is may be asked', async () => {
    expect((await ask('/api/session')).json<SessionAnswer>()).toEqual({ signIn: 'token', account: null, role: null })
  })
})

describe('the token', () => {
  it('of the printed address becomes a cookie that only this server and no script gets, and leaves the address', async () => {
    const answer = await ask(`/?view=graph&token=${TOKEN}&top=10`)
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe('/?view=graph&top=10')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.cookies).toEqual([expect.objectContaining({ name: 'polylogue-4173', httpOnly: true, sameSite: 'Strict', path: '/' }), expect.anything()].slice(0, answer.cookies.length))
    expect(String(answer.headers['set-cookie'])).not.toContain(TOKEN)
    const cookie = cookieOf(answer)
    expect((await ask('/api/documents', { headers: { cookie } })).statusCode).toBe(200)
    expect((await ask('/api/session', { headers: { cookie } })).json<SessionAnswer>()).toEqual({ signIn: 'token', account: null, role: 'owner' })
    expect((await ask('/api/documents', { headers: { cookie, host: '127.0.0.1:9999' } })).statusCode).toBe(401)
  })
  it('that is wrong leaves the address too, without a cookie', async () => {
    const answer = await ask('/?token=wrong')
    expect([answer.statusCode, answer.headers.location, answer.cookies]).toEqual([303, '/', []])
  })
  it('never leads to another host', async () => {
    for (const url of [`//evil.example/?token=${TOKEN}`, `/\\evil.example?token=${TOKEN}`, `///evil.example?token=x`]) {
      const { location } = (await ask(url)).headers
      if (location !== undefined) expect(new URL(location, 'http://127.0.0.1:4173').host).toBe('127.0.0.1:4173')
    }
  })
  it('may be put into a form, and signing out ends the session', async () => {
    expect((await ask('/api/session', { method: 'POST', payload: { token: 'wrong' } })).json<ErrorAnswer>().error.code).toBe('request/wrong-credentials')
    const signedIn = await ask('/api/session', { method: 'POST', payload: { token: TOKEN } })
    const cookie = cookieOf(signedIn).split('; ').at(-1)!
    expect((await ask('/api/documents', { headers: { cookie } })).statusCode).toBe(200)
    await ask('/api/session/end', { method: 'POST', headers: { cookie } })
    expect((await ask('/api/documents', { headers: { cookie } })).statusCode).toBe(401)
  })
  it('is another one at each start, where none is given', async () => {
    const [a, b] = [await buildApp({ store: at.store, webRoot: '/nowhere' }), await buildApp({ store: at.store, webRoot: '/nowhere' })]
    for (const other of [a, b]) { expect((await other.inject({ url: '/api/documents', headers: { authorization: `Bearer ${TOKEN}` } })).statusCode).toBe(401); await other.close() }
  })
})
