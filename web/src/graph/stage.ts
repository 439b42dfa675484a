/**
 * The picture behind the component: one core for everything, one for what stands out, a canvas of hulls under and a canvas
 * of names over them. It is told what to show and says what the mouse did; it decides nothing about the graph.
 */
import cytoscape from 'cytoscape'
import type { Core } from 'cytoscape'
import type { ThemeName } from '../view-model/encoding.ts'
import type { Group } from '../view-model/groups.ts'
import type { Scene } from '../view-model/scene.ts'
import type { LayoutName, Moved, Selection } from '../state/view.ts'
import type { StageHandle } from '../state/stage-handle.ts'
import { bringIn, calm, fit, outside } from './camera.ts'
import { elementsOf, sizeOf, sync } from './elements.ts'
import { focusLayer } from './focus-layer.ts'
import { litFor } from './focus.ts'
import { hullOf, drawHull, inside } from './hull.ts'
import { labelLayer } from './label-layer.ts'
import type { LabelFocus, LabelLayer } from './label-layer.ts'
import { layoutClient } from './layout/client.ts'
import type { Point } from './layout/task.ts'
import { paletteOf } from './palette.ts'
import type { Palette } from './palette.ts'
import { drawPicture } from './picture.ts'
import { firstYears, placeBook, seatGroups } from './place-book.ts'
import { styleOf } from './style.ts'

export interface StageState {
  readonly scene: Scene
  /** Drawn as hulls. */
  readonly groups: readonly Group[]
  readonly theme: ThemeName
  readonly focus: LabelFocus
  readonly selection: Selection | null
  readonly picked: readonly string[]
  readonly cursor: string | null
  readonly moved: Readonly<Record<string, Moved>>
  readonly layout: LayoutName
  readonly around: string | null
  readonly run: number
}

export interface StageEvents {
  hover(id: string | null): void
  tapNode(id: string, more: boolean): void
  tapLine(a: string, b: string): void
  tapNothing(): void
  doubleTap(id: string): void
  moved(id: string, at: Point): void
  /** A layout is drawn: how many nodes there are, and how many of the new ones lie outside the window. */
  settled(nodes: number, outside: number): void
}

export interface Hosts { readonly box: HTMLElement, readonly base: HTMLElement, readonly bright: HTMLElement, readonly under: HTMLCanvasElement, readonly over: HTMLCanvasElement }

export interface Stage {
  show(state: StageState): void
  readonly handle: StageHandle
  placeOf(id: string): Point | null
  reveal(id: string): void
  close(): void
}

const FRESH_MS = 5000
const GROW_MS = 250
/** A panel that opens with the same act has taken its room by then. */
const AFTER_PANELS = 120

