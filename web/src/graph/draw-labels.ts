/** Draws names, counts on lines and the ring of reported speech on a canvas of its own: crisp at every zoom. */
import type { Core } from 'cytoscape'
import { PAGE, toneRow } from '../view-model/encoding.ts'
import type { ThemeName } from '../view-model/encoding.ts'
import { byStrength } from '../view-model/scene.ts'
import type { Scene } from '../view-model/scene.ts'
import { tallyLabel } from '../view-model/words.ts'
import { boxAt, meets, placeLabels, shortName } from './place-labels.ts'
import type { Box, LabelWish } from './place-labels.ts'

export const LABEL_FONT = '500 12.5px "Inter Variable", system-ui, sans-serif'
const COUNT_FONT = '600 11.5px "Inter Variable", system-ui, sans-serif'

export interface LabelFocus {
  /** Nodes whose names come first. */
  readonly first: readonly string[]
  /** When not null only these nodes are labelled and only these lines counted. */
  readonly only: ReadonlySet<string> | null
}

/** From graph to screen: `screen = graph * zoom + pan`. */
export interface Camera { readonly zoom: number, readonly x: number, readonly y: number, readonly width: number, readonly height: number }

/** Draws the layer; the context is scaled to CSS pixels and cleared by the caller. */
export function drawLabels(ctx: CanvasRenderingContext2D, cy: Core, scene: Scene, theme: ThemeName, focus: LabelFocus, camera: Camera): void {
  const page = PAGE[theme]
  const at = (p: { x: number, y: number }) => ({ x: p.x * camera.zoom + camera.x, y: p.y * camera.zoom + camera.y })
  const taken: Box[] = []
  for (const id of focus.only ?? []) {
    const n = cy.getElementById(id)
    if (n.empty() || n.group() === 'edges') continue
    const p = at(n.position())
    const r = n.width() / 2 * camera.zoom
    taken.push({ left: p.x - r, right: p.x + r, top: p.y - r, bottom: p.y + r })
  }
  for (const line of [...scene.lines].sort((a, b) => b.passages - a.passages)) {
    const el = cy.getElementById(line.id)
    if (el.empty()) continue
    const lit = focus.only === null || focus.only.has(line.id)
    if (!lit) continue
    const mid = at(el.midpoint())
    const colour = toneRow(line.tone).colour[theme]
    if (line.reportedOnly) ring(ctx, mid.x, mid.y, colour, page.back)
    const words = tallyLabel(line.tally)
    if (focus.only !== null && words) {
      ctx.font = COUNT_FONT
      const width = ctx.measureText(words).width + 10
      const ends = [mid, line.source, line.target].map((e) => (typeof e === 'string' ? at(cy.getElementById(e).position()) : e))
      const spots = [mid, towards(mid, ends[1], 0.35), towards(mid, ends[2], 0.35)].map((p, i) => ({ x: p.x, y: p.y + (i === 0 && line.reportedOnly ? 13 : 0) }))
      const free = spots.map((p) => ({ p, box: boxAt(p.x, p.y, width) })).find(({ box }) => !taken.some((t) => meets(t, box)))
      if (!free) continue
      taken.push(free.box)
      pill(ctx, words, free.p.x, free.p.y, colour, page.back)
    }
  }
  ctx.font = LABEL_FONT
  const order = byStrength(scene.nodes)
  const rank = new Map(focus.first.map((id, i) => [id, i]))
  order.sort((a, b) => (rank.get(a.entity.id) ?? 1e9) - (rank.get(b.entity.id) ?? 1e9))
  const wishes = order.flatMap((n): LabelWish[] => {
    const el = cy.getElementById(n.entity.id)
    if (el.empty() || (focus.only !== null && !focus.only.has(n.entity.id))) return []
    const words = shortName(n.entity.name)
    return [{ id: n.entity.id, words, ...at(el.position()), radius: el.width() / 2 * camera.zoom + 2, width: ctx.measureText(words).width, must: rank.has(n.entity.id) }]
  })
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.lineJoin = 'round'
  for (const label of placeLabels(wishes, camera)) {
    ctx.strokeStyle = page.back
    ctx.lineWidth = 4
    ctx.strokeText(label.words, label.x, label.y)
    ctx.fillStyle = page.ink
    ctx.fillText(label.words, label.x, label.y)
  }
}

function towards(from: { x: number, y: number }, to: { x: number, y: number }, share: number): { x: number, y: number } {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function ring(ctx: CanvasRenderingContext2D, x: number, y: number, colour: string, back: string): void {
  ctx.beginPath()
  ctx.arc(x, y, 4.5, 0, 2 * Math.PI)
  ctx.fillStyle = back
  ctx.fill()
  ctx.strokeStyle = colour
  ctx.lineWidth = 1.75
  ctx.stroke()
}

function pill(ctx: CanvasRenderingContext2D, words: string, x: number, y: number, colour: string, back: string): void {
  const width = ctx.measureText(words).width + 10
  ctx.beginPath()
  ctx.roundRect(x - width / 2, y - 9, width, 18, 9)
  ctx.fillStyle = back
  ctx.fill()
  ctx.fillStyle = colour
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.fillText(words, x, y + 0.5)
}
