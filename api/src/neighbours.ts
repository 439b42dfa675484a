/** Whom an expansion of an entity can bring, and what two entities have in common: read off the relations that touch them. */
import { compareIds } from '@polylogue/graph-schema'
import type { AggregatedRelation } from '@polylogue/graph-schema'
import type { DocumentSummary, EntityNode } from '@polylogue/store'
import type { Compared, Neighbour, ThirdParty } from './contract.ts'

/** Other ends of the relations that touch `id`, most statements first. */
export function ranked(id: string, relations: readonly AggregatedRelation[]): { readonly id: string, readonly statements: number, readonly relations: readonly AggregatedRelation[] }[] {
  const others = new Map<string, AggregatedRelation[]>()
  for (const r of relations) {
    if (r.subject === r.object || (r.subject !== id && r.object !== id)) continue
    const other = r.subject === id ? r.object : r.subject
    others.set(other, [...(others.get(other) ?? []), r])
  }
  return [...others].map(([other, list]) => ({ id: other, statements: sum(list), relations: list })).sort((x, y) => y.statements - x.statements || compareIds(x.id, y.id))
}

/** One neighbour as the answer has it. */
export function neighbour(centre: string, entity: EntityNode, relations: readonly AggregatedRelation[]): Neighbour {
  return {
    entity, statements: sum(relations), lastDate: relations.flatMap((r) => r.lastDate ?? []).sort().at(-1) ?? null,
    by: relations.map((r) => ({ relation: r.relation, polarity: r.polarity, direction: r.subject === centre ? 'out' as const : 'in' as const, statements: r.statements })),
  }
}

/** Those that have to do with both, most statements first. */
export function thirdParties(a: string, b: string, relations: readonly AggregatedRelation[]): { readonly id: string, readonly withA: readonly AggregatedRelation[], readonly withB: readonly AggregatedRelation[] }[] {
  const withB = new Map(ranked(b, relations).map((n) => [n.id, n.relations]))
  return ranked(a, relations)
    .flatMap((n) => { const other = withB.get(n.id); return other && n.id !== b ? [{ id: n.id, withA: n.relations, withB: other }] : [] })
    .sort((x, y) => sum(y.withA) + sum(y.withB) - sum(x.withA) - sum(x.withB) || compareIds(x.id, y.id))
}

/** An entity with the denominators of whatever is counted about it. */
export function compared(entity: EntityNode, relations: readonly AggregatedRelation[], documents: readonly DocumentSummary[]): Compared {
  const names = new Set([entity.name, ...entity.aliases].map((n) => n.toLowerCase()))
  return {
    entity, namedIn: entity.documents, publishedBy: documents.filter((d) => d.publisher !== null && names.has(d.publisher.toLowerCase())).length,
    statements: sum(relations.filter((r) => r.subject === entity.id || r.object === entity.id)),
  }
}

/** Third parties with their entities; those that are gone are left out. */
export function withEntities(third: ReturnType<typeof thirdParties>, entities: readonly EntityNode[]): ThirdParty[] {
  const known = new Map(entities.map((e) => [e.id, e]))
  return third.flatMap(({ id, withA, withB }) => { const entity = known.get(id); return entity ? [{ entity, withA, withB }] : [] })
}

function sum(relations: readonly AggregatedRelation[]): number {
  return relations.reduce((n, r) => n + r.statements, 0)
}
