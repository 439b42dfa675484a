import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { describe, expect, test } from 'vitest'
import { layout } from '../../src/graph/layout/layout.ts'
import { packed } from '../../src/graph/layout/pack.ts'
import type { LayoutLine, LayoutNode, LayoutTask, Point } from '../../src/graph/layout/task.ts'
import type { Tone } from '../../src/view-model/encoding.ts'

const node = (id: string, fixed: Point | null = null, year: number | null = null): LayoutNode => ({ id, size: 30, fixed, year })
const line = (source: string, target: string, tone: Tone = 'for'): LayoutLine => ({ source, target, tone, passages: 1 })
const task = (nodes: readonly LayoutNode[], lines: readonly LayoutLine[], more: Partial<LayoutTask> = {}): LayoutTask => ({ kind: 'organic', nodes, lines, aspect: 1.5, centre: null, span: null, ...more })
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
const mean = (list: readonly number[]) => list.reduce((s, x) => s + x, 0) / list.length

const four = ['a', 'b', 'c', 'd'].map((id) => node(id))
const two = [line('a', 'b'), line('b', 'c', 'against')]
/** Two camps of five that praise within and attack across. */
const camps = ['l', 'r'].map((side) => [1, 2, 3, 4, 5].map((n) => `${side}${n}`))
const within = camps.flatMap((camp) => camp.flatMap((a, i) => camp.slice(i + 1).map((b) => [a, b] as const)))
const across = camps[0].map((a, i) => [a, camps[1][i]] as const)
const opposed = [...within.map(([a, b]) => line(a, b)), ...across.map(([a, b]) => line(a, b, 'against'))]

describe.each(['organic', 'signed', 'time', 'around'] as const)('%s', (kind) => {
  test('the same graph in another order gives the same places', () => {
    const years = four.map((n, i) => ({ ...n, year: i < 3 ? 1910 + i : null }))
    expect(layout(task(years.toReversed(), two.toReversed(), { kind, centre: 'b' }))).toEqual(layout(task(years, two, { kind, centre: 'b' })))
  })
  test('what has a place keeps it when something is added', () => {
    const before = layout(task(four.slice(0, 3), two, { kind, centre: 'b' }))
    const after = layout(task([...four.slice(0, 3).map((n) => ({ ...n, fixed: before.places[n.id] })), node('e')], [...two, line('c', 'e')], { kind, centre: 'b', span: before.span }))
    for (const id of ['a', 'b', 'c']) expect(after.places[id]).toEqual(before.places[id])
    expect(Number.isFinite(after.places.e.x + after.places.e.y)).toBe(true)
  })
})

test('new nodes find room beside those they are joined to, and clear of all others', () => {
  const old = Array.from({ length: 60 }, (_, i) => node(`o${i}`, { x: (i % 10) * 130, y: Math.floor(i / 10) * 130 }))
  const fresh = Array.from({ length: 8 }, (_, i) => node(`f${i}`))
  const { places } = layout(task([...old, ...fresh], fresh.map((f) => line('o33', f.id))))
  const far = fresh.map((f) => distance(places[f.id], places.o33))
  expect(Math.max(...far)).toBeLessThan(420)
  for (const f of fresh) for (const other of [...old, ...fresh]) if (other.id !== f.id) expect(distance(places[f.id], places[other.id])).toBeGreaterThan(40)
})

test('allies stand together and opponents apart', () => {
  const { places } = layout(task(camps.flat().map((id) => node(id)), opposed, { kind: 'signed' }))
  const friends = mean(within.map(([a, b]) => distance(places[a], places[b])))
  const enemies = mean(across.map(([a, b]) => distance(places[a], places[b])))
  expect(enemies).toBeGreaterThan(2 * friends)
})

test('time runs from left to right; the undated stand apart on the left', () => {
  const { places, axis } = layout(task([node('late', null, 1930), node('early', null, 1910), node('middle', null, 1920), node('never')], [line('late', 'early'), line('never', 'middle')], { kind: 'time' }))
  expect([places.never.x, places.early.x, places.middle.x, places.late.x].toSorted((a, b) => a - b)).toEqual([places.never.x, places.early.x, places.middle.x, places.late.x])
  expect(axis.map((m) => m.words)).toContain('1920')
  expect(axis.find((m) => m.words === '1920')!.x).toBeCloseTo(places.middle.x, 0)
})

