import { expect, test } from 'vitest'
import { hullOf, inside } from '../../src/graph/hull.ts'
import { boxAt, crosses, meets, placeLabels } from '../../src/graph/place-labels.ts'
import type { LabelWish } from '../../src/graph/place-labels.ts'

const wish = (id: string, x: number, y = 100, width = 400): LabelWish => ({ id, words: id, x, y, radius: 10, width, must: false })
const boxes = (wishes: readonly LabelWish[], placed: ReturnType<typeof placeLabels>) => placed.map((l) => { const w = wishes.find((x) => x.id === l.id)!; return boxAt(w.x + l.dx, w.y + l.dy, l.width) })

test('labels never lie over each other or over nodes; the weaker gives way', () => {
  const wishes = [wish('strong', 300), wish('second', 310), wish('third', 320), wish('fourth', 330)]
  const placed = placeLabels(wishes, { width: 600, height: 200 })
  expect(placed[0].id).toBe('strong')
  expect(placed.length).toBeLessThan(4)
  const all = boxes(wishes, placed)
  for (const a of all) for (const b of all) if (a !== b) expect(meets(a, b)).toBe(false)
})

test('a name goes where no line runs', () => {
  const below = [{ x1: 100, y1: 100, x2: 100, y2: 300 }]
  const [free] = placeLabels([wish('a', 100, 100, 60)], { width: 400, height: 400 })
  const [moved] = placeLabels([wish('a', 100, 100, 60)], { width: 400, height: 400 }, below)
  expect(free.dy).toBeGreaterThan(0)
  expect(crosses(below[0], boxAt(100 + moved.dx, 100 + moved.dy, 60))).toBe(false)
})

test('a name that must be shown is, even without room', () => {
  const crowd = Array.from({ length: 40 }, (_, i) => wish(`n${i}`, 100 + (i % 8) * 12, 100 + Math.floor(i / 8) * 12, 300))
  const placed = placeLabels([...crowd, { ...wish('chosen', 140, 125, 300), must: true }], { width: 500, height: 300 })
  expect(placed.map((l) => l.id)).toContain('chosen')
})

test('a segment crosses a box it runs through, and none it passes by', () => {
  const box = { left: 10, top: 10, right: 20, bottom: 20 }
  expect(crosses({ x1: 0, y1: 0, x2: 30, y2: 30 }, box)).toBe(true)
  expect(crosses({ x1: 0, y1: 15, x2: 9, y2: 15 }, box)).toBe(false)
  expect(crosses({ x1: 0, y1: 12, x2: 12, y2: 0 }, box)).toBe(false)
})

test('a hull holds all its points; a lasso holds what lies in it', () => {
  const points = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 5, y: 5 }, { x: 10, y: 10 }, { x: 0, y: 10 }, { x: 4, y: 6 }]
  expect(hullOf(points)).toHaveLength(4)
  const bay = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }, { x: 5, y: 2 }, { x: 0, y: 10 }]
  expect(inside({ x: 1, y: 5 }, bay)).toBe(true)
  expect(inside({ x: 5, y: 6 }, bay)).toBe(false)
})
