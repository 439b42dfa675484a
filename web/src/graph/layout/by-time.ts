/** Time from left to right: each stands at the year it is first heard of in view; the undated stand apart on the left. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceY } from 'd3-force'
import { ticks } from '../../view-model/time.ts'
import { bodyOf, placesOf, seed } from './forces.ts'
import type { Body, Link } from './forces.ts'
import type { LayoutAnswer, LayoutTask } from './task.ts'

const TICKS = 200
const UNDATED_GAP = 220

export function byTime({ nodes, lines, aspect, span: kept }: LayoutTask): LayoutAnswer {
  const years = nodes.flatMap((n) => n.year ?? [])
  const span = kept ?? { first: Math.min(...years, Infinity), last: Math.max(...years, -Infinity), width: Math.max(600, 120 * Math.sqrt(nodes.length * Math.max(0.6, aspect))) }
  const { first, last, width } = span
  const x = (year: number) => (last === first ? 0 : ((year - first) / (last - first)) * width)
  // those of one year stand a little aside of each other, or their lines would lie in one
  const aside = Math.min(20, width / Math.max(1, last - first) / 6)
  const bodies = nodes.map((n, i) => {
    const at = n.year === null ? -UNDATED_GAP : x(n.year) + ((i % 5) - 2) * aside
    const body = bodyOf(n, { x: at, y: seed(i, 30).y })
    return n.fixed ? body : { ...body, fx: at }
  })
  const links = lines.map((l): Link<object> => ({ source: l.source, target: l.target }))
  forceSimulation(bodies)
    .force('link', forceLink<Body, typeof links[number]>(links).id((b) => b.id).distance(40).strength(0.08))
    .force('charge', forceManyBody<Body>().strength(-160).distanceMax(400))
    .force('y', forceY<Body>(0).strength(0.03))
    .force('collide', forceCollide<Body>((b) => b.size / 2 + 22).iterations(3))
    .stop().tick(TICKS)
  const axis = years.length === 0 ? [] : ticks(first, last).map((year) => ({ x: x(year), words: String(year) }))
  return { span: years.length > 0 ? span : kept, places: Object.fromEntries(placesOf(bodies)), axis: nodes.some((n) => n.year === null) ? [{ x: -UNDATED_GAP, words: 'undated' }, ...axis] : axis }
}
