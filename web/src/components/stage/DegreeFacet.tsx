/** Leaves out entities with few relations in view; says how many are gone. */
import { acts, useCanvas } from '../../state/canvas.ts'
import type { Scene } from '../../view-model/scene.ts'

const STEPS = [0, 2, 3, 5, 8, 12]

export function DegreeFacet({ scene }: { readonly scene: Scene }) {
  const minDegree = useCanvas((s) => s.minDegree)
  return (
    <label className="degree">Relations in view
      <select value={minDegree} onChange={(e) => acts.minDegree(Number(e.target.value))}>{[...new Set([...STEPS, minDegree])].sort((a, b) => a - b).map((n) => <option key={n} value={n}>{n === 0 ? 'any number' : `at least ${n} (${scene.nodes.filter((x) => x.shown >= n).length})`}</option>)}</select>
    </label>
  )
}
