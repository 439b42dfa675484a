/**
 * Questions of reading routes, answered by the threads that read. Answers about the whole graph (`config: { remember: true }`) are kept
 * until somebody writes. Where another process writes (an ingest), the last answer is given while the new one is made, if that takes
 * long: with the graph it was read from (`graph-version`) and the word that there is a newer one (`graph-stale`). What this server wrote
 * itself is in every answer from then on.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GraphStore } from '@polylogue/store'
import type { App } from '../routes/context.ts'
import { keptAnswers } from './kept-answers.ts'
import type { Kept } from './kept-answers.ts'
import type { Answer } from './messages.ts'
import type { LaneName, Readers, ReadersWhenLarge } from './readers.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Which threads answer where a pass over the whole graph is needed; else the question is about a part. */
    lane?: LaneName
  }
}

/** Milliseconds a new answer is waited for before the last one is given, and how long that may have been out of date. */
const PATIENCE = 100
const MOST_LATE = 60_000

/** For the routes of `app`, in a scope of their own. Answers the function that forgets what is kept. */
export function answerByReaders(app: App, store: GraphStore, whenLarge: ReadersWhenLarge): () => void {
  const kept = keptAnswers()
  const making = new Map<string, Promise<Kept>>()
  let era = 0

  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    const graph = await store.version()
    const readers = graph === null ? null : await whenLarge.for(graph)
    if (graph === null || readers === null) return undefined
    const { remember, lane = 'part' } = request.routeOptions.config
    const { url } = request
    if (!remember) return send(reply as unknown as FastifyReply, await readers.ask(url, lane))
    const answer = await known(readers, questionOf(request as FastifyRequest), graph, url, lane)
    if (answer.status === 200) void reply.header('graph-version', answer.graph)
    if (answer.graph !== graph) void reply.header('graph-stale', 'true')
    return send(reply as unknown as FastifyReply, answer)
  })

  /** The answer of today, or the last one where that is at hand and not too old. */
  async function known(readers: Readers, question: string, graph: string, url: string, lane: LaneName): Promise<Kept> {
    const last = kept.find(question)
    if (last?.graph === graph) { last.current = performance.now(); return last }
    const fresh = made(readers, question, graph, url, lane)
    if (!last || performance.now() - last.current > MOST_LATE) return fresh
    // what fails is asked for anew by whoever comes next
    return Promise.race([fresh, pause(PATIENCE, last)])
  }

  /** Made once for all who ask while it is being made, even where the graph has changed again meanwhile. */
  function made(readers: Readers, question: string, graph: string, url: string, lane: LaneName): Promise<Kept> {
    const name = `${era} ${question}`
    const found = making.get(name)
    if (found) return found
    const [begun, mine] = [performance.now(), era]
    const answer = readers.ask(url, lane).then((a): Kept => {
      const fresh = { ...a, graph, current: begun }
      if (a.status === 200 && mine === era) kept.keep(question, fresh)
      return fresh
    }).finally(() => { making.delete(name) })
    answer.catch(() => {})
    making.set(name, answer)
    return answer
  }

  return () => { era++; kept.clear() }
}

function send(reply: FastifyReply, { status, type, body }: Answer): FastifyReply {
  return reply.status(status).type(type).send(Buffer.from(body.buffer, body.byteOffset, body.byteLength))
}

/** The same for addresses that ask the same in another order, or say what is the default. */
function questionOf({ routeOptions: { url }, params, query }: FastifyRequest): string {
  const sorted = Object.entries(query as Record<string, unknown>).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([url, params, sorted])
}
