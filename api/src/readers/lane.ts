/** Tasks for some processes: each does one at a time, in the order they were asked. */
import type { Reader } from './reader.ts'

export interface Lane {
  /** Runs with a process of its own for as long as it takes. */
  run<T>(work: (reader: Reader) => Promise<T>): Promise<T>
  /** Runs once with each, beside what they are at. */
  each(work: (reader: Reader) => Promise<void>): Promise<void>
  close(): Promise<void>
}

export function laneOf(readers: readonly Reader[]): Lane {
  const idle = [...readers]
  const waiting: ((reader: Reader) => void)[] = []
  const free = (reader: Reader) => { const first = waiting.shift(); if (first) first(reader); else idle.push(reader) }
  return {
    async run(work) {
      const reader = idle.pop() ?? await new Promise<Reader>((turn) => { waiting.push(turn) })
      try { return await work(reader) } finally { free(reader) }
    },
    async each(work) { await Promise.all(readers.map(work)) },
    async close() { await Promise.all(readers.map((r) => r.close())) },
  }
}
