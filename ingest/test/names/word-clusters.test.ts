import { describe, expect, it } from 'vitest'
import { clustersOf } from '../../src/names/tagger/word-clusters.ts'

describe('which words a word is used like', () => {
  it('puts towns with towns and given names with given names', () => {
    expect(clustersOf('oslo').top).toBe(clustersOf('stockholm').top)
    expect(clustersOf('peter').top).toBe(clustersOf('paul').top)
    expect(clustersOf('oslo').top).not.toBe(clustersOf('peter').top)
  })

  it('knows a word by its last part, without its full stops and under the long s', () => {
    expect(clustersOf('harbour-oslo')).toEqual(clustersOf('oslo'))
    expect(clustersOf('n.a.t.o.')).toEqual(clustersOf('nato'))
    expect(clustersOf('ofcar')).toEqual(clustersOf('oscar'))
  })

  it('has one cluster for all that nobody knows', () => {
    expect(clustersOf('qzxwvk')).toEqual(clustersOf('wvkqzx'))
  })
})
