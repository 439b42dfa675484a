/**
 * Names over the picture, signs of kinds, counts on lines, rings of reported speech, pins. Text keeps its size at every
 * zoom. Where names go is chosen anew when the picture changes, and after a zoom; not while the camera moves.
 */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'
import type { Line } from '../view-model/bundle.ts'
import type { Scene, SceneNode } from '../view-model/scene.ts'
import { byStrength } from '../view-model/scene.ts'
import { tallyLabel } from '../view-model/words.ts'
import { drawIcon } from './icons.ts'
import { sizeOf } from './elements.ts'
import { dot, pill, ring } from './draw-signs.ts'
import { drawWords } from './label-sprites.ts'
import type { AxisMark, Point } from './layout/task.ts'
import type { Palette } from './palette.ts'
import { boxAt, meets, placeLabels, shortName } from './place-labels.ts'
import type { Box, LabelWish, PlacedLabel, Segment } from './place-labels.ts'

const LABEL_FONT = '500 12.5px "Inter Variable", system-ui, sans-serif'
const COUNT_FONT = '600 11.5px "Inter Variable", system-ui, sans-serif'
/** Above this number of lines names do not look for places without lines. */
const LINES_LOOKED_AT = 700
const LEAST_ICON = 8
/** While the zoom or a node moves, names are placed anew this often at most, in milliseconds. */
const PLACED_EVERY = 160
/** Below this zoom counts of mixed lines would hide the lines. */
const LEAST_COUNT_ZOOM = 0.55

/** Radius of the ring of reported speech; from afar it shrinks with the lines, or rings would be all there is to see. */
const RING = 4.5
const LEAST_RING = 1.8
/** What the buttons of the zoom take of the lower right corner of the window: no name goes under them. */
const ZOOM_TOOLS = { width: 56, height: 124 }

export interface LabelFocus {
  /** Nodes whose names come first. */
  readonly first: readonly string[]
  /** When not null only these nodes are labelled and only these lines counted. */
  readonly only: ReadonlySet<string> | null
}

/** From graph to canvas: `canvas = graph * zoom + (x, y)`; `window` is what one sees of it, `ratio` device pixels for each. */
export interface Camera {
  readonly zoom: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ratio: number
  readonly window: Box
}

interface Item { readonly node: SceneNode, readonly el: NodeSingular, readonly words: string, readonly radius: number, width: number }
interface Stroke { readonly line: Line, readonly el: EdgeSingular, readonly words: string }

export interface LabelLayer {
  draw(ctx: CanvasRenderingContext2D, palette: Palette, focus: LabelFocus, camera: Camera): void
  /** Nodes moved. */
  touch(): void
  /** Where names stand now: the layer of the next scene begins with it, so that names of what stays do not jump. */
  readonly chosen: () => Chosen | null
}

interface Chosen { readonly key: string, readonly moves: string, readonly at: number, readonly labels: readonly PlacedLabel[] }

