import { describe, expect, it } from 'vitest'
import { randomFrom } from '@polylogue/graph-schema/random'
import { AFTERWARDS, runProgress } from '../../src/cli/progress.ts'
import type { Progress } from '../../src/cli/progress.ts'

/** A run on a clock of its own: documents of many sizes and slips of thirty characters, so many processes, what follows takes `afterwards` times what is usual. */
function simulated(seed: number, { workers, documents, slips = 0, afterwards }: { readonly workers: number, readonly documents: number, readonly slips?: number, readonly afterwards: number }) {
  const random = randomFrom(seed)
  const letters = Array.from({ length: documents }, () => Math.round(2000 * 50 ** random())).sort((a, b) => b - a)
  const sizes = [...letters, ...Array.from({ length: slips }, () => 30)]
  let clock = 0
  const seen: { readonly at: number, readonly progress: Progress }[] = []
  const run = runProgress((progress) => { seen.push({ at: clock, progress }) }, { now: () => clock, workers })
  const reading = run.stage('reading', sizes.length, 1)
  for (const size of sizes) { reading.begin(0); clock += size / 100; reading.done(size / 6, 0) }
  const total = sizes.reduce((a, b) => a + b, 0)
  const count = run.stage('extracting', sizes.length, total)
  const waiting = [...sizes]
  const busy: { readonly until: number, readonly size: number }[] = []
  let work = 0
  const take = () => {
    const size = waiting.shift()
    if (size === undefined) return
    // Thirty characters take what a hundred more do in a longer text.
    const took = (size + 80) * (0.5 + random())
    work += took
    count.begin(size)
    busy.push({ until: clock + took, size })
  }
  for (let i = 0; i < workers; i++) take()
  while (busy.length > 0) {
    busy.sort((a, b) => a.until - b.until)
    const { until, size } = busy.shift()!
    clock = until
    count.done(size / 6, size)
    take()
  }
  run.linking(documents)
  clock += work * afterwards * AFTERWARDS.linking
  run.storing(documents)
  clock += work * afterwards * AFTERWARDS.storing
  run.ended(documents)
  return { seen, end: clock }
}

describe('time left', () => {
  it.each([[1, 30, 0], [2, 30, 0], [4, 200, 0], [2, 30, 1500]])('is true within a factor of two: %s processes, %s documents, %s slips', (workers, documents, slips) => {
    let told = 0
    const wrong: string[] = []
    for (let seed = 1; seed <= 20; seed++) {
      for (const afterwards of [0.8, 1, 1.25]) {
        const { seen, end } = simulated(seed, { workers, documents, slips, afterwards })
        for (const { at, progress } of seen) {
          if (progress.secondsLeft === null || progress.stage === 'done') continue
          const truth = (end - at) / 1000
          told++
          if (truth < 20) continue
          if (progress.secondsLeft <= truth / 2 || progress.secondsLeft >= truth * 2) wrong.push(`seed ${seed}, ${progress.stage} ${progress.files}: ${progress.secondsLeft} s of ${truth}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(told).toBeGreaterThan(documents * 60)
  })

  it('is not told before anything is measured, and is none at the end', () => {
    const { seen } = simulated(3, { workers: 2, documents: 10, afterwards: 1 })
    const of = (stage: string) => seen.filter((s) => s.progress.stage === stage).map((s) => s.progress)
    expect(of('reading').every((p) => p.secondsLeft === null)).toBe(true)
    expect(of('extracting')[0].secondsLeft).toBeNull()
    expect(of('extracting').at(-1)!.files).toBe(10)
    expect(of('done').map((p) => p.secondsLeft)).toEqual([0])
  })
})
