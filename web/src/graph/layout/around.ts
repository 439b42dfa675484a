/** Circles about one: a step away on the first, two on the second; allies on the right, opponents on the left, the rest below and above. */
import type { Tone } from '../../view-model/encoding.ts'
import { round } from './task.ts'
import type { LayoutTask, Point } from './task.ts'

const STEP = 230
/** Room along a circle for one node and its name. */
const ROOM = 104

/** Where around the circle a tone begins: 0 = right, quarter turns downwards. */
const SIDE: Readonly<Record<Tone, number>> = { for: 0, mixed: 1, against: 2, words: 3, ties: 3 }

export function around({ nodes, lines, centre }: LayoutTask): Map<string, Point> {
  const middle = nodes.find((n) => n.id === centre)?.id ?? busiest(nodes.map((n) => n.id), lines)
  const near = new Map(nodes.map((n) => [n.id, [] as { id: string, tone: Tone }[]]))
  for (const l of lines) { near.get(l.source)!.push({ id: l.target, tone: l.tone }); near.get(l.target)!.push({ id: l.source, tone: l.tone }) }
  const out = new Map<string, Point>(middle ? [[middle, { x: 0, y: 0 }]] : [])
  const angle = new Map<string, number>(middle ? [[middle, 0]] : [])
  let ring = middle ? [middle] : []
  let radius = 0
  while (ring.length > 0) {
    const next = [...new Set(ring.flatMap((id) => near.get(id)!.map((n) => n.id)))].filter((id) => !out.has(id)).sort()
    if (next.length === 0) break
    const wish = new Map(next.map((id) => [id, radius === 0 ? sideOf(near.get(id)!.find((n) => n.id === middle)!.tone) : meanAngle(near.get(id)!.flatMap((n) => angle.get(n.id) ?? []))]))
    radius = Math.max(radius + STEP, (next.length * ROOM) / (2 * Math.PI))
    ring = next.sort((a, b) => wish.get(a)! - wish.get(b)! || (a < b ? -1 : 1))
    place(ring, radius, wish, out, angle)
  }
  const rest = nodes.map((n) => n.id).filter((id) => !out.has(id))
  if (rest.length > 0) place(rest, Math.max(radius + STEP, (rest.length * ROOM) / (2 * Math.PI)), null, out, angle)
  for (const n of nodes) if (n.fixed) out.set(n.id, n.fixed)
  return out
}

/** Evenly along the circle, turned so that most stand where they wish. */
function place(ids: readonly string[], radius: number, wish: ReadonlyMap<string, number> | null, out: Map<string, Point>, angle: Map<string, number>): void {
  const even = (i: number) => (2 * Math.PI * i) / ids.length
  const turn = wish ? meanAngle(ids.map((id, i) => wish.get(id)! - even(i))) : 0
  ids.forEach((id, i) => {
    const a = even(i) + turn
    angle.set(id, a)
    out.set(id, { x: round(radius * Math.cos(a)), y: round(radius * Math.sin(a)) })
  })
}

function sideOf(tone: Tone): number {
  return (SIDE[tone] * Math.PI) / 2
}

function meanAngle(angles: readonly number[]): number {
  const [x, y] = angles.reduce(([sx, sy], a) => [sx + Math.cos(a), sy + Math.sin(a)], [0, 0])
  return Math.abs(x) < 1e-9 && Math.abs(y) < 1e-9 ? angles[0] ?? 0 : (Math.atan2(y, x) + 2 * Math.PI) % (2 * Math.PI)
}

function busiest(ids: readonly string[], lines: LayoutTask['lines']): string | undefined {
  const degree = new Map<string, number>()
  for (const l of lines) for (const id of [l.source, l.target]) degree.set(id, (degree.get(id) ?? 0) + 1)
  return ids.toSorted((a, b) => (degree.get(b) ?? 0) - (degree.get(a) ?? 0) || (a < b ? -1 : 1))[0]
}
