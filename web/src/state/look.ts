/** Where one looks: each step is an entry of the browser's history. */
import { create } from 'zustand'
import { FIRST_LOOK } from './view.ts'
import type { Look, Place, Representation, Selection, Tool } from './view.ts'

export const useLook = create<Look>()(() => FIRST_LOOK)

/** Steps. What lies above the new step in the side panel closes; what lies under it (a path, a comparison, a list) stays, to go back to. */
export const go = {
  representation: (representation: Representation) => useLook.setState({ representation }),
  select: (selection: Selection | null) => useLook.setState({ selection, place: null, quotation: null }),
  entity: (id: string) => go.select({ type: 'entity', id }),
  relation: (a: string, b: string) => go.select({ type: 'relation', a, b }),
  read: (place: Place) => useLook.setState({ place }),
  trace: (quotation: string) => useLook.setState({ quotation, place: null }),
  path: (from: string, to: string) => useLook.setState({ path: { from, to }, selection: null, place: null, quotation: null, compare: null, tool: null }),
  compare: (a: string, b: string) => useLook.setState({ compare: { a, b }, path: null, selection: null, place: null, quotation: null, tool: null }),
  tool: (tool: Tool | null) => useLook.setState({ tool, compare: null, path: null, selection: null, place: null, quotation: null }),
  /** Chooses several; no step of history, as each press of a key would be one. */
  pick: (picked: readonly string[]) => useLook.setState({ picked }),
  /** One step out: reader, then quotation, selection, what lies under it, then what was picked. */
  out() {
    const s = useLook.getState()
    if (s.place) useLook.setState({ place: null })
    else if (s.quotation) useLook.setState({ quotation: null })
    else if (s.selection) useLook.setState({ selection: null })
    else if (s.compare) useLook.setState({ compare: null })
    else if (s.path) useLook.setState({ path: null })
    else if (s.tool) useLook.setState({ tool: null })
    else if (s.picked.length > 0) useLook.setState({ picked: [] })
  },
  /** Sorts or narrows a list; empty drops it. */
  param(key: string, value: string) {
    const { [key]: _, ...rest } = useLook.getState().params
    useLook.setState({ params: value === '' ? rest : { ...rest, [key]: value } })
  },
  closeAll: () => useLook.setState({ place: null, quotation: null, path: null, compare: null, tool: null, selection: null }),
}
