/** The nodes of a picture: a shape for each kind, and the name below it. */
import type { EntityKind } from '@polylogue/graph-schema'
import { INK, kindLook, OUTLINE, PAPER, round } from '../appearance.ts'
import type { XMLBuilder } from '../xml.ts'
import type { Disc } from './lines.ts'

/** Longest name written out; all of it stands in the title. */
const LONGEST = 26

export function drawNode(parent: XMLBuilder, kind: EntityKind, disc: Disc): XMLBuilder {
  const look = { fill: kindLook(kind).fill, stroke: OUTLINE, 'stroke-width': '1.5' }
  const { x, y, radius: r } = disc
  if (kind === 'Person') return parent.ele('circle', { cx: String(round(x)), cy: String(round(y)), r: String(round(r)), ...look })
  if (kind === 'Organization') {
    return parent.ele('rect', { x: String(round(x - r)), y: String(round(y - r)), width: String(round(2 * r)), height: String(round(2 * r)), rx: String(round(r / 3)), ...look })
  }
  return parent.ele('polygon', { points: CORNERS[kind].map(([dx, dy]) => `${round(x + dx * r)},${round(y + dy * r)}`).join(' '), ...look })
}

/** Corners in units of the radius. */
const CORNERS: Readonly<Record<'Position' | 'Work' | 'Role', readonly (readonly [number, number])[]>> = {
  Position: [[0, -1.15], [1.15, 0], [0, 1.15], [-1.15, 0]],
  Work: [[-0.5, -0.95], [0.5, -0.95], [1, 0], [0.5, 0.95], [-0.5, 0.95], [-1, 0]],
  Role: [[-0.95, -0.8], [0.45, -0.8], [1, 0], [0.45, 0.8], [-0.95, 0.8]],
}

export function drawLabel(parent: XMLBuilder, name: string, disc: Disc): void {
  parent.ele('text', {
    x: String(round(disc.x)), y: String(round(disc.y + disc.radius + 14)), 'text-anchor': 'middle', fill: INK, stroke: PAPER, 'stroke-width': '3', 'stroke-linejoin': 'round', 'paint-order': 'stroke',
  }).txt(shorten(name))
}

export function shorten(name: string): string {
  const letters = [...name]
  return letters.length <= LONGEST ? name : `${letters.slice(0, LONGEST - 1).join('').trimEnd()}…`
}
