/** What is shown, as plain data: the canvas (undoable acts) and the look (where one is; Back and Forward). */
import type { RelationType } from '@polylogue/graph-schema'
import type { Filter } from './filter.ts'
import { NO_FILTER } from './filter.ts'

/** What one expansion brought, so that collapsing takes back exactly that. */
export interface Expansion { readonly id: string, readonly ids: readonly string[] }

/** `around`: circles about one entity. `matrix`: who stands where on which position, as cells. */
export type LayoutName = 'organic' | 'signed' | 'time' | 'around' | 'matrix'
export const LAYOUT_NAMES: readonly LayoutName[] = ['organic', 'signed', 'time', 'around', 'matrix']

/** Groups that hold together: not drawn, found with signs, found without. */
export type Grouping = 'off' | 'signed' | 'plain'
export const GROUPINGS: readonly Grouping[] = ['off', 'signed', 'plain']

export interface Moved { readonly x: number, readonly y: number }

/** What was done to the canvas. */
export interface Canvas {
  /** Entities of the opening cut; 0 = none, only what was added. */
  readonly limit: number
  /** Opens on one group of the corpus (named by any member) instead of the strongest of all. */
  readonly group: string | null
  /** The map of groups instead of single entities; null = where the corpus is too large for a picture, until something is chosen. */
  readonly map: boolean | null
  readonly added: readonly string[]
  readonly expanded: readonly Expansion[]
  readonly hidden: readonly string[]
  readonly filter: Filter
  /** All relations among what is shown, not only the strongest pairs. */
  readonly whole: boolean
  /** Entities with fewer relations in view are left out. */
  readonly minDegree: number
  readonly layout: LayoutName
  /** Centre of the layout `around`. */
  readonly around: string | null
  readonly grouping: Grouping
  /** Groups (named by their smallest member) drawn as one node. */
  readonly folded: readonly string[]
  /** Where nodes were put by hand or pinned: they stay there, whatever the layout. */
  readonly moved: Readonly<Record<string, Moved>>
}

/** Every screen of the stage; `table`, `entities` and `statements` are the three tables. */
export const REPRESENTATIONS = ['start', 'graph', 'table', 'entities', 'statements', 'quotations', 'works', 'documents', 'views'] as const
export type Representation = (typeof REPRESENTATIONS)[number]

/** Screens that the legend filters. */
export const FILTERED: readonly Representation[] = ['graph', 'table', 'entities', 'statements']

/** Lists beside the picture. */
export type Tool = 'history' | 'groups' | 'triads'
export const TOOLS: readonly Tool[] = ['history', 'groups', 'triads']

export type Selection = { readonly type: 'entity', readonly id: string } | { readonly type: 'relation', readonly a: string, readonly b: string }

/** `about`: whoever the document was opened for; the reader turns it into the first place that speaks of them, and no address holds it. */
export interface Place { readonly document: string, readonly start: number, readonly end: number, readonly about?: string }

/** `relations` a step may use; missing = those of the filter. */
export interface PathAsked { readonly from: string, readonly to: string, readonly relations?: readonly RelationType[] }

/** Where one looks. */
export interface Look {
  readonly representation: Representation
  readonly selection: Selection | null
  readonly place: Place | null
  readonly quotation: string | null
  readonly path: PathAsked | null
  /** How lists on the way are sorted and narrowed, as `list-what` → value: `evidence-sort` → `date`. */
  readonly params: Readonly<Record<string, string>>
  readonly compare: { readonly a: string, readonly b: string } | null
  readonly tool: Tool | null
  /** Several entities chosen at once, beside the selection. */
  readonly picked: readonly string[]
}

const DEFAULT_LIMIT = 40
/** Of one group of the map. */
export const GROUP_LIMIT = 150
export const LIMITS: readonly number[] = [20, 40, 60, 100, 150, 300, 600, 1000, 3000]
/** The explorer opens on disputes and alliances; quotations and memberships are one click away. */
export const STANCES: Filter = { ...NO_FILTER, polarities: [1, -1] }
/** Above this a picture is slow to read, and the page says so; above the second it is not drawn. */
export const WARN_ABOVE = 300
export const MOST_SHOWN = 3000
/** A corpus with more entities opens on the map of its groups. */
export const MAP_ABOVE = 1000
export const FIRST_CANVAS: Canvas = {
  limit: DEFAULT_LIMIT, group: null, map: null, added: [], expanded: [], hidden: [], filter: STANCES, whole: false, minDegree: 0, layout: 'organic', around: null, grouping: 'off', folded: [], moved: {},
}
export const FIRST_LOOK: Look = { representation: 'start', selection: null, place: null, quotation: null, path: null, compare: null, tool: null, picked: [], params: {} }

/** Whether the map of groups is what one sees, in a corpus of so many entities. */
export function showsMap(canvas: Canvas, entities: number): boolean {
  return canvas.map ?? (entities > MAP_ABOVE && canvas.group === null && canvas.added.length === 0 && canvas.expanded.length === 0 && canvas.limit === DEFAULT_LIMIT)
}

/** Neighbours an expansion brings. */
export const EXPAND_BY = 15
/** With more hidden neighbours than this, a dialog asks which. */
export const HUB_ABOVE = 30
