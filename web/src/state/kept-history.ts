/** What can be undone outlives a reload: the acts lie in the storage of this tab, with the address they led to. */
import { resumeActs, useCanvas } from './canvas.ts'
import type { CanvasState } from './canvas.ts'
import { afterReload } from './reloaded.ts'

interface Kept { readonly address: string, readonly now: Pick<CanvasState, 'act' | 'run'>, readonly past: readonly Partial<CanvasState>[], readonly future: readonly Partial<CanvasState>[] }

const KEY = 'polylogue-acts'
/** Letters that the storage of a tab is asked for; the acts done longest ago are left out where there are more. */
const MOST = 1_000_000

/** The page closes, perhaps to be loaded anew. */
export function keepHistory(): void {
  const { act, run } = useCanvas.getState()
  let { pastStates: past, futureStates: future } = useCanvas.temporal.getState()
  const words = () => JSON.stringify({ address: location.search, now: { act, run }, past, future } satisfies Kept)
  let kept = words()
  while (kept.length > MOST && past.length + future.length > 0) {
    if (past.length > 0) past = past.slice(Math.ceil(past.length / 4))
    else future = []
    kept = words()
  }
  try { sessionStorage.setItem(KEY, kept) } catch { /* closed to us, or full: the acts end with the page */ }
}

/** Once the canvas of the address is there: what led to it, if this is the page that was left. */
export function restoreHistory(): void {
  const kept = afterReload<Kept>(KEY)
  if (kept && Array.isArray(kept.past) && Array.isArray(kept.future)) resumeActs(kept.now, kept.past, kept.future)
}
