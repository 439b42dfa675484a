/**
 * The map outlives the stage: who looks at a table and comes back, or loads the page anew, finds everything where it stood.
 * Places last as long as the page; over a reload they lie in the storage of this tab, with the address they belong to, those of
 * earlier layouts too: an undo finds them.
 */
import { afterReload } from '../state/reloaded.ts'
import { placeBook } from './place-book.ts'
import type { Page } from './place-book.ts'
import type { AxisMark, Point, TimeSpan } from './layout/task.ts'

export interface View { readonly zoom: number, readonly pan: Point }
interface Left { readonly run: number, readonly ids: readonly string[], readonly view: View }
interface StoredPage { readonly run: number, readonly places: readonly (readonly [id: string, x: number, y: number])[], readonly axis: readonly AxisMark[], readonly span: TimeSpan | null }
interface Stored extends Left { readonly address: string, readonly pages: readonly StoredPage[] }

const KEY = 'polylogue-map'
/** Places that are kept over a reload, those of the newest layouts first: about a megabyte. */
const MOST = 20_000

const book = placeBook()
export const pageOf = book.page
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
  let room = MOST
  const pages = [run, ...book.runs().filter((r) => r !== run).sort((a, b) => b - a)].map((r) => stored(r, pageOf(r))).filter((p) => (room -= p.places.length) >= 0 || p.run === run)
  try { sessionStorage.setItem(KEY, JSON.stringify({ address: location.search, run, ids, view, pages } satisfies Stored)) } catch { /* closed to us, or full: the map is laid out again */ }
}

function stored(run: number, { places, axis, span }: Page): StoredPage {
  return { run, axis, span, places: [...places].map(([id, at]) => [id, at.x, at.y] as const) }
}

function restore(): void {
  const kept = afterReload<Stored>(KEY)
  if (!Array.isArray(kept?.pages) || !Array.isArray(kept.ids)) return
  for (const { run, places, axis, span } of kept.pages) {
    const page = pageOf(run)
    for (const [id, x, y] of places) page.places.set(id, { x, y })
    page.axis = axis
    page.span = span
  }
  left = { run: kept.run, ids: kept.ids, view: kept.view }
}
