/**
 * What keeps other web pages away from a server that holds a person's documents. A page elsewhere can make the browser call 127.0.0.1,
 * directly or by pointing its own name there (DNS rebinding): so the Host must be a name of this server, and an Origin, where there is
 * one, must be the page we served ourselves.
 */
import { createHash } from 'node:crypto'
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import { isApi } from './access/guard.ts'
import type { AccessPlan } from './access/plan.ts'
import { RequestError } from './errors.ts'

/** The <style> elements that Cytoscape and React Aria put into the page, letter for letter; the browser takes no other. */
const FIXED_STYLES = [
  '.__________cytoscape_container { position: relative; }',
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
]
const hashSource = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

export interface SecurityOptions {
  /** Origins allowed besides our own: the development server of the web client. */
  readonly origins?: readonly string[]
  readonly plan: AccessPlan
}

/** True where the Origin is the page this server itself would serve, or one explicitly allowed. */
function isOwnOrigin(origin: string, host: string, scheme: AccessPlan['scheme'], allowed: readonly string[] = []): boolean {
  return origin === `${scheme}://${host}` || allowed.includes(origin)
}

export async function secure(app: FastifyInstance, options: SecurityOptions): Promise<void> {
  const { plan } = options
  app.addHook('onRequest', async (request) => {
    const { host, origin } = request.headers
    if (host === undefined || !plan.isOurs(host)) {
      throw new RequestError('request/foreign-host', 'This server answers only to its own names.', { remedy: 'Open it at the address Polylogue printed.' })
    }
    const foreign = origin !== undefined && !isOwnOrigin(origin, host, plan.scheme, options.origins)
    // A browser that says the request comes from another site is believed; opening the explorer from a link is no harm.
    const crossSite = ['cross-site', 'same-site'].includes(String(request.headers['sec-fetch-site'])) && isApi(request) && !options.origins?.includes(origin ?? '')
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
        styleSrc: ["'self'", ...FIXED_STYLES.map(hashSource)],
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
    strictTransportSecurity: plan.scheme === 'https' && { maxAge: 365 * 24 * 3600, includeSubDomains: false },
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    if (isApi(request)) reply.header('cache-control', 'no-store')
  })
}
