/** Where one looks: each step is an entry of the browser's history. */
import { create } from 'zustand'
import { FIRST_LOOK } from './view.ts'
import type { Look, Place, Representation, Selection, Tool } from './view.ts'

export const useLook = create<Look>()(() => FIRST_LOOK)

/** The trace was opened from the document under it. */
const OVER = 'trace-over'

export function traceOnTop({ quotation, place, params }: Look): boolean {
  return quotation !== null && place !== null && OVER in params
}

/** The same object where there is nothing to leave out: only other parameters are no step of history. */
function without(params: Look['params'], key: string): Look['params'] {
  if (!(key in params)) return params
  const { [key]: _, ...rest } = params
  return rest
}

/** Steps. What lies above the new step in the side panel closes; what lies under it (a path, a comparison, a list) stays, to go back to. */
export const go = {
  representation: (representation: Representation) => useLook.setState({ representation }),
  select: (selection: Selection | null) => useLook.setState((s) => ({ selection, place: null, quotation: null, params: without(s.params, OVER) })),
  entity: (id: string) => go.select({ type: 'entity', id }),
  relation: (a: string, b: string) => go.select({ type: 'relation', a, b }),
  read: (place: Place) => useLook.setState((s) => ({ place, params: without(s.params, OVER) })),
  /** The same step, now that its place is known: fresh parameters replace the entry of the history. */
  settle: (place: Place) => useLook.setState((s) => ({ place, params: { ...s.params } })),
  /** From a document the trace lies over it, and leads back to it. */
  trace: (quotation: string) => useLook.setState((s) => ({ quotation, params: s.place ? { ...s.params, [OVER]: 'yes' } : without(s.params, OVER) })),
  path: (from: string, to: string) => useLook.setState({ path: { from, to }, selection: null, place: null, quotation: null, compare: null, tool: null }),
  compare: (a: string, b: string) => useLook.setState({ compare: { a, b }, path: null, selection: null, place: null, quotation: null, tool: null }),
  tool: (tool: Tool | null) => useLook.setState({ tool, compare: null, path: null, selection: null, place: null, quotation: null }),
  /** Chooses several; no step of history, as each press of a key would be one. */
  pick: (picked: readonly string[]) => useLook.setState({ picked }),
  /** One step out: reader, then quotation (or the other way round where it was opened from a document), selection, what lies under it, then what was picked. */
  out() {
    const s = useLook.getState()
    if (traceOnTop(s)) useLook.setState({ quotation: null, params: without(s.params, OVER) })
    else if (s.place) useLook.setState({ place: null })
    else if (s.quotation) useLook.setState({ quotation: null })
    else if (s.selection) useLook.setState({ selection: null })
    else if (s.compare) useLook.setState({ compare: null })
    else if (s.path) useLook.setState({ path: null })
    else if (s.tool) useLook.setState({ tool: null })
    else if (s.picked.length > 0) useLook.setState({ picked: [] })
  },
  /** Sorts or narrows a list; empty drops it. */
  param(key: string, value: string) {
    const rest = without(useLook.getState().params, key)
    useLook.setState({ params: value === '' ? rest : { ...rest, [key]: value } })
  },
  closeAll: () => useLook.setState((s) => ({ place: null, quotation: null, path: null, compare: null, tool: null, selection: null, params: without(s.params, OVER) })),
}
