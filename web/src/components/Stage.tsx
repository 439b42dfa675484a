/** The middle: start page, graph, tables or documents, with the states before and instead of them. */
import { lazy, memo, Suspense } from 'react'
import type { SceneAnswer } from '../api/use-scene.ts'
import { useLook } from '../state/look.ts'
import type { Representation } from '../state/view.ts'
import type { ThemeName } from '../view-model/encoding.ts'
import { DocumentList } from './DocumentList.tsx'
import { StartPage } from './start/StartPage.tsx'
import { Failed, Loading } from './States.tsx'
import { GraphArea, Nothing } from './stage/GraphArea.tsx'

/** Screens that do not need the scene to be there. */
const SCREENS = {
  start: StartPage,
  documents: DocumentList,
  quotations: lazy(() => import('./quotations/QuotationList.tsx').then((m) => ({ default: m.QuotationList }))),
  views: lazy(() => import('./views/ViewsPage.tsx').then((m) => ({ default: m.ViewsPage }))),
  works: lazy(() => import('./works/Bibliography.tsx').then((m) => ({ default: m.Bibliography }))),
}
const Tables = lazy(() => import('./tables/Tables.tsx').then((m) => ({ default: m.Tables })))

export const Stage = memo(function Stage({ answer, theme }: { readonly answer: SceneAnswer, readonly theme: ThemeName }) {
  const at = useLook((s) => s.representation)
  return (
    <section id="stage" className="stage" tabIndex={-1} aria-label={`Screen: ${at}`}>
      {at in SCREENS ? <Screen at={at as keyof typeof SCREENS} scene={answer.scene} /> : at === 'graph' ? <GraphArea answer={answer} theme={theme} /> : <Listed answer={answer} at={at} />}
    </section>
  )
})

function Screen({ at, scene }: { readonly at: keyof typeof SCREENS, readonly scene: SceneAnswer['scene'] }) {
  const Page = SCREENS[at]
  return <Suspense fallback={<Loading what="Opening…" />}><Page scene={scene} /></Suspense>
}

function Listed({ answer: { scene, ready, error, retry }, at }: { readonly answer: SceneAnswer, readonly at: Representation }) {
  if (error && scene.nodes.length === 0) return <Failed error={error} retry={retry} />
  if (!ready && scene.nodes.length === 0) return <Loading what="Opening the strongest disputes and alliances…" />
  if (scene.nodes.length === 0) return <Nothing />
  return <Suspense fallback={<Loading what="Listing…" />}><Tables scene={scene} at={at} /></Suspense>
}
