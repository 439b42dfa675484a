/** Allies together, opponents apart: camps can be seen. Each camp has a home; praise pulls, attack pushes. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import { communities } from '@polylogue/graph-schema'
import { bodyOf, placesOf, seed } from './forces.ts'
import type { Body, Link } from './forces.ts'
import type { LayoutTask, Point } from './task.ts'

const TICKS = 260
/** Opponents closer than this are pushed apart. */
const APART = 420
const PUSH = 0.12
const MIDDLE: Point = { x: 0, y: 0 }

export function signed({ nodes, lines, aspect }: LayoutTask): Map<string, Point> {
  const camps = communities(nodes.map((n) => n.id), lines.map((l) => (l.tone === 'against' ? { a: l.source, b: l.target, for: 0, against: l.passages } : { a: l.source, b: l.target, for: l.tone === 'mixed' ? 0 : l.passages, against: 0 })))
  const homes = homesOf([...camps.values()], aspect)
  const home = (id: string) => homes.get(camps.get(id)!) ?? MIDDLE
  const hold = (id: string) => (homes.has(camps.get(id)!) ? 0.16 : 0.045)
  const bodies = nodes.map((n, i) => { const [at, h] = [seed(i, 12), home(n.id)]; return bodyOf(n, { x: h.x + at.x, y: h.y + at.y }) })
  const index = new Map(bodies.map((b) => [b.id, b]))
  const pull = lines.filter((l) => l.tone !== 'against').map((l): Link<{ strength: number }> => ({ source: l.source, target: l.target, strength: l.tone === 'for' ? 0.5 : l.tone === 'mixed' ? 0.08 : 0.2 }))
  const opposed = lines.filter((l) => l.tone === 'against').map((l) => [index.get(l.source)!, index.get(l.target)!] as const)
  forceSimulation(bodies)
    .force('link', forceLink<Body, typeof pull[number]>(pull).id((b) => b.id).distance(100).strength((l) => l.strength))
    .force('charge', forceManyBody<Body>().strength(-330).distanceMax(500))
    .force('collide', forceCollide<Body>((b) => b.size / 2 + 30).iterations(2))
    .force('x', forceX<Body>((b) => home(b.id).x).strength((b) => hold(b.id)))
    .force('y', forceY<Body>((b) => home(b.id).y).strength((b) => hold(b.id)))
    .force('apart', (alpha: number) => { for (const [a, b] of opposed) push(a, b, alpha) })
    .stop().tick(TICKS)
  return placesOf(bodies)
}

function push(a: Body, b: Body, alpha: number): void {
  const [dx, dy] = [b.x! - a.x! || 0.1, b.y! - a.y! || 0.1]
  const distance = Math.hypot(dx, dy)
  if (distance >= APART) return
  const by = (PUSH * alpha * (APART - distance)) / distance
  a.vx! -= dx * by
  a.vy! -= dy * by
  b.vx! += dx * by
  b.vy! += dy * by
}

/** The larger of two camps left, the other right; more of them around an ellipse. Those alone have no home: they go where their opponents leave them. */
function homesOf(camps: readonly string[], aspect: number): Map<string, Point> {
  const sizes = new Map<string, number>()
  for (const c of camps) sizes.set(c, (sizes.get(c) ?? 0) + 1)
  const order = [...sizes].filter(([, n]) => n > 1).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([c]) => c)
  const radius = 150 + 40 * Math.sqrt(camps.length)
  const wide = Math.sqrt(Math.min(2, Math.max(0.6, aspect)))
  return new Map(order.map((c, i) => {
    const angle = Math.PI + (2 * Math.PI * i) / order.length
    return [c, order.length === 1 ? { x: 0, y: 0 } : { x: radius * wide * Math.cos(angle), y: (radius / wide) * Math.sin(angle) }]
  }))
}
