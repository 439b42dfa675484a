/**
 * The opening cut: of the relations among the strongest entities only the strongest pairs are drawn, so that the first
 * picture can be read. What is left out is counted at each entity and comes with Expand.
 */
import { compareIds } from '@polylogue/graph-schema'
import type { AggregatedRelation } from '@polylogue/graph-schema'
import { pairKey } from './bundle.ts'

/** Pairs drawn for each entity, on average. */
const PAIRS_PER_ENTITY = 1.5
const SMALL = 12

/** The relations of the strongest pairs; every entity keeps at least its own strongest. */
export function strongestPairs(relations: readonly AggregatedRelation[], entities: number, perEntity = PAIRS_PER_ENTITY): AggregatedRelation[] {
  const pairs = new Map<string, { key: string, ends: readonly string[], strength: number, relations: AggregatedRelation[] }>()
  for (const r of relations) {
    const key = pairKey(r.subject, r.object)
    const pair = pairs.get(key) ?? { key, ends: [r.subject, r.object], strength: 0, relations: [] }
    pair.strength += r.statements
    pair.relations.push(r)
    pairs.set(key, pair)
  }
  const ranked = [...pairs.values()].sort((a, b) => b.strength - a.strength || compareIds(a.key, b.key))
  const room = entities <= SMALL ? ranked.length : Math.ceil(entities * perEntity)
  const reached = new Set<string>()
  const kept = new Set<string>()
  for (const pair of ranked) {
    if (pair.ends.every((id) => reached.has(id))) continue
    kept.add(pair.key)
    for (const id of pair.ends) reached.add(id)
  }
  for (const pair of ranked) if (kept.size < room) kept.add(pair.key)
  return ranked.filter((pair) => kept.has(pair.key)).flatMap((pair) => pair.relations)
}
