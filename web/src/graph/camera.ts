/** Moves of the camera: only those a person asks for. */
import type { CollectionReturnValue, Core } from 'cytoscape'

/** Room for names on the sides and below, and for the tools above. */
const SIDE = 72
const TOP = 84
const BOTTOM = 44
const MAX_FIT_ZOOM = 1.35
const EDGE = 40

/** The whole, or some of it, in the window. */
export function fit(cy: Core, eles?: CollectionReturnValue): void {
  if (cy.nodes().empty()) return
  cy.stop()
  cy.resize()
  const box = (eles && eles.nonempty() ? eles : cy.elements()).boundingBox({ includeOverlays: false, includeUnderlays: false })
  const [width, height] = [Math.max(80, cy.width() - 2 * SIDE), Math.max(80, cy.height() - TOP - BOTTOM)]
  const zoom = Math.max(cy.minZoom(), Math.min(MAX_FIT_ZOOM, width / Math.max(1, box.w), height / Math.max(1, box.h)))
  cy.viewport({ zoom, pan: { x: SIDE + width / 2 - zoom * (box.x1 + box.w / 2), y: TOP + height / 2 - zoom * (box.y1 + box.h / 2) } })
}

/** How many of these nodes lie outside the window. */
export function outside(cy: Core, ids: readonly string[]): number {
  const e = cy.extent()
  return ids.filter((id) => { const p = cy.getElementById(id).position(); return p !== undefined && (p.x < e.x1 || p.x > e.x2 || p.y < e.y1 || p.y > e.y2) }).length
}

/** Centres a node where it is out of sight, and leaves the camera alone where it is not. */
export function bringIn(cy: Core, id: string): void {
  const el = cy.getElementById(id)
  if (el.empty()) return
  const p = el.renderedPosition()
  if (p.x < EDGE || p.y < EDGE || p.x > cy.width() - EDGE || p.y > cy.height() - EDGE) cy.center(el)
}

export function calm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
