/** Answers as they were sent, the newest of each question, within bounds; the oldest go first. */
import type { Answer } from './messages.ts'

export interface Kept extends Answer {
  /** Of the graph it was read from. */
  readonly graph: string
  /** When the graph was last known to be the one it was read from, in milliseconds of a clock of the process. */
  current: number
}

export interface KeptAnswers {
  find(question: string): Kept | undefined
  keep(question: string, answer: Kept): void
  clear(): void
}

const MOST_BYTES = 128_000_000
const MOST_ANSWERS = 2000

export function keptAnswers(): KeptAnswers {
  const known = new Map<string, Kept>()
  let bytes = 0
  const drop = (question: string) => {
    bytes -= known.get(question)?.body.byteLength ?? 0
    known.delete(question)
  }
  return {
    find: (question) => known.get(question),
    keep(question, answer) {
      drop(question)
      known.set(question, answer)
      bytes += answer.body.byteLength
      for (const oldest of known.keys()) {
        if (bytes <= MOST_BYTES && known.size <= MOST_ANSWERS) break
        drop(oldest)
      }
    },
    clear() { known.clear(); bytes = 0 },
  }
}
