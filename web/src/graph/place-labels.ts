/**
 * Chooses where names go: by priority, on the first of eight sides that is free of other names and of nodes; of the free
 * ones, where fewest lines run. Offsets are from the node, so that a choice holds while the camera moves.
 */
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

/** `dx`, `dy`: from the centre of the node to the middle of the label. */
export interface PlacedLabel { readonly id: string, readonly words: string, readonly dx: number, readonly dy: number, readonly width: number }

export interface Box { readonly left: number, readonly top: number, readonly right: number, readonly bottom: number }
export interface Segment { readonly x1: number, readonly y1: number, readonly x2: number, readonly y2: number }

const HEIGHT = 16
const GAP = 3
const MAX_LENGTH = 26
/** Cells of the grid in which boxes and lines are looked up, in pixels. */
const CELL = 64
/** Labels for each million square pixels of window: names, not a wall of text. */
const DENSITY = 90
/** That the edge of the window cuts a name is worse than any number of lines through it. */
const CUT = 1000

/** A name short enough for the canvas; the full one stands in the table and the card. */
export function shortName(name: string): string {
  return name.length > MAX_LENGTH ? `${name.slice(0, MAX_LENGTH - 1).trimEnd()}…` : name
}

/** Wishes come by priority, strongest first; `window` is what is seen of the view, where not all of it is. `lines` are what names should not lie on, `before` is room taken already. */
export function placeLabels(wishes: readonly LabelWish[], view: { readonly width: number, readonly height: number, readonly window?: Box }, lines: readonly Segment[] = [], before: readonly Box[] = []): PlacedLabel[] {
  const nodes = new Grid<Box & { id: string }>()
  for (const w of wishes) { const box = { id: w.id, ...around(w.x, w.y, w.radius, w.radius) }; nodes.add(box, box) }
  const segments = new Grid<Segment>()
  for (const s of lines) segments.addLine(s)
  const taken = new Grid<Box>()
  for (const box of before) taken.add(box, box)
  const placed: PlacedLabel[] = []
  const room = Math.max(12, Math.round((view.width * view.height * DENSITY) / 1e6))
  const { left, right, top, bottom } = view.window ?? { left: 0, right: view.width, top: 0, bottom: view.height }
  let inView = 0
  for (const w of wishes) {
    const visible = w.x > -w.radius && w.y > -w.radius && w.x < view.width + w.radius && w.y < view.height + w.radius
    if (visible && inView >= room && !w.must) continue
    const inWindow = w.x > left && w.x < right && w.y > top && w.y < bottom
    let best: { dx: number, dy: number, box: Box, cost: number } | null = null
    for (const [i, [dx, dy]] of sides(w).entries()) {
      const box = boxAt(w.x + dx, w.y + dy, w.width)
      if (taken.some(box, (t) => meets(t, box)) || nodes.some(box, (n) => n.id !== w.id && meets(n, box))) continue
      const cost = i * 0.2 + (inWindow && (box.left < left || box.right > right) ? CUT : 0) + segments.count(box, (s) => crosses(s, box))
      if (!best || cost < best.cost) best = { dx, dy, box, cost }
      if (cost === i * 0.2) break
    }
    if (!best && w.must) { const [dx, dy] = sides(w)[0]; best = { dx, dy, box: boxAt(w.x + dx, w.y + dy, w.width), cost: 0 } }
    // a name cut in half says less than none; the card and the table have it
    if (!best || (best.cost >= CUT && !w.must)) continue
    if (visible) inView++
    taken.add(best.box, best.box)
    placed.push({ id: w.id, words: w.words, dx: best.dx, dy: best.dy, width: w.width })
  }
  return placed
}

/** Below, above, right, left, and the four corners. */
function sides({ radius, width }: LabelWish): [number, number][] {
  const [v, h] = [radius + GAP + HEIGHT / 2, radius + GAP + width / 2]
  const [cv, ch] = [radius * 0.75 + HEIGHT / 2, radius * 0.75 + width / 2]
  return [[0, v], [0, -v], [h, 0], [-h, 0], [ch, cv], [-ch, cv], [ch, -cv], [-ch, -cv]]
}

/** The room a label takes around its middle. */
export function boxAt(x: number, y: number, width: number): Box {
  return around(x, y, width / 2 + 2, HEIGHT / 2)
}

function around(x: number, y: number, dx: number, dy: number): Box {
  return { left: x - dx, right: x + dx, top: y - dy, bottom: y + dy }
}

/** True where two boxes overlap. */
export function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** True where a line runs through a box (Liang & Barsky 1984). */
export function crosses({ x1, y1, x2, y2 }: Segment, box: Box): boolean {
  let [from, to] = [0, 1]
  for (const [p, q] of [[x1 - x2, x1 - box.left], [x2 - x1, box.right - x1], [y1 - y2, y1 - box.top], [y2 - y1, box.bottom - y1]]) {
    if (p === 0) { if (q < 0) return false; continue }
    if (p < 0) from = Math.max(from, q / p)
    else to = Math.min(to, q / p)
    if (from > to) return false
  }
  return true
}

/** Things by the cells they touch. */
class Grid<T> {
  private readonly cells = new Map<number, T[]>()

  add(box: Box, item: T): void {
    for (let x = cell(box.left); x <= cell(box.right); x++) for (let y = cell(box.top); y <= cell(box.bottom); y++) this.put(x, y, item)
  }

  addLine(s: T & Segment): void {
    const steps = Math.max(1, Math.ceil((Math.hypot(s.x2 - s.x1, s.y2 - s.y1) / CELL) * 2))
    let last = NaN
    for (let i = 0; i <= steps; i++) {
      const [x, y] = [cell(s.x1 + ((s.x2 - s.x1) * i) / steps), cell(s.y1 + ((s.y2 - s.y1) * i) / steps)]
      const key = keyOf(x, y)
      if (key !== last) { this.put(x, y, s); last = key }
    }
  }

  some(box: Box, test: (item: T) => boolean): boolean {
    for (let x = cell(box.left); x <= cell(box.right); x++) for (let y = cell(box.top); y <= cell(box.bottom); y++) if (this.cells.get(keyOf(x, y))?.some(test)) return true
    return false
  }

  /** Things that stand in two cells count once. */
  count(box: Box, test: (item: T) => boolean): number {
    const found = new Set<T>()
    for (let x = cell(box.left); x <= cell(box.right); x++) for (let y = cell(box.top); y <= cell(box.bottom); y++) for (const item of this.cells.get(keyOf(x, y)) ?? []) if (test(item)) found.add(item)
    return found.size
  }

  private put(x: number, y: number, item: T): void {
    const key = keyOf(x, y)
    const list = this.cells.get(key)
    if (list) list.push(item)
    else this.cells.set(key, [item])
  }
}

function cell(pixel: number): number {
  return Math.floor(pixel / CELL)
}

function keyOf(x: number, y: number): number {
  return (x + 50_000) * 100_003 + y
}
