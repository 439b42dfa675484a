/**
 * The picture behind the component: Cytoscape for all nodes and lines, a canvas of hulls under it and one over it for
 * names, rings and what stands out. It is told what to show and says what the mouse did; it decides nothing about the graph.
 */
import cytoscape from 'cytoscape'
import type { Core } from 'cytoscape'
import type { ThemeName } from '../view-model/encoding.ts'
import type { Group } from '../view-model/groups.ts'
import type { Scene } from '../view-model/scene.ts'
import type { LayoutName, Moved, Selection } from '../state/view.ts'
import type { StageHandle } from '../state/stage-handle.ts'
import { afterPaint } from '../state/after-paint.ts'
import { keepWarm, leaveInactive } from './bitmap.ts'
import { arrive } from './arrival.ts'
import type { Arrival } from './arrival.ts'
import { bringIn, fit, outside } from './camera.ts'
import { elementsOf, sizeOf, sync } from './elements.ts'
import { litFor } from './focus.ts'
import { drawGroups } from './draw-groups.ts'
import { inside } from './hull.ts'
import { leave, pageOf, store, viewOf } from './kept-map.ts'
import { labelLayer } from './label-layer.ts'
import type { LabelFocus, LabelLayer } from './label-layer.ts'
import { forgetWords } from './label-sprites.ts'
import { layoutClient } from './layout/client.ts'
import type { Point } from './layout/task.ts'
import { drawBand, drawLit } from './lit.ts'
import { overlay } from './overlay.ts'
import { paletteOf } from './palette.ts'
import { drawPicture } from './picture.ts'
import { firstYears, seatGroups } from './place-book.ts'
import { shortName } from './place-labels.ts'
import { drawRings } from './rings.ts'
import { planeOf, roomOf, watchRoom } from './room.ts'
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

/** `box` is the window, `plane` what is drawn on: it keeps its size when a panel takes room, and what lies under the panel is cut off. */
export interface Hosts { readonly box: HTMLElement, readonly plane: HTMLElement, readonly base: HTMLElement, readonly under: HTMLCanvasElement, readonly over: HTMLCanvasElement }

export interface Stage {
  show(state: StageState): void
  readonly handle: StageHandle
  placeOf(id: string): Point | null
  reveal(id: string): void
  close(): void
}

const FRESH_MS = 5000
/** A panel that opens with the same act has taken its room by then. */
const AFTER_PANELS = 120

