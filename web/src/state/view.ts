/** What is shown, as plain data: the canvas (undoable acts) and the look (where one is; Back and Forward). */
import type { Filter } from './filter.ts'
import { NO_FILTER } from './filter.ts'

/** What was done to the canvas. */
export interface Canvas {
  /** Entities of the opening cut; 0 = none, only what was added. */
  readonly limit: number
  readonly added: readonly string[]
  readonly expanded: readonly string[]
  readonly hidden: readonly string[]
  readonly filter: Filter
}

/** Every screen of the stage; `table`, `entities` and `statements` are the three tables. */
export const REPRESENTATIONS = ['start', 'graph', 'table', 'entities', 'statements', 'quotations', 'works', 'documents', 'views'] as const
export type Representation = (typeof REPRESENTATIONS)[number]

export type Selection = { readonly type: 'entity', readonly id: string } | { readonly type: 'relation', readonly a: string, readonly b: string }

export interface Place { readonly document: string, readonly start: number, readonly end: number }

/** Where one looks. */
export interface Look {
  readonly representation: Representation
  readonly selection: Selection | null
  readonly place: Place | null
  readonly quotation: string | null
  readonly path: { readonly from: string, readonly to: string } | null
  /** How lists on the way are sorted and narrowed, as `list-what` → value: `evidence-sort` → `date`. */
  readonly params: Readonly<Record<string, string>>
}

export const DEFAULT_LIMIT = 40
export const LIMITS: readonly number[] = [20, 40, 60, 100, 150, 300]
/** The explorer opens on disputes and alliances; quotations and memberships are one click away. */
export const STANCES: Filter = { ...NO_FILTER, polarities: [1, -1] }
export const FIRST_CANVAS: Canvas = { limit: DEFAULT_LIMIT, added: [], expanded: [], hidden: [], filter: STANCES }
export const FIRST_LOOK: Look = { representation: 'start', selection: null, place: null, quotation: null, path: null, params: {} }
/** Neighbours an expansion brings. */
export const EXPAND_BY = 15
