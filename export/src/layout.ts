/**
 * Where entities stand in a picture: where the user put them, else found by forces. The same graph has the same places on
 * every machine: d3-force draws its jitter from a fixed sequence, and entities go in by their order in the export.
 */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force'
import type { AggregatedRelation, Entity } from '@polylogue/graph-schema'
import { diameter, round } from './appearance.ts'
import type { Point } from './formats/format.ts'

interface Body extends SimulationNodeDatum { readonly id: string, readonly radius: number }

const GAP = 24
const TICKS = 300

/** A place for each entity; the given ones stay, in the coordinates they came in. */
export function layOut(entities: readonly Entity[], relations: readonly AggregatedRelation[], given: ReadonlyMap<string, Point> = new Map()): ReadonlyMap<string, Point> {
  const bodies: Body[] = entities.map((e) => {
    const point = given.get(e.id)
    return { id: e.id, radius: diameter(e.documents) / 2, ...(point ? { x: point.x, y: point.y, fx: point.x, fy: point.y } : {}) }
  })
  if (bodies.some((b) => b.fx === undefined)) settle(bodies, relations)
  return new Map(bodies.map((b) => [b.id, { x: round(b.x ?? 0), y: round(b.y ?? 0) }]))
}

function settle(bodies: Body[], relations: readonly AggregatedRelation[]): void {
  const known = new Set(bodies.map((b) => b.id))
  const pairs = new Map(relations
    .filter((r) => r.subject !== r.object && known.has(r.subject) && known.has(r.object))
    .map((r) => [[r.subject, r.object].sort().join(' '), { source: r.subject, target: r.object }]))
  const links: SimulationLinkDatum<Body>[] = [...pairs.values()]
  forceSimulation(bodies)
    .force('charge', forceManyBody<Body>().strength(-700).distanceMax(1200))
    .force('link', forceLink<Body, SimulationLinkDatum<Body>>(links).id((b) => b.id).distance(130))
    .force('x', forceX<Body>(0).strength(0.1))
    .force('y', forceY<Body>(0).strength(0.1))
    .force('collide', forceCollide<Body>((b) => b.radius + GAP))
    .stop()
    .tick(TICKS)
}