export function openStage(hosts: Hosts, first: StageState, events: StageEvents): Stage {
  const pixelRatio = Math.min(1.5, devicePixelRatio || 1)
  let now = first
  let palette = paletteOf(first.theme)
  let labels: LabelLayer | null = null
  let own = false
  let faded: ReadonlySet<string> | null = null
  let fresh: ReadonlySet<string> = new Set()
  let size = roomOf(hosts.box)
  const room = () => size
  /** Overlays stay as they are until the picture under them is drawn. */
  let held = false
  let arrival: Arrival | null = null
  const unfold = planeOf(hosts)
  const cy = cytoscape({ container: hosts.base, minZoom: 0.05, maxZoom: 3, boxSelectionEnabled: false, autounselectify: true, pixelRatio, style: styleOf(palette) })
  leaveInactive(cy)
  const worker = layoutClient()

  const over = overlay(hosts.over, cy, pixelRatio, room, (ctx, camera) => {
    const lit = litFor(now.scene, now.focus)
    if (now.selection?.type === 'relation') for (const id of [`${now.selection.a}>${now.selection.b}`, `${now.selection.b}>${now.selection.a}`]) drawBand(ctx, cy, id, palette, camera)
    if (lit) drawLit(ctx, cy, lit, faded, palette, camera)
    drawRings(ctx, cy, { ...now, fresh }, palette, camera)
    labels?.draw(ctx, palette, now.focus, camera)
  })
  // an empty canvas would cost each frame as much as a full one
  const hulls = () => { hosts.under.hidden = now.groups.length === 0; under.stale() }
  const under = overlay(hosts.under, cy, pixelRatio, room, (ctx, camera) => drawGroups(ctx, cy, now.groups, palette, camera))
  const follow = () => { if (held) return; over.follow(); if (!hosts.under.hidden) under.follow() }
  const redraw = () => { over.stale(); under.stale(); follow() }
  const retouch = () => { labels?.touch(); over.stale(); under.stale() }
  cy.on('render', follow)
  const cool = keepWarm(cy)
  cy.on('position', 'node', retouch)
  listen(cy, hosts.base, events)
  cy.on('dragpan scrollzoom pinchzoom', () => { own = true })
  const fitAll = (ids?: readonly string[]) => {
    const lengths = new Map(now.scene.nodes.map((n) => [n.entity.id, shortName(n.entity.name).length]))
    fit(cy, room(), (id) => lengths.get(id) ?? 0, ids && cy.nodes().filter((n) => ids.includes(n.id())))
  }
  const unwatch = watchRoom(hosts.box, cy, unfold, () => { size = roomOf(hosts.box) }, () => { if (!own) fitAll() }, redraw)
  void document.fonts?.ready.then(() => { forgetWords(); retouch(); redraw() })

  /** A halo for a while around what came. */
  const halo = (ids: readonly string[]) => {
    const these = fresh = new Set(ids)
    setTimeout(() => { if (fresh === these && !cy.destroyed()) { fresh = new Set(); redraw() } }, FRESH_MS)
  }

  const dim = () => { hosts.base.classList.toggle('dimmed', litFor(now.scene, now.focus) !== null); over.stale() }
  const light = () => { dim(); follow() }
  /** What came beside what was there flies in; else everything is drawn at once. Ids of what came. */
  const draw = (beside: boolean): readonly string[] => {
    arrival?.land()
    const page = pageOf(now.run)
    const came = sync(cy, elementsOf(now.scene, page.places))
    cy.batch(() => cy.nodes().forEach((n) => { const at = page.places.get(n.id()); if (at && !same(n.position(), at)) n.position({ ...at }) }))
    const names = () => {
      labels = labelLayer(cy, now.scene, new Set(Object.keys(now.moved)), page.axis, () => { if (!cy.destroyed()) redraw() }, beside && labels ? labels.chosen() : null)
      faded = null
    }
    const uncover = () => { hulls(); dim(); afterPaint(() => { held = false; if (!cy.destroyed()) follow() }) }
    if (beside && came.length > 0) {
      held = true
      arrival = arrive(cy, hosts.over, came, palette, pixelRatio, () => { arrival = null; halo(came); names(); uncover() })
    } else { names(); uncover() }
    return came
  }

  const shownIds = () => now.scene.nodes.map((n) => n.entity.id)
  const view = () => ({ zoom: cy.zoom(), pan: { ...cy.pan() } })
  /** Answers come one by one after the page is loaded anew: the picture that was left may be whole only later. */
  let returning = true
  /** As it was left, once it is that picture again and nobody has moved the camera. */
  const comeBack = () => {
    const before = returning && !own ? viewOf(now.run, shownIds()) : null
    if (!before) return false
    returning = false
    own = true
    cy.viewport(before)
    return true
  }
  const look = () => { if (!comeBack()) fitAll() }

  const place = (opening = false) => {
    const page = pageOf(now.run)
    const { places } = page
    seatGroups(now.scene, places)
    const homeless = now.scene.nodes.filter((n) => !places.has(n.entity.id))
    const old = now.scene.nodes.length - homeless.length
    worker.drop()
    if (homeless.length === 0) { apply(places, now.moved); draw(false); if (opening) look(); else comeBack(); events.settled(now.scene.nodes.length, 0); return }
    if (old === 0) places.clear()
    const years = now.layout === 'time' ? firstYears(now.scene) : new Map<string, number>()
    const asked = now
    worker.run({
      kind: now.layout, centre: now.around, span: old === 0 ? null : page.span, aspect: Math.max(0.6, room().width / Math.max(1, room().height)),
      lines: now.scene.lines.map((l) => ({ source: l.source, target: l.target, tone: l.tone, passages: l.passages })),
      nodes: now.scene.nodes.map((n) => ({ id: n.entity.id, size: sizeOf(n), fixed: places.get(n.entity.id) ?? null, year: years.get(n.entity.id) ?? null })),
    }, (answer) => {
      for (const n of asked.scene.nodes) { const at = answer.places[n.entity.id]; if (at) places.set(n.entity.id, at) }
      page.axis = answer.axis
      page.span = answer.span
      apply(places, now.moved)
      const came = draw(old > 0 && !opening)
      if (opening) look()
      else if (old === 0) { own = false; fitAll() }
      else comeBack()
      events.settled(now.scene.nodes.length, old === 0 ? 0 : outside(cy, room(), came))
    })
  }
  const show = (next: StageState) => {
    const before = now
    now = next
    if (next.scene !== before.scene || next.theme !== before.theme) arrival?.land()
    if (next.theme !== before.theme) restyle()
    if (next.scene !== before.scene || next.moved !== before.moved || next.run !== before.run) place()
    else { if (next.groups !== before.groups) hulls(); light() }
  }
  const restyle = () => {
    palette = paletteOf(now.theme)
    cy.style(styleOf(palette))
  }
  const contrast = matchMedia('(forced-colors: active)')
  const onContrast = () => { restyle(); redraw() }
  contrast.addEventListener('change', onContrast)
  const onHide = () => store(now.run, shownIds(), view())
  addEventListener('pagehide', onHide)
  place(true)

  const handle: StageHandle = {
    fit: (ids) => { own = ids !== undefined; fitAll(ids) },
    zoom: (by) => { own = true; cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: room().width / 2, y: room().height / 2 } }) },
    reveal: (id) => { setTimeout(() => { if (!cy.destroyed()) bringIn(cy, room(), id) }, AFTER_PANELS) },
    places: () => cy.nodes().map((n) => ({ id: n.id(), x: n.position().x, y: n.position().y })),
    within: (polygon) => cy.nodes().filter((n) => inside(n.renderedPosition(), polygon)).map((n) => n.id()),
    fade: (ids) => { faded = fade(cy, faded, ids); if (litFor(now.scene, now.focus)) redraw() },
    picture: (caption) => drawPicture(cy, now.scene, now.theme, pageOf(now.run).axis, caption),
  }
  return {
    show, handle,
    placeOf: (id) => { const el = cy.getElementById(id); return el.empty() ? null : el.position() },
    reveal: (id) => bringIn(cy, room(), id),
    close() { leave(now.run, shownIds(), view()); removeEventListener('pagehide', onHide); arrival?.land(); unwatch(); contrast.removeEventListener('change', onContrast); worker.stop(); cool(); cy.destroy() },
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

function apply(places: Map<string, Point>, moved: Readonly<Record<string, Moved>>): void {
  for (const [id, at] of Object.entries(moved)) if (places.has(id)) places.set(id, at)
}

/** Ids that fade; only those that change are touched. */
function fade(cy: Core, before: ReadonlySet<string> | null, ids: ReadonlySet<string> | null): ReadonlySet<string> | null {
  cy.batch(() => {
    for (const id of before ?? []) if (!ids?.has(id)) cy.getElementById(id).removeClass('outOfTime')
    for (const id of ids ?? []) if (!before?.has(id)) cy.getElementById(id).addClass('outOfTime')
  })
  return ids
}

function same(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y
}
