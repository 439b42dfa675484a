/** The server over the small invented graph, for as long as a file of tests runs. */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect } from 'vitest'
import { fixture, openApp } from './sample-graph.ts'
import type { Fixture } from './sample-graph.ts'

export interface SampleServer {
  readonly app: FastifyInstance
  readonly at: Fixture
  /** The answer to a GET that is expected to have one. */
  get<T>(url: string): Promise<T>
}

/** Opens before the tests of the file that calls it, and closes after them. */
export function sampleServer(): SampleServer {
  let [at, app] = [undefined as unknown as Fixture, undefined as unknown as FastifyInstance]
  beforeAll(async () => { at = await fixture(); app = await openApp({ store: at.store, workspace: at.workspace, webRoot: '/nowhere' }) })
  afterAll(async () => { await app.close(); await at.close() })
  return {
    get app() { return app },
    get at() { return at },
    async get<T>(url: string) {
      const answer = await app.inject(url)
      expect(answer.statusCode, answer.body).toBe(200)
      expect(answer.headers['content-type']).toContain('application/json')
      return answer.json<T>()
    },
  }
}
