/** Hashes rest on content: not on the order of keys, nor on fields that are not there. */
import { expect, it } from 'vitest'
import { canonicalJson, recordHash } from '../src/view-hash.ts'

it('is JSON of the same value, with keys in byte order at every depth', () => {
  const value = { b: [{ z: null, a: 'x"\n\u2028' }, 0.1, true, []], a: { é: 1, Z: {}, 10: 2, 9: 3 } }
  expect(JSON.parse(canonicalJson(value))).toEqual(value)
  expect(canonicalJson(value)).toBe('{"a":{"10":2,"9":3,"Z":{},"é":1},"b":[{"a":"x\\"\\n\u2028","z":null},0.1,true,[]]}')
})

it('leaves out what is undefined, as JSON does', () => {
  expect(canonicalJson({ a: undefined, b: [undefined, 1] })).toBe('{"b":[null,1]}')
  expect(recordHash({ id: 'x', tenure: undefined })).toBe(recordHash({ id: 'x' }))
})

it('differs where a value does', () => expect(recordHash({ id: 'x', n: 1 })).not.toBe(recordHash({ id: 'x', n: '1' })))
