/**
 * New nodes beside old ones: what has a place keeps it, the new find room near those they are joined to. The forces are those
 * of d3-force (many bodies, links, collisions), but summed for the new nodes only, of which there are few: a simulation
 * that also works out where hundreds of fixed nodes would go takes ten times as long.
 */
import { bodyOf, placesOf, seed } from './forces.ts'
import type { Body } from './forces.ts'
import type { LayoutTask, Point } from './task.ts'

const TICKS = 90
const COOLING = 1 - 0.001 ** (1 / TICKS)
const FRICTION = 0.6
const PUSH = 420
/** Beyond this two nodes do not push each other. */
const REACH = 600
const DISTANCE = 120
const PULL = 0.35
/** Room for a name between two nodes. */
const ROOM = 60

export function grown({ nodes, lines }: LayoutTask): Map<string, Point> {
  const placed = new Map(nodes.flatMap((n) => (n.fixed ? [[n.id, n.fixed] as const] : [])))
  const fresh = nodes.filter((n) => !n.fixed)
  const rim = edgeOf([...placed.values()])
  const bodies = fresh.map((n, i): Body => {
    const anchor = anchorOf(n.id, lines, placed)
    const at = seed(i, 22)
    return anchor ? bodyOf(n, { x: anchor.x + 90 * Math.sign(at.x || 1) + at.x, y: anchor.y + 40 * Math.sign(at.y || 1) + at.y }) : bodyOf(n, { x: rim.x + 60 * (i % 8), y: rim.y + 60 * Math.floor(i / 8) })
  })
  const all = [...bodies, ...nodes.flatMap((n) => (n.fixed ? [bodyOf(n, n.fixed)] : []))]
  const index = new Map(all.map((b) => [b.id, b]))
  const ties = lines.flatMap((l): [Body, Body][] => {
    const [a, b] = [index.get(l.source), index.get(l.target)]
    return a && b && a !== b && !(placed.has(a.id) && placed.has(b.id)) ? [[a, b]] : []
  })
  for (const b of bodies) { b.vx = 0; b.vy = 0 }
  for (let tick = 0, heat = 1; tick < TICKS; tick++, heat *= 1 - COOLING) {
    for (const [a, b] of ties) pull(a, b, heat)
    for (const b of bodies) push(b, all, heat)
    for (const b of bodies) { b.x! += b.vx! *= FRICTION; b.y! += b.vy! *= FRICTION }
    for (const b of bodies) makeRoom(b, all)
  }
  return new Map([...placed, ...placesOf(bodies)])
}

function isFixed(b: Body): boolean {
  return b.fx !== undefined
}

/** Towards the length of a line; a fixed end leaves the whole way to the other. */
function pull(a: Body, b: Body, heat: number): void {
  const [dx, dy] = [b.x! + (b.vx ?? 0) - a.x! - (a.vx ?? 0) || 0.01, b.y! + (b.vy ?? 0) - a.y! - (a.vy ?? 0) || 0.01]
  const length = Math.hypot(dx, dy)
  const by = ((length - DISTANCE) / length) * heat * PULL * (isFixed(a) || isFixed(b) ? 1 : 0.5)
  if (!isFixed(a)) { a.vx! += dx * by; a.vy! += dy * by }
  if (!isFixed(b)) { b.vx! -= dx * by; b.vy! -= dy * by }
}

function push(b: Body, all: readonly Body[], heat: number): void {
  for (const other of all) {
    const [dx, dy] = [b.x! - other.x!, b.y! - other.y!]
    const square = dx * dx + dy * dy
    if (other === b || square > REACH * REACH) continue
    const by = (PUSH * heat) / Math.max(1, square)
    b.vx! += dx * by
    b.vy! += dy * by
  }
}

function makeRoom(b: Body, all: readonly Body[]): void {
  for (const other of all) {
    if (other === b) continue
    const least = (b.size + other.size) / 2 + ROOM
    const [dx, dy] = [b.x! - other.x! || 0.01, b.y! - other.y! || 0.01]
    const square = dx * dx + dy * dy
    if (square >= least * least) continue
    const length = Math.sqrt(square)
    const by = ((least - length) / length) * (isFixed(other) ? 0.9 : 0.45)
    b.x! += dx * by
    b.y! += dy * by
  }
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
