/** Where one looks: each step is an entry of the browser's history. */
import { create } from 'zustand'
import { FIRST_LOOK } from './view.ts'
import type { Look, Place, Representation, Selection } from './view.ts'

export const useLook = create<Look>()(() => FIRST_LOOK)

/** Steps. What lies above the new step in the side panel closes. */
export const go = {
  representation: (representation: Representation) => useLook.setState({ representation }),
  select: (selection: Selection | null) => useLook.setState({ selection, place: null, quotation: null, path: null }),
  entity: (id: string) => go.select({ type: 'entity', id }),
  relation: (a: string, b: string) => go.select({ type: 'relation', a, b }),
  read: (place: Place) => useLook.setState({ place }),
  trace: (quotation: string) => useLook.setState({ quotation, place: null }),
  path: (from: string, to: string) => useLook.setState({ path: { from, to }, selection: null, place: null, quotation: null }),
  /** One step out: reader, then quotation, then path, then selection. */
  out() {
    const s = useLook.getState()
    if (s.place) useLook.setState({ place: null })
    else if (s.quotation) useLook.setState({ quotation: null })
    else if (s.path) useLook.setState({ path: null })
    else if (s.selection) useLook.setState({ selection: null })
  },
  /** Sorts or narrows a list; empty drops it. */
  param(key: string, value: string) {
    const { [key]: _, ...rest } = useLook.getState().params
    useLook.setState({ params: value === '' ? rest : { ...rest, [key]: value } })
  },
  closeAll: () => useLook.setState({ place: null, quotation: null, path: null, selection: null }),
}
