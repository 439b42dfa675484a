/** Chance that is the same on every machine: the order of training examples comes from a seed. */

/** Numbers in [0, 1) from a seed (Mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = state + 0x6d2b79f5 | 0
    let t = Math.imul(state ^ state >>> 15, state | 1)
    t = t + Math.imul(t ^ t >>> 7, t | 61) ^ t
    return ((t ^ t >>> 14) >>> 0) / 4294967296
  }
}

/** 0 … length - 1 in an order drawn from `random` (Fisher and Yates). */
export function shuffled(length: number, random: () => number): Int32Array {
  const out = Int32Array.from({ length }, (_, i) => i)
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = out[i]
    out[i] = out[j]
    out[j] = kept
  }
  return out
}
