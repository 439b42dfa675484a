/** Sends a decision and makes everything shown be asked for again. */
import { useQuery } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { DecisionAnswer, DecisionRequest, DecisionsAnswer, TargetRequest } from '@polylogue/api/contract'
import { ask, send } from './client.ts'

type Words = Partial<Pick<DecisionRequest, 'other' | 'before' | 'after' | 'reason'>>

/** The whole log, newest first. */
export const useDecisions = () => useQuery({ queryKey: ['decisions'], queryFn: ({ signal }) => ask<DecisionsAnswer>('decisions', {}, signal) })

/** The decision is on disk when it answers. Throws ApiError. */
export async function decide(client: QueryClient, verb: DecisionRequest['verb'], target: TargetRequest, words: Words = {}): Promise<DecisionAnswer> {
  const id = [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('')
  const request: DecisionRequest = { id, actor: null, verb, target, other: null, before: null, after: null, reason: null, seen: null, ...words }
  const answer = await send<DecisionAnswer>('decisions', request)
  await client.invalidateQueries()
  return answer
}

/** Takes the newest decision about a target back; answers whether there was one. */
export async function undoNewest(client: QueryClient, target: string): Promise<boolean> {
  const { decisions } = await ask<DecisionsAnswer>('decisions', { target })
  const undone = new Set(decisions.flatMap((d) => (d.verb === 'undo' ? [d.target.id] : [])))
  const newest = decisions.find((d) => d.verb !== 'undo' && !undone.has(d.id))
  if (!newest) return false
  await undo(client, newest.id)
  return true
}

export async function undo(client: QueryClient, decision: string): Promise<void> {
  await decide(client, 'undo', { kind: 'decision', id: decision, place: null })
}
