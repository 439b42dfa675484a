/** Makes the store hold the view: what the workspace's extractions and decisions say now. */
import { EMPTY_GRAPH, NOUNS, NO_REMOVALS } from '@polylogue/graph-schema'
import type { Extraction, Graph, Noun, Trace } from '@polylogue/graph-schema'
import type { ApplyReport, GraphStore, Workspace } from '@polylogue/store'
import { buildView, completeView, linkEnds, untracedView } from '../corpus/build-view.ts'
import type { Rulings } from '../corpus/rulings.ts'
import { formerPlaces } from './moved.ts'
import { namesOf } from './name-files.ts'
import { sharer } from './share-words.ts'
import { currentKeys, traceBeside } from './trace-beside.ts'
import { tracingFiles } from './tracing-files.ts'
import { viewDiff } from './view-diff.ts'

export interface RefreshedView {
  /** Null where the store held the view already. */
  readonly applied: ApplyReport | null
  readonly rulings: Rulings
}

export interface RefreshOptions {
  /** Called when writing begins. */
  readonly storing?: () => void
  /** True: quotations are traced in a thread of its own while this one links and stores. The result is the same. */
  readonly beside?: boolean
  /** Extractions that are in memory already, by their keys; the others are read. */
  readonly made?: ReadonlyMap<string, Extraction>
}

/** Writes only what differs, in one transaction. For whoever holds the workspace's lock; with `beside` nobody else may use the store meanwhile. */
export async function refreshView(workspace: Workspace, store: GraphStore, { storing = () => {}, beside = false, made = new Map() }: RefreshOptions = {}): Promise<RefreshedView> {
  const [decisions, names, places] = [workspace.decisions.all(), namesOf(workspace).entries, formerPlaces(workspace.sightings)] as const
  if (!beside) {
    const tracing = tracingFiles(workspace.dir)
    const { graph, rulings } = (() => {
      try { return buildView(current(workspace, made), decisions, names, tracing, places) } finally { tracing.close() }
    })()
    storing()
    const batch = await viewDiff(graph, store)
    return { applied: batch && await store.apply(batch), rulings }
  }
  const tracing = traceBeside(workspace)
  try {
    const ends = linkEnds(current(workspace, made), decisions, names, places)
    const traces = tracing.traces(ends)
    const untraced = untracedView(ends)
    storing()
    return { applied: await storeBeside(untraced, traces, store), rulings: ends.rulings }
  } finally { await tracing.close() }
}

const UNTRACED = NOUNS.filter((noun): noun is Exclude<Noun, 'traces'> => noun !== 'traces')

/** Writes all but the traces while these are made. The whole is checked before the write counts. */
async function storeBeside(untraced: Omit<Graph, 'traces'>, traces: Promise<readonly Trace[]>, store: GraphStore): Promise<ApplyReport | null> {
  const rest = (async () => {
    const graph = completeView(untraced, await traces)
    return viewDiff(graph, store, ['traces'])
  })()
  // Whoever waits for it hears of it; until then it is nobody's.
  rest.catch(() => {})
  const batch = await viewDiff(untraced, store, UNTRACED)
  if (batch !== null) return store.apply(batch, rest.then((more) => more ?? NOTHING))
  const more = await rest
  return more && store.apply(more)
}

const NOTHING = { put: EMPTY_GRAPH, remove: NO_REMOVALS }

/** Documents from which on what their extractions repeat is worth looking for. */
const MANY = 2000

/** All extractions of the view. */
function current(workspace: Workspace, made: ReadonlyMap<string, Extraction>): Extraction[] {
  const keys = currentKeys(workspace)
  const shared = keys.length < MANY ? (e: Extraction) => e : sharer()
  return keys.flatMap((key) => { const e = made.get(key) ?? workspace.extractions.get(key); return e === null ? [] : [shared(e)] })
}
