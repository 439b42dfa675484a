/** The HTTP edge: puts security, routes, documentation and the explorer together. Listens nowhere; `startServer` does. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import compress from '@fastify/compress'
import swagger from '@fastify/swagger'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify from 'fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify'
import { PolylogueError } from '@polylogue/graph-schema'
import { refreshView } from '@polylogue/ingest/cli'
import type { GraphStore, Workspace } from '@polylogue/store'
import { answerFor } from './errors.ts'
import { guard } from './access/guard.ts'
import type { Access } from './access/guard.ts'
import { planAccess } from './access/plan.ts'
import { logSecurity } from './access/security-log.ts'
import { refusalPage, wantsPage } from './access/refusal-page.ts'
import { openSessions } from './access/sessions.ts'
import type { App, Context } from './routes/context.ts'
import { answerByReaders } from './readers/answer-by-readers.ts'
import { READING } from './readers/reading-app.ts'
import { readersWhenLarge } from './readers/readers.ts'
import type { ReaderOptions, ReadersWhenLarge } from './readers/readers.ts'
import { refreshBeside } from './refresh/refresh-beside.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { exportRoutes } from './routes/export.ts'
import { ingestRoutes } from './routes/ingest-events.ts'
import { sessionRoutes } from './routes/session.ts'
import { uploadRoutes } from './routes/uploads.ts'
import { viewRoutes } from './routes/views.ts'
import { LIMITS, NODE_LIMITS, endCleanly, limitBodies } from './limits.ts'
import { rememberAnswers } from './remember-answers.ts'
import { ingestRunner } from './ingest-process.ts'
import type { RunProgram } from './ingest-process.ts'
import { secure } from './security.ts'
import { validatorCompiler } from './validation.ts'
import { serveWeb, WEB_ROOT } from './web.ts'

export interface AppOptions {
  /** Stays the caller's: closing the app does not close it. */
  readonly store: GraphStore
  /** Folder of the workspace; without one there is no ingest to follow. */
  readonly workspace?: string
  /** Address of the store where it is not the workspace's own: what an ingest of uploads writes to. */
  readonly storeUrl?: string
  /** Processes that read a large graph; without, the server reads it itself. */
  readonly readers?: ReaderOptions
  /** How an ingest of uploads is run; default: as a process beside the server. */
  readonly runProgram?: RunProgram
  /** Folder of the built explorer; default `web/dist`. */
  readonly webRoot?: string
  /** Who may ask; default: whoever has a token that nobody knows. */
  readonly access?: Access
  /** File that who signs in and what is refused is written to; default: none. */
  readonly securityLog?: string
  /** Certificate and key in PEM: then it speaks TLS. */
  readonly tls?: { readonly cert: string, readonly key: string }
  /** Origins allowed besides our own, such as that of a development server. */
  readonly origins?: readonly string[]
  /** Told of every error that is our own. */
  readonly onError?: (error: unknown) => void
}

export const VERSION = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version

/** The address a proxy gives for who asked it is believed; what others wrote before it is not. (A number here means something else in Fastify.) */
const nearest = (_address: string, hop: number) => hop === 0

/** An address that is no text reaches no route, so neither the checks nor the error handler: its answer is made here. */
function refuseAddress(error: Error, _request: unknown, reply: FastifyReply): void {
  const { status, body } = answerFor(error)
  void reply.status(status).header('x-content-type-options', 'nosniff').type('application/json; charset=utf-8').send(body)
}

/** Access of whoever has the token, on this machine. */
export function byToken(token: string): Access {
  return { plan: planAccess({ hasAccounts: false }), token, accounts: null, sessions: openSessions(null) }
}

/** Passes over the whole graph whose result the process that makes them keeps: those that the explorer asks for when it opens, and the columns that each reads once. */
async function warmUp(store: GraphStore, whenLarge: ReadersWhenLarge | undefined): Promise<void> {
  const version = await store.version()
  const readers = version === null ? null : await whenLarge?.for(version)
  await Promise.all([readers?.askAll(`/api/graph/between?ids=${'a'.repeat(26)}&minConfidence=0.1`, 'part'), readers?.ask('/api/graph/facets', 'counts'), readers?.ask('/api/graph/communities?polarities=1,-1', 'groups')])
}

