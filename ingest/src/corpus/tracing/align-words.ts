/** Two runs of words laid side by side: longest common order, spelling slips counted as the same word. */
import { nearSpelling } from '../../work-titles/near-spelling.ts'

/** For each word of `a` the index of its partner in `b`, or -1. Time and space grow with the product; callers keep both short. */
export function alignWords(a: readonly string[], b: readonly string[]): Int32Array {
  const width = b.length + 1
  const best = new Int32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const here = i * width + j
      const skip = Math.max(best[here + width], best[here + 1])
      // Neighbours that go on together weigh more than words picked from far apart.
      const match = same(a[i], b[j]) ? best[here + width + 1] + (i + 1 < a.length && j + 1 < b.length && same(a[i + 1], b[j + 1]) ? 5 : 4) : -1
      best[here] = Math.max(skip, match)
    }
  }
  const partner = new Int32Array(a.length).fill(-1)
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const here = i * width + j
    if (same(a[i], b[j]) && best[here] === best[here + width + 1] + (i + 1 < a.length && j + 1 < b.length && same(a[i + 1], b[j + 1]) ? 5 : 4)) partner[i++] = j++
    else if (best[here + 1] >= best[here + width]) j++
    else i++
  }
  return partner
}

/** Equal, or a slip or variant of spelling in a longer word. */
export function same(a: string, b: string): boolean {
  return a === b || (a.length > 5 && b.length > 5 && a[0] === b[0] && a[1] === b[1] && (nearSpelling(a, b) || (a.length > 6 && b.length > 6 && Math.abs(a.length - b.length) <= 1 && a.slice(0, 5) === b.slice(0, 5) && a.at(-1) === b.at(-1) && nearSpelling(`${a}xx`, `${b}xx`))))
}
