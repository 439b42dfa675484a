/** Makes the store hold the view: what the workspace's extractions and decisions say now. */
import type { Extraction } from '@polylogue/graph-schema'
import type { ApplyReport, GraphStore, Workspace } from '@polylogue/store'
import { buildView } from '../corpus/build-view.ts'
import type { Rulings } from '../corpus/rulings.ts'
import { formerPlaces } from './moved.ts'
import { namesOf } from './name-files.ts'
import { tracingFiles } from './tracing-files.ts'
import { viewDiff } from './view-diff.ts'

export interface RefreshedView {
  /** Null where the store held the view already. */
  readonly applied: ApplyReport | null
  readonly rulings: Rulings
}

/** Writes only what differs, in one transaction; `storing` is called when the view is made and writing begins. For whoever holds the workspace's lock. */
export async function refreshView(workspace: Workspace, store: GraphStore, storing: () => void = () => {}): Promise<RefreshedView> {
  const tracing = tracingFiles(workspace.dir)
  const { graph, rulings } = (() => {
    try { return buildView(current(workspace), workspace.decisions.all(), namesOf(workspace).entries, tracing, formerPlaces(workspace.sightings)) } finally { tracing.close() }
  })()
  storing()
  const batch = await viewDiff(graph, store)
  return { applied: batch && await store.apply(batch), rulings }
}

/** All extractions of the view. Those of one program share one record of its versions, which each would hold by itself. */
function current({ currentExtractions }: Workspace): Extraction[] {
  const versions = new Map<string, Extraction['extractors']>()
  return [...currentExtractions()].map((e) => {
    const key = JSON.stringify(e.extractors)
    if (!versions.has(key)) versions.set(key, e.extractors)
    return { ...e, extractors: versions.get(key)! }
  })
}
