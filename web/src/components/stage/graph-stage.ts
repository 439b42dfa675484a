/** The picture with Cytoscape: large, so loaded when it is first wanted, or a little before. */
import { lazy } from 'react'

const load = () => import('../../graph/GraphStage.tsx')

export const GraphStage = lazy(() => load().then((m) => ({ default: m.GraphStage })))

/** Loads picture and worker, for when a picture is likely to be the next thing asked for. */
export function prepareGraph(): void {
  void load().then((m) => { m.prepareWorker() })
}
