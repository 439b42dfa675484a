import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { generatedCorpus } from '../../bench/tracing/generated-corpus.ts'
import { ADDED, measureTracing } from '../../bench/tracing/measure.ts'

it('traces the quotations of a generated corpus to where they were taken from', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'polylogue-test-'))
  try {
    const figures = measureTracing(generatedCorpus(scratch, { documents: 20 + ADDED, words: 200, seed: 2 }), scratch)
    expect(figures.documents).toBe(20)
    // Four quotations in each document but the first; some were taken from one of the documents that are added later.
    expect(figures.traces).toBeGreaterThan(60)
    expect(figures.found).toBeGreaterThan(figures.traces * 0.6)
  } finally { rmSync(scratch, { recursive: true, force: true }) }
})
