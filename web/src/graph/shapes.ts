/** Outlines of kinds on a canvas, as Cytoscape draws them in the picture: for the legend of a PNG and for what stands out. */

const POLYGONS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
  hexagon: [[-0.5, -1], [0.5, -1], [1, 0], [0.5, 1], [-0.5, 1], [-1, 0]],
  tag: [[-1, -1], [0.25, -1], [1, 0], [0.25, 1], [-1, 1]],
}

/** Begins a path around a middle; `r` is half the size of the node. */
export function outline(ctx: CanvasRenderingContext2D, shape: string, x: number, y: number, r: number): void {
  ctx.beginPath()
  const corners = POLYGONS[shape]
  if (corners) {
    corners.forEach(([dx, dy], i) => (i === 0 ? ctx.moveTo(x + dx * r, y + dy * r) : ctx.lineTo(x + dx * r, y + dy * r)))
    ctx.closePath()
  } else if (shape === 'round-rectangle') ctx.roundRect(x - r, y - r, 2 * r, 2 * r, Math.min(r / 2, 8))
  else ctx.arc(x, y, r, 0, 2 * Math.PI)
}
