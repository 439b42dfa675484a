/** Chooses the other end of a path among what is drawn. */
import { go } from '../state/look.ts'
import { byStrength } from '../view-model/scene.ts'
import type { SceneNode } from '../view-model/scene.ts'

export function PathPicker({ from, nodes }: { readonly from: string, readonly nodes: readonly SceneNode[] }) {
  return (
    <label className="picker">Path to
      <select defaultValue="" onChange={(e) => { if (e.target.value) go.path(from, e.target.value) }}>
        <option value="" disabled>choose an entity</option>
        {byStrength(nodes).filter((n) => n.entity.id !== from).map((n) => <option key={n.entity.id} value={n.entity.id}>{n.entity.name}</option>)}
      </select>
    </label>
  )
}
