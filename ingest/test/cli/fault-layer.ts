/**
 * A file layer that fails at call k. It stands in front of node:fs, counts every call that changes something below one
 * folder, and at the k-th either dies (half of a write is done, nothing of anything else, and no later call gets through
 * either: as when the process was killed) or says that the disk is full (as long as it is). A flush (fsync) is counted and
 * not done: what a process has written outlives it without, and waiting for the disk took a third of these tests.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

type Call = (...args: never[]) => unknown
export type Fault = 'death' | 'full disk'

const CHANGING = ['openSync', 'writeSync', 'fsyncSync', 'ftruncateSync', 'renameSync', 'rmSync', 'mkdirSync', 'writeFileSync', 'appendFileSync'] as const
const GROWING = new Set<string>(['writeSync', 'writeFileSync', 'appendFileSync', 'openSync', 'mkdirSync'])

export class Death extends Error {}

/** Runs `work`; answers how many calls were counted. Whatever the fault made `work` throw is swallowed, everything else is not. */
export async function withFault(folder: string, at: number, fault: Fault, work: () => Promise<void>): Promise<number> {
  const real = new Map<string, Call>(CHANGING.map((name) => [name, (fs as unknown as Record<string, Call>)[name]]))
  const ours = new Set<number>()
  let calls = 0
  let struck = false

  const wrapped = (name: string) => (...args: never[]): unknown => {
    const run = real.get(name)!
    const [first, second] = args as unknown as [unknown, unknown]
    const isOurs = typeof first === 'number' ? ours.has(first) : String(first).startsWith(folder)
    const changes = isOurs && !(name === 'openSync' && second === 'r')
    if (changes && ++calls === at) {
      struck = true
      if (fault === 'death' && name === 'writeSync') (run as (fd: unknown, bytes: Uint8Array) => number)(first, (second as Uint8Array).subarray(0, (second as Uint8Array).length >> 1))
    }
    if (changes && struck && fault === 'death') throw new Death(`died at call ${at}, ${name}`)
    if (changes && struck && GROWING.has(name)) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
    if (isOurs && name === 'fsyncSync') return undefined
    const answer = run(...args)
    if (name === 'openSync' && isOurs) ours.add(answer as number)
    return answer
  }
  const put = (make: (name: string) => Call) => {
    for (const name of CHANGING) (fs as unknown as Record<string, Call>)[name] = make(name)
    syncBuiltinESMExports()
  }

  put(wrapped)
  try { await work() } catch (error) { if (!struck) throw error } finally { put((name) => real.get(name)!) }
  return calls
}
