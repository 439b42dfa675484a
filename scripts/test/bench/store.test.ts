import { expect, it } from 'vitest'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NOUNS } from '@polylogue/graph-schema'
import { openStore } from '@polylogue/store'
import { generateCorpus } from '../../bench/corpus.ts'
import { benchIngest, writeCorpus } from '../../bench/ingest.ts'
import { benchStore, emptying } from '../../bench/store.ts'

it('measures the whole line and a store on a corpus in which there is something to ask for, and empties the store', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'polylogue-bench-test-'))
  writeCorpus(join(dir, 'documents'), generateCorpus(2, { documents: 4, words: 1200 }))
  const { graph, words } = await benchIngest(join(dir, 'documents'), join(dir, 'workspace'), 1)
  expect(words).toBeGreaterThan(1200)
  for (const noun of ['statements', 'quotations', 'traces', 'citations'] as const) expect(graph[noun].length, noun).toBeGreaterThan(0)

  const store = await openStore(':memory:')
  const figures = await benchStore(store, graph, 1, 3)
  expect(figures.records).toBe(NOUNS.reduce((n, noun) => n + graph[noun].length, 0))
  expect(Object.keys(figures.queries)).toEqual(expect.arrayContaining(['top', 'neighbours', 'search', 'pair', 'path', 'document']))
  await store.apply(emptying(graph))
  expect(Object.values((await store.counts()).nouns).every((n) => n === 0)).toBe(true)
  await store.close()
})
