/** Forces that several layouts share: even starting places, and room for names around every node. */
import { forceCollide, forceSimulation } from 'd3-force'
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force'
import { round } from './task.ts'
import type { LayoutNode, Point } from './task.ts'

export interface Body extends SimulationNodeDatum { readonly id: string, readonly size: number }
export type Link<T> = SimulationLinkDatum<Body> & T

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/** The i-th place of a sunflower: even, and the same every time. */
export function seed(i: number, spacing: number): Point {
  const radius = spacing * Math.sqrt(i + 0.5)
  return { x: radius * Math.cos(i * GOLDEN_ANGLE), y: radius * Math.sin(i * GOLDEN_ANGLE) }
}

/** Pushes apart what stands too close for a name to fit between; fixed nodes stay. */
export function withRoom(bodies: Body[], room: number, ticks: number): void {
  forceSimulation(bodies).force('collide', forceCollide<Body>((b) => b.size / 2 + room).strength(0.9).iterations(2)).stop().tick(ticks)
}

export function bodyOf(node: LayoutNode, at: Point): Body {
  return node.fixed ? { id: node.id, size: node.size, x: node.fixed.x, y: node.fixed.y, fx: node.fixed.x, fy: node.fixed.y } : { id: node.id, size: node.size, x: at.x, y: at.y }
}

export function placesOf(bodies: readonly Body[]): Map<string, Point> {
  return new Map(bodies.map((b) => [b.id, { x: round(b.x ?? 0), y: round(b.y ?? 0) }]))
}
