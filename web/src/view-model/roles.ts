/** What a role may do, and the words for what it may not: the server decides, the page only says so beforehand. */
import type { SessionAnswer } from '@polylogue/api/contract'

export type Role = NonNullable<SessionAnswer['role']>
const ORDER: readonly Role[] = ['reader', 'reviewer', 'owner']

/** Null where the role covers what is needed, else why not. Nothing is said before it is known who one is. */
export function reasonAgainst(role: SessionAnswer['role'] | undefined, needed: Role): string | null {
  if (role === null || role === undefined || ORDER.indexOf(role) >= ORDER.indexOf(needed)) return null
  return needed === 'owner' ? `Only owners bring documents in; you are signed in as ${role}.` : `Only reviewers and owners may do this; you are signed in as ${role}.`
}
