import { expect, test } from 'vitest'
import { layout } from '../../src/graph/layout.ts'
import { placeLabels } from '../../src/graph/place-labels.ts'

const nodes = ['a', 'b', 'c', 'd'].map((id) => ({ id, size: 30, fixed: null }))
const lines = [{ source: 'a', target: 'b', tone: 'for' as const }, { source: 'b', target: 'c', tone: 'against' as const }]

test('the same graph in another order gives the same places', () => {
  expect(layout({ nodes: nodes.toReversed(), lines: lines.toReversed(), aspect: 1.5 })).toEqual(layout({ nodes, lines, aspect: 1.5 }))
})

test('what has a place keeps it', () => {
  const fixed = { x: 123, y: -45 }
  expect(layout({ nodes: [{ ...nodes[0], fixed }, ...nodes.slice(1)], lines, aspect: 1 }).a).toEqual(fixed)
})

test('labels never lie over each other; the weaker gives way', () => {
  const wish = (id: string, x: number) => ({ id, words: id, x, y: 100, radius: 10, width: 400, must: false })
  const placed = placeLabels([wish('strong', 300), wish('second', 310), wish('third', 320), wish('fourth', 330)], { width: 600, height: 200 })
  expect(placed[0].id).toBe('strong')
  for (const a of placed) for (const b of placed) if (a !== b) expect(Math.abs(a.y - b.y) >= 16 || Math.abs(a.x - b.x) >= 400).toBe(true)
})
