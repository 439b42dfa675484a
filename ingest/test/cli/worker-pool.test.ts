import { afterAll, describe, expect, it } from 'vitest'
import { workerPool } from '../../src/cli/worker-pool.ts'
import type { WorkerPool } from '../../src/cli/worker-pool.ts'

describe('worker pool', () => {
  const pool = workerPool({ workers: 2, memoryMb: 300, program: new URL('./hostile-worker.ts', import.meta.url), limit: (_, seconds) => seconds })
  afterAll(() => pool.close())
  const run = (path: string) => pool.run({ kind: 'read', file: path, path, collection: 'c', sideCar: null }, path === 'hang' ? 3 : 60)

  it('answers for a process that hangs, ends or fills the memory, and loses none of its neighbours', async () => {
    const answers = await Promise.all(['good-1', 'hang', 'good-2', 'end', 'good-3', 'fill', 'good-4', ...process.platform === 'linux' ? ['buffers'] : []].map(run))
    expect(answers.map((a) => (a.kind === 'refused' ? a.problem.code : a.kind))).toEqual(['good-1', 'timeout', 'good-2', 'died', 'good-3', 'out-of-memory', 'good-4', ...process.platform === 'linux' ? ['out-of-memory'] : []])
  })

  it('does not count the time in which what a task hands over is kept', async () => {
    let taken = 0
    const answer = await pool.run({ kind: 'unpack', file: 'members', path: 'members', limits: { member: 1, total: 1, members: 1 }, columns: {} }, 3, {
      onMember: () => { if (taken++ === 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 4000) },
    })
    expect([answer.kind, taken]).toEqual(['unpacked', 2])
  })
})

describe('processes begun before there is work', () => {
  const program = new URL('./pid-worker.ts', import.meta.url)
  const pidOf = async (pool: WorkerPool) => {
    const answer = await pool.run({ kind: 'read', file: '', path: 'a.txt', collection: '', sideCar: null }, 1)
    return answer.kind === 'failed' ? Number(answer.message) : 0
  }

  it('no more than asked for, and they take up the first tasks', async () => {
    const pool = workerPool({ workers: 2, memoryMb: 512, program })
    try {
      pool.begin(1)
      pool.begin(1)
      const first = await pidOf(pool)
      expect(first).toBeGreaterThan(0)
      expect(await pidOf(pool)).toBe(first)
    } finally { pool.close() }
  })

  it('one that ended while it waited is given no work', async () => {
    const pool = workerPool({ workers: 1, memoryMb: 512, program })
    try {
      const first = await pidOf(pool)
      process.kill(first, 'SIGKILL')
      // Its end is known when it has no channel any more; a task given before that is answered as died.
      await expect.poll(() => pidOf(pool), { timeout: 60_000 }).toBeGreaterThan(0)
      expect(await pidOf(pool)).not.toBe(first)
    } finally { pool.close() }
  })
})
