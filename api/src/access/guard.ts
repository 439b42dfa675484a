/**
 * Lets nobody at the API who is not signed in, and nobody do what their role does not cover. The token of the printed address becomes a
 * cookie at the first visit and leaves the address; cookies are HttpOnly and SameSite=Strict, with https also Secure and bound to the host.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RequestError } from '../errors.ts'
import type { AccountBook } from './accounts.ts'
import type { AccessPlan } from './plan.ts'
import { mayDo, neededRole } from './roles.ts'
import type { Role, Who } from './roles.ts'
import type { Sessions } from './sessions.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Least role of the route; default: reader for GET, owner for the rest. `anybody`: also who is not signed in. */
    role?: Role | 'anybody'
  }
  interface FastifyRequest {
    /** Who asks; null: nobody known. */
    who: Who | null
  }
}

export interface Access {
  readonly plan: AccessPlan
  /** Of the printed address; with accounts it is good for nothing. */
  readonly token: string
  readonly accounts: AccountBook | null
  readonly sessions: Sessions
}

/** True for requests to the API, however the address is spelt: the router says so, not the letters. */
export function isApi(request: FastifyRequest): boolean {
  return (request.routeOptions.url ?? request.url).startsWith('/api/')
}

export async function guard(app: FastifyInstance, access: Access): Promise<void> {
  await app.register(cookie)
  app.decorateRequest('who', null)
  app.addHook('onRequest', async (request, reply) => {
    request.who = access.sessions.find(request.cookies[cookieName(access.plan, request)]) ?? bearer(access, request)
    if (!isApi(request)) return exchange(access, request, reply)
    const stated = request.routeOptions.config?.role
    if (stated === 'anybody') return
    if (!request.who) throw new RequestError('request/not-signed-in', 'You are not signed in.', { remedy: access.plan.signIn === 'token' ? 'Open the address that Polylogue printed when it started; the part after “token=” lets you in.' : 'Sign in with your name and password in the explorer.' })
    const needed = neededRole(request.method, stated)
    if (!mayDo(request.who.role, needed)) throw new RequestError('request/not-allowed', `This takes the role “${needed}”, and you are ${request.who.role}.`, { remedy: 'Ask an owner of this Polylogue.' })
  })
}

/** Ends the session the request came with, if any, and begins another. */
export function signInAs(access: Access, request: FastifyRequest, reply: FastifyReply, name: string | null): void {
  signOut(access, request, reply)
  reply.setCookie(cookieName(access.plan, request), access.sessions.begin(name), cookieOptions(access.plan))
}

export function signOut(access: Access, request: FastifyRequest, reply: FastifyReply): void {
  const name = cookieName(access.plan, request)
  access.sessions.end(request.cookies[name])
  reply.clearCookie(name, cookieOptions(access.plan))
}

/** In the same time for every wrong one. */
export function isToken(access: Access, given: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return access.plan.signIn === 'token' && timingSafeEqual(digest(given), digest(access.token))
}

/** Programs send the token in a header. */
function bearer(access: Access, { headers: { authorization } }: FastifyRequest): Who | null {
  const given = /^Bearer ([\w-]{1,200})$/.exec(authorization ?? '')?.[1]
  return given !== undefined && isToken(access, given) ? { name: null, role: 'owner' } : null
}

/** The page opened with a token: in with the cookie, and on to the same address without it, so that it stays in no history. */
function exchange(access: Access, request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
  const at = request.url.indexOf('?')
  if (at < 0 || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined
  const query = new URLSearchParams(request.url.slice(at + 1))
  const token = query.get('token')
  if (token === null) return undefined
  query.delete('token')
  if (isToken(access, token)) signInAs(access, request, reply, null)
  // one slash, whatever the path was: two would lead to another host
  const path = `/${request.url.slice(0, at).replace(/^[/\\]+/, '')}`
  return reply.header('cache-control', 'no-store').redirect(query.size > 0 ? `${path}?${query.toString()}` : path, 303)
}

/** Cookies do not know ports: two servers on one machine must not sign each other out. */
function cookieName({ scheme }: AccessPlan, request: FastifyRequest): string {
  return scheme === 'https' ? '__Host-polylogue' : `polylogue-${/:(\d+)$/.exec(request.headers.host ?? '')?.[1] ?? '80'}`
}

function cookieOptions({ scheme }: AccessPlan) {
  return { path: '/', httpOnly: true, sameSite: 'strict' as const, secure: scheme === 'https' }
}
