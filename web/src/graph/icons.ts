/** A sign for each kind, drawn on its nodes: shape and sign together tell kinds apart without colour. In a box of 24. */
import type { EntityKind } from '@polylogue/graph-schema'

const PATHS: Readonly<Record<EntityKind, string>> = {
  // three under one roof
  Organization: 'M12 3 3 8v2h18V8zM5 12h3v6H5zM10.5 12h3v6h-3zM16 12h3v6h-3zM3 19.5h18V22H3z',
  Person: 'M12 3.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9zM3.5 21c0-4.5 3.8-7 8.5-7s8.5 2.5 8.5 7z',
  // a star of office
  Role: 'M12 2.5l2.8 6.2 6.7.7-5 4.5 1.4 6.6L12 17.1l-5.9 3.4 1.4-6.6-5-4.5 6.7-.7z',
  // a flag that is held up
  Position: 'M5 2.5h2.2V4H19l-3 4.5L19 13H7.2v8.5H5z',
  // an open book
  Work: 'M11 6.5C9 5 6 4.5 2.5 4.8V18.5c3.5-.3 6.5.2 8.5 1.7zM13 6.5c2-1.5 5-2 8.5-1.7V18.5c-3.5-.3-6.5.2-8.5 1.7z',
}

const made = new Map<EntityKind, Path2D>()

/** Draws the sign of a kind around a middle, `size` pixels wide. */
export function drawIcon(ctx: CanvasRenderingContext2D, kind: EntityKind, x: number, y: number, size: number, colour: string): void {
  let path = made.get(kind)
  if (!path) made.set(kind, path = new Path2D(PATHS[kind]))
  ctx.save()
  ctx.translate(x - size / 2, y - size / 2)
  ctx.scale(size / 24, size / 24)
  ctx.fillStyle = colour
  ctx.fill(path)
  ctx.restore()
}
