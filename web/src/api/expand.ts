/** Expanding by one key: brings the best connected neighbours, or opens the dialog where that would be a flood. */
import { queryOptions } from '@tanstack/react-query'
import type { GraphAnswer, NeighboursAnswer } from '@polylogue/api/contract'
import { announce } from '../state/announce.ts'
import { acts, useCanvas } from '../state/canvas.ts'
import { askHow } from '../state/expanding.ts'
import { filterParams } from '../state/filter.ts'
import type { Filter } from '../state/filter.ts'
import { EXPAND_BY, HUB_ABOVE } from '../state/view.ts'
import { chosen } from '../view-model/expansion.ts'
import type { Scene } from '../view-model/scene.ts'
import { ask } from './client.ts'

/** Each step of exploring has an answer of its own, and each is large: those not on screen are let go soon. */
const KEPT_MS = 15_000

export const neighboursOf = (id: string, filter: Filter, signal?: AbortSignal) => ask<NeighboursAnswer>(`entities/${id}/neighbours`, filterParams(filter), signal)

/** Expands what is collapsed and collapses what is expanded. */
export function toggleExpansion(id: string, name: string, scene: Scene): void {
  if (useCanvas.getState().expanded.some((e) => e.id === id)) { acts.collapse(id, name); announce(`Collapsed ${name}.`) }
  else void expand(id, name, scene)
}

/** Brings up to EXPAND_BY hidden neighbours; a hub asks which. */
export async function expand(id: string, name: string, scene: Scene): Promise<void> {
  const shown = new Set(scene.nodes.map((n) => n.entity.id))
  try {
    const { neighbours } = await neighboursOf(id, useCanvas.getState().filter)
    const hidden = neighbours.filter((n) => !shown.has(n.entity.id)).length
    if (hidden > HUB_ABOVE) { askHow(id, name); return }
    const { brought, left } = chosen(neighbours, shown, { ways: [], kinds: [], order: 'connected', cap: EXPAND_BY })
    acts.expand(id, name, brought.map((n) => n.entity.id))
    announce(`${brought.length} added around ${name}${left > 0 ? `, ${left} more not shown` : ''}.`)
  } catch { announce(`${name} could not be expanded: the server did not answer.`) }
}

/** Shows one entity and its neighbours only, the best connected if there are many. */
export async function keepAround(id: string, name: string): Promise<void> {
  try {
    const { neighbours } = await neighboursOf(id, useCanvas.getState().filter)
    const { brought } = chosen(neighbours, new Set(), { ways: [], kinds: [], order: 'connected', cap: HUB_ABOVE })
    acts.keep([id, ...brought.map((n) => n.entity.id)], `${name} and its neighbours`)
  } catch { announce('The server did not answer.') }
}

/** What lies among these entities: asked for by the canvas, and by the preview of an expansion, which makes it ready. `ids` are sorted. */
export const amongQuery = (ids: readonly string[], filter: Filter) => queryOptions({
  queryKey: ['between', ids, filterParams(filter)], gcTime: KEPT_MS,
  queryFn: ({ signal }) => ask<GraphAnswer>('graph/between', { ...filterParams(filter), ids: ids.join(',') }, signal),
})
