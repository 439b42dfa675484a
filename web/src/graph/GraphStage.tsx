/** The picture: one Cytoscape canvas, one canvas of labels over it, one tab stop for keys and screen readers. */
import { useEffect, useMemo, useRef, useState } from 'react'
import cytoscape from 'cytoscape'
import type { Core } from 'cytoscape'
import type { ThemeName } from '../view-model/encoding.ts'
import { nodeSize } from '../view-model/encoding.ts'
import type { Scene } from '../view-model/scene.ts'
import { acts, useCanvas } from '../state/canvas.ts'
import { go, useLook } from '../state/look.ts'
import { setStage } from '../state/stage-handle.ts'
import { drawLabels } from './draw-labels.ts'
import type { LabelFocus } from './draw-labels.ts'
import { elementsOf, sync } from './elements.ts'
import { focusOf, litFor } from './focus.ts'
import { GraphKeys } from './GraphKeys.tsx'
import type { Point } from './layout.ts'
import { layoutClient } from './layout-client.ts'
import type { LayoutClient } from './layout-client.ts'
import { drawPicture } from './picture.ts'
import { styleOf } from './style.ts'

const FIT_PADDING = 56
const MAX_FIT_ZOOM = 1.35
/** A panel that opens with the same click has taken its room by then. */
const AFTER_PANELS = 120

/** `lit`: ids of a path to show, or null. */
export function GraphStage({ scene, theme, lit }: { readonly scene: Scene, readonly theme: ThemeName, readonly lit: ReadonlySet<string> | null }) {
  const box = useRef<HTMLDivElement>(null)
  const over = useRef<HTMLCanvasElement>(null)
  const core = useRef<Core | null>(null)
  const worker = useRef<LayoutClient | null>(null)
  const places = useRef(new Map<string, Point>())
  const latest = useRef({ scene, theme, focus: { first: [], only: null } as LabelFocus })
  const [hovered, setHovered] = useState<string | null>(null)
  const [cursor, setCursor] = useState<string | null>(null)
  const selection = useLook((s) => s.selection)
  const moved = useCanvas((s) => s.moved)
  const focus = useMemo(() => focusOf(scene, selection, hovered, cursor, lit), [scene, selection, hovered, cursor, lit])
  latest.current = { scene, theme, focus }

  useEffect(() => {
    const cy = cytoscape({ container: box.current, minZoom: 0.1, maxZoom: 3, boxSelectionEnabled: false, autounselectify: true, pixelRatio: Math.min(2, devicePixelRatio || 1), style: styleOf(latest.current.theme) })
    core.current = cy
    worker.current = layoutClient()
    const nameOf = (id: string) => latest.current.scene.nodes.find((n) => n.entity.id === id)?.entity.name ?? 'entity'
    const redraw = () => paint(over.current, cy, latest.current)
    cy.on('render', redraw)
    cy.on('mouseover', 'node, edge', (e) => { setHovered(e.target.id()); if (box.current) box.current.style.cursor = 'pointer' })
    cy.on('mouseout', 'node, edge', () => { setHovered(null); if (box.current) box.current.style.cursor = '' })
    cy.on('tap', 'node', (e) => {
      const s = useLook.getState().selection
      if (e.originalEvent.shiftKey && s?.type === 'entity' && s.id !== e.target.id()) go.path(s.id, e.target.id())
      else go.entity(e.target.id())
    })
    cy.on('tap', 'edge', (e) => go.relation(e.target.source().id(), e.target.target().id()))
    cy.on('tap', (e) => { if (e.target === cy && useLook.getState().selection) go.select(null) })
    cy.on('dbltap', 'node', (e) => acts.toggle(e.target.id(), nameOf(e.target.id())))
    cy.on('dragfree', 'node', (e) => acts.move(e.target.id(), { ...e.target.position() }, nameOf(e.target.id())))
    let own = false
    cy.on('dragpan scrollzoom pinchzoom', () => { own = true })
    // Panels take room from the stage: the picture follows, whole until someone chose a view, then by its middle.
    const watch = new ResizeObserver(() => {
      const width = cy.width()
      cy.resize()
      if (own) cy.panBy({ x: (cy.width() - width) / 2, y: 0 })
      else fit(cy)
      redraw()
    })
    watch.observe(box.current!)
    void document.fonts?.ready.then(redraw)
    setStage({
      fit: () => { own = false; fit(cy) }, zoom: (by) => { own = true; cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }) },
      reveal: (id) => { setTimeout(() => { if (!cy.destroyed()) bringIn(cy, id) }, AFTER_PANELS) },
      places: () => cy.nodes().map((n) => ({ id: n.id(), x: n.position().x, y: n.position().y })),
      picture: (caption) => drawPicture(cy, latest.current.scene, latest.current.theme, caption),
    })
    return () => { setStage(null); watch.disconnect(); worker.current?.stop(); cy.destroy(); core.current = null }
  }, [])

  useEffect(() => { core.current?.style(styleOf(theme)) }, [theme])

  useEffect(() => {
    const cy = core.current
    if (!cy) return
    for (const [id, at] of Object.entries(moved)) places.current.set(id, at)
    const fresh = scene.nodes.filter((n) => !places.current.has(n.entity.id))
    const show = () => {
      sync(cy, elementsOf(scene, places.current))
      cy.nodes().forEach((n) => { const at = places.current.get(n.id()); if (at) n.position({ ...at }) })
    }
    const old = scene.nodes.length - fresh.length
    if (fresh.length === 0) { show(); return }
    if (old === 0) places.current.clear()
    worker.current!.run({
      aspect: Math.max(0.6, cy.width() / Math.max(1, cy.height())),
      lines: scene.lines.map((l) => ({ source: l.source, target: l.target, tone: l.tone })),
      nodes: scene.nodes.map((n) => ({ id: n.entity.id, size: nodeSize(n.entity.documents), fixed: places.current.get(n.entity.id) ?? null })),
    }, (answer) => {
      for (const n of scene.nodes) places.current.set(n.entity.id, answer[n.entity.id])
      show()
      if (old === 0) fit(cy)
      else keepInSight(cy)
      box.current?.setAttribute('data-settled', String(scene.nodes.length))
    })
  }, [scene, moved])

  useEffect(() => {
    const cy = core.current
    if (!cy) return
    const bright = litFor(scene, focus)
    cy.batch(() => {
      cy.elements().removeClass('faded selected cursor')
      if (bright) cy.elements().filter((el) => !bright.has(el.id())).addClass('faded')
      if (selection?.type === 'entity') cy.getElementById(selection.id).addClass('selected')
      if (selection?.type === 'relation') for (const id of [`${selection.a}>${selection.b}`, `${selection.b}>${selection.a}`]) cy.getElementById(id).addClass('selected')
      if (cursor) cy.getElementById(cursor).addClass('cursor')
    })
    paint(over.current, cy, latest.current)
  }, [scene, focus, selection, cursor, theme])

  return (
    <div className="stage-box">
      <div className="stage-cy" ref={box} role="img" aria-label={`Picture of ${scene.nodes.length} entities and ${scene.lines.length} lines. The table shows the same.`} />
      <canvas className="stage-labels" ref={over} aria-hidden="true" />
      <GraphKeys scene={scene} cursor={cursor} setCursor={setCursor} placeOf={(id) => core.current?.getElementById(id).position() ?? null} reveal={(id) => { if (core.current) bringIn(core.current, id) }} />
    </div>
  )
}

