/**
 * Groups of things that hold together, found from who is joined to whom. With signs, allies gather and opponents part.
 * Louvain's method (Blondel et al. 2008) with the modularity of signed graphs of Gómez, Jensen and Arenas (2009):
 * what praise gains beyond chance, less what attack gains beyond chance. No random choice: nodes are visited by id.
 */
import { compareIds } from './ids.ts'

/** How strongly two things are joined, for and against; the order of the ends does not matter. */
export interface Tie { readonly a: string, readonly b: string, readonly for: number, readonly against: number }

interface Net {
  /** For each node: neighbour → [for, against]. A loop counts twice in the degree. */
  readonly near: readonly ReadonlyMap<number, readonly [number, number]>[]
  readonly degree: readonly (readonly [number, number])[]
}

const LEAST_GAIN = 1e-9
const MOST_ROUNDS = 60

/** Id → name of its group, which is the smallest id in it. Things without a tie are alone. */
export function communities(ids: Iterable<string>, ties: readonly Tie[]): Map<string, string> {
  const names = [...new Set(ids)].sort(compareIds)
  const index = new Map(names.map((id, i) => [id, i]))
  let net = netOf(names.length, ties.flatMap((t) => {
    const [a, b] = [index.get(t.a), index.get(t.b)]
    return a === undefined || b === undefined || a === b ? [] : [[a, b, t.for, t.against] as const]
  }))
  let group = names.map((_, i) => i)
  for (;;) {
    const moved = settle(net)
    const count = new Set(moved).size
    group = group.map((g) => moved[g])
    if (count === net.near.length) break
    net = folded(net, moved, count)
  }
  const first = new Map<number, string>()
  group.forEach((g, i) => { if (!first.has(g)) first.set(g, names[i]) })
  return new Map(names.map((id, i) => [id, first.get(group[i])!]))
}

function netOf(size: number, edges: readonly (readonly [number, number, number, number])[]): Net {
  const near = Array.from({ length: size }, () => new Map<number, [number, number]>())
  const add = (from: number, to: number, plus: number, minus: number) => {
    const sum = near[from].get(to) ?? [0, 0]
    near[from].set(to, [sum[0] + plus, sum[1] + minus])
  }
  for (const [a, b, plus, minus] of [...edges].sort((x, y) => x[0] - y[0] || x[1] - y[1] || x[2] - y[2] || x[3] - y[3])) {
    add(a, b, plus, minus)
    add(b, a, plus, minus)
  }
  return { near, degree: near.map(total) }
}

function total(near: ReadonlyMap<number, readonly [number, number]>): [number, number] {
  let [plus, minus] = [0, 0]
  for (const [p, m] of near.values()) { plus += p; minus += m }
  return [plus, minus]
}

/** Moves single nodes to the group that gains most until none gains; groups are numbered from 0 in order of their first node. */
function settle({ near, degree }: Net): number[] {
  const group = near.map((_, i) => i)
  const inside = degree.map(([p, m]) => [p, m] as [number, number])
  const [allFor, allAgainst] = degree.reduce(([p, m], d) => [p + d[0], m + d[1]] as [number, number], [0, 0] as [number, number])
  const chance = (k: number, sum: number, all: number) => (all === 0 ? 0 : (k * sum) / all)
  for (let round = 0, again = true; again && round < MOST_ROUNDS; round++) {
    again = false
    for (let i = 0; i < near.length; i++) {
      const [kp, km] = degree[i]
      const links = new Map<number, number>([[group[i], 0]])
      for (const [j, [p, m]] of near[i]) if (j !== i) links.set(group[j], (links.get(group[j]) ?? 0) + p - m)
      inside[group[i]][0] -= kp
      inside[group[i]][1] -= km
      const gain = (g: number) => links.get(g)! - chance(kp, inside[g][0], allFor) + chance(km, inside[g][1], allAgainst)
      let [best, most] = [group[i], gain(group[i])]
      for (const g of [...links.keys()].sort((x, y) => x - y)) {
        const now = gain(g)
        if (now > most + LEAST_GAIN) { best = g; most = now }
      }
      inside[best][0] += kp
      inside[best][1] += km
      if (best !== group[i]) { group[i] = best; again = true }
    }
  }
  const number = new Map<number, number>()
  return group.map((g) => { if (!number.has(g)) number.set(g, number.size); return number.get(g)! })
}

/** Each group becomes one node; what lies inside becomes its loop. */
function folded({ near, degree }: Net, group: readonly number[], count: number): Net {
  const next = Array.from({ length: count }, () => new Map<number, [number, number]>())
  const degrees = Array.from({ length: count }, () => [0, 0] as [number, number])
  near.forEach((row, i) => {
    degrees[group[i]][0] += degree[i][0]
    degrees[group[i]][1] += degree[i][1]
    for (const [j, [p, m]] of row) {
      const sum = next[group[i]].get(group[j]) ?? [0, 0]
      next[group[i]].set(group[j], [sum[0] + p, sum[1] + m])
    }
  })
  return { near: next, degree: degrees }
}
