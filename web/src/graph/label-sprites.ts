/** Names as small pictures: stroking letters for a halo is slow, and the same names are drawn in every frame of a zoom. */

const HEIGHT = 22
const SIDE = 4
const HALO = 4
/** Kept at most; the oldest go first. */
const MOST = 500

const kept = new Map<string, HTMLCanvasElement>()

export interface Ink { readonly font: string, readonly ink: string, readonly back: string, readonly ratio: number }

/** Draws words with their middle at a place, on a whole pixel so that they stay sharp. `width` is that of the words alone. */
export function drawWords(ctx: CanvasRenderingContext2D, words: string, width: number, x: number, y: number, look: Ink): void {
  const key = `${words}\n${look.ink} ${look.back} ${look.ratio}`
  let sprite = kept.get(key)
  if (!sprite) {
    kept.set(key, sprite = made(words, width, look))
    if (kept.size > MOST) kept.delete(kept.keys().next().value!)
  }
  const [w, h] = [sprite.width / look.ratio, sprite.height / look.ratio]
  ctx.drawImage(sprite, Math.round((x - w / 2) * look.ratio) / look.ratio, Math.round((y - h / 2) * look.ratio) / look.ratio, w, h)
}

/** Fonts came: what was drawn with another is drawn again. */
export function forgetWords(): void {
  kept.clear()
}

function made(words: string, width: number, { font, ink, back, ratio }: Ink): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil((width + 2 * SIDE) * ratio)
  canvas.height = Math.ceil(HEIGHT * ratio)
  const ctx = canvas.getContext('2d')!
  ctx.scale(ratio, ratio)
  ctx.font = font
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.lineJoin = 'round'
  ctx.lineWidth = HALO
  ctx.strokeStyle = back
  ctx.fillStyle = ink
  ctx.strokeText(words, canvas.width / ratio / 2, HEIGHT / 2)
  ctx.fillText(words, canvas.width / ratio / 2, HEIGHT / 2)
  return canvas
}
