/** Ids on the path asked for, so that the canvas can light them; null when no path is asked for or found. */
import { useEffect, useMemo } from 'react'
import { acts, useCanvas } from '../state/canvas.ts'
import { useLook } from '../state/look.ts'
import { usePath } from './queries.ts'

export function usePathIds(): ReadonlySet<string> | null {
  const path = useLook((s) => s.path)
  const filter = useCanvas((s) => s.filter)
  const { data } = usePath(path, filter)
  const entities = path ? data?.path?.entities : undefined
  const ids = useMemo(() => (entities ? new Set(entities.map((e) => e.id)) : null), [entities])
  useEffect(() => {
    if (!entities) return
    const { added, expanded, hidden } = useCanvas.getState()
    const missing = entities.map((e) => e.id).filter((id) => (!added.includes(id) && !expanded.some((e) => e.id === id || e.ids.includes(id))) || hidden.includes(id))
    if (missing.length > 0) acts.addAll(missing, `path from ${entities[0].name} to ${entities.at(-1)!.name}`)
  }, [entities])
  return ids
}
