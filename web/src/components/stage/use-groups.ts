/** Groups of the scene as the canvas asks for them, and the scene with some of them folded. */
import { useMemo } from 'react'
import { useCanvas } from '../../state/canvas.ts'
import { fold, groupsOf } from '../../view-model/groups.ts'
import type { Group } from '../../view-model/groups.ts'
import type { Scene } from '../../view-model/scene.ts'

export function useGroups(scene: Scene): { readonly groups: readonly Group[], readonly drawn: Scene } {
  const grouping = useCanvas((s) => s.grouping)
  const folded = useCanvas((s) => s.folded)
  const groups = useMemo(() => (grouping === 'off' ? [] : groupsOf(scene, grouping === 'signed')), [scene, grouping])
  const drawn = useMemo(() => fold(scene, groups, folded), [scene, groups, folded])
  return { groups, drawn }
}
