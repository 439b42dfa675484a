/**
 * The map outlives the stage: who looks at a table and comes back, or loads the page anew, finds everything where it stood.
 * Places last as long as the page; over a reload they lie in the storage of this tab, with the address they belong to.
 */
import { placeBook } from './place-book.ts'
import type { AxisMark, Point, TimeSpan } from './layout/task.ts'

export interface View { readonly zoom: number, readonly pan: Point }
interface Left { readonly run: number, readonly ids: readonly string[], readonly view: View }
interface Stored { readonly address: string, readonly places: readonly (readonly [id: string, x: number, y: number])[], readonly view: View, readonly axis: readonly AxisMark[], readonly span: TimeSpan | null }

const KEY = 'polylogue-map'

export const pageOf = placeBook()
let left: Left | null = null
restore()

/** How the camera stood when this very picture was left; null for another one. */
export function viewOf(run: number, ids: readonly string[]): View | null {
  return left && left.run === run && left.ids.length === ids.length && left.ids.every((id, i) => id === ids[i]) ? left.view : null
}

/** The stage closes. `ids` as they stand in the scene. */
export function leave(run: number, ids: readonly string[], view: View): void {
  left = { run, ids, view }
}

/** The page closes, perhaps to be loaded anew. */
export function store(run: number, ids: readonly string[], view: View): void {
  const { places, axis, span } = pageOf(run)
  const stored: Stored = { address: location.search, view, axis, span, places: ids.flatMap((id) => { const at = places.get(id); return at ? [[id, Math.round(at.x * 10) / 10, Math.round(at.y * 10) / 10] as const] : [] }) }
  try { sessionStorage.setItem(KEY, JSON.stringify(stored)) } catch { /* closed to us, or full: the map is laid out again */ }
}

function restore(): void {
  if (typeof performance === 'undefined' || typeof sessionStorage === 'undefined') return
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (navigation?.type !== 'reload') return
  try {
    const { address, places, view, axis, span } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Stored>
    if (address !== location.search || !places || !view) return
    const page = pageOf(0)
    for (const [id, x, y] of places) page.places.set(id, { x, y })
    page.axis = axis ?? []
    page.span = span ?? null
    left = { run: 0, ids: places.map(([id]) => id), view }
  } catch { /* not ours: the map is laid out again */ }
}
