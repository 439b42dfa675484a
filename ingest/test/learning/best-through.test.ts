import { describe, expect, it } from 'vitest'
import { bestThrough } from '../../src/learning/best-through.ts'
import { makeReady } from '../../src/learning/linear-model.ts'

describe('the best path through each label of each place', () => {
  it('is what trying all paths gives', () => {
    const transitions = Int32Array.from([3, -2, 1, 4])
    const model = makeReady({ labels: ['a', 'b'], scale: 16, transitions, first: Int32Array.from([1, 0]), last: Int32Array.from([0, 2]), features: new Int32Array(0), weights: new Int8Array(0) })
    const scores = Int32Array.from([5, 1, -3, 2, 0, 4])
    const expected = new Int32Array(6).fill(-1000)
    for (const x of [0, 1]) for (const y of [0, 1]) for (const z of [0, 1]) {
      const sum = model.first[x] + scores[x] + transitions[x * 2 + y] + scores[2 + y] + transitions[y * 2 + z] + scores[4 + z] + model.last[z]
      for (const at of [x, 2 + y, 4 + z]) expected[at] = Math.max(expected[at], sum)
    }
    expect([...bestThrough(model, scores)]).toEqual([...expected])
  })
})
