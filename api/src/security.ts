/**
 * What keeps other web pages away from a server that holds a person's documents and asks for no password. A page
 * elsewhere can make the browser call 127.0.0.1, directly or by pointing its own name there (DNS rebinding): so the Host
 * must be a name of this machine, and an Origin, where there is one, must be the page we served ourselves.
 */
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import { RequestError } from './errors.ts'

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i

export interface SecurityOptions {
  /** Origins allowed besides our own: the development server of the web client. */
  readonly origins?: readonly string[]
}

/** True where the Host header names this machine. */
export function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && LOOPBACK.test(host)
}

/** True where the Origin is the page this server itself would serve, or one explicitly allowed. */
export function isOwnOrigin(origin: string, host: string, allowed: readonly string[] = []): boolean {
  return origin === `http://${host}` || allowed.includes(origin)
}

export async function secure(app: FastifyInstance, options: SecurityOptions): Promise<void> {
  app.addHook('onRequest', async (request) => {
    const { host, origin } = request.headers
    if (!isLoopbackHost(host)) {
      throw new RequestError('request/foreign-host', 'This server answers only to the names of this machine.', { remedy: 'Open it as http://127.0.0.1 or http://localhost with its port.' })
    }
    const foreign = origin !== undefined && !isOwnOrigin(origin, host!, options.origins)
    // A browser that says the request comes from another site is believed; opening the explorer from a link is no harm.
    const crossSite = ['cross-site', 'same-site'].includes(String(request.headers['sec-fetch-site'])) && request.url.startsWith('/api/') && !options.origins?.includes(origin ?? '')
    if (foreign || crossSite) {
      throw new RequestError('request/foreign-origin', 'Pages of other sites may not read this server.', { remedy: 'Open the explorer at the address Polylogue printed.' })
    }
  })
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // Cytoscape and the interface kit put <style> elements into the page; nothing else may be inline.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    // Plain HTTP on this machine: there is no TLS to insist on.
    strictTransportSecurity: false,
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
}
