/** The edges of a passage that two texts share: patterns end before the words do, most of all where words are shuffled or left out. */
import type { Cluster } from './reuse-clusters.ts'

/** Words looked at beyond each edge. */
const WINDOW = 14
/** Part of the words up to the new edge that must stand near the edge of the other side. */
const SHARE = 0.6

/** The cluster, its edges moved out as far as most words still have partners there. */
export function stretchEdges(c: Cluster, a: readonly string[], b: readonly string[]): Cluster {
  const left = outwards(a, b, c.a0, c.b0, -1)
  const right = outwards(a, b, c.a1, c.b1, 1)
  return { ...c, a0: c.a0 - left.a, b0: c.b0 - left.b, a1: c.a1 + right.a, b1: c.b1 + right.b }
}

/** How many words further each side goes. */
function outwards(a: readonly string[], b: readonly string[], fromA: number, fromB: number, step: 1 | -1): { a: number, b: number } {
  const beyondA = beyond(a, fromA, step)
  const beyondB = beyond(b, fromB, step)
  return { a: furthest(beyondA, beyondB), b: furthest(beyondB, beyondA) }
}

function beyond(words: readonly string[], from: number, step: 1 | -1): string[] {
  const out: string[] = []
  for (let i = from + step; i >= 0 && i < words.length && out.length < WINDOW; i += step) out.push(words[i])
  return out
}

/** The last word with a partner up to which enough words have one. Each partner counts once. */
function furthest(words: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>()
  for (const w of others) left.set(w, (left.get(w) ?? 0) + 1)
  let matched = 0
  let best = 0
  words.forEach((w, i) => {
    const n = left.get(w) ?? 0
    if (n === 0) return
    left.set(w, n - 1)
    matched++
    if (matched >= (i + 1) * SHARE) best = i + 1
  })
  return best
}
