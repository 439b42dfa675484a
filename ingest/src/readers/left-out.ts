/** Counts what a document has and its text does not show, and says so in one sentence. */
import type { Problem } from '@polylogue/graph-schema'
import { problem } from './codes.ts'

export interface LeftOut {
  /** One more of a kind, named in the singular: “comment”. */
  add(kind: string): void
  /** One Problem for all kinds; none where nothing was left out. */
  problems(path: string): Problem[]
}

export function leftOut(): LeftOut {
  const counts = new Map<string, number>()
  return {
    add(kind) { counts.set(kind, (counts.get(kind) ?? 0) + 1) },
    problems(path) {
      if (counts.size === 0) return []
      const parts = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, n]) => `${n} ${kind}${n === 1 ? '' : 's'}`)
      const list = parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
      return [problem('parts-left-out', path, `Left out: ${list}.`)]
    },
  }
}
