/**
 * Requests made from the API's own schema, against an ingested workspace: none may be answered with 5xx, and every answer must fit the
 * schema the document promises. 2,000 here; `npm run fuzz -- api --count N --seed N` for more. A find is printed with its number.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ingestCommand } from '@polylogue/ingest/cli'
import { openStore } from '@polylogue/store'
import type { GraphStore } from '@polylogue/store'
import type { DecisionRequest, QuotationsAnswer, SavedViewRequest, StatementsAnswer } from '../../src/contract.ts'
import { SIGNED_IN, openApp } from '../sample-graph.ts'
import { requestOf, seeded } from './requests.ts'
import type { Asked, Known, Operation, Schema } from './requests.ts'

const COUNT = Number(process.env.POLYLOGUE_FUZZ_COUNT ?? 2000)
const SEED = Number(process.env.POLYLOGUE_FUZZ_SEED ?? 1)

interface Described { parameters?: Operation['parameters'], requestBody?: { content: Record<string, { schema: Schema }> }, responses: Record<string, { content?: Record<string, { schema: object }> }> }

const top = mkdtempSync(join(tmpdir(), 'polylogue-fuzz-'))
const failures: unknown[] = []
let store: GraphStore
let app: FastifyInstance
let operations: (Operation & { readonly answers: ReadonlyMap<string, ValidateFunction> })[]
let refusal: ValidateFunction
let known: Known

beforeAll(async () => {
  const [workspace, letters] = [join(top, 'workspace'), join(top, 'letters')]
  mkdirSync(letters)
  writeFileSync(join(letters, 'one.md'), '---\ndate: 1911-02-03\npublisher: The Quayside Choir\n---\n\n# On rope\n\nWe condemn the Tin Drum Society. We praise the Copper Band. “Whoever sells rope by candlelight sells the dark as well”, writes Oda Fenwick in *The Price of Rope* (1909), p. 4.\n')
  writeFileSync(join(letters, 'two.md'), '---\ndate: 1909\nauthor: Oda Fenwick\ntitle: The Price of Rope\n---\n\nWhoever sells rope by candlelight sells the dark as well. The Copper Band attacks the Quayside Choir. 😀 Oda Fenwick, secretary of the Copper Band, supports the Tin Drum Society.\n')
  const silent = new PassThrough().resume()
  await ingestCommand(['--workspace', workspace, '--workers', '1', letters], { stdout: silent, stderr: silent })
  store = await openStore({ workspace })
  app = await openApp({ store, workspace, webRoot: '/nowhere', runProgram: async () => ({ code: 0, stderr: '' }), onError: (error) => failures.push(error) })
  const get = async <T>(url: string) => (await app.inject(url)).json() as T
  const document = await get<{ paths: Record<string, Record<string, Described>> }>('/api/openapi.json')
  const ajv = new Ajv2020({ strict: false, allErrors: false })
  operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, o]) => ({
    method: method.toUpperCase(), path, parameters: o.parameters ?? [], body: o.requestBody?.content['application/json']?.schema ?? null,
    answers: new Map(Object.entries(o.responses).flatMap(([status, r]) => (r.content?.['application/json'] ? [[status, ajv.compile(r.content['application/json'].schema)] as const] : []))),
  })))
  refusal = operations[0].answers.get('4XX')!
  known = await whatIsKnown(get)
})
afterAll(async () => { await app.close(); await store.close(); rmSync(top, { recursive: true }) })

async function whatIsKnown(get: <T>(url: string) => Promise<T>): Promise<Known> {
  const { statements, entities, documents } = await get<StatementsAnswer>('/api/statements?limit=200')
  const { quotations } = await get<QuotationsAnswer>('/api/quotations?limit=200')
  expect(statements.length).toBeGreaterThan(3)
  expect(quotations.length).toBeGreaterThan(0)
  const nothing = { id: null, actor: null, other: null, before: null, after: null, reason: null, seen: null }
  const ruling = (more: Partial<DecisionRequest>): DecisionRequest => ({ ...nothing, verb: 'note', target: { kind: 'entity', id: entities[0].id, place: null }, ...more })
  const view: SavedViewRequest = { id: null, kind: 'view', title: 'Rope', note: '', address: 'view=graph', steps: [], removed: false }
  return {
    ids: [...entities, ...documents, ...statements, ...quotations].map((r) => r.id), words: ['choir', 'Oda Fenwick', 'rope by candlelight', 'on', 'csv', 'svg', 'json', 'graphml'],
    bodies: {
      '/api/decisions': [
        ...statements.flatMap((s) => s.evidence.flatMap((e) => (['accept', 'reject', 'note'] as const).map((verb) => ruling({ verb, target: { kind: 'finding', id: e.finding, place: { document: e.document, start: e.start, end: e.end } } })))),
        ruling({ verb: 'rename', after: 'Choir' }), ruling({ verb: 'retype', after: 'Person' }), ruling({ verb: 'same', other: { kind: 'entity', id: entities[1].id, place: null } }), ruling({ verb: 'undo', target: { kind: 'decision', id: 'a'.repeat(32), place: null } }),
      ],
      '/api/views': [view, { ...view, kind: 'story', steps: [{ title: 'One', text: '', address: '', picture: null, sentences: ['x'], passages: [{ claim: 'a', words: 'b', source: 'c' }] }] }],
      '/api/session': [{ token: 'x' }, { name: 'x', password: 'y' }],
      '/api/export/{format}': [{ ids: entities.map((e) => e.id), positions: entities.map((e, i) => ({ id: e.id, x: i, y: 0 })), caption: 'x' }, { pairs: [[entities[0].id, entities[1].id]] }],
    },
  }
}

/** What is wrong with the answer, or null. */
async function wrong(asked: Asked): Promise<string | null> {
  const before = failures.length
  const headers = { ...SIGNED_IN, ...asked.headers }
  // progress has no end: only its beginning is looked at
  const answer = await app.inject({ ...asked, method: asked.method as 'GET', headers, ...(asked.url.includes('/ingest/events') ? { payloadAsStream: true as const } : {}) })
  const { statusCode } = answer
  if (asked.url.includes('/ingest/events')) { answer.stream().destroy(); return statusCode >= 500 ? `${statusCode}` : null }
  if (statusCode >= 500) return `${statusCode}: ${answer.body} ${String((failures[before] as Error | undefined)?.stack)}`
  if (asked.method === 'HEAD' || !String(answer.headers['content-type']).startsWith('application/json')) return statusCode >= 400 && asked.method !== 'HEAD' && !answer.body.startsWith('<!doctype') ? `${statusCode} without words: ${answer.body}` : null
  const path = asked.url.split('?')[0]
  const operation = operations.find((o) => o.method === asked.method && fits(o.path, path))
  const check = statusCode >= 400 ? refusal : operation?.answers.get(String(statusCode))
  if (statusCode < 300 && operation && !check && !operation.path.startsWith('/api/export')) return `${statusCode} is not promised`
  return check && !check(answer.json()) ? `${statusCode} does not fit: ${JSON.stringify(check.errors)} ${answer.body.slice(0, 500)}` : null
}

function fits(template: string, path: string): boolean {
  const [a, b] = [template.split('/'), path.split('/')]
  return a.length === b.length && a.every((part, i) => part.startsWith('{') || part === b[i])
}

describe(`${COUNT} requests, seed ${SEED}`, () => {
  it('are answered without 5xx, and as the document promises', async () => {
    const random = seeded(SEED)
    const finds: string[] = []
    const statuses = new Map<number, number>()
    for (let n = 0; n < COUNT && finds.length < 10; n++) {
      const asked = requestOf(random, operations, known)
      let found: string | null
      try { found = await wrong(asked) } catch (error) { found = `threw ${(error as Error).stack}` }
      if (found !== null) finds.push(`request ${n}: ${asked.method} ${asked.url.slice(0, 300)} ${JSON.stringify(asked.headers).slice(0, 200)} ${String(asked.payload ?? '').slice(0, 300)} → ${found.slice(0, 1200)}`)
      const status = Number(/^\d{3}/.exec(found ?? '')?.[0] ?? 0)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
    expect(finds).toEqual([])
  }, 3_600_000)
})
