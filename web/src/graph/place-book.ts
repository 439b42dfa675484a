/**
 * Where everything stood in each layout asked for. A layout that is undone finds its old places; a node that was filtered
 * out comes back to where it was; a folded group opens where it lay.
 */
import type { Scene } from '../view-model/scene.ts'
import type { AxisMark, Point, TimeSpan } from './layout/task.ts'

export interface Page { readonly places: Map<string, Point>, axis: readonly AxisMark[], span: TimeSpan | null }

export interface PlaceBook {
  /** That of a layout; an empty one where it has none yet. */
  page(run: number): Page
  runs(): number[]
}

export function placeBook(): PlaceBook {
  const pages = new Map<number, Page>()
  return {
    page(run) {
      const page = pages.get(run) ?? { places: new Map(), axis: [], span: null }
      pages.set(run, page)
      return page
    },
    runs: () => [...pages.keys()],
  }
}

/** Gives a folded group the middle of its members, where it has no place yet. */
export function seatGroups(scene: Scene, places: Map<string, Point>): void {
  for (const n of scene.nodes) {
    if (!n.members || places.has(n.entity.id)) continue
    const known = n.members.flatMap((id) => places.get(id) ?? [])
    if (known.length > 0) places.set(n.entity.id, { x: known.reduce((s, p) => s + p.x, 0) / known.length, y: known.reduce((s, p) => s + p.y, 0) / known.length })
  }
}

/** First year each entity is heard of in the scene. */
export function firstYears(scene: Scene): Map<string, number> {
  const out = new Map<string, number>()
  for (const r of scene.relations) {
    if (!r.firstDate) continue
    const year = Number(r.firstDate.slice(0, 4))
    for (const id of [r.subject, r.object]) out.set(id, Math.min(out.get(id) ?? Infinity, year))
  }
  return out
}
