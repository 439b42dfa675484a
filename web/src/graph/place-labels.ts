/** Chooses where names go: by priority, on the first of four sides that is free, never over another name or node. */

export interface LabelWish {
  readonly id: string
  readonly words: string
  /** Centre of the node and half its size, in screen pixels. */
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly width: number
  /** Shown even where it overlaps: the selected, the focused. */
  readonly must: boolean
}

export interface PlacedLabel { readonly id: string, readonly words: string, readonly x: number, readonly y: number, readonly width: number }

export interface Box { readonly left: number, readonly top: number, readonly right: number, readonly bottom: number }

const HEIGHT = 16
const GAP = 3
const MAX_LABELS = 80
const MAX_LENGTH = 26

/** A name short enough for the canvas; the full one stands in the table and the card. */
export function shortName(name: string): string {
  return name.length > MAX_LENGTH ? `${name.slice(0, MAX_LENGTH - 1).trimEnd()}…` : name
}

/** Wishes come by priority, strongest first. `x`, `y` of the answer are the middle of the label. */
export function placeLabels(wishes: readonly LabelWish[], view: { readonly width: number, readonly height: number }): PlacedLabel[] {
  const nodes = wishes.map((w): Box & { id: string } => ({ id: w.id, left: w.x - w.radius, right: w.x + w.radius, top: w.y - w.radius, bottom: w.y + w.radius }))
  const taken: Box[] = []
  const placed: PlacedLabel[] = []
  for (const w of wishes) {
    if (placed.length >= MAX_LABELS && !w.must) break
    if (w.x < -w.radius || w.y < -w.radius || w.x > view.width + w.radius || w.y > view.height + w.radius) continue
    const sides: [number, number][] = [
      [w.x, w.y + w.radius + GAP + HEIGHT / 2], [w.x, w.y - w.radius - GAP - HEIGHT / 2],
      [w.x + w.radius + GAP + w.width / 2, w.y], [w.x - w.radius - GAP - w.width / 2, w.y],
    ]
    const free = sides.find(([x, y]) => {
      const box = boxAt(x, y, w.width)
      return box.left >= 0 && box.right <= view.width && !taken.some((t) => meets(t, box)) && !nodes.some((n) => n.id !== w.id && meets(n, box))
    })
    const spot = free ?? (w.must ? sides[0] : undefined)
    if (!spot) continue
    taken.push(boxAt(spot[0], spot[1], w.width))
    placed.push({ id: w.id, words: w.words, x: spot[0], y: spot[1], width: w.width })
  }
  return placed
}

/** The room a label takes around its middle. */
export function boxAt(x: number, y: number, width: number): Box {
  return { left: x - width / 2 - 2, right: x + width / 2 + 2, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 }
}

/** True where two boxes overlap. */
export function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
