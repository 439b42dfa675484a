/** The middle: graph, table or documents, with the states before and instead of them. */
import { Suspense, lazy } from 'react'
import { Maximize, Minus, Plus } from 'lucide-react'
import type { SceneAnswer } from '../api/use-scene.ts'
import { usePathIds } from '../api/use-path-ids.ts'
import { acts, useCanvas } from '../state/canvas.ts'
import { narrowings } from '../state/filter.ts'
import { useLook } from '../state/look.ts'
import { stage } from '../state/stage-handle.ts'
import { setOutside, useStageTools } from '../state/stage-tools.ts'
import type { Representation } from '../state/view.ts'
import type { ThemeName } from '../view-model/encoding.ts'
import { DocumentList } from './DocumentList.tsx'
import { StartPage } from './start/StartPage.tsx'
import { Empty, Failed, Loading } from './States.tsx'
import { Lasso } from './stage/Lasso.tsx'
import { PickedBar } from './stage/PickedBar.tsx'
import { StageTools } from './stage/StageTools.tsx'
import { useGroups } from './stage/use-groups.ts'

/** Screens that do not need the scene to be there. */
const SCREENS = {
  start: StartPage,
  documents: DocumentList,
  quotations: lazy(() => import('./quotations/QuotationList.tsx').then((m) => ({ default: m.QuotationList }))),
  works: lazy(() => import('./works/Bibliography.tsx').then((m) => ({ default: m.Bibliography }))),
}
const Tables = lazy(() => import('./tables/Tables.tsx').then((m) => ({ default: m.Tables })))
const GraphStage = lazy(() => import('../graph/GraphStage.tsx').then((m) => ({ default: m.GraphStage })))

export function Stage({ answer, theme }: { readonly answer: SceneAnswer, readonly theme: ThemeName }) {
  const representation = useLook((s) => s.representation)
  return <main id="stage" className="stage" tabIndex={-1} aria-label={representation}>{representation in SCREENS ? <Screen at={representation as keyof typeof SCREENS} scene={answer.scene} /> : <Relations answer={answer} theme={theme} at={representation} />}</main>
}

function Screen({ at, scene }: { readonly at: keyof typeof SCREENS, readonly scene: SceneAnswer['scene'] }) {
  const Page = SCREENS[at]
  return <Suspense fallback={<Loading what="Opening…" />}><Page scene={scene} /></Suspense>
}

function Relations({ answer, theme, at }: { readonly answer: SceneAnswer, readonly theme: ThemeName, readonly at: Representation }) {
  const lit = usePathIds()
  const { scene, ready, error, retry } = answer
  const { groups, drawn } = useGroups(scene)
  if (error && scene.nodes.length === 0) return <Failed error={error} retry={retry} />
  if (!ready && scene.nodes.length === 0) return <Loading what="Opening the strongest disputes and alliances…" />
  if (scene.nodes.length === 0) return <Nothing />
  if (at !== 'graph') return <Suspense fallback={<Loading what="Listing…" />}><Tables scene={scene} at={at} /></Suspense>
  return (
    <>
      {error && <Failed error={error} retry={retry} />}
      <Suspense fallback={<Loading what="Drawing the graph…" />}><GraphStage scene={drawn} groups={groups} theme={theme} lit={lit} /></Suspense>
      <Lasso />
      <StageTools scene={scene} />
      <PickedBar scene={scene} />
      <OutOfSight />
      <div className="zoom" role="group" aria-label="Zoom">
        <button type="button" className="icon" aria-label="Zoom in" onClick={() => stage()?.zoom(1.25)}><Plus size={16} /></button>
        <button type="button" className="icon" aria-label="Zoom out" onClick={() => stage()?.zoom(0.8)}><Minus size={16} /></button>
        <button type="button" className="icon" aria-label="Fit to window" title="Fit  F" onClick={() => stage()?.fit()}><Maximize size={15} /></button>
      </div>
    </>
  )
}

/** New nodes outside the window: said, not shown by moving the map. */
function OutOfSight() {
  const outside = useStageTools((s) => s.outside)
  if (outside === 0) return null
  return <p className="out-of-sight" role="status">{outside} new outside the window <button type="button" className="button plain" onClick={() => { stage()?.fit(); setOutside(0) }}>Fit</button></p>
}

function Nothing() {
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