function fit(cy: Core): void {
  if (cy.nodes().empty()) return
  cy.stop()
  cy.resize()
  cy.fit(undefined, FIT_PADDING)
  if (cy.zoom() > MAX_FIT_ZOOM) { cy.zoom(MAX_FIT_ZOOM); cy.center() }
}

/** After an expansion: moves the camera only when something new would be out of sight. */
function keepInSight(cy: Core): void {
  const e = cy.extent()
  let outside = false
  cy.nodes().forEach((n) => { const p = n.position(); outside ||= p.x < e.x1 || p.x > e.x2 || p.y < e.y1 || p.y > e.y2 })
  if (outside) cy.animate({ fit: { eles: cy.elements(), padding: FIT_PADDING } }, { duration: calm() ? 0 : 250 })
}

function bringIn(cy: Core, id: string): void {
  const el = cy.getElementById(id)
  if (el.empty()) return
  const p = el.renderedPosition()
  if (p.x < 40 || p.y < 40 || p.x > cy.width() - 40 || p.y > cy.height() - 40) cy.center(el)
}

function calm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

function paint(canvas: HTMLCanvasElement | null, cy: Core, now: { scene: Scene, theme: ThemeName, focus: LabelFocus }): void {
  if (!canvas) return
  const ratio = Math.min(2, devicePixelRatio || 1)
  const [width, height] = [cy.width(), cy.height()]
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
  }
  const ctx = canvas.getContext('2d')
  if (!ctx) return
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
  ctx.clearRect(0, 0, width, height)
  drawLabels(ctx, cy, now.scene, now.theme, now.focus, { zoom: cy.zoom(), x: cy.pan().x, y: cy.pan().y, width, height })
}
