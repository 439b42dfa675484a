import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ErrorAnswer } from '../src/contract.ts'
import { fixture, openApp } from './sample-graph.ts'
import type { Fixture } from './sample-graph.ts'

let at: Fixture
let app: FastifyInstance
beforeAll(async () => { at = await fixture(); app = await openApp({ store: at.store, workspace: at.workspace, webRoot: '/nowhere', origins: ['http://localhost:5173'] }) })
afterAll(async () => { await app.close(); await at.close() })

const ask = (headers: Record<string, string>, url = '/api/documents') => app.inject({ url, headers })

describe('Host', () => {
  it.each(['127.0.0.1', '127.0.0.1:4600', 'localhost:4600', 'LOCALHOST', '[::1]:4600'])('answers to %s', async (host) => {
    expect((await ask({ host })).statusCode).toBe(200)
  })
  it.each([
    'evil.example', 'evil.example:4600', 'localhost.evil.example', '127.0.0.1.evil.example', 'evil.example#localhost', 'localhost@evil.example', '127.0.0.1:4600@evil.example',
    '0.0.0.0:4600', '192.168.1.7:4600', 'localhost:', 'localhost:4600.evil.example', ' ', 'localhost,evil.example',
  ])('refuses %s, as after DNS rebinding', async (host) => {
    for (const url of ['/api/documents', '/api/export/json', '/', '/api/openapi.json', '/api/ingest/events']) {
      const answer = await ask({ host }, url)
      expect(answer.statusCode).toBe(403)
      expect(answer.json<ErrorAnswer>().error.code).toBe('request/foreign-host')
    }
  })
})

describe('Origin', () => {
  it.each([['localhost:4600', 'http://localhost:4600'], ['127.0.0.1:4600', 'http://127.0.0.1:4600'], ['localhost:4600', 'http://localhost:5173']])('at %s lets %s in', async (host, origin) => {
    expect((await ask({ host, origin })).statusCode).toBe(200)
  })
  it.each([
    'http://evil.example', 'https://localhost:4600', 'http://localhost:9999', 'http://127.0.0.1:4600', 'null', 'http://localhost:4600.evil.example', 'http://localhost:46000', '',
  ])('at localhost:4600 keeps %j out', async (origin) => {
    const answer = await ask({ host: 'localhost:4600', origin })
    expect(answer.statusCode).toBe(403)
    expect(answer.json<ErrorAnswer>().error.code).toBe('request/foreign-origin')
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })
  it('never answers a preflight with leave', async () => {
    const answer = await app.inject({ method: 'OPTIONS', url: '/api/documents', headers: { host: 'localhost', origin: 'http://evil.example', 'access-control-request-method': 'GET' } })
    expect(answer.statusCode).toBe(403)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })
  it('refuses what a browser itself calls cross-site, but not the opening of the page by a link', async () => {
    for (const site of ['cross-site', 'same-site']) expect((await ask({ host: 'localhost', 'sec-fetch-site': site })).statusCode).toBe(403)
    expect((await ask({ host: 'localhost', 'sec-fetch-site': 'cross-site' }, '/somewhere')).json<ErrorAnswer>().error.code).toBe('request/not-found')
    for (const site of ['same-origin', 'none']) expect((await ask({ host: 'localhost', 'sec-fetch-site': site })).statusCode).toBe(200)
  })
})

describe('addresses spelt oddly', () => {
  it.each(['/%61pi/documents', '/api/%64ocuments'])('%s is the same route, with the same checks', async (url) => {
    expect((await ask({ host: 'localhost', 'sec-fetch-site': 'cross-site' }, url)).statusCode).toBe(403)
    expect((await ask({ host: 'localhost', authorization: '' }, url)).statusCode).toBe(401)
    expect((await ask({ host: 'localhost' }, url)).headers['cache-control']).toBe('no-store')
  })
})

describe('headers', () => {
  it.each(['/api/documents', '/api/nothing', '/api/export/svg', '/', '/api/openapi.json'])('of %s are strict', async (url) => {
    const { headers } = await app.inject(url)
    const policy = Object.fromEntries(String(headers['content-security-policy']).split(';').map((d) => { const [name, ...values] = d.trim().split(' '); return [name, values] }))
    expect(policy).toMatchObject({ 'default-src': ["'none'"], 'script-src': ["'self'"], 'connect-src': ["'self'"], 'frame-ancestors': ["'none'"], 'base-uri': ["'none'"], 'form-action': ["'none'"], 'object-src': ["'none'"] })
    expect(Object.values(policy).flat().some((v) => /^(?:https?:|\*|'unsafe-)/.test(v))).toBe(false)
    expect(policy).not.toHaveProperty('upgrade-insecure-requests')
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY', 'cross-origin-resource-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['server']).toBeUndefined()
  })
  it('keeps documents out of caches', async () => {
    expect((await app.inject('/api/documents')).headers['cache-control']).toBe('no-store')
  })
})
