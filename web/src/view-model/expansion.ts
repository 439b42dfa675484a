/** Whom an expansion brings: neighbours narrowed by relation, direction and kind, in an order, up to a cap; with counts. */
import { ENTITY_KINDS, RELATIONS, compareIds } from '@polylogue/graph-schema'
import type { EntityKind, RelationType } from '@polylogue/graph-schema'
import type { Neighbour } from '@polylogue/api/contract'

export type ExpandOrder = 'connected' | 'strongest' | 'recent'
export const ORDERS: readonly { readonly order: ExpandOrder, readonly label: string }[] = [
  { order: 'connected', label: 'most connected first' },
  { order: 'strongest', label: 'most statements first' },
  { order: 'recent', label: 'most recent first' },
]

/** "out ENDORSES": what the entity does; "in ENDORSES": what is done to it. */
export type Way = `${'out' | 'in'} ${RelationType}`

export interface ExpandChoice {
  /** Empty = all. */
  readonly ways: readonly Way[]
  readonly kinds: readonly EntityKind[]
  readonly order: ExpandOrder
  readonly cap: number
}

export interface WayCount { readonly way: Way, readonly label: string, readonly relation: RelationType, readonly neighbours: number, readonly fresh: number }
export interface KindCount { readonly kind: EntityKind, readonly label: string, readonly neighbours: number, readonly fresh: number }

/** Neighbours by relation and direction, in the order of the table of relations; `fresh` = not shown yet. */
export function waysOf(neighbours: readonly Neighbour[], shown: ReadonlySet<string>): WayCount[] {
  return RELATIONS.flatMap((row) => (row.symmetric ? ['both'] as const : ['out', 'in'] as const).flatMap((direction): WayCount[] => {
    const found = neighbours.filter((n) => n.by.some((b) => b.relation === row.type && (direction === 'both' || b.direction === direction)))
    if (found.length === 0) return []
    return [{ way: `${direction === 'in' ? 'in' : 'out'} ${row.type}`, relation: row.type, label: direction === 'in' ? row.passive : row.label, neighbours: found.length, fresh: found.filter((n) => !shown.has(n.entity.id)).length }]
  }))
}

/** Neighbours by kind, in the order of the table of kinds. */
export function kindsOf(neighbours: readonly Neighbour[], shown: ReadonlySet<string>): KindCount[] {
  return ENTITY_KINDS.flatMap((row) => {
    const found = neighbours.filter((n) => n.entity.kind === row.kind)
    return found.length === 0 ? [] : [{ kind: row.kind, label: row.plural, neighbours: found.length, fresh: found.filter((n) => !shown.has(n.entity.id)).length }]
  })
}

/** Those that the choice would bring, best first, and how many more it would let through without the cap. */
export function chosen(neighbours: readonly Neighbour[], shown: ReadonlySet<string>, choice: ExpandChoice): { readonly brought: readonly Neighbour[], readonly left: number } {
  const fits = neighbours.filter((n) => !shown.has(n.entity.id)
    && (choice.kinds.length === 0 || choice.kinds.includes(n.entity.kind))
    && (choice.ways.length === 0 || n.by.some((b) => choice.ways.some((w) => w === `${b.direction} ${b.relation}` || (w === `out ${b.relation}` && symmetric(b.relation))))))
  const sorted = fits.sort((x, y) => compare(x, y, choice.order) || y.statements - x.statements || compareIds(x.entity.id, y.entity.id))
  return { brought: sorted.slice(0, choice.cap), left: Math.max(0, sorted.length - choice.cap) }
}

function compare(x: Neighbour, y: Neighbour, order: ExpandOrder): number {
  if (order === 'connected') return y.entity.degree - x.entity.degree
  if (order === 'recent') return compareIds(y.lastDate ?? '', x.lastDate ?? '')
  return y.statements - x.statements
}

function symmetric(type: RelationType): boolean {
  return RELATIONS.find((row) => row.type === type)!.symmetric
}
