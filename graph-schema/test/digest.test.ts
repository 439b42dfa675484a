import { expect, it } from 'vitest'
import { sha256 } from '@noble/hashes/sha2.js'
import { blobId, idOf } from '../src/ids.ts'
import { digest } from '../src/digest.ts'

it.each(['', 'abc', 'Ünïcode — ' .repeat(50)])('is the same on Node as in a browser: %#', (text) => {
  const bytes = new TextEncoder().encode(text)
  expect(Buffer.from(digest(bytes)).toString('hex')).toBe(Buffer.from(sha256(bytes)).toString('hex'))
})

it('makes the ids that stand in people\'s workspaces', () => {
  // FIPS 180-4 gives this digest of "abc".
  expect(blobId(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(idOf('mention', 1, 'a', '1', '2', 'Person')).toMatch(/^[a-z2-7]{26}$/)
})
