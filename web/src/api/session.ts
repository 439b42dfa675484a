/** Who is signed in: asked once, and again when the server says that nobody is. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { SessionAnswer } from '@polylogue/api/contract'
import { reasonAgainst } from '../view-model/roles.ts'
import type { Role } from '../view-model/roles.ts'
import { ask, send } from './client.ts'

export const SESSION = ['session'] as const

export const useSession = () => useQuery({ queryKey: SESSION, queryFn: ({ signal }) => ask<SessionAnswer>('session', {}, signal) })

/** Why whoever is signed in may not do what takes this role; null = they may. */
export function useReasonAgainst(needed: Role): string | null {
  return reasonAgainst(useSession().data?.role, needed)
}

/** Signing in and out; whatever was asked before is forgotten. Each throws ApiError. */
export function useSigning() {
  const client = useQueryClient()
  const then = (answer: SessionAnswer) => { client.removeQueries({ predicate: (q) => q.queryKey[0] !== SESSION[0] }); client.setQueryData(SESSION, answer) }
  return {
    signIn: async (credentials: { readonly token: string } | { readonly name: string, readonly password: string }) => { then(await send<SessionAnswer>('session', credentials)) },
    signOut: async () => { then(await send<SessionAnswer>('session/end', {})) },
    changePassword: async (now: string, next: string) => { client.setQueryData(SESSION, await send<SessionAnswer>('session/password', { now, next })) },
  }
}
