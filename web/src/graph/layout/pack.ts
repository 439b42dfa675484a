/** Parts of a graph that no line joins: found, laid out one by one, and set side by side so that the window is well filled. */
import type { LayoutLine, LayoutNode, Point } from './task.ts'

export interface Part { readonly nodes: readonly LayoutNode[], readonly lines: readonly LayoutLine[] }

/** Connected parts, largest first, then by their first node. */
export function partsOf(nodes: readonly LayoutNode[], lines: readonly LayoutLine[]): Part[] {
  const near = new Map(nodes.map((n) => [n.id, [] as string[]]))
  for (const l of lines) { near.get(l.source)?.push(l.target); near.get(l.target)?.push(l.source) }
  const part = new Map<string, number>()
  let count = 0
  for (const { id } of nodes) {
    if (part.has(id)) continue
    const stack = [id]
    part.set(id, count)
    while (stack.length > 0) for (const next of near.get(stack.pop()!)!) if (!part.has(next)) { part.set(next, count); stack.push(next) }
    count++
  }
  const out = Array.from({ length: count }, () => ({ nodes: [] as LayoutNode[], lines: [] as LayoutLine[] }))
  for (const n of nodes) out[part.get(n.id)!].nodes.push(n)
  for (const l of lines) out[part.get(l.source)!].lines.push(l)
  return out.sort((a, b) => b.nodes.length - a.nodes.length)
}

interface Piece { readonly places: ReadonlyMap<string, Point>, readonly width: number, readonly height: number, readonly left: number, readonly top: number }

const GAP = 70
const WIDER = [1, 1.15, 1.35, 1.6, 2, 2.6]

/**
 * Places of all parts together. Rows of boxes, tallest first, in the width that lets the whole be drawn largest in a window
 * of this aspect; the middle of the whole is the origin.
 */
export function packed(parts: readonly ReadonlyMap<string, Point>[], aspect: number): Map<string, Point> {
  const pieces = parts.map(pieceOf)
  if (pieces.length === 1) return new Map([...pieces[0].places].map(([id, p]) => [id, { x: p.x - pieces[0].left - pieces[0].width / 2, y: p.y - pieces[0].top - pieces[0].height / 2 }]))
  const order = pieces.map((_, i) => i).sort((a, b) => pieces[b].height - pieces[a].height || a - b)
  const area = pieces.reduce((sum, p) => sum + (p.width + GAP) * (p.height + GAP), 0)
  const least = Math.max(Math.max(...pieces.map((p) => p.width)) + GAP, Math.sqrt(area * aspect))
  const tries = WIDER.map((factor) => rowsIn(pieces, order, least * factor))
  const best = tries.reduce((a, b) => (scale(b, aspect) > scale(a, aspect) + 1e-9 ? b : a))
  const out = new Map<string, Point>()
  best.at.forEach((corner, i) => {
    for (const [id, p] of pieces[i].places) out.set(id, { x: p.x - pieces[i].left + corner.x - best.width / 2, y: p.y - pieces[i].top + corner.y - best.height / 2 })
  })
  return out
}

interface Rows { readonly at: readonly Point[], readonly width: number, readonly height: number }

/** How large one graph unit can be drawn in a window of unit height. */
function scale({ width, height }: Rows, aspect: number): number {
  return Math.min(aspect / width, 1 / height)
}

/** Boxes from left to right; under a low box further low boxes of the same row are stacked while they fit. */
function rowsIn(pieces: readonly Piece[], order: readonly number[], width: number): Rows {
  const at: Point[] = []
  let [x, y, rowHeight, columnWidth, columnTop, used] = [0, 0, 0, 0, 0, 0]
  for (const i of order) {
    const box = { w: pieces[i].width + GAP, h: pieces[i].height + GAP }
    if (rowHeight > 0 && columnTop + box.h <= rowHeight && box.w <= Math.max(columnWidth, width - x)) {
      columnWidth = Math.max(columnWidth, box.w)
    } else {
      x += columnWidth
      if (x > 0 && x + box.w > width) { y += rowHeight; x = 0; rowHeight = 0 }
      columnTop = 0
      columnWidth = box.w
    }
    at[i] = { x, y: y + columnTop }
    columnTop += box.h
    rowHeight = Math.max(rowHeight, columnTop)
    used = Math.max(used, x + columnWidth)
  }
  return { at, width: used - GAP, height: y + rowHeight - GAP }
}

function pieceOf(places: ReadonlyMap<string, Point>): Piece {
  const xs = [...places.values()].map((p) => p.x)
  const ys = [...places.values()].map((p) => p.y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { places, left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}
