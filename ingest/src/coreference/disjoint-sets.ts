/** Sets of numbers 0 … n-1 that are joined step by step. */
export type DisjointSets = ReturnType<typeof disjointSets>

export function disjointSets(n: number) {
  const reasons = new Map<number, string>()
  const parent = Array.from({ length: n }, (_, i) => i)
  const find = (i: number): number => {
    let root = i
    while (parent[root] !== root) root = parent[root]
    while (parent[i] !== root) [parent[i], i] = [root, parent[i]]
    return root
  }
  return {
    find,
    /** The smaller number stays the root, so the result does not depend on the order of joins. */
    join(a: number, b: number, why = ''): void {
      const [x, y] = [find(a), find(b)]
      if (x === y) return
      // `b` is joined to `a`; each keeps the first reason for which it was joined.
      if (!reasons.has(b)) reasons.set(b, why)
      if (x < y) parent[y] = x
      else parent[x] = y
    },
    /** Why it is in its set; null for one alone. */
    whyOf: (i: number): string | null => reasons.get(i) ?? null,
    /** All sets, each sorted, in the order of their smallest members. */
    groups(): number[][] {
      const out = new Map<number, number[]>()
      for (let i = 0; i < n; i++) { const r = find(i); const g = out.get(r); if (g) g.push(i); else out.set(r, [i]) }
      return [...out.values()]
    },
  }
}