test('around one: each step away is a wider circle, allies right, opponents left', () => {
  const { places } = layout(task(['centre', 'ally', 'foe', 'far', 'alone'].map((id) => node(id)), [line('centre', 'ally'), line('foe', 'centre', 'against'), line('ally', 'far')], { kind: 'around', centre: 'centre' }))
  const from = (id: string) => distance(places[id], places.centre)
  expect(from('centre')).toBe(0)
  expect(from('ally')).toBeCloseTo(from('foe'), 0)
  expect(from('far')).toBeGreaterThan(from('ally'))
  expect(from('alone')).toBeGreaterThan(from('far'))
  expect(places.ally.x).toBeGreaterThan(places.foe.x)
})

test('parts that no line joins are packed: the large one takes most of the window', () => {
  const hub = Array.from({ length: 30 }, (_, i) => `n${i}`)
  const nodes = [...hub, 'x', 'y', 'z', 'w'].map((id) => node(id))
  const { places } = layout(task(nodes, [...hub.slice(1).map((id) => line('n0', id)), line('x', 'y'), line('z', 'w')]))
  const box = (ids: readonly string[]) => { const xs = ids.map((id) => places[id].x); const ys = ids.map((id) => places[id].y); return { w: Math.max(...xs) - Math.min(...xs), h: Math.max(...ys) - Math.min(...ys) } }
  const [large, all] = [box(hub), box(nodes.map((n) => n.id))]
  const scale = (b: { w: number, h: number }) => Math.min(1.5 / b.w, 1 / b.h)
  expect(scale(all)).toBeGreaterThan(0.7 * scale(large))
})

test('packed boxes never overlap', () => {
  const sizes = [[400, 300], [100, 50], [80, 200], [60, 60], [0, 0], [120, 40], [300, 30]]
  const parts = sizes.map(([w, h], i) => new Map([[`${i}a`, { x: 7, y: 9 }], [`${i}b`, { x: 7 + w, y: 9 + h }]]))
  const places = packed(parts, 1.6)
  const boxes = sizes.map((_, i) => ({ left: places.get(`${i}a`)!.x, top: places.get(`${i}a`)!.y, right: places.get(`${i}b`)!.x, bottom: places.get(`${i}b`)!.y }))
  for (const a of boxes) for (const b of boxes) if (a !== b) expect(a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top).toBe(true)
})

test('neighbours of a community lie together at least as well as by ForceAtlas2 alone, at 300', () => {
  const ids = Array.from({ length: 300 }, (_, i) => `n${String(i).padStart(3, '0')}`)
  let state = 7
  const random = () => { state = (state * 1103515245 + 12345) % 2147483648; return state / 2147483648 }
  const lines = Array.from({ length: 750 }, (_, k) => {
    const a = Math.floor(random() * 300)
    return line(ids[a], ids[k % 14 === 0 ? Math.floor(random() * 300) : (a % 5) + 5 * Math.floor(random() ** 2 * 60)], k % 3 === 0 ? 'against' : 'for')
  }).filter((l) => l.source !== l.target)
  const graph = new UndirectedGraph()
  for (const id of ids) if (lines.some((l) => l.source === id || l.target === id)) graph.addNode(id, { x: random() * 100, y: random() * 100 })
  for (const l of lines) if (!graph.hasEdge(l.source, l.target)) graph.addEdge(l.source, l.target)
  const linked = graph.nodes()
  const purity = (places: Readonly<Record<string, Point>>) => mean(linked.map((a) => linked.filter((b) => b !== a).sort((x, y) => distance(places[a], places[x]) - distance(places[a], places[y])).slice(0, 10).filter((b) => ids.indexOf(a) % 5 === ids.indexOf(b) % 5).length / 10))
  const alone = purity(forceAtlas2(graph, { iterations: 300, settings: forceAtlas2.inferSettings(graph) }) as Record<string, Point>)
  expect(purity(layout(task(linked.map((id) => node(id)), lines)).places)).toBeGreaterThanOrEqual(alone)
})
