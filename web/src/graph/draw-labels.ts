/** Draws names, counts on lines and the ring of reported speech on a canvas of its own: crisp at every zoom. */
import type { Core } from 'cytoscape'
import { PAGE, toneRow } from '../view-model/encoding.ts'
import type { ThemeName } from '../view-model/encoding.ts'
import { byStrength } from '../view-model/scene.ts'
import type { Scene } from '../view-model/scene.ts'
import { tallyLabel } from '../view-model/words.ts'
import { placeLabels, shortName } from './place-labels.ts'
import type { LabelWish } from './place-labels.ts'

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
  for (const line of scene.lines) {
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
      pill(ctx, words, mid.x, mid.y + (line.reportedOnly ? 13 : 0), colour, page.back)
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
