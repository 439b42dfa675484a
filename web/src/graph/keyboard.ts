/** Walking the picture by keys: to the nearest neighbour in a direction, along lines first. */
import type { Point } from './layout/task.ts'

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

const VECTOR: Readonly<Record<Direction, Point>> = { ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 }, ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 } }
const HALF_CONE = Math.cos(Math.PI / 3)

export function isDirection(key: string): key is Direction {
  return key in VECTOR
}

/** The next node from `from`: among `linked` within 60° of the direction, else among all; null at the edge. */
export function nextInDirection(from: Point, direction: Direction, linked: readonly (Point & { id: string })[], all: readonly (Point & { id: string })[]): string | null {
  return nearest(from, direction, linked) ?? nearest(from, direction, all)
}

function nearest(from: Point, direction: Direction, candidates: readonly (Point & { id: string })[]): string | null {
  const v = VECTOR[direction]
  let best: string | null = null
  let bestCost = Infinity
  for (const c of candidates) {
    const [dx, dy] = [c.x - from.x, c.y - from.y]
    const distance = Math.hypot(dx, dy)
    if (distance === 0) continue
    const cos = (dx * v.x + dy * v.y) / distance
    if (cos < HALF_CONE) continue
    const cost = distance * (2 - cos)
    if (cost < bestCost) { best = c.id; bestCost = cost }
  }
  return best
}