/** The view after a decision: a small graph's at once, a large one's in a process beside. */
async function refreshed(workspace: Workspace, store: GraphStore, whenLarge: ReadersWhenLarge | undefined, address: ReaderOptions | undefined, wrote: () => void): Promise<ReadonlySet<string>> {
  const version = await store.version()
  const large = version !== null && address !== undefined && await whenLarge?.for(version)
  if (!large) return new Set((await refreshView(workspace, store)).rulings.needsReview.map((d) => d.id))
  try { return await refreshBeside({ workspace: workspace.dir, store: address.store }) } finally { wrote() }
}

/** The store, with a word to whoever keeps answers after every write of our own. */
function telling(store: GraphStore, wrote: () => void): GraphStore {
  return { ...store, apply: async (batch, rest) => { try { return await store.apply(batch, rest) } finally { wrote() } } }
}

/** The server, ready for `inject` or `listen`. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const access = options.access ?? byToken(randomBytes(32).toString('base64url'))
  const app = Fastify({
    ...LIMITS, http: NODE_LIMITS, trustProxy: access.plan.proxied ? nearest : false,
    ...(options.tls ? { https: { ...options.tls, ...NODE_LIMITS } } : {}),
    frameworkErrors: refuseAddress as never,
  } as FastifyServerOptions).withTypeProvider<TypeBoxTypeProvider>() as App
  limitBodies(app as unknown as FastifyInstance)
  endCleanly(app as unknown as FastifyInstance)

  app.setValidatorCompiler(validatorCompiler)
  app.setErrorHandler((error, request, reply) => {
    const { status, body } = answerFor(error)
    log?.refused(request as FastifyRequest, status, body.error.code)
    if (status === 401 && request.method === 'GET' && wantsPage(request.headers.accept)) return reply.status(401).type('text/html; charset=utf-8').send(refusalPage(body))
    // that the server ends is no fault
    if (status >= 500 && body.error.code !== 'server/closing') options.onError?.(error)
    return reply.status(status).type('application/json; charset=utf-8').send(body)
  })
  await secure(app as unknown as FastifyInstance, { origins: options.origins, plan: access.plan })
  await guard(app as unknown as FastifyInstance, access)
  const log = options.securityLog === undefined ? null : logSecurity(app as unknown as FastifyInstance, access, options.securityLog, (error) => { options.onError?.(error) })
  app.addHook('onClose', async () => { await log?.written() })
  await app.register(compress, { global: true, threshold: 1024, encodings: ['gzip', 'identity'] })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Polylogue', version: VERSION, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        description: 'Who endorses, criticizes or quotes whom, with the words that say so. Offsets in answers count UTF-16 code units; offsets in exported files count Unicode code points.',
      },
      tags: ['corpus', 'graph', 'entities', 'documents', 'quotations', 'export', 'decisions', 'ingest', 'views', 'session'].map((name) => ({ name })),
    },
  })

  const readers = options.readers && readersWhenLarge(options.store, options.readers, { workspace: options.workspace ?? null, version: VERSION }, (error) => { options.onError?.(error) })
  let forget = () => {}
  const store = telling(options.store, () => { forget() })
  const context: Context = {
    store, workspace: options.workspace ?? null, version: VERSION, readers: readers ?? null,
    refresh: (workspace) => refreshed(workspace, store, readers, options.readers, () => { forget() }),
    ingest: options.workspace === undefined ? null : ingestRunner(options.workspace, options.storeUrl, options.runProgram, () => { forget() }),
  }
  app.addHook('onClose', async () => { await context.ingest?.stop(); await readers?.close() })
  // what the first visitor of a large graph would wait for is begun at once
  app.addHook('onListen', async () => { void warmUp(options.store, readers).catch((error: unknown) => { if (!(error instanceof PolylogueError && error.code === 'server/closing')) options.onError?.(error) }) })
  await app.register(async (scope) => {
    if (readers) forget = answerByReaders(scope as unknown as App, options.store, readers)
    rememberAnswers(scope as unknown as FastifyInstance, options.store)
    for (const routes of READING) routes(scope as unknown as App, context)
  })
  for (const routes of [exportRoutes, decisionRoutes, ingestRoutes, uploadRoutes, viewRoutes]) routes(app, context)
  await sessionRoutes(app, access)
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  await serveWeb(app as unknown as FastifyInstance, options.webRoot ?? WEB_ROOT)
  await app.ready()
  return app as unknown as FastifyInstance
}
