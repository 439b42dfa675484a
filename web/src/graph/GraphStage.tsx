/** The picture as a component: canvases, one tab stop for keys and screen readers, and what the mouse does there. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { toggleExpansion } from '../api/expand.ts'
import { acts, useCanvas } from '../state/canvas.ts'
import { go, useLook } from '../state/look.ts'
import { setOutside } from '../state/stage-tools.ts'
import { setStage } from '../state/stage-handle.ts'
import type { ThemeName } from '../view-model/encoding.ts'
import type { Group } from '../view-model/groups.ts'
import type { Scene } from '../view-model/scene.ts'
import { focusOf } from './focus.ts'
import { GraphKeys } from './GraphKeys.tsx'
import { openStage } from './stage.ts'
import type { Stage, StageState } from './stage.ts'

export { prepareWorker } from './layout/client.ts'

interface Props {
  readonly scene: Scene
  readonly groups: readonly Group[]
  readonly theme: ThemeName
  /** Ids of a path to show, or null. */
  readonly lit: ReadonlySet<string> | null
}

export function GraphStage({ scene, groups, theme, lit }: Props) {
  const hosts = { box: useRef<HTMLDivElement>(null), plane: useRef<HTMLDivElement>(null), base: useRef<HTMLDivElement>(null), under: useRef<HTMLCanvasElement>(null), over: useRef<HTMLCanvasElement>(null) }
  const stage = useRef<Stage | null>(null)
  const [hovered, setHovered] = useState<string | null>(null)
  const [cursor, setCursor] = useState<string | null>(null)
  const selection = useLook((s) => s.selection)
  const picked = useLook((s) => s.picked)
  const { moved, layout, around, run } = useCanvas()
  const focus = useMemo(() => focusOf(scene, selection, hovered, cursor, lit), [scene, selection, hovered, cursor, lit])
  const state: StageState = { scene, groups, theme, focus, selection, picked, cursor, moved, layout, around, run }
  const latest = useRef(state)
  latest.current = state

  useEffect(() => {
    const nodeOf = (id: string) => latest.current.scene.nodes.find((n) => n.entity.id === id)
    const opened = openStage({ box: hosts.box.current!, plane: hosts.plane.current!, base: hosts.base.current!, under: hosts.under.current!, over: hosts.over.current! }, latest.current, {
      hover: setHovered,
      tapNode: (id, more) => {
        const members = nodeOf(id)?.members
        if (more) pickAlso(members ?? [id])
        else if (members) go.pick(members)
        else go.entity(id)
      },
      tapLine: (a, b) => { if (!nodeOf(a)?.members && !nodeOf(b)?.members) go.relation(a, b) },
      tapNothing: () => { if (useLook.getState().selection) go.select(null) },
      doubleTap: (id) => {
        const node = nodeOf(id)
        if (node?.members) acts.fold(id.slice('group:'.length), node.entity.name)
        else toggleExpansion(id, node?.entity.name ?? 'entity', latest.current.scene)
      },
      moved: (id, at) => acts.move(id, at, nodeOf(id)?.entity.name ?? 'entity'),
      settled: (nodes, outside) => { setOutside(outside); hosts.base.current?.setAttribute('data-settled', String(nodes)) },
    })
    stage.current = opened
    setStage(opened.handle)
    return () => { setStage(null); opened.close(); stage.current = null }
  }, [])
  useEffect(() => { stage.current?.show(latest.current) }, [scene, groups, theme, focus, selection, picked, cursor, moved, layout, around, run])

  const placeOf = useCallback((id: string) => stage.current?.placeOf(id) ?? null, [])
  const reveal = useCallback((id: string) => stage.current?.reveal(id), [])

  return (
    <div className="stage-box" ref={hosts.box}>
      <div className="stage-plane" ref={hosts.plane}>
        <canvas className="stage-labels" ref={hosts.under} aria-hidden="true" />
        <div className="stage-cy" ref={hosts.base} role="img" aria-label={`Picture of ${scene.nodes.length} entities and ${scene.lines.length} lines. The table shows the same.`} />
        <canvas className="stage-labels" ref={hosts.over} aria-hidden="true" />
      </div>
      <GraphKeys scene={scene} cursor={cursor} setCursor={setCursor} placeOf={placeOf} reveal={reveal} />
    </div>
  )
}

/** Adds to what is picked, or takes away; the selected entity counts as the first. */
function pickAlso(ids: readonly string[]): void {
  const { picked, selection } = useLook.getState()
  const before = picked.length === 0 && selection?.type === 'entity' ? [selection.id] : picked
  const all = ids.every((id) => before.includes(id))
  go.pick(all ? before.filter((id) => !ids.includes(id)) : [...new Set([...before, ...ids])])
}
