/**
 * Mutated files of every format, read in real worker processes: none may end its process, run out of time, show a bug of ours, or give a
 * document whose spans do not fit. Some hundred of each format here, 2,000 in CI; `npm run fuzz -- --count N --seed N [--format NAME]` for more. A find is
 * written to a file and named.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workerPool } from '../../src/cli/worker-pool.ts'
import type { WorkerPool } from '../../src/cli/worker-pool.ts'
import { FORMATS } from '../../src/readers/registry.ts'
import { MAKERS } from './mutation-makers.ts'
import type { Batch, BatchResult } from './mutation-worker.ts'

/** Of each format. */
const COUNT = Number(process.env.POLYLOGUE_FUZZ_COUNT ?? 300)
const SEED = Number(process.env.POLYLOGUE_FUZZ_SEED ?? 1)
const ONLY = process.env.POLYLOGUE_FUZZ_FORMAT ?? null
/** Files of one task. Where a task does not come back, each of its files is tried alone. */
const BATCH = 50
const SECONDS = 30

describe(`${COUNT} mutated files of each format, seed ${SEED}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'polylogue-mutations-'))
  const finds: string[] = []
  let pool: WorkerPool
  beforeAll(() => { pool = workerPool({ workers: 2, memoryMb: 1024, program: new URL('./mutation-worker.ts', import.meta.url), limit: (_, files) => SECONDS + files }) })
  afterAll(() => { pool.close(); if (finds.length === 0) rmSync(folder, { recursive: true }) })

  async function tried(batch: Batch): Promise<BatchResult> {
    const answer = await pool.run({ kind: 'read', file: '', path: JSON.stringify(batch), collection: '', sideCar: null }, batch.to - batch.from)
    if (answer.kind === 'failed' && answer.code === 'batch') return JSON.parse(answer.message) as BatchResult
    const { from, to } = batch
    if (to - from === 1) return { kinds: [answer.kind], finds: [`${batch.format}, seed ${batch.seed}, number ${from}: ${JSON.stringify(answer)}`] }
    const each = []
    for (let n = from; n < to; n++) each.push(await tried({ ...batch, from: n, to: n + 1 }))
    return { kinds: each.flatMap((e) => e.kinds), finds: each.flatMap((e) => e.finds) }
  }

  it('has a maker for every format', () => expect(Object.keys(MAKERS).sort()).toEqual(FORMATS.map((f) => f.format).sort()))

  it.each(FORMATS.filter((f) => ONLY === null || f.format === ONLY).map((f) => f.format))('%s', async (format) => {
    const batches = Array.from({ length: Math.ceil(COUNT / BATCH) }, (_, i): Batch => ({ format, seed: SEED, folder, from: i * BATCH, to: Math.min(COUNT, (i + 1) * BATCH) }))
    const results = await Promise.all(batches.map(tried))
    finds.push(...results.flatMap((r) => r.finds))
    expect(finds).toEqual([])
    // Mutations that only ever give one outcome reach nothing of the reader.
    if (COUNT >= 50) expect(new Set(results.flatMap((r) => r.kinds)).size).toBeGreaterThan(1)
  }, 60_000 + COUNT * 200)
})
