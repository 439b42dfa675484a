/** The canvas and what can be done to it; every act can be undone and says what it was. */
import { create } from 'zustand'
import { temporal } from 'zundo'
import type { Filter } from './filter.ts'
import { FIRST_CANVAS } from './view.ts'
import type { Canvas } from './view.ts'

export interface Moved { readonly x: number, readonly y: number }

export interface CanvasState extends Canvas {
  /** Where nodes were dragged to; they stay there. */
  readonly moved: Readonly<Record<string, Moved>>
  /** The act that led here, in words: "expand Free Orchard Union". */
  readonly act: string
}

export const useCanvas = create<CanvasState>()(temporal(
  (): CanvasState => ({ ...FIRST_CANVAS, moved: {}, act: '' }),
  { limit: 100 },
))

const without = (list: readonly string[], id: string) => list.filter((x) => x !== id)
const withId = (list: readonly string[], id: string) => (list.includes(id) ? list : [...list, id])

/** Acts. `name` is what undo calls the thing. */
export const acts = {
  add(id: string, name: string) {
    const s = useCanvas.getState()
    if (!s.added.includes(id) || s.hidden.includes(id)) useCanvas.setState({ added: withId(s.added, id), hidden: without(s.hidden, id), act: `add ${name}` })
  },
  addAll(ids: readonly string[], name: string) {
    const s = useCanvas.getState()
    useCanvas.setState({ added: [...new Set([...s.added, ...ids])], hidden: s.hidden.filter((id) => !ids.includes(id)), act: `add ${name}` })
  },
  expand(id: string, name: string) {
    const s = useCanvas.getState()
    if (!s.expanded.includes(id)) useCanvas.setState({ added: withId(s.added, id), expanded: [...s.expanded, id], act: `expand ${name}` })
  },
  collapse(id: string, name: string) {
    const s = useCanvas.getState()
    if (s.expanded.includes(id)) useCanvas.setState({ expanded: without(s.expanded, id), act: `collapse ${name}` })
  },
  toggle(id: string, name: string) {
    if (useCanvas.getState().expanded.includes(id)) acts.collapse(id, name)
    else acts.expand(id, name)
  },
  hide(id: string, name: string) {
    const s = useCanvas.getState()
    useCanvas.setState({ hidden: withId(s.hidden, id), added: without(s.added, id), expanded: without(s.expanded, id), act: `hide ${name}` })
  },
  keepOnly(id: string, name: string) {
    useCanvas.setState({ limit: 0, added: [id], expanded: [id], hidden: [], act: `show only ${name} and its neighbours` })
  },
  /** Two entities alone, to look at what stands between them. */
  pair(a: string, b: string, name: string) {
    useCanvas.setState({ limit: 0, added: [a, b], expanded: [], hidden: [], act: `show ${name}` })
  },
  filter(filter: Filter, act = 'filter') {
    useCanvas.setState({ filter, act })
  },
  limit(limit: number) {
    useCanvas.setState({ limit, act: `show the top ${limit}` })
  },
  move(id: string, at: Moved, name: string) {
    useCanvas.setState({ moved: { ...useCanvas.getState().moved, [id]: at }, act: `move ${name}` })
  },
  startOver() {
    useCanvas.setState({ ...FIRST_CANVAS, moved: {}, act: 'start over' })
  },
}

/** Takes back the last act, or does it again. */
export const undo = () => useCanvas.temporal.getState().undo()
export const redo = () => useCanvas.temporal.getState().redo()
