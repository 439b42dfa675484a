/**
 * The table of what is written about each node and each edge. GraphML, GEXF and CSV all read it, so that a column has
 * one name and one meaning in every file.
 *
 * Gephi takes some names for its own (id, label, weight, type, kind, timeset, interval; d3 and d7 in GraphML, for files
 * of yEd): none of them may be the name of a column here.
 */
import { relation as relationRow } from '@polylogue/graph-schema'
import type { AggregatedRelation, Entity } from '@polylogue/graph-schema'
import type { ExportedRelation } from './selection.ts'

export type ColumnType = 'string' | 'integer' | 'double' | 'boolean'
export type Value = string | number | boolean | null

export interface Column<T> {
  readonly name: string
  readonly type: ColumnType
  /** Null where there is none; then nothing is written. */
  value(record: T): Value
}

/** Between several values of one cell; no name of ours holds it. */
export const SEPARATOR = ' | '

export const NODE_COLUMNS: readonly Column<Entity>[] = [
  { name: 'entityKind', type: 'string', value: (e) => e.kind },
  { name: 'aliases', type: 'string', value: (e) => e.aliases.join(SEPARATOR) || null },
  { name: 'mentions', type: 'integer', value: (e) => e.mentions },
  { name: 'documents', type: 'integer', value: (e) => e.documents },
  { name: 'reviewed', type: 'boolean', value: (e) => e.reviewed },
]

export const EDGE_COLUMNS: readonly Column<ExportedRelation>[] = [
  { name: 'relation', type: 'string', value: (r) => r.relation },
  { name: 'polarity', type: 'integer', value: (r) => r.polarity },
  { name: 'statements', type: 'integer', value: (r) => r.statements },
  { name: 'passages', type: 'integer', value: (r) => r.passages },
  { name: 'documents', type: 'integer', value: (r) => r.documents },
  { name: 'firstHand', type: 'integer', value: (r) => r.firstHand },
  { name: 'reported', type: 'integer', value: (r) => r.reported },
  { name: 'confidence', type: 'double', value: (r) => r.confidence },
  { name: 'firstDate', type: 'string', value: (r) => r.firstDate },
  { name: 'lastDate', type: 'string', value: (r) => r.lastDate },
  { name: 'firstYear', type: 'integer', value: (r) => year(r.firstDate) },
  { name: 'lastYear', type: 'integer', value: (r) => year(r.lastDate) },
  { name: 'heldFrom', type: 'string', value: (r) => r.tenure?.from ?? null },
  { name: 'heldTo', type: 'string', value: (r) => r.tenure?.to ?? null },
]

/** The id of an edge: its ends and its relation name it. */
export function edgeId(r: AggregatedRelation): string {
  return `${r.subject}.${r.relation}.${r.object}`
}

/** What a program that knows weights should weigh: how many statements say so. Never 0, which Gephi refuses. */
export function edgeWeight(r: AggregatedRelation): number {
  return Math.max(1, r.statements)
}

export function edgeLabel(r: AggregatedRelation): string {
  return relationRow(r.relation).label
}

export function isSymmetric(r: AggregatedRelation): boolean {
  return relationRow(r.relation).symmetric
}

function year(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4))
}
