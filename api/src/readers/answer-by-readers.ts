/**
 * Questions of reading routes, answered by the processes that read. Answers about the whole graph (`config: { remember: true }`) are kept
 * until somebody writes. Where another process writes (an ingest), the last answer is given while the new one is made, if that takes
 * long: with the graph it was read from (`graph-version`) and the word that there is a newer one (`graph-stale`). What this server wrote
 * itself is in every answer from then on.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GraphStore } from '@polylogue/store'
import type { App } from '../routes/context.ts'
import { takesGzip } from './accept-encoding.ts'
import { keptAnswers } from './kept-answers.ts'
import type { Kept } from './kept-answers.ts'
import type { Answer } from './messages.ts'
import type { LaneName, Readers, ReadersWhenLarge } from './readers.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Which processes answer; default: those for parts. */
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

  // Not an async hook: that one would go on to the route itself where whoever asked has gone before the last byte.
  app.addHook('preHandler', (request, reply, goOn) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') { goOn(); return }
    void answered(request as FastifyRequest, reply as unknown as FastifyReply).then((sent) => { if (!sent) goOn() }, goOn)
  })

  /** False where the server answers itself. */
  async function answered(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const graph = await store.version()
    const readers = graph === null ? null : await whenLarge.for(graph)
    if (graph === null || readers === null) return false
    const { remember, lane = 'part' } = request.routeOptions.config
    const { url } = request
    const answer = remember ? await known(readers, questionOf(request), graph, url, lane) : { ...await readers.ask(url, lane), graph }
    if (remember && answer.status === 200) void reply.header('graph-version', answer.graph)
    if (answer.graph !== graph) void reply.header('graph-stale', 'true')
    send(request, reply, answer)
    return true
  }

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

function send(request: FastifyRequest, reply: FastifyReply, { status, type, packed, body }: Answer): void {
  void reply.status(status).type(type)
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  if (!packed) { void reply.send(bytes); return }
  void reply.header('vary', 'accept-encoding')
  if (takesGzip(request.headers['accept-encoding'])) void reply.header('content-encoding', 'gzip').send(bytes)
  else void reply.send(gunzipSync(bytes))
}

/** The same for addresses that ask the same in another order, or say what is the default. */
function questionOf({ routeOptions: { url }, params, query }: FastifyRequest): string {
  const sorted = Object.entries(query as Record<string, unknown>).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([url, params, sorted])
}
