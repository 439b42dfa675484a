/**
 * Chance that is the same on every machine and in every run, for tests, benches and the order of training: mulberry32 (Tommy Ettinger, public domain).
 * A door of its own, as nothing that the product answers may draw on it.
 */

/** A function that gives numbers from 0, below 1: the same ones for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
