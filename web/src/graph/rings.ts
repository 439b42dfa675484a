/** Rings around nodes: selected, picked, under the keys, just come. Drawn over the picture, so that a click repaints no element of it. */
import type { Core } from 'cytoscape'
import { ENTITY_KINDS } from '@polylogue/graph-schema'
import type { EntityKind } from '@polylogue/graph-schema'
import type { Selection } from '../state/view.ts'
import type { Camera } from './label-layer.ts'
import type { Palette } from './palette.ts'
import { outline } from './shapes.ts'

export interface Ringed {
  readonly selection: Selection | null
  readonly picked: readonly string[]
  readonly cursor: string | null
  /** New nodes, for a few seconds. */
  readonly fresh: ReadonlySet<string>
}

const SHAPES = new Map<EntityKind, string>(ENTITY_KINDS.map((row) => [row.kind, row.shape]))

export function drawRings(ctx: CanvasRenderingContext2D, cy: Core, ringed: Ringed, palette: Palette, camera: Camera): void {
  const ring = (id: string, beyond: number, width: number, colour: string, dash: readonly number[] = []) => {
    const el = cy.getElementById(id)
    if (el.empty() || el.group() !== 'nodes') return
    const { kind, size, folded } = el.data() as { kind: EntityKind, size: number, folded: 0 | 1 }
    const { x, y } = el.position()
    outline(ctx, folded ? 'ellipse' : SHAPES.get(kind) ?? 'ellipse', x * camera.zoom + camera.x, y * camera.zoom + camera.y, (size / 2) * camera.zoom + beyond)
    ctx.lineWidth = width
    ctx.strokeStyle = colour
    ctx.setLineDash([...dash])
    ctx.stroke()
  }
  ctx.globalAlpha = 0.28
  for (const id of ringed.fresh) ring(id, 5, 8, palette.focus)
  ctx.globalAlpha = 1
  if (ringed.selection?.type === 'entity') ring(ringed.selection.id, 1, 4, palette.ink)
  for (const id of ringed.picked) ring(id, 5, 2.5, palette.ink, [5, 3])
  if (ringed.cursor) ring(ringed.cursor, 4.5, 3, palette.focus)
  ctx.setLineDash([])
}
