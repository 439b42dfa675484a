/** Groups under the picture: an outline for each, and its name above it. */
import type { Core } from 'cytoscape'
import type { Group } from '../view-model/groups.ts'
import { drawHull, hullOf } from './hull.ts'
import type { Camera } from './label-layer.ts'
import type { Palette } from './palette.ts'

export function drawGroups(ctx: CanvasRenderingContext2D, cy: Core, groups: readonly Group[], palette: Palette, camera: Camera): void {
  for (const group of groups) {
    const points = group.members.flatMap((m) => {
      const el = cy.getElementById(m.entity.id)
      return el.empty() ? [] : [{ x: el.position().x * camera.zoom + camera.x, y: el.position().y * camera.zoom + camera.y }]
    })
    if (points.length < 2) continue
    drawHull(ctx, hullOf(points), 26, mixed(palette.quiet, palette.back, 0.1), mixed(palette.quiet, palette.back, 0.32))
  }
  ctx.font = 'italic 500 12.5px "Inter Variable", system-ui, sans-serif'
  ctx.fillStyle = palette.quiet
  ctx.textAlign = 'center'
  for (const group of groups) {
    const tops = group.members.flatMap((m) => { const el = cy.getElementById(m.entity.id); return el.empty() ? [] : [el.position()] })
    if (tops.length < 2) continue
    const top = tops.reduce((a, b) => (b.y < a.y ? b : a))
    ctx.fillText(group.name, top.x * camera.zoom + camera.x, top.y * camera.zoom + camera.y - 32)
  }
}

/** A colour between two, for hulls that hide nothing and do not darken where they overlap. */
function mixed(a: string, b: string, share: number): string {
  return `color-mix(in srgb, ${a} ${Math.round(share * 100)}%, ${b})`
}
