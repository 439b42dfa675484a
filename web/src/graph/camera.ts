/** Moves of the camera: only those a person asks for. */
import type { CollectionReturnValue, Core } from 'cytoscape'

const FIT_PADDING = 56
const MAX_FIT_ZOOM = 1.35
const EDGE = 40

/** The whole, or some of it, in the window. */
export function fit(cy: Core, eles?: CollectionReturnValue): void {
  if (cy.nodes().empty()) return
  cy.stop()
  cy.resize()
  cy.fit(eles && eles.nonempty() ? eles : undefined, FIT_PADDING)
  if (cy.zoom() > MAX_FIT_ZOOM) { cy.zoom(MAX_FIT_ZOOM); cy.center(eles && eles.nonempty() ? eles : undefined) }
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
