/** The scene of the canvas: asks for the opening cut or group and for what lies between all that is shown, and puts them together. */
import { useMemo } from 'react'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { GraphAnswer } from '@polylogue/api/contract'
import { filterParams } from '../state/filter.ts'
import type { Filter } from '../state/filter.ts'
import { useCanvas } from '../state/canvas.ts'
import { useLook } from '../state/look.ts'
import { pairKey } from '../view-model/bundle.ts'
import { idsOf, sceneOf } from '../view-model/scene.ts'
import type { Scene } from '../view-model/scene.ts'
import { ask } from './client.ts'
import { amongQuery } from './expand.ts'
import { usePath } from './queries.ts'

export interface SceneAnswer {
  readonly scene: Scene
  readonly ready: boolean
  readonly error: Error | null
  readonly retry: () => void
}

/** The opening cut, or that of one group. */
export const topQuery = (limit: number, group: string | null, filter: Filter) => queryOptions({
  queryKey: ['top', limit, group, filterParams(filter)],
  queryFn: ({ signal }) => ask<GraphAnswer>(group ? `graph/communities/${group}` : 'graph/top', { ...filterParams(filter), limit: String(group ? Math.min(limit, 1000) : limit) }, signal),
})

/** Server state of the canvas; an older answer stays until the newer is there, so nothing flickers. The same object until something of it changes. */
export function useScene(): SceneAnswer {
  const { limit, group, added, expanded, hidden, filter, whole, minDegree } = useCanvas()
  const top = useQuery({ ...topQuery(limit, group, filter), enabled: limit > 0, placeholderData: keepPreviousData })
  const opening = limit > 0 ? top.data : undefined
  const settled = limit === 0 || opening !== undefined
  const ids = idsOf({ top: opening, added, expanded, hidden })
  const more = added.length > 0 || expanded.length > 0
  const among = useQuery({
    ...amongQuery(ids, filter), enabled: settled && ids.length > 0 && more, placeholderData: keepPreviousData,
  })
  const between = more ? among.data : undefined
  const parts = useMemo(() => ({ top: opening, among: between, added, expanded, hidden, whole, minDegree }), [opening, between, added, expanded, hidden, whole, minDegree])
  const strongest = useMemo(() => sceneOf(parts), [parts])
  const wanted = useRead(filter).filter((pair) => !strongest.lines.some((l) => pairKey(l.source, l.target) === pair)).join(' ')
  const scene = useMemo(() => (wanted === '' ? strongest : sceneOf({ ...parts, must: wanted.split(' ') })), [parts, strongest, wanted])
  const error = top.error ?? among.error
  const ready = settled && (!more || between !== undefined || ids.length === 0)
  const { refetch: topAgain } = top
  const { refetch: amongAgain } = among
  const failed = among.error !== null
  return useMemo(() => ({ scene, error, ready, retry: () => { void topAgain(); if (failed) void amongAgain() } }), [scene, error, ready, failed, topAgain, amongAgain])
}

/** Pairs one reads of: that of the evidence, and the steps of a path. */
function useRead(filter: Filter): string[] {
  const selection = useLook((s) => s.selection)
  const path = useLook((s) => s.path)
  const { data } = usePath(path, filter)
  const steps = path ? data?.path?.entities.map((e) => e.id) ?? [] : []
  return [...(selection?.type === 'relation' ? [pairKey(selection.a, selection.b)] : []), ...steps.slice(1).map((id, i) => pairKey(steps[i], id))]
}