/** For what the core holds now; made anew with every scene. `later` is called when names placed in haste can be placed well; `before` are those of the scene before. */
export function labelLayer(cy: Core, scene: Scene, pinned: ReadonlySet<string>, axis: readonly AxisMark[], later: () => void = () => {}, before: Chosen | null = null): LabelLayer {
  const items = new Map(byStrength(scene.nodes).flatMap((node): [string, Item][] => {
    const el = cy.getElementById(node.entity.id) as unknown as NodeSingular
    return el.empty() ? [] : [[node.entity.id, { node, el, words: shortName(node.entity.name), radius: sizeOf(node) / 2, width: 0 }]]
  }))
  const strokes = [...scene.lines].sort((a, b) => b.passages - a.passages).flatMap((line): Stroke[] => {
    const el = cy.getElementById(line.id) as unknown as EdgeSingular
    return el.empty() ? [] : [{ line, el, words: tallyLabel(line.tally) }]
  })
  const always = strokes.filter((s) => s.line.reportedOnly || s.line.tone === 'mixed')
  let chosen: Chosen | null = before && { ...before, moves: '', at: performance.now(), labels: before.labels.filter((l) => items.has(l.id)) }
  let moved = 0
  let waiting = false

  const labelsFor = (ctx: CanvasRenderingContext2D, focus: LabelFocus, camera: Camera): readonly PlacedLabel[] => {
    const key = `${camera.width} ${camera.height} ${focus.first.join()} ${focus.only?.size ?? -1} ${focus.only?.values().next().value ?? ''}`
    const moves = `${moved} ${camera.zoom}`
    if (chosen?.key === key && chosen.moves === moves) return chosen.labels
    const now = performance.now()
    if (chosen?.key === key && now - chosen.at < PLACED_EVERY) {
      if (!waiting) setTimeout(() => { waiting = false; later() }, PLACED_EVERY)
      waiting = true
      return chosen.labels
    }
    const at = project(camera)
    const rank = new Map(focus.first.map((id, i) => [id, i]))
    const order = [...items.values()].filter((i) => focus.only === null || focus.only.has(i.node.entity.id))
    if (rank.size > 0) order.sort((a, b) => (rank.get(a.node.entity.id) ?? 1e9) - (rank.get(b.node.entity.id) ?? 1e9))
    ctx.font = LABEL_FONT
    const wishes = order.map((i): LabelWish => {
      if (i.width === 0) i.width = ctx.measureText(i.words).width
      return { id: i.node.entity.id, words: i.words, ...at(i.el.position()), radius: i.radius * camera.zoom + 2, width: i.width, must: rank.has(i.node.entity.id) }
    })
    const segments = strokes.length > LINES_LOOKED_AT ? [] : strokes.filter((s) => focus.only === null || focus.only.has(s.line.id)).flatMap(({ line }): Segment[] => {
      const [a, b] = [items.get(line.source), items.get(line.target)]
      if (!a || !b) return []
      const [p, q] = [at(a.el.position()), at(b.el.position())]
      return [{ x1: p.x, y1: p.y, x2: q.x, y2: q.y }]
    })
    const counts = focus.only === null && camera.zoom >= LEAST_COUNT_ZOOM ? always.filter((s) => s.line.tone === 'mixed').map((s) => { const p = at(s.el.midpoint()); return boxAt(p.x, p.y, 34) }) : []
    const badges = focus.first.flatMap((id) => { const i = items.get(id); return i && i.node.hidden > 0 ? [badgeAt(i, at(i.el.position()), camera.zoom)] : [] }).map((b) => boxAt(b.x, b.y, b.width))
    chosen = { key, moves, at: now, labels: placeLabels(wishes, camera, segments, [...counts, ...badges, toolsAt(camera.window)]) }
    return chosen.labels
  }

  return {
    touch() { moved++ },
    chosen: () => chosen,
    draw(ctx, palette, focus, camera) {
      const at = project(camera)
      const seen = (p: Point, margin: number) => p.x > -margin && p.y > -margin && p.x < camera.width + margin && p.y < camera.height + margin
      drawAxis(ctx, axis, palette, camera)
      for (const i of items.values()) {
        const size = i.radius * camera.zoom
        if (size < LEAST_ICON || (focus.only !== null && !focus.only.has(i.node.entity.id))) continue
        const p = at(i.el.position())
        if (!seen(p, size)) continue
        if (!i.node.members) drawIcon(ctx, i.node.entity.kind, p.x, p.y, size * 0.95, palette.onKind(i.node.entity.kind))
        if (pinned.has(i.node.entity.id)) dot(ctx, p.x + size * 0.85, p.y - size * 0.85, palette)
      }
      drawCounts(ctx, focus.only === null ? always : strokes.filter((s) => focus.only!.has(s.line.id)), focus, camera, palette, items)
      const look = { font: LABEL_FONT, ink: palette.ink, back: palette.back, ratio: camera.ratio }
      for (const label of labelsFor(ctx, focus, camera)) {
        const p = at(items.get(label.id)!.el.position())
        const [x, y] = [p.x + label.dx, p.y + label.dy]
        if (!seen({ x, y }, label.width / 2)) continue
        drawWords(ctx, label.words, label.width, x, y, look)
      }
      for (const id of focus.first) badge(ctx, items.get(id), at, camera.zoom, palette)
    },
  }
}

function toolsAt({ right, bottom }: Box): Box {
  return { left: right - ZOOM_TOOLS.width, right, top: bottom - ZOOM_TOOLS.height, bottom }
}