export function openStage(hosts: Hosts, first: StageState, events: StageEvents): Stage {
  const pixelRatio = Math.min(1.5, devicePixelRatio || 1)
  let now = first
  let palette = paletteOf(first.theme)
  let labels: LabelLayer | null = null
  let own = false
  let faded: ReadonlySet<string> | null = null
  const cy = cytoscape({ container: hosts.base, minZoom: 0.05, maxZoom: 3, boxSelectionEnabled: false, autounselectify: true, pixelRatio, style: styleOf(palette) })
  const bright = focusLayer(hosts.bright, hosts.base, cy, styleOf(palette), pixelRatio)
  const worker = layoutClient()
  const pageOf = placeBook()

  const redraw = () => {
    paint(hosts.over, cy, pixelRatio, (ctx, camera) => labels?.draw(ctx, palette, now.focus, camera))
    paint(hosts.under, cy, pixelRatio, (ctx, camera) => drawGroups(ctx, cy, now, palette, camera))
  }
  cy.on('render', redraw)
  cy.on('position', 'node', () => labels?.touch())
  listen(cy, hosts.base, events)
  cy.on('dragpan scrollzoom pinchzoom', () => { own = true })
  const unwatch = watchRoom(hosts.box, cy, () => own, redraw)
  void document.fonts?.ready.then(() => { labels?.touch(); redraw() })

  const draw = (grownFrom: readonly string[] | null) => {
    const page = pageOf(now.run)
    const fresh = sync(cy, elementsOf(now.scene, page.places))
    cy.batch(() => cy.nodes().forEach((n) => { const at = page.places.get(n.id()); if (at && !same(n.position(), at)) n.position({ ...at }) }))
    labels = labelLayer(cy, now.scene, new Set(Object.keys(now.moved)), page.axis)
    if (grownFrom && fresh.length > 0) grow(cy, fresh)
    mark(cy, null, now)
    faded = null
    bright.show(litFor(now.scene, now.focus))
    redraw()
    return fresh
  }

  const place = () => {
    const page = pageOf(now.run)
    const { places } = page
    seatGroups(now.scene, places)
    const fresh = now.scene.nodes.filter((n) => !places.has(n.entity.id))
    const old = now.scene.nodes.length - fresh.length
    worker.drop()
    if (fresh.length === 0) { apply(places, now.moved); draw(null); events.settled(now.scene.nodes.length, 0); return }
    if (old === 0) places.clear()
    const years = now.layout === 'time' ? firstYears(now.scene) : new Map<string, number>()
    const asked = now
    worker.run({
      kind: now.layout, centre: now.around, span: old === 0 ? null : page.span, aspect: Math.max(0.6, cy.width() / Math.max(1, cy.height())),
      lines: now.scene.lines.map((l) => ({ source: l.source, target: l.target, tone: l.tone, passages: l.passages })),
      nodes: now.scene.nodes.map((n) => ({ id: n.entity.id, size: sizeOf(n), fixed: places.get(n.entity.id) ?? null, year: years.get(n.entity.id) ?? null })),
    }, (answer) => {
      for (const n of asked.scene.nodes) { const at = answer.places[n.entity.id]; if (at) places.set(n.entity.id, at) }
      page.axis = answer.axis
      page.span = answer.span
      apply(places, now.moved)
      const came = draw(old === 0 ? null : fresh.map((n) => n.entity.id))
      if (old === 0) { own = false; fit(cy) }
      events.settled(now.scene.nodes.length, old === 0 ? 0 : outside(cy, came))
    })
  }
  const show = (next: StageState) => {
    const before = now
    now = next
    if (next.theme !== before.theme) restyle()
    if (next.scene !== before.scene || next.moved !== before.moved || next.run !== before.run) place()
    else if (next.focus !== before.focus) { mark(cy, before, next); bright.show(litFor(next.scene, next.focus)); redraw() }
    else { mark(cy, before, next); redraw() }
  }
  const restyle = () => {
    palette = paletteOf(now.theme)
    cy.style(styleOf(palette))
    bright.style(styleOf(palette))
  }
  const contrast = matchMedia('(forced-colors: active)')
  const onContrast = () => { restyle(); redraw() }
  contrast.addEventListener('change', onContrast)
  place()

  const handle: StageHandle = {
    fit: (ids) => { own = ids !== undefined; fit(cy, ids && cy.nodes().filter((n) => ids.includes(n.id()))) },
    zoom: (by) => { own = true; cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }) },
    reveal: (id) => { setTimeout(() => { if (!cy.destroyed()) bringIn(cy, id) }, AFTER_PANELS) },
    places: () => cy.nodes().map((n) => ({ id: n.id(), x: n.position().x, y: n.position().y })),
    within: (polygon) => cy.nodes().filter((n) => inside(n.renderedPosition(), polygon)).map((n) => n.id()),
    fade: (ids) => { faded = fade(cy, faded, ids) },
    picture: (caption) => drawPicture(cy, now.scene, now.theme, pageOf(now.run).axis, caption),
  }
  return {
    show, handle,
    placeOf: (id) => { const el = cy.getElementById(id); return el.empty() ? null : el.position() },
    reveal: (id) => bringIn(cy, id),
    close() { unwatch(); contrast.removeEventListener('change', onContrast); worker.stop(); bright.close(); cy.destroy() },
  }
}

function listen(cy: Core, base: HTMLElement, events: StageEvents): void {
  cy.on('mouseover', 'node, edge', (e) => { events.hover(e.target.id()); base.style.cursor = 'pointer' })
  cy.on('mouseout', 'node, edge', () => { events.hover(null); base.style.cursor = '' })
  cy.on('tap', 'node', (e) => events.tapNode(e.target.id(), e.originalEvent.shiftKey))
  cy.on('tap', 'edge', (e) => events.tapLine(e.target.source().id(), e.target.target().id()))
  cy.on('tap', (e) => { if (e.target === cy) events.tapNothing() })
  cy.on('dbltap', 'node', (e) => events.doubleTap(e.target.id()))
  cy.on('dragfree', 'node', (e) => events.moved(e.target.id(), { ...e.target.position() }))
}

/**
 * Panels take room from the stage; what is drawn stays where it was on the screen, so that a click never moves the map.
 * Only a window that changes its own size is filled anew, and only while nobody chose a view.
 */
function watchRoom(box: HTMLElement, cy: Core, own: () => boolean, redraw: () => void): () => void {
  let left = box.getBoundingClientRect().left
  let windowChanged = false
  const onWindow = () => { windowChanged = true }
  addEventListener('resize', onWindow)
  const watch = new ResizeObserver(() => {
    const moved = left - box.getBoundingClientRect().left
    left -= moved
    cy.resize()
    if (windowChanged && !own()) fit(cy)
    else if (moved !== 0) cy.panBy({ x: moved, y: 0 })
    windowChanged = false
    redraw()
  })
  watch.observe(box)
  return () => { watch.disconnect(); removeEventListener('resize', onWindow) }
}

