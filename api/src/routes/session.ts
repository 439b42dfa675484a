/** Signing in and out, who one is, and another password. Attempts are counted by address and by name. */
import rateLimit from '@fastify/rate-limit'
import { Type } from 'typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isToken, signInAs, signOut } from '../access/guard.ts'
import type { Access } from '../access/guard.ts'
import { ROLES } from '../access/roles.ts'
import type { Who } from '../access/roles.ts'
import type { SessionAnswer } from '../contract.ts'
import { RequestError } from '../errors.ts'
import { matching, nullable, oneOf } from '../schemas/shape.ts'
import { answers } from './context.ts'
import type { App } from './context.ts'

/** Attempts in a quarter of an hour: for one name from anywhere, and from one address. */
const ATTEMPTS = { name: 10, address: 30 }
const WINDOW = 15 * 60_000

const sessionAnswer = matching<SessionAnswer>()(Type.Object({
  signIn: Type.Unsafe<SessionAnswer['signIn']>({ type: 'string', enum: ['token', 'accounts'], description: 'What lets one in' }),
  account: nullable(Type.String({ description: 'Null without accounts, and for who is not signed in' })),
  role: nullable(oneOf(ROLES)),
}))
const secret = Type.String({ minLength: 1, maxLength: 1000 })
const credentials = Type.Object({ token: Type.Optional(secret), name: Type.Optional(secret), password: Type.Optional(secret) })

export async function sessionRoutes(app: App, access: Access): Promise<void> {
  await app.register(rateLimit, { global: false })
  const tooMany = attempts(app as unknown as FastifyInstance)
  const answer = (who: Who | null): SessionAnswer => ({ signIn: access.plan.signIn, account: who?.name ?? null, role: who?.role ?? null })

  app.get('/api/session', {
    config: { role: 'anybody' },
    schema: { operationId: 'session', summary: 'Who is signed in, and what signing in takes', tags: ['session'], response: answers(sessionAnswer) },
  }, async ({ who }) => answer(who))

  app.post('/api/session', {
    config: { role: 'anybody' },
    schema: { operationId: 'signIn', summary: 'Signs in with name and password, or with the token of the printed address', tags: ['session'], body: credentials, response: answers(sessionAnswer) },
  }, async (request, reply) => {
    const { token, name, password } = request.body
    await tooMany(request as FastifyRequest)
    if (token !== undefined && isToken(access, token)) { signInAs(access, request as FastifyRequest, reply as never, null); return answer({ name: null, role: 'owner' }) }
    const account = access.accounts && name !== undefined && password !== undefined ? await access.accounts.signIn(name, password) : null
    if (!account) throw new RequestError('request/wrong-credentials', access.plan.signIn === 'token' ? 'This is not the token.' : 'Name or password are wrong.', { remedy: access.plan.signIn === 'token' ? 'Copy it from the address that Polylogue printed when it started.' : 'An owner can set a new password with “polylogue accounts password”.' })
    signInAs(access, request as FastifyRequest, reply as never, account.name)
    return answer(account)
  })

  app.post('/api/session/end', {
    config: { role: 'anybody' },
    schema: { operationId: 'signOut', summary: 'Ends the session of whoever asks', tags: ['session'], response: answers(sessionAnswer) },
  }, async (request, reply) => { signOut(access, request as FastifyRequest, reply as never); return answer(null) })

  app.post('/api/session/password', {
    config: { role: 'reader' },
    schema: { operationId: 'changePassword', summary: 'Another password for whoever is signed in; all other sessions of the account end', tags: ['session'], body: Type.Object({ now: secret, next: secret }), response: answers(sessionAnswer) },
  }, async (request, reply) => {
    const { accounts } = access
    const { who, body } = request
    if (!accounts || !who || who.name === null) throw new RequestError('request/no-accounts', 'Without accounts there are no passwords.', { remedy: 'Add accounts with “polylogue accounts add”.' })
    await tooMany(request as FastifyRequest)
    if (!(await accounts.signIn(who.name, body.now))) throw new RequestError('request/wrong-credentials', 'The password of now is wrong.', { remedy: 'Nothing was changed.' })
    await accounts.setPassword(who.name, body.next)
    signInAs(access, request as FastifyRequest, reply as never, who.name)
    return answer(who)
  })
}

/** Throws `request/too-many-attempts`. The names of accounts are counted as they are compared: without case. */
function attempts(app: FastifyInstance): (request: FastifyRequest) => Promise<void> {
  const nameOf = (request: FastifyRequest) => ((request.body as { name?: string } | undefined)?.name ?? request.who?.name ?? '').normalize('NFKC').trim().toLowerCase()
  const byAddress = app.createRateLimit({ max: ATTEMPTS.address, timeWindow: WINDOW, keyGenerator: (r) => `address ${r.ip}` })
  const byName = app.createRateLimit({ max: ATTEMPTS.name, timeWindow: WINDOW, keyGenerator: (r) => `name ${nameOf(r)}` })
  return async (request) => {
    for (const check of nameOf(request) === '' ? [byAddress] : [byAddress, byName]) {
      const limit = await check(request)
      if (limit.isAllowed || !limit.isExceeded) continue
      throw new RequestError('request/too-many-attempts', 'Too many attempts.', { remedy: `Wait ${Math.ceil(limit.ttl / 60_000)} minutes, then try again.` })
    }
  }
}
