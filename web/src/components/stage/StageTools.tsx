/** Tools over the picture: layout, groups, lasso, all relations, history; each an act that can be undone. */
import { memo } from 'react'
import { Group as GroupIcon, History, Lasso as LassoIcon, Map as MapIcon, Network, Triangle } from 'lucide-react'
import { acts, useCanvas } from '../../state/canvas.ts'
import { go, useLook } from '../../state/look.ts'
import { setLasso, useStageTools } from '../../state/stage-tools.ts'
import type { LayoutName } from '../../state/view.ts'
import type { Scene } from '../../view-model/scene.ts'
import { byStrength } from '../../view-model/scene.ts'

const LAYOUTS: readonly { readonly layout: LayoutName, readonly label: string }[] = [
  { layout: 'organic', label: 'Neighbours together' },
  { layout: 'signed', label: 'Allies together' },
  { layout: 'time', label: 'By time' },
  { layout: 'around', label: 'Around one' },
  { layout: 'matrix', label: 'Matrix of positions' },
]

/** `large`: the corpus has a map of groups. */
export const StageTools = memo(function StageTools({ scene, large }: { readonly scene: Scene, readonly large: boolean }) {
  const { layout, around, whole, grouping, map, group } = useCanvas()
  const lasso = useStageTools((s) => s.lasso)
  const selection = useLook((s) => s.selection)
  const tool = useLook((s) => s.tool)
  const strongest = byStrength(scene.nodes)
  const centreOf = () => (selection?.type === 'entity' ? selection.id : around ?? strongest[0]?.entity.id ?? null)
  const nameOf = (id: string | null) => scene.nodes.find((n) => n.entity.id === id)?.entity.name ?? 'one'
  const lay = (next: LayoutName) => {
    const centre = next === 'around' ? centreOf() : null
    acts.layout(next, next === 'around' ? `around ${nameOf(centre)}` : LAYOUTS.find((l) => l.layout === next)!.label.toLowerCase(), centre)
  }
  const toggle = (next: typeof tool) => go.tool(tool === next ? null : next)
  return (
    <div className="stage-tools" role="toolbar" aria-label="Graph">
      <label className="tool-layout"><span>Layout</span>
        <select value={layout} onChange={(e) => lay(e.target.value as LayoutName)}>{LAYOUTS.map((l) => <option key={l.layout} value={l.layout}>{l.label}</option>)}</select>
      </label>
      {layout === 'around' && (
        <label className="tool-layout"><span className="unseen">Around whom</span>
          <select value={around ?? ''} onChange={(e) => acts.layout('around', `around ${nameOf(e.target.value)}`, e.target.value)}>{strongest.map((n) => <option key={n.entity.id} value={n.entity.id}>{n.entity.name}</option>)}</select>
        </label>
      )}
      {layout !== 'matrix' && (
        <>
          <button type="button" className="icon" aria-pressed={lasso} aria-label="Lasso" title="Lasso: draw around what you pick  Q" onClick={() => setLasso(!lasso)}><LassoIcon size={17} /></button>
          <button type="button" className="icon" aria-pressed={whole} aria-label="All relations among what is shown" title={whole ? 'All relations are drawn  R' : `Reveal all relations among what is shown${scene.undrawn ? ` (${scene.undrawn} more)` : ''}  R`} onClick={() => acts.whole(!whole)}><Network size={17} /></button>
        </>
      )}
      {(large || map !== null || group !== null) && <button type="button" className="icon" aria-pressed={map === true} aria-label="Map of groups" title="Map of the groups of the whole corpus" onClick={() => acts.map(map !== true)}><MapIcon size={17} /></button>}
      <button type="button" className="icon" aria-pressed={tool === 'groups' || grouping !== 'off'} aria-label="Groups" title="Groups that hold together" onClick={() => toggle('groups')}><GroupIcon size={17} /></button>
      <button type="button" className="icon" aria-pressed={tool === 'triads'} aria-label="Triads out of balance" title="Triads out of balance" onClick={() => toggle('triads')}><Triangle size={17} /></button>
      <button type="button" className="icon" aria-pressed={tool === 'history'} aria-label="History" title="What was done  H" onClick={() => toggle('history')}><History size={17} /></button>
    </div>
  )
})
