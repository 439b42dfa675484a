/** What a layout is asked and what it answers. Plain data: it crosses to a worker and back. */
import type { LayoutName } from '../../state/view.ts'
import type { Tone } from '../../view-model/encoding.ts'

export interface Point { readonly x: number, readonly y: number }

export interface LayoutNode {
  readonly id: string
  readonly size: number
  /** Place it keeps, or null. */
  readonly fixed: Point | null
  /** Year of its first dated statement in view; for the layout by time. */
  readonly year: number | null
}

export interface LayoutLine { readonly source: string, readonly target: string, readonly tone: Tone, readonly passages: number }

/** Years from left to right, and the width they are laid over in graph units. */
export interface TimeSpan { readonly first: number, readonly last: number, readonly width: number }

export interface LayoutTask {
  readonly kind: LayoutName
  readonly nodes: readonly LayoutNode[]
  readonly lines: readonly LayoutLine[]
  /** Width divided by height of the stage. */
  readonly aspect: number
  /** What the time axis was first laid over, so that it stays when something is added; null the first time. */
  readonly span: TimeSpan | null
  /** Who stands in the middle of circles; otherwise ignored. */
  readonly centre: string | null
}

export interface LayoutAnswer {
  readonly places: Readonly<Record<string, Point>>
  /** Marks of a time axis, where the layout has one: x in graph units. */
  readonly axis: readonly AxisMark[]
  readonly span: TimeSpan | null
}

export interface AxisMark { readonly x: number, readonly words: string }

const HUNDREDTHS = 100

/** The same number on every machine that prints it. */
export function round(n: number): number {
  return Math.round(n * HUNDREDTHS) / HUNDREDTHS
}

/** Sorted by id, lines by ends: no layout depends on the order of its input. */
export function sorted(task: LayoutTask): LayoutTask {
  const key = (l: LayoutLine) => `${l.source} ${l.target} ${l.tone}`
  return {
    ...task,
    nodes: task.nodes.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    lines: task.lines.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)),
  }
}
