/** The lines of a picture: relations of a pair side by side, each from the edge of one node to the edge of the other. */
import type { AggregatedRelation } from '@polylogue/graph-schema'
import { relation as relationRow } from '@polylogue/graph-schema'
import { lineWidth, round, signLook } from '../appearance.ts'
import type { Point } from '../formats/format.ts'
import type { XMLBuilder } from '../xml.ts'

export interface Disc extends Point { readonly radius: number }

/** Pixels between the lines of one pair at their middle. */
const SPREAD = 26
const ARROW_ROOM = 4

/** Relations by pair, in the order they come, with their place in the fan of that pair. */
export function drawLines(parent: XMLBuilder, relations: readonly AggregatedRelation[], discs: ReadonlyMap<string, Disc>, title: (r: AggregatedRelation) => string): void {
  const pairs = new Map<string, AggregatedRelation[]>()
  for (const r of relations) {
    const key = r.subject < r.object ? `${r.subject} ${r.object}` : `${r.object} ${r.subject}`
    const pair = pairs.get(key)
    if (pair) pair.push(r)
    else pairs.set(key, [r])
  }
  for (const pair of pairs.values()) {
    pair.forEach((r, i) => {
      const from = discs.get(r.subject)
      const to = discs.get(r.object)
      if (!from || !to) return
      const bend = (i - (pair.length - 1) / 2) * SPREAD * (r.subject < r.object ? 1 : -1)
      const look = signLook(r.polarity)
      const line = parent.ele('path', {
        d: r.subject === r.object ? loop(from, i) : curve(from, to, bend),
        fill: 'none', stroke: look.colour, 'stroke-width': String(round(lineWidth(r.passages))), 'stroke-linecap': 'round',
        ...(look.dashes === null ? {} : { 'stroke-dasharray': look.dashes }),
        'marker-end': `url(#${look.marker})`,
        ...(relationRow(r.relation).symmetric ? { 'marker-start': `url(#${look.marker})` } : {}),
      })
      line.ele('title').txt(title(r))
    })
  }
}

/** A line bent sideways by `bend`, cut off where the nodes begin. */
function curve(from: Disc, to: Disc, bend: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length }
  const middle = { x: (from.x + to.x) / 2 + across.x * bend * 2, y: (from.y + to.y) / 2 + across.y * bend * 2 }
  const start = edgeOf(from, middle)
  const end = edgeOf(to, middle)
  return bend === 0 ? `M${start} L${end}` : `M${start} Q${round(middle.x)} ${round(middle.y)} ${end}`
}

function edgeOf(disc: Disc, towards: Point): string {
  const length = Math.hypot(towards.x - disc.x, towards.y - disc.y) || 1
  const reach = disc.radius + ARROW_ROOM
  return `${round(disc.x + ((towards.x - disc.x) / length) * reach)} ${round(disc.y + ((towards.y - disc.y) / length) * reach)}`
}

/** Somebody who speaks of themselves. */
function loop(at: Disc, i: number): string {
  const size = at.radius + 24 + i * 12
  return `M${round(at.x - at.radius * 0.5)} ${round(at.y - at.radius - 2)} C${round(at.x - size)} ${round(at.y - size * 1.6)} ${round(at.x + size)} ${round(at.y - size * 1.6)} ${round(at.x + at.radius * 0.5)} ${round(at.y - at.radius - 2)}`
}

/** The ends of lines: a filled triangle for, a bar against, an open angle without stance. */
export function defineMarkers(defs: XMLBuilder): void {
  const marker = (id: string, refX: string) => defs.ele('marker', { id, viewBox: '0 0 10 10', refX, refY: '5', markerWidth: '9', markerHeight: '9', markerUnits: 'userSpaceOnUse', orient: 'auto-start-reverse' })
  marker('triangle', '8').ele('path', { d: 'M0 0 L10 5 L0 10 Z', fill: signLook(1).colour })
  marker('bar', '5').ele('path', { d: 'M5 0 L5 10', stroke: signLook(-1).colour, 'stroke-width': '3', fill: 'none' })
  marker('vee', '8').ele('path', { d: 'M1 1 L9 5 L1 9', stroke: signLook(0).colour, 'stroke-width': '1.6', fill: 'none' })
}
