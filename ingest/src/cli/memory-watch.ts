/**
 * Ends what takes more memory than it may. The heap of a process has a limit of its own, but not its buffers; what counts is what the
 * system gives it. Linux tells that without a process of its own; elsewhere the limit of the heap stands alone.
 */
import { readFileSync } from 'node:fs'

/** Milliseconds between two looks. */
const STEP = 100

export interface MemoryWatch {
  /** Calls `over`, once, when the process has more than it may; the answer ends the watch. */
  watch(pid: number | undefined, over: () => void): () => void
}

/** `limit`: MiB. */
export function watchMemory(limit: number): MemoryWatch {
  const watched = new Map<number, () => void>()
  let timer: NodeJS.Timeout | null = null
  const look = () => {
    for (const [pid, over] of watched) if (residentMb(pid) > limit) { watched.delete(pid); over() }
  }
  return {
    watch(pid, over) {
      if (process.platform !== 'linux' || pid === undefined) return () => {}
      watched.set(pid, over)
      timer ??= setInterval(look, STEP)
      return () => {
        watched.delete(pid)
        if (watched.size > 0 || timer === null) return
        clearInterval(timer)
        timer = null
      }
    },
  }
}

/** Resident memory of a process, MiB; 0 where it has ended. */
function residentMb(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch { return 0 }
}
