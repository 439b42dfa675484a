/**
 * Who signs in and out or tries to, and what was refused for want of leave: one line of JSON each, so that no words of a request can look
 * like another line. Times are UTC. No password, token or session, and of names that were tried only those of accounts. Reading is not logged.
 */
import { appendFile, rename, stat } from 'node:fs/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Access } from './guard.ts'

/** What happened: `signed-in`, `signed-out`, `password-changed`, or the code of the refusal. */
export interface SecurityEvent { readonly at: string, readonly what: string, readonly account: string | null, readonly address: string, readonly method: string, readonly route: string }

export interface SecurityLog {
  /** `refusal`: the code of the answer. */
  refused(request: FastifyRequest, status: number, refusal: string): void
  /** When all is written. */
  written(): Promise<void>
}

/** Bytes after which the file is put aside; the one put aside before is then gone. */
const LONGEST = 5_000_000
const REFUSALS = new Set([401, 403, 429])
const DONE: Readonly<Record<string, string>> = { '/api/session': 'signed-in', '/api/session/end': 'signed-out', '/api/session/password': 'password-changed' }

/** Logs for `app` into `file`, which this user alone may read. `onError` is told where it cannot be written. */
export function logSecurity(app: FastifyInstance, access: Access, file: string, onError: (error: unknown) => void): SecurityLog {
  let last: Promise<unknown> = Promise.resolve()
  const write = (request: FastifyRequest, what: string) => {
    const event: SecurityEvent = { at: new Date().toISOString(), what, account: nameOf(request, access), address: request.ip, method: request.method, route: request.routeOptions.url ?? '' }
    last = last.then(async () => {
      if (((await stat(file).catch(() => null))?.size ?? 0) > LONGEST) await rename(file, `${file}.1`)
      await appendFile(file, `${JSON.stringify(event)}\n`, { mode: 0o600 })
    }).catch(onError)
  }
  app.addHook('onResponse', async (request, reply) => {
    const what = request.method === 'POST' ? DONE[request.routeOptions.url ?? ''] : undefined
    if (what !== undefined && reply.statusCode === 200) write(request, what)
  })
  return {
    refused(request, status, refusal) { if (REFUSALS.has(status)) write(request, refusal) },
    async written() { await last },
  }
}

/** Of the account that is signed in, or else that was tried, if there is one of that name. */
function nameOf(request: FastifyRequest, { accounts }: Access): string | null {
  const tried = (request.body as { name?: unknown } | null | undefined)?.name
  return request.who?.name ?? (typeof tried === 'string' ? accounts?.find(tried)?.name ?? null : null)
}
