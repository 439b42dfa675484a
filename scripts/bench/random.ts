/** Numbers that look random and are the same for the same seed (mulberry32), and choices made with them. */

export interface Random {
  /** From 0, below 1. */
  next(): number
  pick<T>(list: readonly T[]): T
  /** Low places of the list much more often: few hubs, many small ends. */
  skewed<T>(list: readonly T[]): T
}

export function seeded(seed: number): Random {
  let a = seed >>> 0
  const next = () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    pick: (list) => list[Math.floor(next() * list.length)],
    skewed: (list) => list[Math.floor(list.length * next() ** 3)],
  }
}
