/** Whether two folded words or titles differ only by a slip of spelling. */

/** True where the two differ by at most one edit in every eight characters, and by none where they are short. */
export function nearSpelling(a: string, b: string): boolean {
  if (a === b) return true
  const limit = Math.min(4, Math.floor(Math.min(a.length, b.length) / 8))
  return limit > 0 && Math.abs(a.length - b.length) <= limit && editDistance(a, b, limit) <= limit
}

/** Edits between two strings; anything above `limit` comes back as `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (next[j] < least) least = next[j]
    }
    if (least > limit) return limit + 1
    row = next
  }
  return Math.min(row[b.length], limit + 1)
}
