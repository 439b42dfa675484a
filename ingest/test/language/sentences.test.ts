import { describe, expect, it } from 'vitest'
import { cutSentences } from '../../src/language/sentences.ts'
import { tokenize } from '../../src/language/tokenize.ts'

const cut = (text: string) => {
  const tokens = tokenize(text, 0, text.length)
  return { tokens, cuts: cutSentences(tokens) }
}

describe('sentences that never end', () => {
  it('are cut behind a semicolon, so that no sentence has more than a thousand tokens and none is lost', () => {
    const { tokens, cuts } = cut(`${'the League, of the pier, told the Board; '.repeat(400)}and went.`)
    expect(cuts.every(([from, to]) => to - from <= 1000)).toBe(true)
    expect(cuts.map(([from]) => from)).toEqual([0, ...cuts.slice(0, -1).map(([, to]) => to)])
    expect(cuts.at(-1)![1]).toBe(tokens.length)
    expect(cuts.slice(0, -1).map(([, to]) => tokens[to - 1].words)).toEqual(cuts.slice(0, -1).map(() => ';'))
  })
  it('are cut behind a comma where there is no semicolon, and anywhere where there is nothing', () => {
    const commas = cut('tolls, '.repeat(1300))
    expect(commas.tokens[commas.cuts[0][1] - 1].words).toBe(',')
    expect(cut('toll '.repeat(2500)).cuts.map(([from, to]) => to - from)).toEqual([1000, 1000, 500])
  })
  it('a long sentence of a resolution stays whole', () => expect(cut(`${'Whereas the tolls of the pier have risen again; '.repeat(80)}the branch protests.`).cuts).toHaveLength(1))
})
