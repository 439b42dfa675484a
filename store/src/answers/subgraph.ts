/** Parts of the graph fit for drawing: the strongest relations, the neighbours of some entities, what lies between some. */
import { compareIds } from '@polylogue/graph-schema'
import type { AggregatedRelation, Entity } from '@polylogue/graph-schema'
import type { EntityNode, Subgraph } from '../graph-store.ts'
import type { StoreEngine } from './engine.ts'
import type { Filter } from './filter.ts'

const CHUNK = 400

/** Relations from the strongest down until one no longer fits among `limit` entities; then all relations among these. */
export async function topSubgraph(engine: StoreEngine, filter: Filter, limit: number): Promise<Subgraph> {
  const ids = new Set<string>()
  reading: for (let skip = 0; ; skip += CHUNK) {
    const chunk = await engine.strongest(filter, skip, CHUNK)
    for (const { subject, object } of chunk) {
      const more = Number(!ids.has(subject)) + Number(subject !== object && !ids.has(object))
      if (ids.size + more > limit) break reading
      ids.add(subject).add(object)
    }
    if (chunk.length < CHUNK) break
  }
  return subgraphOf(engine, [...ids], filter)
}

/** The entities given, whichever of them there are, and their best connected neighbours. */
export async function neighbourhood(engine: StoreEngine, ids: readonly string[], filter: Filter, limit: number): Promise<Subgraph> {
  const centre = [...new Set(ids)]
  return subgraphOf(engine, [...centre, ...await engine.neighbourIds(centre, filter, limit)], filter)
}

/** Entities by id, and all relations among them that pass the filter. */
export async function subgraphOf(engine: StoreEngine, ids: readonly string[], filter: Filter): Promise<Subgraph> {
  const unique = [...new Set(ids)].sort(compareIds)
  const [entities, relations, totals] = await Promise.all([engine.entities(unique), engine.among(unique, filter), engine.totals(filter)])
  return { entities: await withDegrees(engine, entities, filter), relations: [...relations].sort(compareRelations), totals }
}

export async function withDegrees(engine: StoreEngine, entities: readonly Entity[], filter: Filter): Promise<EntityNode[]> {
  const degrees = await engine.degrees(entities.map((e) => e.id), filter)
  return entities.map((entity) => ({ ...entity, degree: degrees.get(entity.id) ?? 0 }))
}

function compareRelations(a: AggregatedRelation, b: AggregatedRelation): number {
  return compareIds(a.subject, b.subject) || compareIds(a.object, b.object) || compareIds(a.relation, b.relation)
}
