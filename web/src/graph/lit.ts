/**
 * What stands out, drawn on the canvas over the picture, which is dimmed as a whole. Neither a class on every element nor a
 * second picture: the first costs a pass over the style of all of them with each movement of the mouse, the second builds
 * and styles its elements anew. Lines end where Cytoscape ends them; arrows have its shapes and sizes.
 */
import type { Core, EdgeSingular } from 'cytoscape'
import { ENTITY_KINDS } from '@polylogue/graph-schema'
import type { EntityKind } from '@polylogue/graph-schema'
import { toneRow } from '../view-model/encoding.ts'
import type { Arrow, Tone } from '../view-model/encoding.ts'
import type { Camera } from './label-layer.ts'
import type { Point } from './layout/task.ts'
import type { Palette } from './palette.ts'
import { outline } from './shapes.ts'

const SHAPES = new Map<EntityKind, string>(ENTITY_KINDS.map((row) => [row.kind, row.shape]))
/** Corners of arrows with the tip at the origin, pointing down the line; times the size of the arrow. */
const ARROWS: Readonly<Record<Exclude<Arrow, 'circle'>, readonly (readonly [number, number])[]>> = {
  triangle: [[-0.15, -0.3], [0, 0], [0.15, -0.3]],
  vee: [[-0.15, -0.3], [0, 0], [0.15, -0.3], [0, -0.15]],
  diamond: [[-0.15, -0.15], [0, -0.3], [0.15, -0.15], [0, 0]],
  tee: [[-0.15, 0], [-0.15, -0.1], [0.15, -0.1], [0.15, 0]],
}
const CIRCLE = 0.15
/** Of a line whose dates lie outside a window that is being moved. */
const FADED = 0.12

/** Draws these elements of the core as they are in the picture. */
export function drawLit(ctx: CanvasRenderingContext2D, cy: Core, ids: ReadonlySet<string>, faded: ReadonlySet<string> | null, palette: Palette, camera: Camera): void {
  const nodes: string[] = []
  for (const id of ids) {
    const el = cy.getElementById(id)
    if (el.empty()) continue
    if (el.group() === 'nodes') nodes.push(id)
    else drawLine(ctx, el as unknown as EdgeSingular, faded?.has(id) ?? false, palette, camera)
  }
  for (const id of nodes) drawNode(ctx, cy, id, faded?.has(id) ?? false, palette, camera)
  ctx.globalAlpha = 1
}

/** The wide pale band under a selected line. */
export function drawBand(ctx: CanvasRenderingContext2D, cy: Core, id: string, palette: Palette, camera: Camera): void {
  const el = cy.getElementById(id)
  if (el.empty() || el.group() !== 'edges') return
  const path = pathOf(el as unknown as EdgeSingular, camera)
  ctx.globalAlpha = 0.16
  ctx.strokeStyle = palette.ink
  ctx.lineWidth = (Number(el.data('width')) + 10) * camera.zoom
  ctx.setLineDash([])
  trace(ctx, path, path.from, path.to)
  ctx.stroke()
  ctx.globalAlpha = 1
}

function drawNode(ctx: CanvasRenderingContext2D, cy: Core, id: string, faded: boolean, palette: Palette, camera: Camera): void {
  const el = cy.getElementById(id)
  const { kind, size, folded } = el.data() as { kind: EntityKind, size: number, folded: 0 | 1 }
  const { x, y } = el.position()
  ctx.globalAlpha = faded ? FADED : 1
  ctx.setLineDash([])
  outline(ctx, folded ? 'ellipse' : SHAPES.get(kind) ?? 'ellipse', x * camera.zoom + camera.x, y * camera.zoom + camera.y, (size / 2) * camera.zoom)
  ctx.fillStyle = folded ? palette.back : palette.kind(kind)
  ctx.fill()
  ctx.strokeStyle = folded ? palette.quiet : palette.outline
  ctx.lineWidth = (folded ? 3 : 1.5) * camera.zoom
  ctx.stroke()
}

interface Path { readonly from: Point, readonly to: Point, readonly bend: Point | null }

function pathOf(el: EdgeSingular, camera: Camera): Path {
  const at = (p: Point) => ({ x: p.x * camera.zoom + camera.x, y: p.y * camera.zoom + camera.y })
  const bend = (el.controlPoints() as Point[] | undefined)?.[0]
  return { from: at(el.sourceEndpoint()), to: at(el.targetEndpoint()), bend: bend ? at(bend) : null }
}

function trace(ctx: CanvasRenderingContext2D, { bend }: Path, from: Point, to: Point): void {
  ctx.beginPath()
  ctx.moveTo(from.x, from.y)
  if (bend) ctx.quadraticCurveTo(bend.x, bend.y, to.x, to.y)
  else ctx.lineTo(to.x, to.y)
}

function drawLine(ctx: CanvasRenderingContext2D, el: EdgeSingular, faded: boolean, palette: Palette, camera: Camera): void {
  const { tone, both, width, arrow } = el.data() as { tone: Tone, both: 0 | 1, width: number, arrow: number }
  const path = pathOf(el, camera)
  const row = toneRow(tone)
  const gap = gapOf(row.arrow, width * arrow) * camera.zoom
  const colour = palette.tone(tone)
  ctx.globalAlpha = faded ? FADED : tone === 'ties' ? 0.75 : 1
  ctx.strokeStyle = colour
  ctx.lineWidth = width * camera.zoom
  ctx.lineCap = 'butt'
  ctx.setLineDash(row.dash.map((d) => d * camera.zoom))
  trace(ctx, path, both ? back(path.from, path.bend ?? path.to, gap) : path.from, back(path.to, path.bend ?? path.from, gap))
  ctx.stroke()
  ctx.setLineDash([])
  const size = Math.max((width * 13.37) ** 0.9, 29) * arrow * camera.zoom
  drawArrow(ctx, row.arrow, path.to, path.bend ?? path.from, size, colour, palette)
  if (both) drawArrow(ctx, row.arrow, path.from, path.bend ?? path.to, size, colour, palette)
}

/** How far before the tip a line ends, for its width times the scale of its arrow. */
function gapOf(arrow: Arrow, wide: number): number {
  return arrow === 'tee' ? 1 : arrow === 'diamond' ? wide : arrow === 'vee' ? wide * 2 * 0.525 : wide * 2
}

/** `by` pixels from a point towards another. */
function back(from: Point, towards: Point, by: number): Point {
  const length = Math.hypot(towards.x - from.x, towards.y - from.y) || 1
  return { x: from.x + ((towards.x - from.x) * by) / length, y: from.y + ((towards.y - from.y) * by) / length }
}

function drawArrow(ctx: CanvasRenderingContext2D, arrow: Arrow, tip: Point, comesFrom: Point, size: number, colour: string, palette: Palette): void {
  ctx.beginPath()
  ctx.fillStyle = colour
  if (arrow === 'circle') {
    ctx.arc(tip.x, tip.y, CIRCLE * size, 0, 2 * Math.PI)
    ctx.fillStyle = palette.back
    ctx.fill()
    ctx.stroke()
    return
  }
  const length = Math.hypot(tip.x - comesFrom.x, tip.y - comesFrom.y) || 1
  const [ux, uy] = [(tip.x - comesFrom.x) / length, (tip.y - comesFrom.y) / length]
  ARROWS[arrow].forEach(([across, along], i) => {
    const [x, y] = [tip.x + size * (ux * along - uy * across), tip.y + size * (uy * along + ux * across)]
    if (i === 0) ctx.moveTo(x, y)
    else ctx.lineTo(x, y)
  })
  ctx.closePath()
  ctx.fill()
}
