/**
 * Who is signed in: random names of sessions in cookies, of which the server keeps only the hash, in memory alone. A session ends when it
 * is not used for a while, after a week in any case, when its account is gone or has another password, and with the server.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { AccountBook } from './accounts.ts'
import type { Who } from './roles.ts'

const HOUR = 3_600_000
/** Milliseconds without a request, and since signing in, after which an account signs in anew. */
export const IDLE = 12 * HOUR
export const LONGEST = 7 * 24 * HOUR
/** More than these at a time, and the oldest ends. */
const MOST = 1000

interface Kept { readonly name: string | null, readonly password: string, readonly since: number, seen: number }

export interface Sessions {
  /** A new session; the answer is the value of its cookie. `name` null: the holder of the token. */
  begin(name: string | null): string
  find(value: string | undefined): Who | null
  end(value: string | undefined): void
}

/** `now` in milliseconds. Sessions without an account (by token) last as long as the server. */
export function openSessions(accounts: AccountBook | null, now: () => number = Date.now): Sessions {
  const sessions = new Map<string, Kept>()
  return {
    begin(name) {
      const value = randomBytes(32).toString('base64url')
      const at = now()
      if (sessions.size >= MOST) sessions.delete(sessions.keys().next().value!)
      sessions.set(hashed(value), { name, password: passwordOf(accounts, name), since: at, seen: at })
      return value
    },
    find(value) {
      if (value === undefined) return null
      const key = hashed(value)
      const session = sessions.get(key)
      if (!session) return null
      if (session.name === null) return accounts === null ? { name: null, role: 'owner' } : null
      const at = now()
      const account = accounts?.find(session.name) ?? null
      if (!account || account.password.salt !== session.password || at - session.seen > IDLE || at - session.since > LONGEST) { sessions.delete(key); return null }
      session.seen = at
      return { name: account.name, role: account.role }
    },
    end(value) { if (value !== undefined) sessions.delete(hashed(value)) },
  }
}

function passwordOf(accounts: AccountBook | null, name: string | null): string {
  return name === null ? '' : accounts?.find(name)?.password.salt ?? ''
}

function hashed(value: string): string {
  return createHash('sha256').update(value).digest('base64url')
}
