/** Where the graph stands: map of groups, picture or matrix, the tools over it and time under it. */
import { Suspense, lazy, useDeferredValue } from 'react'
import { Maximize, Minus, Plus } from 'lucide-react'
import type { SceneAnswer } from '../../api/use-scene.ts'
import { usePathIds } from '../../api/use-path-ids.ts'
import { useStatus } from '../../api/queries.ts'
import { acts, useCanvas } from '../../state/canvas.ts'
import { narrowings } from '../../state/filter.ts'
import { stage } from '../../state/stage-handle.ts'
import { setOutside, useStageTools } from '../../state/stage-tools.ts'
import { MAP_ABOVE, WARN_ABOVE, showsMap } from '../../state/view.ts'
import type { ThemeName } from '../../view-model/encoding.ts'
import type { Scene } from '../../view-model/scene.ts'
import { count } from '../../view-model/words.ts'
import { Empty, Failed, Loading } from '../States.tsx'
import { GraphStage } from './graph-stage.ts'
import { Lasso } from './Lasso.tsx'
import { MatrixView } from './MatrixView.tsx'
import { PickedBar } from './PickedBar.tsx'
import { StageTools } from './StageTools.tsx'
import { TimeStrip } from './TimeStrip.tsx'
import { useGroups } from './use-groups.ts'

const CommunityMap = lazy(() => import('./CommunityMap.tsx'))

export function GraphArea({ answer, theme }: { readonly answer: SceneAnswer, readonly theme: ThemeName }) {
  const scene = useDeferredValue(answer.scene)
  const { data: status } = useStatus()
  const canvas = useCanvas()
  const entities = status ? Object.values(status.counts.kinds).reduce((n, k) => n + k, 0) : null
  if (entities === null && canvas.map === null) return <Loading what="Opening the strongest disputes and alliances…" />
  return (
    <div className="stage-rows">
      <div className="stage-main">
        {showsMap(canvas, entities ?? 0)
          ? <><Suspense fallback={<Loading what="Gathering groups…" />}><CommunityMap theme={theme} /></Suspense><StageTools scene={scene} large={(entities ?? 0) > MAP_ABOVE} /></>
          : <Picture answer={answer} theme={theme} large={(entities ?? 0) > MAP_ABOVE} />}
      </div>
      <TimeStrip scene={scene} />
    </div>
  )
}

function Picture({ answer, theme, large }: { readonly answer: SceneAnswer, readonly theme: ThemeName, readonly large: boolean }) {
  const lit = usePathIds()
  const layout = useCanvas((s) => s.layout)
  const { scene, ready, error, retry } = answer
  const { groups, drawn } = useGroups(scene)
  if (error && scene.nodes.length === 0) return <Failed error={error} retry={retry} />
  if (!ready && scene.nodes.length === 0) return <Loading what="Opening the strongest disputes and alliances…" />
  if (scene.nodes.length === 0) return <Nothing />
  return (
    <>
      {error && <Failed error={error} retry={retry} />}
      {layout === 'matrix' ? <MatrixView scene={scene} /> : (
        <>
          <Suspense fallback={<Loading what="Drawing the graph…" />}><GraphStage scene={drawn} groups={groups} theme={theme} lit={lit} /></Suspense>
          <Lasso />
          <ZoomButtons />
          <OutOfSight />
        </>
      )}
      <StageTools scene={scene} large={large} />
      <PickedBar scene={scene} />
      <Crowded scene={scene} />
    </>
  )
}

function ZoomButtons() {
  return (
    <div className="zoom" role="group" aria-label="Zoom">
      <button type="button" className="icon" aria-label="Zoom in" onClick={() => stage()?.zoom(1.25)}><Plus size={16} /></button>
      <button type="button" className="icon" aria-label="Zoom out" onClick={() => stage()?.zoom(0.8)}><Minus size={16} /></button>
      <button type="button" className="icon" aria-label="Fit to window" title="Fit  F" onClick={() => stage()?.fit()}><Maximize size={15} /></button>
    </div>
  )
}

/** More than can be read at ease: said, with the way out. */
function Crowded({ scene }: { readonly scene: Scene }) {
  if (scene.nodes.length <= WARN_ABOVE) return null
  return <p className="crowded" role="status">{count(scene.nodes.length, 'entity', 'entities')} are drawn: more than can be read at ease, and slower. <button type="button" className="link" onClick={() => acts.map(true)}>Map of groups</button> · <button type="button" className="link" onClick={() => acts.limit(WARN_ABOVE / 2)}>the strongest {WARN_ABOVE / 2}</button></p>
}

/** New nodes outside the window: said, not shown by moving the map. */
function OutOfSight() {
  const outside = useStageTools((s) => s.outside)
  if (outside === 0) return null
  return <p className="out-of-sight" role="status">{outside} new outside the window <button type="button" className="button plain" onClick={() => { stage()?.fit(); setOutside(0) }}>Fit</button></p>
}

export function Nothing() {
  const filter = useCanvas((s) => s.filter)
  const cuts = narrowings(filter)
  if (cuts.length === 0) return <Empty title="Nothing to show yet."><p>The corpus has no relations, or all of them are hidden. Put a folder of documents in with <code>npm start -- folder</code>, or start over.</p><button type="button" className="button" onClick={acts.startOver}>Start over</button></Empty>
  return (
    <Empty title="No relation passes the filters.">
      <p>Drop one of them:</p>
      <ul className="cuts">{cuts.map((c) => <li key={c.words}><button type="button" className="button" onClick={() => acts.filter(c.without, `drop “${c.words}”`)}>{c.words} ×</button></li>)}</ul>
    </Empty>
  )
}
