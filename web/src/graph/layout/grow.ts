/** New nodes beside old ones: what has a place keeps it, the new find room near those they are joined to. */
import { forceCollide, forceLink, forceManyBody, forceSimulation } from 'd3-force'
import { bodyOf, placesOf, seed } from './forces.ts'
import type { Body, Link } from './forces.ts'
import type { LayoutTask, Point } from './task.ts'

const TICKS = 90
/** Old nodes further away than this from any new one have no say. */
const REACH = 900

export function grown({ nodes, lines }: LayoutTask): Map<string, Point> {
  const placed = new Map(nodes.flatMap((n) => (n.fixed ? [[n.id, n.fixed] as const] : [])))
  const fresh = nodes.filter((n) => !n.fixed)
  const rim = edgeOf([...placed.values()])
  const anchors = new Map(fresh.map((n) => [n.id, anchorOf(n.id, lines, placed)]))
  const bodies: Body[] = fresh.map((n, i) => {
    const anchor = anchors.get(n.id) ?? null
    const at = seed(i, 22)
    return anchor ? bodyOf(n, { x: anchor.x + 90 * Math.sign(at.x || 1) + at.x, y: anchor.y + 40 * Math.sign(at.y || 1) + at.y }) : bodyOf(n, { x: rim.x + 60 * (i % 8), y: rim.y + 60 * Math.floor(i / 8) })
  })
  const near = nodes.filter((n) => n.fixed && bodies.some((b) => Math.hypot(b.x! - n.fixed!.x, b.y! - n.fixed!.y) < REACH))
  bodies.push(...near.map((n) => bodyOf(n, n.fixed!)))
  const known = new Set(bodies.map((b) => b.id))
  const links = lines.filter((l) => known.has(l.source) && known.has(l.target) && !(placed.has(l.source) && placed.has(l.target))).map((l): Link<object> => ({ source: l.source, target: l.target }))
  forceSimulation(bodies)
    .force('link', forceLink<Body, typeof links[number]>(links).id((b) => b.id).distance(120).strength(0.35))
    .force('charge', forceManyBody<Body>().strength(-420).distanceMax(600))
    .force('collide', forceCollide<Body>((b) => b.size / 2 + 30).iterations(2))
    .stop().tick(TICKS)
  return new Map([...placed, ...[...placesOf(bodies)].filter(([id]) => !placed.has(id))])
}

/** The mean place of the neighbours a new node has; null where it has none. */
function anchorOf(id: string, lines: LayoutTask['lines'], placed: ReadonlyMap<string, Point>): Point | null {
  const near = lines.flatMap((l) => (l.source === id ? placed.get(l.target) ?? [] : l.target === id ? placed.get(l.source) ?? [] : []))
  if (near.length === 0) return null
  return { x: near.reduce((s, p) => s + p.x, 0) / near.length, y: near.reduce((s, p) => s + p.y, 0) / near.length }
}

/** Below the lower left corner of what is there. */
function edgeOf(points: readonly Point[]): Point {
  return points.length === 0 ? { x: 0, y: 0 } : { x: Math.min(...points.map((p) => p.x)), y: Math.max(...points.map((p) => p.y)) + 110 }
}
