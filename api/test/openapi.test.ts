import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixture, openApp } from './sample-graph.ts'
import type { Fixture } from './sample-graph.ts'

interface Operation { operationId: string, summary: string, parameters?: { name: string, in: string }[], responses: Record<string, { content?: Record<string, { schema: object }> }> }
type Paths = Record<string, Record<string, Operation>>
let at: Fixture
let app: FastifyInstance
let paths: Paths
beforeAll(async () => {
  at = await fixture()
  app = await openApp({ store: at.store, webRoot: '/nowhere' })
  paths = (await app.inject('/api/openapi.json')).json<{ paths: Paths }>().paths
})
afterAll(async () => { await app.close(); await at.close() })

describe('OpenAPI', () => {
  it('is valid', async () => {
    const result = await new Validator().validate((await app.inject('/api/openapi.json')).json<Record<string, unknown>>())
    expect(result.errors ?? []).toEqual([])
    expect(result.valid).toBe(true)
  })

  it('documents every route the contract promises, and no other', () => {
    const contract = readFileSync(new URL('../src/contract.ts', import.meta.url), 'utf8')
    const promised = [...contract.matchAll(/^ \* (GET|POST) +(\/api\/[^\s?]+)/gm)].map(([, method, path]) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(promised.length).toBeGreaterThan(15)
    const documented = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((m) => `${m.toUpperCase()} ${path}`))
    expect(documented.sort()).toEqual(promised.filter((p) => !p.endsWith('openapi.json')).sort())
  })

  it('gives each route a schema of answer, errors and path parameters, under a name of its own', () => {
    const operations = Object.entries(paths).flatMap(([path, methods]) => Object.values(methods).map((operation) => ({ path, operation })))
    expect(new Set(operations.map((o) => o.operation.operationId)).size).toBe(operations.length)
    for (const { path, operation } of operations) {
      expect(operation.summary.length).toBeGreaterThan(10)
      for (const status of ['200', '4XX', '5XX']) expect(Object.values(operation.responses[status].content!)[0].schema, `${path} ${status}`).toBeTruthy()
      for (const [, name] of path.matchAll(/\{(\w+)\}/g)) expect(operation.parameters).toContainEqual(expect.objectContaining({ name, in: 'path' }))
    }
  })
})