function apply(places: Map<string, Point>, moved: Readonly<Record<string, Moved>>): void {
  for (const [id, at] of Object.entries(moved)) if (places.has(id)) places.set(id, at)
}

/** Selected, picked, cursor: on the few elements that change. */
function mark(cy: Core, before: StageState | null, next: StageState): void {
  cy.batch(() => {
    if (!before) cy.elements('.selected, .picked, .cursor').removeClass('selected picked cursor')
    else for (const id of marked(before).keys()) cy.getElementById(id).removeClass('selected picked cursor')
    for (const [id, classes] of marked(next)) cy.getElementById(id).addClass(classes)
  })
}

function marked({ selection, picked, cursor }: StageState): Map<string, string> {
  const out = new Map<string, string>()
  const add = (id: string, name: string) => out.set(id, `${out.get(id) ?? ''} ${name}`)
  if (selection?.type === 'entity') add(selection.id, 'selected')
  if (selection?.type === 'relation') for (const id of [`${selection.a}>${selection.b}`, `${selection.b}>${selection.a}`]) add(id, 'selected')
  for (const id of picked) add(id, 'picked')
  if (cursor) add(cursor, 'cursor')
  return out
}

/** Ids that fade; only those that change are touched. */
function fade(cy: Core, before: ReadonlySet<string> | null, ids: ReadonlySet<string> | null): ReadonlySet<string> | null {
  cy.batch(() => {
    for (const id of before ?? []) if (!ids?.has(id)) cy.getElementById(id).removeClass('outOfTime')
    for (const id of ids ?? []) if (!before?.has(id)) cy.getElementById(id).addClass('outOfTime')
  })
  return ids
}

/** New nodes come out of a neighbour that was there, and keep a halo for a while. */
function grow(cy: Core, fresh: readonly string[]): void {
  const came = cy.nodes().filter((n) => fresh.includes(n.id()))
  came.addClass('fresh')
  setTimeout(() => { if (!cy.destroyed()) came.removeClass('fresh') }, FRESH_MS)
  if (calm() || fresh.length > 60) return
  came.forEach((n) => {
    const to = { ...n.position() }
    const from = n.neighborhood('node').filter((m) => !fresh.includes(m.id()))
    if (from.empty()) return
    n.position({ ...(from[0] as cytoscape.NodeSingular).position() })
    n.animate({ position: to }, { duration: GROW_MS, easing: 'ease-out' })
  })
}

function drawGroups(ctx: CanvasRenderingContext2D, cy: Core, now: StageState, palette: Palette, camera: { zoom: number, x: number, y: number }): void {
  for (const group of now.groups) {
    const points = group.members.flatMap((m) => {
      const el = cy.getElementById(m.entity.id)
      return el.empty() ? [] : [{ x: el.position().x * camera.zoom + camera.x, y: el.position().y * camera.zoom + camera.y }]
    })
    if (points.length < 2) continue
    drawHull(ctx, hullOf(points), 26, mixed(palette.quiet, palette.back, 0.1), mixed(palette.quiet, palette.back, 0.32))
  }
  ctx.font = 'italic 500 12.5px "Inter Variable", system-ui, sans-serif'
  ctx.fillStyle = palette.quiet
  ctx.textAlign = 'center'
  for (const group of now.groups) {
    const tops = group.members.flatMap((m) => { const el = cy.getElementById(m.entity.id); return el.empty() ? [] : [el.position()] })
    if (tops.length < 2) continue
    const top = tops.reduce((a, b) => (b.y < a.y ? b : a))
    ctx.fillText(group.name, top.x * camera.zoom + camera.x, top.y * camera.zoom + camera.y - 32)
  }
}

/** A colour between two, for hulls that hide nothing and do not darken where they overlap. */
function mixed(a: string, b: string, share: number): string {
  return `color-mix(in srgb, ${a} ${Math.round(share * 100)}%, ${b})`
}

function same(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y
}

function paint(canvas: HTMLCanvasElement, cy: Core, ratio: number, draw: (ctx: CanvasRenderingContext2D, camera: { zoom: number, x: number, y: number, width: number, height: number }) => void): void {
  const [width, height] = [cy.width(), cy.height()]
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
  }
  const ctx = canvas.getContext('2d')
  if (!ctx) return
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
  ctx.clearRect(0, 0, width, height)
  draw(ctx, { zoom: cy.zoom(), x: cy.pan().x, y: cy.pan().y, width, height })
}
