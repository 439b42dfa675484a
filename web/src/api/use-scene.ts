/** The scene of the canvas: asks for the opening cut, each expansion and what lies between, and puts them together. */
import { useMemo } from 'react'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import type { GraphAnswer } from '@polylogue/api/contract'
import { filterParams } from '../state/filter.ts'
import { useCanvas } from '../state/canvas.ts'
import { EXPAND_BY } from '../state/view.ts'
import { idsOf, sceneOf } from '../view-model/scene.ts'
import type { Scene } from '../view-model/scene.ts'
import { ask } from './client.ts'

export interface SceneAnswer {
  readonly scene: Scene
  readonly ready: boolean
  readonly error: Error | null
  readonly retry: () => void
}

/** Server state of the canvas; an older answer stays until the newer is there, so nothing flickers. */
export function useScene(): SceneAnswer {
  const { limit, added, expanded, hidden, filter } = useCanvas()
  const params = filterParams(filter)
  const top = useQuery({
    queryKey: ['top', limit, params], enabled: limit > 0, placeholderData: keepPreviousData,
    queryFn: ({ signal }) => ask<GraphAnswer>('graph/top', { ...params, limit: String(limit) }, signal),
  })
  const answers = useQueries({
    queries: expanded.map((id) => ({
      queryKey: ['neighbours', id, params],
      queryFn: ({ signal }: { signal: AbortSignal }) => ask<GraphAnswer>('graph/neighbours', { ...params, ids: id, limit: String(EXPAND_BY) }, signal),
    })),
  })
  const opening = limit > 0 ? top.data : undefined
  const expansions = answers.flatMap((a) => a.data ?? [])
  const settled = (limit === 0 || opening !== undefined) && answers.every((a) => !a.isPending)
  const parts = { top: opening, expansions, added, expanded, hidden }
  const ids = idsOf(parts)
  const among = useQuery({
    queryKey: ['between', ids, params], enabled: settled && ids.length > 0 && (added.length > 0 || expanded.length > 0), placeholderData: keepPreviousData,
    queryFn: ({ signal }) => ask<GraphAnswer>('graph/between', { ...params, ids: ids.join(',') }, signal),
  })
  const stamp = [top.dataUpdatedAt, ...answers.map((a) => a.dataUpdatedAt), among.dataUpdatedAt, limit, added, expanded, hidden].join()
  // oxlint-disable-next-line exhaustive-deps -- the stamp names every part
  const scene = useMemo(() => sceneOf({ ...parts, among: among.data }), [stamp, opening, among.data])
  const error = top.error ?? answers.find((a) => a.error)?.error ?? among.error
  return {
    scene, error, ready: settled && (added.length + expanded.length === 0 || among.data !== undefined || ids.length === 0),
    retry: () => { void top.refetch(); for (const a of answers) if (a.error) void a.refetch(); if (among.error) void among.refetch() },
  }
}
