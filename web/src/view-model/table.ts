/** The list twin of the picture: the same relations, one row each, sortable. */
import { compareIds, relation } from '@polylogue/graph-schema'
import type { AggregatedRelation } from '@polylogue/graph-schema'
import { toneOfRelation } from './encoding.ts'
import type { Tone } from './encoding.ts'
import { namesOf } from './scene.ts'
import type { Scene } from './scene.ts'
import { period } from './words.ts'

export interface Row {
  readonly key: string
  readonly from: string
  readonly to: string
  readonly fromId: string
  readonly toId: string
  readonly tone: Tone
  readonly verb: string
  readonly passages: number
  readonly documents: number
  readonly voice: string
  readonly years: string
  readonly confidence: number
}

export type Column = 'from' | 'verb' | 'to' | 'passages' | 'documents' | 'voice' | 'years' | 'confidence'

export const COLUMNS: readonly { readonly column: Column, readonly label: string, readonly numeric: boolean }[] = [
  { column: 'from', label: 'From', numeric: false },
  { column: 'verb', label: 'Relation', numeric: false },
  { column: 'to', label: 'To', numeric: false },
  { column: 'passages', label: 'Passages', numeric: true },
  { column: 'documents', label: 'Documents', numeric: true },
  { column: 'voice', label: 'Who says so', numeric: false },
  { column: 'years', label: 'Years', numeric: false },
  { column: 'confidence', label: 'Confidence', numeric: true },
]

export interface Order { readonly column: Column, readonly descending: boolean }

/** Strongest first. */
export const DEFAULT_ORDER: Order = { column: 'passages', descending: true }

/** All rows of a scene in an order; ties go by name, then id. */
export function rowsOf(scene: Scene, order: Order = DEFAULT_ORDER): Row[] {
  const names = namesOf(scene.nodes.map((n) => n.entity))
  const direction = order.descending ? -1 : 1
  return scene.relations.map((r) => row(r, names)).sort((x, y) => direction * compare(x[order.column], y[order.column]) || compare(x.from, y.from) || compare(x.to, y.to) || compareIds(x.key, y.key))
}

function row(r: AggregatedRelation, names: (id: string) => string): Row {
  const { label } = relation(r.relation)
  return {
    key: `${r.subject} ${r.object} ${r.relation}`, from: names(r.subject), to: names(r.object), fromId: r.subject, toId: r.object,
    tone: toneOfRelation(r.relation), verb: label, passages: r.passages, documents: r.documents,
    voice: voiceOf(r), years: period(r.firstDate, r.lastDate), confidence: r.confidence,
  }
}

/** "first-hand", "reported", or both with counts. */
export function voiceOf(r: Pick<AggregatedRelation, 'firstHand' | 'reported'>): string {
  if (r.reported === 0) return 'first-hand'
  return r.firstHand === 0 ? 'reported' : `${r.firstHand} first-hand, ${r.reported} reported`
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en')
}
