/** Who reads a long document asks for many pieces; the store is asked once, and again after a write. */
import { expect, it } from 'vitest'
import type { GraphStore } from '@polylogue/store'
import type { AnnotatedDocument } from '../../src/contract.ts'
import { keptDocuments } from '../../src/reading-pieces/kept-documents.ts'
import { bare } from '../sample-graph.ts'

function counting(lengths: Readonly<Record<string, number>>) {
  const asked: string[] = []
  const state = { version: 'one' as string | null, fails: false }
  const store = {
    version: async () => state.version,
    document: async (id: string) => {
      asked.push(id)
      if (state.fails) throw new Error('no')
      return id in lengths ? { document: { ...bare, id, text: 'x'.repeat(lengths[id]), passages: [] }, mentions: [], statements: [], quotations: [], citations: [], entities: [] } as AnnotatedDocument : null
    },
  } as unknown as GraphStore
  return { asked, state, kept: keptDocuments(store) }
}

it('a document is taken out of the store once for all who ask, until somebody writes', async () => {
  const { asked, state, kept } = counting({ a: 10 })
  const [one, two] = await Promise.all([kept('a'), kept('a')])
  expect(one).toBe(two)
  await kept('a')
  expect(asked).toEqual(['a'])
  state.version = 'two'
  expect(await kept('a')).not.toBe(one)
  // a store that cannot tell is asked each time
  state.version = null
  await kept('a')
  await kept('a')
  expect(asked).toEqual(['a', 'a', 'a', 'a'])
})

it('what is not there and what failed is not kept', async () => {
  const { asked, state, kept } = counting({ a: 10 })
  expect(await kept('b')).toBeNull()
  expect(await kept('b')).toBeNull()
  state.fails = true
  await expect(kept('a')).rejects.toThrow('no')
  state.fails = false
  expect((await kept('a'))?.annotated.document.id).toBe('a')
  expect(asked).toEqual(['b', 'b', 'a', 'a'])
})

it('of many long documents those asked for last are kept', async () => {
  const { asked, kept } = counting({ a: 7_000_000, b: 7_000_000, c: 7_000_000, d: 20_000_000 })
  for (const id of ['a', 'b', 'a', 'c', 'a', 'c', 'b']) await kept(id)
  expect(asked).toEqual(['a', 'b', 'c', 'b'])
  for (const id of ['d', 'd']) await kept(id)
  expect(asked).toEqual(['a', 'b', 'c', 'b', 'd'])
})
