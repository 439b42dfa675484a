/**
 * A shortest way between two entities, searched from both ends, the smaller frontier first. Of several shortest ones
 * always the same is taken: every node keeps the smallest of the nodes it was reached from.
 */
import { compareIds } from '@polylogue/graph-schema'
import type { GraphPath } from '../graph-store.ts'
import type { StoreEngine } from './engine.ts'
import type { Filter } from './filter.ts'

export const DEFAULT_HOPS = 4
export const MOST_HOPS = 8

interface Side { readonly from: Map<string, string | null>, frontier: readonly string[], depth: number }

export async function shortestPath(engine: StoreEngine, from: string, to: string, filter: Filter, maxHops: number): Promise<GraphPath | null> {
  const known = new Set((await engine.entities([from, to])).map((e) => e.id))
  if (!known.has(from) || !known.has(to)) return null
  const start: Side = { from: new Map([[from, null]]), frontier: [from], depth: 0 }
  const goal: Side = { from: new Map([[to, null]]), frontier: [to], depth: 0 }
  let met = from === to ? from : null
  while (met === null && start.depth + goal.depth < maxHops && start.frontier.length > 0 && goal.frontier.length > 0) {
    const [side, other] = start.frontier.length <= goal.frontier.length ? [start, goal] : [goal, start]
    await step(engine, side, filter)
    met = side.frontier.find((id) => other.from.has(id)) ?? null
  }
  return met === null ? null : toPath(engine, [...trail(start, met).reverse(), ...trail(goal, met).slice(1)], filter)
}

async function step(engine: StoreEngine, side: Side, filter: Filter): Promise<void> {
  const reached = new Map<string, string>()
  for (const [at, next] of await engine.adjacent(side.frontier, filter)) {
    if (side.from.has(next)) continue
    const before = reached.get(next)
    if (before === undefined || at < before) reached.set(next, at)
  }
  for (const [id, at] of reached) side.from.set(id, at)
  side.frontier = [...reached.keys()].sort(compareIds)
  side.depth++
}

function trail(side: Side, end: string): string[] {
  const out: string[] = []
  for (let at: string | null = end; at !== null; at = side.from.get(at) ?? null) out.push(at)
  return out
}

async function toPath(engine: StoreEngine, ids: readonly string[], filter: Filter): Promise<GraphPath> {
  const entities = new Map((await engine.entities(ids)).map((e) => [e.id, e]))
  const relations = await engine.among(ids, filter)
  const hops = ids.slice(1).map((id, i) => relations.filter((r) =>
    (r.subject === ids[i] && r.object === id) || (r.subject === id && r.object === ids[i])))
  return { entities: ids.map((id) => entities.get(id)!), hops }
}
