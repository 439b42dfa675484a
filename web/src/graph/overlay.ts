/**
 * A canvas over or under the picture, painted wider than the window: while the camera only pans it is moved as a whole,
 * and is painted again when what it shows has changed or its margin is used up.
 */
import type { Core } from 'cytoscape'
import type { Camera } from './label-layer.ts'

/** Painted beyond each side of the window, as a share of it. */
const MARGIN = 0.25

export interface Overlay {
  /** What is painted has changed. */
  stale(): void
  /** Shows what the camera of the picture sees now. */
  follow(): void
}

/** `room`: the part of the picture that no panel covers, in pixels. */
export function overlay(canvas: HTMLCanvasElement, cy: Core, ratio: number, room: () => { readonly width: number, readonly height: number }, paint: (ctx: CanvasRenderingContext2D, camera: Camera) => void): Overlay {
  let painted: { readonly zoom: number, readonly x: number, readonly y: number, readonly width: number, readonly height: number } | null = null
  const ctx = canvas.getContext('2d')

  const repaint = (zoom: number, x: number, y: number, width: number, height: number) => {
    if (!ctx) return
    const [mx, my] = [Math.round(width * MARGIN), Math.round(height * MARGIN)]
    const [w, h] = [width + 2 * mx, height + 2 * my]
    if (canvas.width !== Math.round(w * ratio) || canvas.height !== Math.round(h * ratio)) {
      canvas.width = Math.round(w * ratio)
      canvas.height = Math.round(h * ratio)
      Object.assign(canvas.style, { width: `${w}px`, height: `${h}px`, left: `${-mx}px`, top: `${-my}px` })
    }
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
    ctx.clearRect(0, 0, w, h)
    const free = room()
    paint(ctx, { zoom, x: x + mx, y: y + my, width: w, height: h, ratio, window: { left: mx, top: my, right: mx + free.width, bottom: my + free.height } })
    canvas.style.transform = ''
    painted = { zoom, x, y, width, height }
  }

  return {
    stale() { painted = null },
    follow() {
      const [zoom, { x, y }, width, height] = [cy.zoom(), cy.pan(), cy.width(), cy.height()]
      const shifted = painted && painted.zoom === zoom && painted.width === width && painted.height === height
        && Math.abs(x - painted.x) <= width * MARGIN && Math.abs(y - painted.y) <= height * MARGIN
      if (shifted) canvas.style.transform = `translate(${x - painted!.x}px, ${y - painted!.y}px)`
      else repaint(zoom, x, y, width, height)
    },
  }
}
