/**
 * How much of two passages runs in parallel: the longest common stretch, then the same to its left and to its right
 * (Ratcliff and Metzener, "Pattern Matching: The Gestalt Approach", Dr. Dobb's Journal, July 1988).
 */

interface Stretch { readonly a: number, readonly b: number, readonly size: number }

/** Shorter stretches than this are chance; in strings shorter than this the whole string must agree. */
const SHORTEST = 8

/** Characters of `a` and `b` that run in parallel in stretches of 8 and more. */
export function commonCharacters(a: string, b: string): number {
  if (a === '' || b === '') return 0
  if (a === b) return a.length
  const shortest = Math.min(SHORTEST, a.length, b.length)
  const places = placesOf(b)
  const open: [number, number, number, number][] = [[0, a.length, 0, b.length]]
  let sum = 0
  while (open.length > 0) {
    const [aFrom, aTo, bFrom, bTo] = open.pop()!
    const found = longest(a, places, aFrom, aTo, bFrom, bTo)
    if (found.size === 0) continue
    if (found.size >= shortest) sum += found.size
    open.push([aFrom, found.a, bFrom, found.b], [found.a + found.size, aTo, found.b + found.size, bTo])
  }
  return sum
}

/** Length of the longest stretch that stands in both. */
export function longestCommon(a: string, b: string): number {
  return longest(a, placesOf(b), 0, a.length, 0, b.length).size
}

/** Share of the longer of two folded passages that the other has too, 0 to 1. */
export function shareInCommon(a: string, b: string): number {
  return a === '' || b === '' ? 0 : commonCharacters(a, b) / Math.max(a.length, b.length)
}

function placesOf(b: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (let i = 0; i < b.length; i++) {
    const known = places.get(b[i])
    if (known) known.push(i)
    else places.set(b[i], [i])
  }
  return places
}

/** The longest stretch, the earliest in `a` on a tie, then the earliest in `b`. */
function longest(a: string, placesInB: ReadonlyMap<string, readonly number[]>, aFrom: number, aTo: number, bFrom: number, bTo: number): Stretch {
  let best: Stretch = { a: aFrom, b: bFrom, size: 0 }
  let lengths = new Map<number, number>()
  for (let i = aFrom; i < aTo; i++) {
    const next = new Map<number, number>()
    for (const j of placesInB.get(a[i]) ?? []) {
      if (j < bFrom) continue
      if (j >= bTo) break
      const size = (lengths.get(j - 1) ?? 0) + 1
      next.set(j, size)
      if (size > best.size) best = { a: i - size + 1, b: j - size + 1, size }
    }
    lengths = next
  }
  return best
}
