/** Numbers that look random and are the same for the same seed and choices made with them. */
import { randomFrom } from '@polylogue/graph-schema/random'

export interface Random {
  /** From 0, below 1. */
  next(): number
  pick<T>(list: readonly T[]): T
  /** Low places of the list much more often: few hubs, many small ends. */
  skewed<T>(list: readonly T[]): T
}

export function seeded(seed: number): Random {
  const next = randomFrom(seed)
  return {
    next,
    pick: (list) => list[Math.floor(next() * list.length)],
    skewed: (list) => list[Math.floor(list.length * next() ** 3)],
  }
}
