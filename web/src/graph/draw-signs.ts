/** The small signs over the picture that are not names: rings, pins, boxes with a number. */
import type { Palette } from './palette.ts'

/** A ring with the ground in it: reported speech. */
export function ring(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string, back: string): void {
  ctx.beginPath()
  ctx.arc(x, y, radius, 0, 2 * Math.PI)
  ctx.fillStyle = back
  ctx.fill()
  ctx.strokeStyle = colour
  ctx.lineWidth = radius * 0.39
  ctx.stroke()
}

/** A pin. */
export function dot(ctx: CanvasRenderingContext2D, x: number, y: number, palette: Palette): void {
  ctx.beginPath()
  ctx.arc(x, y, 3.5, 0, 2 * Math.PI)
  ctx.fillStyle = palette.ink
  ctx.fill()
  ctx.strokeStyle = palette.back
  ctx.lineWidth = 1.5
  ctx.stroke()
}

/** Words in a rounded box, in the font that is set. */
export function pill(ctx: CanvasRenderingContext2D, words: string, width: number, x: number, y: number, colour: string, back: string): void {
  ctx.beginPath()
  ctx.roundRect(x - width / 2, y - 9, width, 18, 9)
  ctx.fillStyle = back
  ctx.fill()
  ctx.fillStyle = colour
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.fillText(words, x, y + 0.5)
}
