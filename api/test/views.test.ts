import { afterAll, beforeAll, expect, it } from 'vitest'
import type { FastifyInstance } from 'fastify'
import type { ErrorAnswer, SavedViewRequest, SavedViewsAnswer } from '../src/contract.ts'
import { fixture, openApp } from './sample-graph.ts'
import type { Fixture } from './sample-graph.ts'

let at: Fixture
let app: FastifyInstance
beforeAll(async () => { at = await fixture(); app = await openApp({ store: at.store, workspace: at.workspace, webRoot: '/nowhere' }) })
afterAll(async () => { await app.close(); await at.close() })
const save = (body: Partial<SavedViewRequest>) => app.inject({ method: 'POST', url: '/api/views', payload: { id: null, kind: 'view', title: 'The dues', note: '', address: 'top=20', steps: [], removed: false, ...body } })
const list = async () => (await app.inject('/api/views')).json<SavedViewsAnswer>().views

it('saves, changes and removes; another server over the same folder finds it', async () => {
  const saved = (await save({ note: 'why' })).json<{ id: string }>()
  expect(saved).toMatchObject({ title: 'The dues', note: 'why', savedAt: expect.stringMatching(/^\d{4}-/) })
  await save({ id: saved.id, title: 'Dues, again' })
  const other = await openApp({ store: at.store, workspace: at.workspace, webRoot: '/nowhere' })
  expect((await other.inject('/api/views')).json<SavedViewsAnswer>().views.map((v) => v.title)).toEqual(['Dues, again'])
  await other.close()
  await save({ id: saved.id, removed: true })
  expect(await list()).toEqual([])
  await save({ id: saved.id, removed: false, title: 'Back' })
  expect((await list()).map((v) => v.title)).toEqual(['Back'])
})

it('keeps a story with its pictures', async () => {
  const step = { title: 'One', text: 'First', address: 'view=graph', picture: `<svg>${'x'.repeat(1_500_000)}</svg>`, sentences: ['A criticizes B'], passages: [{ claim: 'A criticizes B', words: 'w', source: 's' }] }
  expect((await save({ kind: 'story', title: 'Story', steps: [step] })).statusCode).toBe(200)
  expect((await list())[0].steps).toEqual([step])
})

it('refuses what is no view, and an id it did not give', async () => {
  expect((await save({ kind: 'planet' as never })).statusCode).toBe(400)
  expect((await save({ id: '../../etc/passwd' })).statusCode).toBe(400)
  const unknown = await save({ id: '0123456789abcdef' })
  expect([unknown.statusCode, unknown.json<ErrorAnswer>().error.code]).toEqual([404, 'request/not-found'])
})
