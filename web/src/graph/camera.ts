/** Moves of the camera: only those a person asks for. */
import type { CollectionReturnValue, Core } from 'cytoscape'

/** Room on the sides and below, and for the tools above. */
const SIDE = 30
const TOP = 84
const BOTTOM = 50
const MAX_FIT_ZOOM = 1.35
const EDGE = 40
/** Half the width of a letter of a name, in pixels; about. */
const HALF_LETTER = 3.5
/** The zoom decides how far names reach beyond nodes, and that the zoom: it settles quickly. */
const ROUNDS = 3

export interface Room { readonly width: number, readonly height: number }

/** The whole, or some of it, with its names, in the part of the picture that no panel covers. `letters`: how long the name of a node is drawn. */
export function fit(cy: Core, room: Room, letters: (id: string) => number, eles?: CollectionReturnValue): void {
  if (cy.nodes().empty()) return
  cy.stop()
  const drawn = eles && eles.nonempty() ? eles : cy.elements()
  const nodes = drawn.nodes().map((n) => { const size = (n.data('size') as number) / 2; return { ...n.position(), half: Math.max(size, letters(n.id()) * HALF_LETTER), size } })
  const box = boxOf(nodes)
  const [width, height] = [Math.max(80, room.width - 2 * SIDE), Math.max(80, room.height - TOP - BOTTOM)]
  const zoomFor = (left: number, right: number) => Math.max(cy.minZoom(), Math.min(MAX_FIT_ZOOM, width / Math.max(1, right - left), height / Math.max(1, box.h)))
  let [left, right] = [box.x1, box.x2]
  let zoom = zoomFor(left, right)
  for (let round = 0; round < ROUNDS; round++) {
    left = nodes.reduce((least, n) => Math.min(least, n.x - Math.max(n.size, n.half / zoom)), box.x1)
    right = nodes.reduce((most, n) => Math.max(most, n.x + Math.max(n.size, n.half / zoom)), box.x2)
    zoom = zoomFor(left, right)
  }
  cy.viewport({ zoom, pan: { x: SIDE + width / 2 - (zoom * (left + right)) / 2, y: TOP + height / 2 - zoom * (box.y1 + box.h / 2) } })
}

/** Around all nodes; lines hardly bend beyond them. */
function boxOf(nodes: readonly { readonly x: number, readonly y: number, readonly size: number }[]) {
  const box = { x1: Infinity, x2: -Infinity, y1: Infinity, y2: -Infinity }
  for (const { x, y, size } of nodes) {
    box.x1 = Math.min(box.x1, x - size)
    box.x2 = Math.max(box.x2, x + size)
    box.y1 = Math.min(box.y1, y - size)
    box.y2 = Math.max(box.y2, y + size)
  }
  return { ...box, h: box.y2 - box.y1 }
}

/** How many of these nodes lie outside the window. */
export function outside(cy: Core, room: Room, ids: readonly string[]): number {
  return ids.filter((id) => { const p = cy.getElementById(id).renderedPosition(); return p !== undefined && (p.x < 0 || p.x > room.width || p.y < 0 || p.y > room.height) }).length
}

/** Centres a node where it is out of sight, and leaves the camera alone where it is not. */
export function bringIn(cy: Core, room: Room, id: string): void {
  const el = cy.getElementById(id)
  if (el.empty()) return
  const p = el.renderedPosition()
  if (p.x < EDGE || p.y < EDGE || p.x > room.width - EDGE || p.y > room.height - EDGE) cy.panBy({ x: room.width / 2 - p.x, y: room.height / 2 - p.y })
}

export function calm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
