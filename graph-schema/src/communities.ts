/**
 * Groups of things that hold together, found from who is joined to whom. With signs, allies gather and opponents part.
 * Louvain's method (Blondel et al. 2008) with the modularity of signed graphs of Gómez, Jensen and Arenas (2009):
 * what praise gains beyond chance, less what attack gains beyond chance. No random choice: nodes are visited by id.
 */
import { compareIds } from './ids.ts'

/** How strongly two things are joined, for and against; the order of the ends does not matter. */
export interface Tie { readonly a: string, readonly b: string, readonly for: number, readonly against: number }

/** Neighbours of all nodes in one list, those of node i from `start[i]` to `start[i + 1]`. A loop counts twice in the degree. */
interface Net {
  readonly start: Int32Array
  readonly near: Int32Array
  readonly plus: Float64Array
  readonly minus: Float64Array
  readonly degreePlus: Float64Array
  readonly degreeMinus: Float64Array
}

const LEAST_GAIN = 1e-9
const MOST_ROUNDS = 60

/** Id → name of its group, which is the smallest id in it. Things without a tie are alone. Weights are whole numbers or halves, whose sums are the same in any order. */
export function communities(ids: Iterable<string>, ties: readonly Tie[]): Map<string, string> {
  const names = [...new Set(ids)].sort(compareIds)
  let net = netOf(names, ties)
  let group = Int32Array.from(names, (_, i) => i)
  for (;;) {
    const size = net.start.length - 1
    const { group: moved, count } = settle(net)
    group = group.map((g) => moved[g])
    if (count === size) break
    net = folded(net, moved, count)
  }
  const first = new Map<number, string>()
  group.forEach((g, i) => { if (!first.has(g)) first.set(g, names[i]) })
  return new Map(names.map((id, i) => [id, first.get(group[i])!]))
}

function netOf(names: readonly string[], ties: readonly Tie[]): Net {
  const index = new Map(names.map((id, i) => [id, i]))
  const rows = names.map((): number[] => [])
  for (const [t, tie] of ties.entries()) {
    const [a, b] = [index.get(tie.a), index.get(tie.b)]
    if (a === undefined || b === undefined || a === b) continue
    rows[a].push(b, t)
    rows[b].push(a, t)
  }
  const made = netMaker(names.length, ties.length * 2)
  for (const row of rows) {
    for (let n = 0; n < row.length; n += 2) made.add(row[n], ties[row[n + 1]].for, ties[row[n + 1]].against)
    made.endRow()
  }
  return made.net(null)
}

/** Row by row; neighbours named again in a row are added up. At most `most` entries in all. */
function netMaker(size: number, most: number) {
  const start = new Int32Array(size + 1)
  const [near, plus, minus] = [new Int32Array(most), new Float64Array(most), new Float64Array(most)]
  /** Where in the row a neighbour stands; before its beginning: not yet. */
  const place = new Int32Array(size).fill(-1)
  let [row, length] = [0, 0]
  return {
    add(to: number, p: number, m: number) {
      if (place[to] < start[row]) { place[to] = length; near[length] = to; plus[length] = 0; minus[length] = 0; length++ }
      plus[place[to]] += p
      minus[place[to]] += m
    },
    endRow() { start[++row] = length },
    /** Degrees: those given, or what the neighbours add up to. */
    net(degrees: readonly [Float64Array, Float64Array] | null): Net {
      const [degreePlus, degreeMinus] = degrees ?? [rowSums(start, plus), rowSums(start, minus)]
      return { start, near, plus, minus, degreePlus, degreeMinus }
    },
  }
}

function rowSums(start: Int32Array, values: Float64Array): Float64Array {
  return Float64Array.from({ length: start.length - 1 }, (_, i) => {
    let sum = 0
    for (let n = start[i]; n < start[i + 1]; n++) sum += values[n]
    return sum
  })
}

/** Moves single nodes to the group that gains most until none gains; groups are numbered from 0 in order of their first node. */
function settle({ start, near, plus, minus, degreePlus, degreeMinus }: Net): { readonly group: Int32Array, readonly count: number } {
  const size = start.length - 1
  const group = Int32Array.from({ length: size }, (_, i) => i)
  const [insidePlus, insideMinus] = [degreePlus.slice(), degreeMinus.slice()]
  const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0)
  const [allFor, allAgainst] = [sum(degreePlus), sum(degreeMinus)]
  /** What joins the node at hand to a group, and the groups it is joined to. */
  const links = new Float64Array(size)
  const met = new Uint8Array(size)
  const groups = new Int32Array(size)
  for (let round = 0, again = true; again && round < MOST_ROUNDS; round++) {
    again = false
    for (let i = 0; i < size; i++) {
      const [kp, km, own] = [degreePlus[i], degreeMinus[i], group[i]]
      let many = 0
      groups[many++] = own
      met[own] = 1
      for (let n = start[i]; n < start[i + 1]; n++) {
        if (near[n] === i) continue
        const g = group[near[n]]
        if (met[g] === 0) { met[g] = 1; groups[many++] = g }
        links[g] += plus[n] - minus[n]
      }
      insidePlus[own] -= kp
      insideMinus[own] -= km
      let [best, most] = [own, gainOf(links[own], kp, insidePlus[own], allFor, km, insideMinus[own], allAgainst)]
      for (const g of groups.subarray(0, many).sort()) {
        const now = gainOf(links[g], kp, insidePlus[g], allFor, km, insideMinus[g], allAgainst)
        if (now > most + LEAST_GAIN) { best = g; most = now }
        links[g] = 0
        met[g] = 0
      }
      insidePlus[best] += kp
      insideMinus[best] += km
      if (best !== own) { group[i] = best; again = true }
    }
  }
  const number = new Map<number, number>()
  return { group: group.map((g) => { if (!number.has(g)) number.set(g, number.size); return number.get(g)! }), count: number.size }
}

/** Of joining a group: what joins the node to it, less what chance would have of praise, and more what it would have of attack. */
function gainOf(link: number, kp: number, insideFor: number, allFor: number, km: number, insideAgainst: number, allAgainst: number): number {
  return link - (allFor === 0 ? 0 : (kp * insideFor) / allFor) + (allAgainst === 0 ? 0 : (km * insideAgainst) / allAgainst)
}

/** Each group becomes one node; what lies inside becomes its loop. */
function folded({ start, near, plus, minus, degreePlus, degreeMinus }: Net, group: Int32Array, count: number): Net {
  const members = Array.from({ length: count }, (): number[] => [])
  const [degreesPlus, degreesMinus] = [new Float64Array(count), new Float64Array(count)]
  group.forEach((g, i) => {
    members[g].push(i)
    degreesPlus[g] += degreePlus[i]
    degreesMinus[g] += degreeMinus[i]
  })
  const made = netMaker(count, start[group.length])
  for (const list of members) {
    for (const i of list) for (let n = start[i]; n < start[i + 1]; n++) made.add(group[near[n]], plus[n], minus[n])
    made.endRow()
  }
  return made.net([degreesPlus, degreesMinus])
}
