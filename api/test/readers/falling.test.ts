/** What becomes of the server where a process beside it falls. */
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ErrorAnswer, GraphAnswer } from '../../src/contract.ts'
import { answerFor } from '../../src/errors.ts'
import { startReader } from '../../src/readers/reader.ts'
import { refreshBeside } from '../../src/refresh/refresh-beside.ts'
import { fixture, openApp } from '../sample-graph.ts'
import type { Fixture } from '../sample-graph.ts'

let at: Fixture
let app: FastifyInstance
const faults: Error[] = []
const program = new URL('./falling-program.ts', import.meta.url)
beforeAll(async () => {
  at = await fixture()
  app = await openApp({ store: at.store, workspace: at.workspace, webRoot: '/nowhere', readers: { store: { workspace: at.workspace }, from: 1, program }, onError: (error) => { faults.push(error as Error) } })
})
afterAll(async () => { await app.close(); await at.close() })

const ask = async (path: string) => { const answer = await app.inject(`/api/${path}`); return { status: answer.statusCode, code: answer.json<ErrorAnswer>().error?.code } }

describe('a reading process that falls', () => {
  it('is answered for with 503 and what to do, and replaced; whoever else asks hears nothing of it', async () => {
    const before = (await app.inject('/api/graph/top')).json<GraphAnswer>()
    // more falls than there are processes
    for (let i = 0; i < 3; i++) {
      const [fallen, other] = await Promise.all([ask('search?q=abort'), ask('graph/communities')])
      expect([fallen, other.status]).toEqual([{ status: 503, code: 'server/reader-fell' }, 200])
    }
    expect((await app.inject('/api/search?q=guild')).statusCode).toBe(200)
    expect((await app.inject('/api/graph/top?limit=60')).json<GraphAnswer>()).toEqual(before)
    expect(faults.map((f) => f.message)).toEqual(expect.arrayContaining([expect.stringContaining('SIGABRT')]))
  })

  it('is ended where it does not come back', async () => {
    const reader = startReader({ store: { workspace: at.workspace }, workspace: null, version: '0', givesWay: false }, () => {}, { program, longest: 2000 })
    await expect(reader.ask('/api/search?q=hang')).rejects.toMatchObject({ code: 'server/took-too-long' })
    await reader.close()
  })

  it('is told apart where it had no memory left', async () => {
    expect(await ask('search?q=memory')).toEqual({ status: 413, code: 'request/too-large' })
  })
})

it('a view that could not be made anew is said to be so: the decision is kept', async () => {
  await expect(refreshBeside({ workspace: at.workspace, store: { workspace: at.workspace } }, fileURLToPath(new URL('./ending-program.ts', import.meta.url)))).rejects.toSatisfy((error) => answerFor(error).status === 503 && answerFor(error).body.error.code === 'server/not-refreshed')
})
