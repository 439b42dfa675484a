/** What can be done with several at once; two of them can be compared or joined by a path. */
import { Crosshair, EyeOff, Focus, GitCompareArrows, Pin, Route, X } from 'lucide-react'
import { announce } from '../../state/announce.ts'
import { acts, useCanvas } from '../../state/canvas.ts'
import { go, useLook } from '../../state/look.ts'
import { stage, useStage } from '../../state/stage-handle.ts'
import type { Scene } from '../../view-model/scene.ts'
import { namesOf } from '../../view-model/scene.ts'
import { count } from '../../view-model/words.ts'

export function PickedBar({ scene }: { readonly scene: Scene }) {
  const picked = useLook((s) => s.picked)
  const moved = useCanvas((s) => s.moved)
  // in the tables there is no picture to pin or fit in
  const inPicture = useStage((s) => s.handle !== null)
  if (picked.length === 0) return null
  const names = namesOf(scene.nodes.map((n) => n.entity))
  const words = picked.length <= 2 ? picked.map(names).join(' and ') : `${picked.length} entities`
  const pinned = picked.every((id) => id in moved)
  const invert = () => {
    const now = new Set(picked)
    const rest = scene.nodes.map((n) => n.entity.id).filter((id) => !now.has(id))
    go.pick(rest)
    announce(`${count(rest.length, 'entity', 'entities')} picked.`)
  }
  const pin = () => {
    if (pinned) { acts.unpin(picked, words); return }
    acts.pin(Object.fromEntries(stage()?.places().filter((p) => picked.includes(p.id)).map((p) => [p.id, { x: p.x, y: p.y }]) ?? []), words)
  }
  return (
    <div className="picked" role="toolbar" aria-label="Picked entities">
      <span className="picked-words" title={picked.map(names).join(', ')}>{words}</span>
      {picked.length === 2 && <button type="button" className="button" onClick={() => go.compare(picked[0], picked[1])}><GitCompareArrows size={15} aria-hidden="true" /> Compare</button>}
      {picked.length === 2 && <button type="button" className="button" onClick={() => go.path(picked[0], picked[1])}><Route size={15} aria-hidden="true" /> Path</button>}
      <button type="button" className="button" onClick={() => { acts.keep(picked, words); go.pick([]) }}><Focus size={15} aria-hidden="true" /> Show only</button>
      <button type="button" className="button" onClick={() => { acts.hideAll(picked, words); go.pick([]) }}><EyeOff size={15} aria-hidden="true" /> Hide</button>
      {inPicture && <button type="button" className="button" aria-pressed={pinned} onClick={pin}><Pin size={15} aria-hidden="true" /> {pinned ? 'Unpin' : 'Pin'}</button>}
      {inPicture && <button type="button" className="button" onClick={() => stage()?.fit(picked)}><Crosshair size={15} aria-hidden="true" /> Fit</button>}
      <button type="button" className="button" onClick={invert}>Invert</button>
      <button type="button" className="icon" aria-label="Pick nothing" title="Pick nothing  Esc" onClick={() => go.pick([])}><X size={16} /></button>
    </div>
  )
}
