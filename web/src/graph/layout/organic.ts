/**
 * Neighbours together: the layout one starts from. Small parts by d3-force with distances by tone; larger ones by
 * ForceAtlas2 (Jacomy et al. 2014) from places where each group already lies together, which unfolds them in fewer rounds,
 * and with lines that pull harder inside a group than between two: few lines of each entity are in view, and one that leads
 * elsewhere would otherwise carry it away from its own.
 */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { communities } from '@polylogue/graph-schema'
import type { Tone } from '../../view-model/encoding.ts'
import { bodyOf, placesOf, seed, withRoom } from './forces.ts'
import type { Body, Link } from './forces.ts'
import type { Part } from './pack.ts'
import type { Point } from './task.ts'

const DISTANCE: Readonly<Record<Tone, number>> = { for: 110, against: 190, mixed: 150, words: 130, ties: 90 }
const PULL: Readonly<Record<Tone, number>> = { for: 0.6, against: 0.25, mixed: 0.4, words: 0.3, ties: 0.5 }
const TICKS = 300
/** Up to here d3-force is quick and its pictures are calmer. */
const SMALL = 120
const ROUNDS = 220
/** Pull of a line inside a group and between groups; measured on generated views: docs/measurements/explorer.md. */
const INSIDE = 2
const BETWEEN = 0.5
/** Mean distance of nearest neighbours that leaves room for names, in graph units. */
const SPACING = 62

/** Places of one connected part that has nothing fixed. */
export function organic(part: Part, aspect: number): Map<string, Point> {
  return part.nodes.length <= SMALL ? bySprings(part, aspect) : byAtlas(part, aspect)
}

function bySprings({ nodes, lines }: Part, aspect: number): Map<string, Point> {
  const bodies = nodes.map((n, i) => bodyOf(n, seed(i, 40)))
  const links = lines.map((l): Link<{ tone: Tone }> => ({ source: l.source, target: l.target, tone: l.tone }))
  forceSimulation(bodies)
    .force('link', forceLink<Body, typeof links[number]>(links).id((b) => b.id).distance((l) => DISTANCE[l.tone]).strength((l) => PULL[l.tone] / Math.sqrt(1 + links.length / Math.max(1, bodies.length))))
    .force('charge', forceManyBody<Body>().strength((b) => -560 - 10 * b.size).distanceMax(900))
    .force('collide', forceCollide<Body>((b) => b.size / 2 + 34).iterations(2))
    .force('x', forceX<Body>(0).strength(0.07 * Math.min(1, 1 / aspect)))
    .force('y', forceY<Body>(0).strength(0.07 * Math.min(2, aspect)))
    .stop().tick(TICKS)
  return placesOf(bodies)
}

function byAtlas({ nodes, lines }: Part, aspect: number): Map<string, Point> {
  const graph = new UndirectedGraph()
  const ids = nodes.map((n) => n.id)
  const groupOf = communities(ids, lines.map((l) => ({ a: l.source, b: l.target, for: 1, against: 0 })))
  const start = startByGroup(ids, groupOf)
  for (const n of nodes) graph.addNode(n.id, start.get(n.id)!)
  for (const l of lines) if (l.source !== l.target && !graph.hasEdge(l.source, l.target)) graph.addEdge(l.source, l.target, { weight: groupOf.get(l.source) === groupOf.get(l.target) ? INSIDE : BETWEEN })
  const places = forceAtlas2(graph, { iterations: ROUNDS, getEdgeWeight: 'weight', settings: { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: nodes.length > 250, barnesHutTheta: 0.8 } }) as Record<string, Point>
  const bodies = nodes.map((n) => bodyOf(n, places[n.id]))
  spread(bodies, aspect)
  withRoom(bodies, 6, 14)
  return placesOf(bodies)
}

/** Each group on a patch of its own around the middle, so that unfolding starts half done. */
function startByGroup(ids: readonly string[], of: ReadonlyMap<string, string>): Map<string, Point> {
  const groups = [...new Set(of.values())]
  const seen = new Map<string, number>()
  const radius = 9 * Math.sqrt(ids.length)
  return new Map(ids.map((id) => {
    const g = groups.indexOf(of.get(id)!)
    const nth = seen.get(groups[g]) ?? 0
    seen.set(groups[g], nth + 1)
    const [at, angle] = [seed(nth, 5), (2 * Math.PI * g) / groups.length]
    return [id, { x: at.x + radius * Math.cos(angle), y: at.y + radius * Math.sin(angle) }]
  }))
}

/** Scales to readable distances, a little wider than high where the window is. */
function spread(bodies: Body[], aspect: number): void {
  const [xs, ys] = [bodies.map((b) => b.x!), bodies.map((b) => b.y!)]
  const [w, h] = [Math.max(...xs) - Math.min(...xs) || 1, Math.max(...ys) - Math.min(...ys) || 1]
  const area = bodies.length * SPACING * SPACING * 1.6
  const stretch = Math.sqrt(Math.min(1.35, Math.max(0.75, (aspect * h) / w)))
  const factor = Math.sqrt(area / (w * h))
  for (const b of bodies) { b.x = b.x! * factor * stretch; b.y = b.y! * factor / stretch }
}
