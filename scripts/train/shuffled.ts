/** Orders drawn by chance: that of training examples comes from a seed. */

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
