/**
 * What one client may cost: sizes of headers, bodies and addresses, how long a request may take to arrive, and how many connections there
 * are. Whoever sends slowly is let go of, so that others are served.
 */
import type { FastifyInstance } from 'fastify'
import { MAX_UPLOAD } from './uploads.ts'

const SECOND = 1000
/** Of a body, in bytes, where the route says nothing else. */
const MOST_BODY = 1024 * 1024
/** Milliseconds a body of a size like this may take to arrive; a larger one in proportion, as at 64 KB/s. */
const BODY_TIME = 30 * SECOND
const SLOWEST = 64 * 1024 / SECOND

/** For Fastify. Idle connections end with the server; requests under way are answered first. */
export const LIMITS = {
  bodyLimit: MOST_BODY,
  forceCloseConnections: 'idle',
  // the largest upload at the slowest pace; bodies have a time of their own
  requestTimeout: BODY_TIME + MAX_UPLOAD / SLOWEST,
  keepAliveTimeout: 60 * SECOND,
  routerOptions: { maxParamLength: 200 },
} as const

/** For Node's own server. */
export const NODE_LIMITS = { maxHeaderSize: 96 * 1024, headersTimeout: 15 * SECOND, connectionsCheckingInterval: 5 * SECOND } as const
const MOST_CONNECTIONS = 1000

/** Ends connections whose body does not come, and takes no more than `connections` at a time. */
export function limitBodies(app: FastifyInstance, time: number = BODY_TIME, connections: number = MOST_CONNECTIONS): void {
  app.server.maxConnections = connections
  app.addHook('preParsing', async (request) => {
    const { raw, headers } = request
    if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return
    const length = Math.min(Number(headers['content-length'] ?? 0) || 0, MAX_UPLOAD)
    const timer = setTimeout(() => { if (!raw.readableEnded) raw.destroy() }, time + length / SLOWEST)
    timer.unref()
    for (const event of ['end', 'close', 'error'] as const) raw.once(event, () => clearTimeout(timer))
  })
}

/** Requests under way when the server closes are answered; connections end as they fall idle, and all after `patience` milliseconds. */
export function endCleanly(app: FastifyInstance, patience: number = 10 * SECOND): void {
  app.addHook('preClose', async () => {
    const started = performance.now()
    const timer = setInterval(() => {
      if (performance.now() - started < patience) app.server.closeIdleConnections()
      else app.server.closeAllConnections()
    }, 50)
    app.server.once('close', () => clearInterval(timer))
    timer.unref()
  })
}
