import { describe, expect, it } from 'vitest'
import { literal } from '../src/cypher/literal.ts'

describe('literal', () => {
  it.each([
    ['plain', "'plain'"],
    ["it's", "'it\\'s'"],
    ['a\\b', "'a\\\\b'"],
    ["\\' RETURN 1 //", "'\\\\\\' RETURN 1 //'"],
    ['\\u0027 DETACH', "'\\\\' + 'u0027 DETACH'"],
    ['\\\\u0027', "'\\\\\\\\' + 'u0027'"],
    ['a\nb\r\tc\u0000\u2028', "'a\\nb\\r\\tc\\u0000\\u2028'"],
    ['half \ud83d', "'half \ufffd'"],
    ['whole 🚢', "'whole 🚢'"],
  ])('%j', (text, expected) => { expect(literal(text)).toBe(expected) })

  it('writes lists and maps, and leaves out what is not there', () => {
    expect(literal({ id: 'x', n: 1.5, yes: true, none: null, list: ['a', 2], 'odd `key`': 1 })).toBe("{id: 'x', n: 1.5, yes: true, list: ['a', 2], `odd ``key```: 1}")
  })
})
