/** The outline of a group: its convex hull (Andrew's monotone chain), drawn wide so that no node touches the edge. */
import type { Point } from './layout/task.ts'

/** Corners in order; fewer than three points are returned as they are. */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y)
  if (sorted.length < 3) return sorted
  const half = (list: readonly Point[]) => {
    const out: Point[] = []
    for (const p of list) {
      while (out.length >= 2 && turn(out[out.length - 2], out[out.length - 1], p) <= 0) out.pop()
      out.push(p)
    }
    return out.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/** Fills a hull with round corners, `margin` pixels beyond its points. */
export function drawHull(ctx: CanvasRenderingContext2D, corners: readonly Point[], margin: number, fill: string, edge: string): void {
  if (corners.length === 0) return
  ctx.lineJoin = 'round'
  ctx.lineCap = 'round'
  const outline = () => {
    ctx.beginPath()
    corners.forEach((p, i) => (i === 0 ? ctx.moveTo(p.x, p.y) : ctx.lineTo(p.x, p.y)))
    if (corners.length === 1) ctx.lineTo(corners[0].x + 0.01, corners[0].y)
    ctx.closePath()
  }
  outline()
  ctx.strokeStyle = edge
  ctx.lineWidth = 2 * margin + 2
  ctx.stroke()
  ctx.strokeStyle = fill
  ctx.lineWidth = 2 * margin
  ctx.stroke()
  ctx.fillStyle = fill
  ctx.fill()
}

/** Whether a point lies in a polygon, however it winds (even-odd rule). */
export function inside(p: Point, polygon: readonly Point[]): boolean {
  let within = false
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [a, b] = [polygon[i], polygon[j]]
    if (a.y > p.y !== b.y > p.y && p.x < ((b.x - a.x) * (p.y - a.y)) / (b.y - a.y) + a.x) within = !within
  }
  return within
}
