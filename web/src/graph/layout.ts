/**
 * Where nodes stand. Deterministic: the same graph gives the same picture, on any machine and in any order. Allies are
 * drawn together and opponents apart, so that camps can be seen; what already has a place keeps it.
 */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force'
import type { Tone } from '../view-model/encoding.ts'

export interface Point { readonly x: number, readonly y: number }

export interface LayoutNode {
  readonly id: string
  readonly size: number
  /** Place it keeps, or null. */
  readonly fixed: Point | null
}

export interface LayoutTask {
  readonly nodes: readonly LayoutNode[]
  readonly lines: readonly { readonly source: string, readonly target: string, readonly tone: Tone }[]
  /** Width divided by height of the stage. */
  readonly aspect: number
}

interface Body extends SimulationNodeDatum { readonly id: string, readonly size: number }

const DISTANCE: Readonly<Record<Tone, number>> = { for: 110, against: 190, mixed: 150, words: 130, ties: 90 }
const PULL: Readonly<Record<Tone, number>> = { for: 0.6, against: 0.25, mixed: 0.4, words: 0.3, ties: 0.5 }
const TICKS = 300
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/** Places by id. */
export function layout(task: LayoutTask): Record<string, Point> {
  const nodes = [...task.nodes].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const placed = new Map(nodes.flatMap((n) => (n.fixed ? [[n.id, n.fixed] as const] : [])))
  const bodies: Body[] = nodes.map((n, i) => {
    if (n.fixed) return { id: n.id, size: n.size, x: n.fixed.x, y: n.fixed.y, fx: n.fixed.x, fy: n.fixed.y }
    const anchor = placed.size > 0 ? anchorOf(n.id, task, placed) : { x: 0, y: 0 }
    const radius = placed.size > 0 ? 60 + 12 * Math.sqrt(i) : 40 * Math.sqrt(i + 0.5)
    return { id: n.id, size: n.size, x: anchor.x + radius * Math.cos(i * GOLDEN_ANGLE), y: anchor.y + radius * Math.sin(i * GOLDEN_ANGLE) }
  })
  const links: (SimulationLinkDatum<Body> & { tone: Tone })[] = [...task.lines]
    .sort((a, b) => (`${a.source}${a.target}` < `${b.source}${b.target}` ? -1 : 1))
    .map((l) => ({ source: l.source, target: l.target, tone: l.tone }))
  const across = Math.min(1, 1 / task.aspect)
  forceSimulation(bodies)
    .force('link', forceLink<Body, typeof links[number]>(links).id((b) => b.id).distance((l) => DISTANCE[l.tone]).strength((l) => PULL[l.tone] / Math.sqrt(1 + links.length / Math.max(1, bodies.length))))
    .force('charge', forceManyBody<Body>().strength((b) => -560 - 10 * b.size).distanceMax(900))
    .force('collide', forceCollide<Body>((b) => b.size / 2 + 34).iterations(2))
    .force('x', forceX<Body>(0).strength(0.07 * across))
    .force('y', forceY<Body>(0).strength(0.07 * Math.min(2, task.aspect)))
    .stop()
    .tick(TICKS)
  return Object.fromEntries(bodies.map((b) => [b.id, { x: round(b.x ?? 0), y: round(b.y ?? 0) }]))
}

/** The mean place of the neighbours a new node has; the middle where it has none. */
function anchorOf(id: string, task: LayoutTask, placed: ReadonlyMap<string, Point>): Point {
  const near = task.lines.flatMap((l) => (l.source === id ? placed.get(l.target) ?? [] : l.target === id ? placed.get(l.source) ?? [] : []))
  if (near.length === 0) return { x: 0, y: 0 }
  return { x: near.reduce((s, p) => s + p.x, 0) / near.length, y: near.reduce((s, p) => s + p.y, 0) / near.length }
}

function round(n: number): number {
  return Math.round(n * 100) / 100
}
