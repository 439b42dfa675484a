/** The canvas and what can be done to it; every act can be undone and says what it was. */
import { create } from 'zustand'
import { temporal } from 'zundo'
import type { Filter } from './filter.ts'
import { FIRST_CANVAS, GROUP_LIMIT } from './view.ts'
import type { Canvas, Grouping, LayoutName, Moved } from './view.ts'

export interface CanvasState extends Canvas {
  /** The act that led here, in words: "expand Free Orchard Union". */
  readonly act: string
  /** Counts layouts asked for: each has places of its own, so that undo finds the old ones. */
  readonly run: number
}

export const useCanvas = create<CanvasState>()(temporal(
  (): CanvasState => ({ ...FIRST_CANVAS, act: '', run: 0 }),
  { limit: 100 },
))

let runs = 0
const nextRun = () => ++runs

const without = (list: readonly string[], id: string) => list.filter((x) => x !== id)
const withId = (list: readonly string[], id: string) => (list.includes(id) ? list : [...list, id])

/** Acts. `name` is what undo calls the thing. */
export const acts = {
  add(id: string, name: string) {
    const s = useCanvas.getState()
    if (!s.added.includes(id) || s.hidden.includes(id)) useCanvas.setState({ added: withId(s.added, id), hidden: without(s.hidden, id), map: s.map && null, act: `add ${name}` })
  },
  addAll(ids: readonly string[], name: string) {
    const s = useCanvas.getState()
    useCanvas.setState({ added: [...new Set([...s.added, ...ids])], hidden: s.hidden.filter((id) => !ids.includes(id)), map: s.map && null, act: `add ${name}` })
  },
  /** `ids`: whom the expansion brings; see api/expand.ts for who chooses them. */
  expand(id: string, name: string, ids: readonly string[]) {
    const s = useCanvas.getState()
    useCanvas.setState({ added: withId(s.added, id), expanded: [...s.expanded, { id, ids }], hidden: s.hidden.filter((h) => !ids.includes(h)), act: `expand ${name}: ${ids.length} added` })
  },
  /** Takes back what expansions of this entity brought, and nothing else. */
  collapse(id: string, name: string) {
    const s = useCanvas.getState()
    if (s.expanded.some((e) => e.id === id)) useCanvas.setState({ expanded: s.expanded.filter((e) => e.id !== id), act: `collapse ${name}` })
  },
  hide(id: string, name: string) {
    acts.hideAll([id], name)
  },
  hideAll(ids: readonly string[], name: string) {
    const s = useCanvas.getState()
    const gone = new Set(ids)
    useCanvas.setState({ hidden: [...new Set([...s.hidden, ...ids])], added: s.added.filter((id) => !gone.has(id)), expanded: s.expanded.filter((e) => !gone.has(e.id)), act: `hide ${name}` })
  },
  showHidden() {
    useCanvas.setState({ hidden: [], act: 'show what was hidden by hand' })
  },
  /** Shows these and nothing else. */
  keep(ids: readonly string[], name: string) {
    useCanvas.setState({ limit: 0, group: null, map: null, added: ids, expanded: [], hidden: [], act: `show only ${name}` })
  },
  whole(whole: boolean) {
    useCanvas.setState({ whole, act: whole ? 'reveal relations among what is shown' : 'only the strongest relations' })
  },
  minDegree(minDegree: number) {
    useCanvas.setState({ minDegree, act: minDegree === 0 ? 'any number of relations' : `at least ${minDegree} relations` })
  },
  layout(layout: LayoutName, words: string, around: string | null = null) {
    useCanvas.setState({ layout, around, run: nextRun(), act: `lay out: ${words}` })
  },
  grouping(grouping: Grouping) {
    useCanvas.setState({ grouping, folded: [], act: grouping === 'off' ? 'groups off' : `groups ${grouping === 'signed' ? 'by for and against' : 'by any relation'}` })
  },
  map(map: boolean) {
    useCanvas.setState({ map, act: map ? 'map of groups' : 'show the strongest' })
  },
  fold(group: string, name: string) {
    const { folded } = useCanvas.getState()
    useCanvas.setState({ folded: folded.includes(group) ? without(folded, group) : [...folded, group], act: `${folded.includes(group) ? 'unfold' : 'fold'} ${name}` })
  },
  openGroup(group: string, name: string) {
    useCanvas.setState({ ...FIRST_CANVAS, filter: useCanvas.getState().filter, limit: GROUP_LIMIT, group, run: nextRun(), act: `open the group ${name}` })
  },
  pin(places: Readonly<Record<string, Moved>>, name: string) {
    useCanvas.setState({ moved: { ...useCanvas.getState().moved, ...places }, act: `pin ${name}` })
  },
  unpin(ids: readonly string[], name: string) {
    useCanvas.setState({ moved: Object.fromEntries(Object.entries(useCanvas.getState().moved).filter(([id]) => !ids.includes(id))), act: `unpin ${name}` })
  },
  /** Two entities alone, to look at what stands between them; side by side, wherever they stood on another map. */
  pair(a: string, b: string, name: string) {
    useCanvas.setState({ limit: 0, added: [a, b], expanded: [], hidden: [], run: nextRun(), act: `show ${name}` })
  },
  filter(filter: Filter, act = 'filter') {
    useCanvas.setState({ filter, act })
  },
  limit(limit: number) {
    useCanvas.setState({ limit, group: null, map: false, act: limit === 0 ? 'show only what was added' : `show the top ${limit}` })
  },
  move(id: string, at: Moved, name: string) {
    useCanvas.setState({ moved: { ...useCanvas.getState().moved, [id]: at }, act: `move ${name}` })
  },
  startOver() {
    useCanvas.setState({ ...FIRST_CANVAS, run: nextRun(), act: 'start over' })
  },
}

/** Goes on with the acts of the page that was loaded anew. What an older program kept may lack fields: those are as at first. */
export function resumeActs(now: Pick<CanvasState, 'act' | 'run'>, past: readonly Partial<CanvasState>[], future: readonly Partial<CanvasState>[]): void {
  useCanvas.setState(now)
  const whole = (states: readonly Partial<CanvasState>[]) => states.map((s): CanvasState => ({ ...FIRST_CANVAS, act: '', run: 0, ...s }))
  useCanvas.temporal.setState({ pastStates: whole(past), futureStates: whole(future) })
  runs = [now, ...past, ...future].reduce((most, s) => Math.max(most, s.run ?? 0), runs)
}

/** Takes back the last acts, or does them again. */
export const undo = (steps = 1) => useCanvas.temporal.getState().undo(steps)
export const redo = (steps = 1) => useCanvas.temporal.getState().redo(steps)
