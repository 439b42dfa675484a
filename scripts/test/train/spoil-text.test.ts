import { describe, expect, it } from 'vitest'
import { randomFrom } from '@polylogue/graph-schema/random'
import { sameCase, scanned } from '../../train/spoil-text.ts'

const TEXT = '😀 The Sundholm Herald praised Hanna Velde for the bridge, the harbour and the long song of the pilots.'
const names = ['Sundholm Herald', 'Hanna Velde'].map((n) => { const start = Array.from(TEXT.slice(0, TEXT.indexOf(n))).length; return { start, end: start + n.length } })

describe('spoilt texts', () => {
  it('keep the stretches on their words, whatever was put in or left out', () => {
    const { text, stretches } = scanned(TEXT, names, randomFrom(3), { rate: 0.2, longS: true })
    expect(text).not.toBe(TEXT)
    const words = stretches.map((s) => Array.from(text).slice(s.start, s.end).join(''))
    // What stands before and behind the name in the good text stands around its stretch in the bad one.
    expect(words[0][0]).toMatch(/[S8]/u)
    expect(words[1]).toMatch(/^(?:H|II|Il)/u)
    expect(words.every((w) => /\s/u.test(w))).toBe(true)
  })

  it('are the same for the same seed', () => {
    const once = () => scanned(TEXT, names, randomFrom(5), { rate: 0.1, longS: false }).text
    expect(once()).toBe(once())
  })

  it('lose all capitals or all small letters', () => {
    expect(sameCase(TEXT, names, 'small').text).toBe(TEXT.toLowerCase())
    expect(sameCase(TEXT, names, 'capital')).toEqual({ text: TEXT.toUpperCase(), stretches: names })
  })
})
