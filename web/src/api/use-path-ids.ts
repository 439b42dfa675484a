/** Ids on the path asked for, so that the canvas can light them; null when no path is asked for or found. */
import { useEffect, useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { PathAnswer } from '@polylogue/api/contract'
import { acts, useCanvas } from '../state/canvas.ts'
import { filterParams } from '../state/filter.ts'
import { useLook } from '../state/look.ts'
import { ask } from './client.ts'

export function usePathIds(): ReadonlySet<string> | null {
  const path = useLook((s) => s.path)
  const filter = useCanvas((s) => s.filter)
  const { data } = useQuery({
    queryKey: ['path', path?.from, path?.to, filterParams(filter)], enabled: path !== null,
    queryFn: ({ signal }) => ask<PathAnswer>('graph/path', { ...filterParams(filter), from: path!.from, to: path!.to }, signal),
  })
  const entities = path ? data?.path?.entities : undefined
  const ids = useMemo(() => (entities ? new Set(entities.map((e) => e.id)) : null), [entities])
  useEffect(() => {
    if (!entities) return
    const { added, expanded, hidden } = useCanvas.getState()
    const missing = entities.map((e) => e.id).filter((id) => (!added.includes(id) && !expanded.includes(id)) || hidden.includes(id))
    if (missing.length > 0) acts.addAll(missing, `path from ${entities[0].name} to ${entities.at(-1)!.name}`)
  }, [entities])
  return ids
}
