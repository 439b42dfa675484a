/** Windows over the years: what lies inside, how a window moves, what a bar says. */
import type { AggregatedRelation } from '@polylogue/graph-schema'
import type { YearCount } from '@polylogue/api/contract'
import type { Scene } from './scene.ts'

export interface Window { readonly from: number, readonly to: number }

/** Moves a window by years and stops at the ends without shrinking. */
export function shifted(window: Window, by: number, bounds: Window): Window {
  const move = Math.max(bounds.from - window.from, Math.min(bounds.to - window.to, by))
  return { from: window.from + move, to: window.to + move }
}

/** Whether any dated statement of a relation can lie in the window; undated ones go by the switch. */
export function mayLieIn(r: Pick<AggregatedRelation, 'firstDate' | 'lastDate'>, window: Window, undated: boolean): boolean {
  if (!r.firstDate || !r.lastDate) return undated
  return Number(r.firstDate.slice(0, 4)) <= window.to && Number(r.lastDate.slice(0, 4)) >= window.from
}

/** Statements of the years in a window. */
export function within(years: readonly YearCount[], window: Window): { readonly for: number, readonly against: number, readonly other: number } {
  const sum = { for: 0, against: 0, other: 0 }
  for (const y of years) {
    const year = Number(y.year)
    if (year < window.from || year > window.to) continue
    sum.for += y.for
    sum.against += y.against
    sum.other += y.other
  }
  return sum
}

/** Marks on the axis: round years, five to nine of them. */
export function ticks(from: number, to: number): number[] {
  const span = Math.max(1, to - from)
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500].find((s) => span / s <= 9) ?? 1000
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, i) => first + i * step)
}

/** Lines with nothing in the window, and the nodes that have no other. */
export function fallsOut(scene: Scene, window: Window, undated: boolean): ReadonlySet<string> {
  const lit = new Set<string>()
  const out = new Set<string>()
  for (const l of scene.lines) {
    if (l.relations.some((r) => mayLieIn(r, window, undated))) { lit.add(l.source); lit.add(l.target) } else out.add(l.id)
  }
  for (const l of scene.lines) for (const id of [l.source, l.target]) if (!lit.has(id)) out.add(id)
  return out
}
