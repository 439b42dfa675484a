/** What the processes of one group have taken so far, as Linux tells it; elsewhere nothing is told. */
import { readFileSync, readdirSync } from 'node:fs'

export interface GroupUse {
  /** Seconds of processor time of the process that leads the group, and of all others that are or were in it. */
  readonly leader: number
  readonly others: number
  /** Resident memory of all, in bytes; shared pages count in each. */
  readonly memory: number
}

/** Clock ticks a second in /proc, the same on all systems that Node runs on; bytes of a page. */
const TICKS = 100
const PAGE = 4096

/** Asks for a group again and again; what a process took that is gone meanwhile stays counted. Null where the system does not tell. */
export function watchGroup(leader: number): () => GroupUse | null {
  const seen = new Map<number, number>()
  return () => {
    if (process.platform !== 'linux') return null
    let memory = 0
    for (const { pid, seconds, resident } of processesOf(leader)) {
      seen.set(pid, seconds)
      memory += resident
    }
    const own = seen.get(leader) ?? 0
    return { leader: own, others: [...seen.values()].reduce((a, b) => a + b, 0) - own, memory }
  }
}

function processesOf(group: number): { readonly pid: number, readonly seconds: number, readonly resident: number }[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    let line: string
    try { line = readFileSync(`/proc/${name}/stat`, 'utf8') } catch { return [] }
    // The name of the program stands in brackets and may hold anything; the fields behind it are numbered from 3.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    const field = (n: number) => Number(fields[n - 3])
    return field(5) === group ? [{ pid: Number(name), seconds: (field(14) + field(15)) / TICKS, resident: field(24) * PAGE }] : []
  })
}
