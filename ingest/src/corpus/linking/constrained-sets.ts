/** Sets of clusters joined step by step, with reasons; pairs that a person ruled apart, and different kinds, never meet in one set. */
import type { Cluster } from '@polylogue/graph-schema'

/** A cluster and its number. */
export interface Indexed { readonly cluster: Cluster, readonly i: number }

export interface Joiner {
  /** Joins the sets of two clusters; false where a ruling or their kinds forbid it. */
  join(a: number, b: number, why: string): boolean
  find(i: number): number
}

export function constrainedSets(clusters: readonly Cluster[], apart: readonly (readonly [number, number])[]) {
  const parent = clusters.map((_, i) => i)
  const members = clusters.map((_, i) => [i])
  /** Of the few that have any. */
  const enemies = new Map<number, Set<number>>()
  const why = new Map<number, string>()
  const part = (a: number, b: number) => { const own = enemies.get(a); if (own) own.add(b); else enemies.set(a, new Set([b])) }
  for (const [a, b] of apart) { part(a, b); part(b, a) }
  const find = (i: number): number => {
    let root = i
    while (parent[root] !== root) root = parent[root]
    while (parent[i] !== root) [parent[i], i] = [root, parent[i]]
    return root
  }
  return {
    find,
    join(a: number, b: number, reason: string): boolean {
      const [x, y] = [find(a), find(b)].sort((p, q) => p - q)
      if (x === y) return true
      if (clusters[x].kind !== clusters[y].kind) return false
      // `enemies` of a root hold all enemies of its members, by number of cluster.
      for (const e of enemies.get(x) ?? []) if (find(e) === y) return false
      parent[y] = x
      const [small, large] = members[x].length < members[y].length ? [members[x], members[y]] : [members[y], members[x]]
      for (const i of small) large.push(i)
      members[x] = large
      members[y] = []
      for (const e of enemies.get(y) ?? []) part(x, e)
      // Each cluster keeps the first reason for which it was joined to another.
      if (!why.has(b)) why.set(b, reason)
      if (!why.has(a)) why.set(a, reason)
      return true
    },
    whyOf: (i: number, otherwise = 'joined through another name'): string => why.get(i) ?? otherwise,
    /** True where a person ruled two apart, or things they were joined to. */
    isApart(a: number, b: number): boolean {
      const y = find(b)
      for (const e of enemies.get(find(a)) ?? []) if (find(e) === y) return true
      return false
    },
    /** All sets, members sorted, in the order of their smallest members. */
    groups: (): number[][] => members.filter((m) => m.length > 0).map((m) => [...m].sort((a, b) => a - b)).sort((a, b) => a[0] - b[0]),
  }
}
