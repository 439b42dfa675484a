/** The view as a PNG: lines and nodes by Cytoscape, names over them, legend and caption below. */
import type { Core } from 'cytoscape'
import { ENTITY_KINDS } from '@polylogue/graph-schema'
import { KIND_FILL, PAGE, TONES } from '../view-model/encoding.ts'
import type { ThemeName } from '../view-model/encoding.ts'
import type { Scene } from '../view-model/scene.ts'
import { labelLayer } from './label-layer.ts'
import type { AxisMark } from './layout/task.ts'
import { paletteOf } from './palette.ts'
import { outline } from './shapes.ts'

const SCALE = 2
const MARGIN = 70
const FOOT = 92
const MAX_SIDE = 3000

/** Draws the whole scene, not only what the window shows. */
export async function drawPicture(cy: Core, scene: Scene, theme: ThemeName, axis: readonly AxisMark[], caption: string): Promise<Blob> {
  const page = PAGE[theme]
  const box = cy.elements().boundingBox({ includeOverlays: false })
  const zoom = Math.min(1.4, MAX_SIDE / Math.max(box.w, box.h, 1))
  const graph = await createImageBitmap(await cy.png({ output: 'blob-promise', full: true, scale: zoom * SCALE }))
  const width = Math.max(900, Math.ceil(box.w * zoom) + 2 * MARGIN)
  const height = Math.ceil(box.h * zoom) + 2 * MARGIN
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = (height + FOOT) * SCALE
  const ctx = canvas.getContext('2d')!
  ctx.scale(SCALE, SCALE)
  ctx.fillStyle = page.back
  ctx.fillRect(0, 0, width, height + FOOT)
  const left = (width - box.w * zoom) / 2
  ctx.drawImage(graph, left, MARGIN, box.w * zoom, box.h * zoom)
  labelLayer(cy, scene, new Set(), axis).draw(ctx, paletteOf(theme), { first: [], only: null }, { zoom, x: left - box.x1 * zoom, y: MARGIN - box.y1 * zoom, width, height, ratio: SCALE, window: { left: 0, top: 0, right: width, bottom: height } })
  legend(ctx, theme, height + 8)
  ctx.textAlign = 'left'
  ctx.fillStyle = page.quiet
  ctx.fillText(caption, 24, height + 70, width - 48)
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be drawn.'))), 'image/png'))
}

function legend(ctx: CanvasRenderingContext2D, theme: ThemeName, top: number): void {
  const page = PAGE[theme]
  ctx.font = '500 12px "Inter Variable", system-ui, sans-serif'
  ctx.textAlign = 'left'
  ctx.textBaseline = 'middle'
  let x = 24
  for (const row of TONES) {
    ctx.strokeStyle = row.colour[theme]
    ctx.lineWidth = 2.5
    ctx.setLineDash([...row.dash])
    ctx.beginPath()
    ctx.moveTo(x, top + 10)
    ctx.lineTo(x + 34, top + 10)
    ctx.stroke()
    ctx.setLineDash([])
    ctx.fillStyle = page.ink
    const words = `${row.sign} ${row.label}`
    ctx.fillText(words, x + 42, top + 10)
    x += 62 + ctx.measureText(words).width
  }
  x = 24
  for (const row of ENTITY_KINDS) {
    ctx.fillStyle = KIND_FILL[row.kind][theme]
    ctx.strokeStyle = page.outline
    ctx.lineWidth = 1.25
    outline(ctx, row.shape, x + 7, top + 36, 7)
    ctx.fill()
    ctx.stroke()
    ctx.fillStyle = page.ink
    ctx.fillText(row.label, x + 20, top + 36)
    x += 44 + ctx.measureText(row.label).width
  }
}
