/**
 * Marks what stays ambiguous: people of one family name, bodies that share a name or short form, that were kept apart because
 * nothing told for sure. Nobody is asked about pairs that a person ruled on.
 */
import { compareIds } from '@polylogue/graph-schema'
import type { Cluster, Entity, MaybeSame } from '@polylogue/graph-schema'
import { formKey, givenFit, personParts } from '../../coreference/name-forms.ts'

/** Of one entity; more only says that the name is common. */
const MOST = 10

interface Surroundings {
  readonly clusters: readonly Cluster[]
  readonly entityOf: ReadonlyMap<string, string>
  /** Ruled apart by a person, by numbers of clusters. */
  readonly apart: (a: number, b: number) => boolean
}

/** The entities with their doubles. `entities` sorted by id. */
export function maybeSame(entities: readonly Entity[], { clusters, entityOf, apart }: Surroundings): Entity[] {
  const firstCluster = new Map<string, number>()
  clusters.forEach((c, i) => { const entity = entityOf.get(c.id)!; if (!firstCluster.has(entity)) firstCluster.set(entity, i) })
  const pairs = new Map<string, Map<string, string>>()
  const mark = (a: Entity, b: Entity, why: string) => {
    if (apart(firstCluster.get(a.id)!, firstCluster.get(b.id)!)) return
    for (const [x, y] of [[a, b], [b, a]]) { const own = pairs.get(x.id) ?? new Map<string, string>(); if (!own.has(y.id)) own.set(y.id, why); pairs.set(x.id, own) }
  }
  for (const { key, list } of sharing(entities.filter((e) => e.kind === 'Organization'), (e) => [e.name, ...e.aliases].map(formKey))) {
    each(list, (a, b) => mark(a, b, `both are called “${key}”`))
  }
  for (const { key, list } of sharing(entities.filter((e) => e.kind === 'Person'), (e) => [personParts(e.name).family])) {
    each(list, (a, b) => { if (givenFit(personParts(a.name).given, personParts(b.name).given)) mark(a, b, `both are of the family name “${key}”, and their given names do not tell them apart`) })
  }
  return entities.map((e) => { const own = pairs.get(e.id); return own === undefined ? e : { ...e, maybeSame: listOf(own) } })
}

function listOf(own: ReadonlyMap<string, string>): MaybeSame[] {
  return [...own].map(([entity, why]) => ({ entity, why })).sort((a, b) => compareIds(a.entity, b.entity)).slice(0, MOST)
}

/** Entities that share a key, by key. */
function sharing(entities: readonly Entity[], keysOf: (e: Entity) => readonly string[]): { key: string, list: Entity[] }[] {
  const byKey = new Map<string, Entity[]>()
  for (const e of entities) for (const key of new Set(keysOf(e))) if (key !== '') { const l = byKey.get(key); if (l) l.push(e); else byKey.set(key, [e]) }
  return [...byKey].filter(([, list]) => list.length > 1).map(([key, list]) => ({ key, list })).sort((a, b) => compareIds(a.key, b.key))
}

/** Pairs of a list, of the first members only: a name that everybody has tells nothing. */
function each(list: readonly Entity[], pair: (a: Entity, b: Entity) => void): void {
  const few = list.slice(0, MOST * 3)
  for (let i = 0; i < few.length; i++) for (let j = i + 1; j < few.length; j++) pair(few[i], few[j])
}
