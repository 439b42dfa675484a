import { expect, it } from 'vitest'
import type { GraphStore } from '@polylogue/store'
import { corpusVersion } from '../src/corpus-version.ts'

const holding = (prints: readonly (readonly [string, string])[]) => ({ fingerprints: async () => new Map(prints) }) as unknown as GraphStore

it('the same documents give the same version in any order; other words or another document another', async () => {
  const both = await corpusVersion(holding([['a', '1'], ['b', '2']]))
  expect(both).toMatch(/^[0-9a-f]{10}$/)
  expect(await corpusVersion(holding([['b', '2'], ['a', '1']]))).toBe(both)
  expect(await corpusVersion(holding([['a', '1'], ['b', '3']]))).not.toBe(both)
  expect(await corpusVersion(holding([['a', '1']]))).not.toBe(both)
})
