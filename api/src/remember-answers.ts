/**
 * Answers about the whole graph, kept as they were sent until somebody writes to the store: they cost a pass over everything, and every
 * page asks for the same ones. Who asks while one is made waits for it. A route takes part with `config: { remember: true }`.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { GraphStore } from '@polylogue/store'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer depends on the address and the graph alone. */
    remember?: boolean
  }
  interface FastifyRequest {
    /** Under which the answer is kept when it is sent; null: not kept. */
    rememberAs: string | null
  }
}

/** Letters kept in all, and answers. */
const MOST_LETTERS = 64_000_000
const MOST_ANSWERS = 500

interface Pending { readonly answer: Promise<string | undefined>, settle(text: string | undefined): void }

/** For the routes of `app`, in a scope of their own: packing is a matter of each route and comes after. A store that cannot tell its version is asked each time. */
export function rememberAnswers(app: FastifyInstance, store: GraphStore): void {
  const known = new Map<string, string>()
  const pending = new Map<string, Pending>()
  let letters = 0
  const keep = (key: string, text: string) => {
    known.set(key, text)
    letters += text.length
    for (const [oldest, old] of known) {
      if (letters <= MOST_LETTERS && known.size <= MOST_ANSWERS) break
      known.delete(oldest)
      letters -= old.length
    }
  }
  app.decorateRequest('rememberAs', null)
  // not an async hook: that one would go on to the route itself where whoever asked has gone before the last byte
  app.addHook('preHandler', (request, reply, goOn) => {
    if (request.method !== 'GET' || !request.routeOptions.config?.remember) { goOn(); return }
    void find(request).then((text) => { if (text === undefined) goOn(); else void reply.type('application/json; charset=utf-8').send(text) }, goOn)
  })
  /** The answer that is there; none where this request is to make it. */
  async function find(request: FastifyRequest): Promise<string | undefined> {
    const version = await store.version()
    if (version === null) return undefined
    const key = `${version} ${request.url}`
    // nothing is waited for between looking and saying that it is being made, or two would make it
    const made = pending.get(key)
    const text = known.get(key) ?? (made ? await made.answer : undefined)
    if (text !== undefined) return text
    request.rememberAs = key
    pending.set(key, pendingAnswer())
    return undefined
  }
  app.addHook('onSend', async (request, reply, payload) => {
    const key = request.rememberAs
    if (key === null) return payload
    const text = reply.statusCode === 200 && typeof payload === 'string' ? payload : undefined
    if (text !== undefined && !known.has(key)) keep(key, text)
    pending.get(key)?.settle(text)
    pending.delete(key)
    return payload
  })
}

function pendingAnswer(): Pending {
  let settle: Pending['settle'] = () => {}
  const answer = new Promise<string | undefined>((done) => { settle = done })
  return { answer, settle }
}
