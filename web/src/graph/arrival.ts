/**
 * New nodes come out of a neighbour that was there. They fly on a canvas of their own; meanwhile the core gets ready what it
 * will draw, in pieces, and draws everything once, when they have landed. Flying them in the picture itself would draw all
 * of it anew with each frame, and getting ready in one go would hold the page.
 */
import type { CollectionReturnValue, Core, NodeSingular } from 'cytoscape'
import { ENTITY_KINDS } from '@polylogue/graph-schema'
import type { EntityKind } from '@polylogue/graph-schema'
import { calm } from './camera.ts'
import type { Point } from './layout/task.ts'
import type { Palette } from './palette.ts'
import { outline } from './shapes.ts'

const FLIGHT_MS = 90
/** More than so many are not flown. */
const MOST_FLOWN = 60
/** Of getting ready at once, in milliseconds. */
const SLICE_MS = 10

const SHAPES = new Map<EntityKind, string>(ENTITY_KINDS.map((row) => [row.kind, row.shape]))

interface Flight { readonly from: Point, readonly to: Point, readonly kind: EntityKind, readonly size: number }

export interface Arrival {
  /** Puts everything in its place at once. */
  land(): void
}

/** `came` are in the core since this moment, where they will stay; nothing is drawn by it until they have landed, and `then` is called. `over`: what lies above the flight. */
export function arrive(cy: Core, over: HTMLElement, came: readonly string[], palette: Palette, ratio: number, then: () => void): Arrival {
  const nodes = cy.nodes().filter((n) => came.includes(n.id()))
  const flights = calm() || came.length > MOST_FLOWN ? [] : flightsOf(nodes)
  const canvas = flights.length > 0 ? canvasBefore(over, cy, ratio) : null
  const started = performance.now()
  let [ready, landed] = [false, false]

  const land = () => {
    if (landed) return
    landed = true
    cy.off('viewport', land)
    cy.one('render', () => { canvas?.remove(); performance.mark('polylogue:landed') })
    cy.endBatch()
    then()
  }
  const fly = () => {
    if (landed) return
    const share = Math.min(1, (performance.now() - started) / FLIGHT_MS)
    if (canvas) draw(canvas, flights, 1 - (1 - share) ** 3, palette, ratio, cy)
    if (ready && (share === 1 || !canvas)) land()
    else requestAnimationFrame(fly)
  }
  const steps = gettingReady(cy, nodes.union(nodes.connectedEdges()))
  const prepare = () => {
    if (landed) return
    for (const end = performance.now() + SLICE_MS; performance.now() < end;) {
      if (!steps.next().done) continue
      ready = true
      return
    }
    setTimeout(prepare)
  }
  // within a batch the core draws nothing
  cy.startBatch()
  cy.on('viewport', land)
  requestAnimationFrame(fly)
  setTimeout(prepare)
  return { land }
}

/** Style, then ends and bends of lines, then boxes: all that the next frame would have to find before it draws. */
function* gettingReady(cy: Core, eles: CollectionReturnValue): Generator<void> {
  for (let i = 0; i < eles.length; i++) { eles[i].numericStyle('width'); yield }
  ;(cy as unknown as { renderer(): { flushRenderedStyleQueue(): void } }).renderer().flushRenderedStyleQueue()
  yield
  for (let i = 0; i < eles.length; i++) { eles[i].boundingBox(); yield }
}

function flightsOf(nodes: CollectionReturnValue): Flight[] {
  return nodes.toArray().flatMap((n): Flight[] => {
    const home = (n as NodeSingular).neighborhood('node').difference(nodes)
    if (home.empty()) return []
    const { kind, size } = n.data() as { kind: EntityKind, size: number }
    return [{ from: { ...(home[0] as NodeSingular).position() }, to: { ...(n as NodeSingular).position() }, kind, size }]
  })
}

function canvasBefore(over: HTMLElement, cy: Core, ratio: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.className = 'stage-labels'
  canvas.setAttribute('aria-hidden', 'true')
  canvas.width = Math.round(cy.width() * ratio)
  canvas.height = Math.round(cy.height() * ratio)
  Object.assign(canvas.style, { left: '0', top: '0', width: `${cy.width()}px`, height: `${cy.height()}px` })
  over.before(canvas)
  return canvas
}

function draw(canvas: HTMLCanvasElement, flights: readonly Flight[], share: number, palette: Palette, ratio: number, cy: Core): void {
  const ctx = canvas.getContext('2d')
  if (!ctx) return
  const [zoom, pan] = [cy.zoom(), cy.pan()]
  const between = (a: number, b: number) => a + (b - a) * share
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
  ctx.clearRect(0, 0, canvas.width, canvas.height)
  ctx.strokeStyle = palette.outline
  ctx.lineWidth = 1.5 * zoom
  for (const { from, to, kind, size } of flights) {
    outline(ctx, SHAPES.get(kind) ?? 'ellipse', between(from.x, to.x) * zoom + pan.x, between(from.y, to.y) * zoom + pan.y, (size / 2) * zoom)
    ctx.fillStyle = palette.kind(kind)
    ctx.fill()
    ctx.stroke()
  }
}
