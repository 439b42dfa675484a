import { afterAll, describe, expect, it } from 'vitest'
import { workerPool } from '../../src/cli/worker-pool.ts'

describe('worker pool', () => {
  const pool = workerPool({ workers: 2, memoryMb: 300, program: new URL('./hostile-worker.ts', import.meta.url), limit: (_, seconds) => seconds })
  afterAll(() => pool.close())
  const run = (path: string) => pool.run({ kind: 'read', file: path, path, collection: 'c', sideCar: null }, path === 'hang' ? 3 : 60)

  it('answers for a process that hangs, ends or fills the memory, and loses none of its neighbours', async () => {
    const answers = await Promise.all(['good-1', 'hang', 'good-2', 'end', 'good-3', 'fill', 'good-4', ...process.platform === 'linux' ? ['buffers'] : []].map(run))
    expect(answers.map((a) => (a.kind === 'refused' ? a.problem.code : a.kind))).toEqual(['good-1', 'timeout', 'good-2', 'died', 'good-3', 'out-of-memory', 'good-4', ...process.platform === 'linux' ? ['out-of-memory'] : []])
  })
})
