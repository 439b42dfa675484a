import { describe, expect, it } from 'vitest'
import { meanModel } from '../../train/mean-model.ts'

const model = (features: readonly number[], weights: readonly number[], transition: number) => ({
  labels: ['a', 'b'], scale: 16, features: Int32Array.from(features), weights: Int8Array.from(weights),
  transitions: new Int32Array(4).fill(transition), first: new Int32Array(2), last: Int32Array.from([transition, -transition]),
})

describe('the mean of several trainings', () => {
  it('has the mean weight of each feature, missing ones counting as 0, and none that vanishes', () => {
    const { features, weights, transitions, last } = meanModel([model([-5, 7], [4, -3, 9, 1], 10), model([-5, 2], [2, -4, 0, 0], -100_000)])
    expect([...features]).toEqual([-5, 7])
    expect([...weights]).toEqual([3, -4, 5, 1])
    expect([...transitions]).toEqual([-49_995, -49_995, -49_995, -49_995])
    expect([...last]).toEqual([-49_995, 49_995])
  })

  it('is the model itself where there is one', () => {
    const one = model([1, 2], [1, 2, 3, 4], 5)
    expect(meanModel([one])).toEqual(one)
  })
})