function project(camera: Camera): (p: Point) => { x: number, y: number } {
  return (p) => ({ x: p.x * camera.zoom + camera.x, y: p.y * camera.zoom + camera.y })
}

/** Counts on the lines in focus, and always where a stance is mixed; a ring where a line is only reported. */
function drawCounts(ctx: CanvasRenderingContext2D, strokes: readonly Stroke[], focus: LabelFocus, camera: Camera, palette: Palette, items: ReadonlyMap<string, Item>): void {
  const at = project(camera)
  const taken: Box[] = []
  for (const id of focus.only ?? []) {
    const i = items.get(id)
    if (!i) continue
    const [p, r] = [at(i.el.position()), i.radius * camera.zoom]
    taken.push({ left: p.x - r, right: p.x + r, top: p.y - r, bottom: p.y + r })
  }
  ctx.font = COUNT_FONT
  for (const { line, el, words } of strokes) {
    const mid = at(el.midpoint())
    if (mid.x < -60 || mid.y < -60 || mid.x > camera.width + 60 || mid.y > camera.height + 60) continue
    const colour = palette.tone(line.tone)
    if (line.reportedOnly) ring(ctx, mid.x, mid.y, Math.min(RING, Math.max(LEAST_RING, RING * camera.zoom)), colour, palette.back)
    if (!words || (focus.only === null && (line.tone !== 'mixed' || camera.zoom < LEAST_COUNT_ZOOM))) continue
    const width = ctx.measureText(words).width + 10
    const [a, b] = [items.get(line.source), items.get(line.target)]
    const ends = [a, b].map((i) => (i ? at(i.el.position()) : mid))
    const spots = [mid, towards(mid, ends[0], 0.35), towards(mid, ends[1], 0.35)].map((p, i) => ({ x: p.x, y: p.y + (i === 0 && line.reportedOnly ? 13 : 0) }))
    const clear = (box: Box) => !taken.some((t) => meets(t, box)) && (focus.only !== null || !onNode(box, items, at, camera.zoom))
    const free = spots.map((p) => ({ p, box: boxAt(p.x, p.y, width) })).find(({ box }) => clear(box))
    if (!free) continue
    taken.push(free.box)
    pill(ctx, words, width, free.p.x, free.p.y, colour, palette.back)
  }
}

function onNode(box: Box, items: ReadonlyMap<string, Item>, at: (p: Point) => Point, zoom: number): boolean {
  for (const i of items.values()) {
    const [p, r] = [at(i.el.position()), i.radius * zoom]
    if (meets(box, { left: p.x - r, right: p.x + r, top: p.y - r, bottom: p.y + r })) return true
  }
  return false
}

function towards(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

/** Where the badge of a node stands: its middle, and its width for the digits it holds. */
function badgeAt(item: Item, p: Point, zoom: number): Point & { readonly width: number } {
  const width = 17 + 7 * String(item.node.hidden).length
  return { x: p.x + item.radius * zoom + width / 2 - 4, y: p.y - item.radius * zoom - 4, width }
}

/** How many more relations there are than drawn, at the shoulder of a node in focus. */
function badge(ctx: CanvasRenderingContext2D, item: Item | undefined, at: (p: Point) => Point, zoom: number, palette: Palette): void {
  if (!item || item.node.hidden === 0) return
  const words = `+${item.node.hidden}`
  ctx.font = COUNT_FONT
  const { x, y, width } = badgeAt(item, at(item.el.position()), zoom)
  pill(ctx, words, width, x, y, palette.back, palette.ink)
}

/** Years along the lower edge, with a fine line upwards. */
function drawAxis(ctx: CanvasRenderingContext2D, axis: readonly AxisMark[], palette: Palette, camera: Camera): void {
  ctx.font = COUNT_FONT
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  for (const mark of axis) {
    const x = mark.x * camera.zoom + camera.x
    if (x < -40 || x > camera.width + 40) continue
    ctx.globalAlpha = 0.18
    ctx.fillStyle = palette.quiet
    ctx.fillRect(x, 0, 1, camera.height - 24)
    ctx.globalAlpha = 1
    ctx.fillText(mark.words, x, camera.height - 12)
  }
}
