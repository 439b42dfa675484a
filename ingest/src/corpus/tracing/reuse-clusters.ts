/**
 * Shared patterns of two texts → passages. Hits that lie near each other on both sides are one cluster; hits far from its course (the
 * difference of the two places, which changes slowly even where words are shuffled) and lone hits at its edges are left out.
 */

export interface Hit2 { readonly a: number, readonly b: number }

/** First and last word on both sides, inclusive, and the words that shared patterns cover. */
export interface Cluster {
  readonly a0: number
  readonly a1: number
  readonly b0: number
  readonly b1: number
  readonly coveredA: ReadonlySet<number>
  readonly coveredB: ReadonlySet<number>
}

/** Words between two hits of one passage, on either side. */
const GAP = 40
/** Words the course may shift between neighbours. */
const DRIFT = 30
/** Words a pattern reaches over. */
const REACH = 3
const LEAST_HITS = 4

/** Passages, by place. `hits` come in the order of `a`. */
export function clustersOf(hits: readonly Hit2[]): Cluster[] {
  return grouped(hits).flatMap((group) => {
    const kept = trimmed(onCourse(group))
    return kept.length < LEAST_HITS ? [] : [clusterOf(kept)]
  })
}

interface Open { a1: number, b0: number, b1: number, hits: Hit2[] }

function grouped(hits: readonly Hit2[]): Hit2[][] {
  const done: Hit2[][] = []
  let open: Open[] = []
  for (const h of hits) {
    const alive: Open[] = []
    for (const c of open) { if (h.a - c.a1 <= GAP) alive.push(c); else done.push(c.hits) }
    const fits = alive.filter((c) => h.b >= c.b0 - GAP && h.b <= c.b1 + GAP)
    open = alive
    if (fits.length === 0) { open.push({ a1: h.a, b0: h.b, b1: h.b, hits: [h] }); continue }
    const [first, ...rest] = fits
    for (const r of rest) { first.hits = first.hits.concat(r.hits); first.b0 = Math.min(first.b0, r.b0); first.b1 = Math.max(first.b1, r.b1) }
    if (rest.length > 0) open = open.filter((c) => !rest.includes(c))
    first.hits.push(h)
    first.a1 = h.a
    first.b0 = Math.min(first.b0, h.b)
    first.b1 = Math.max(first.b1, h.b)
  }
  return [...done, ...open.map((c) => c.hits)].map((g) => [...g].sort((x, y) => x.a - y.a || x.b - y.b))
}

/** Hits whose difference of places is near that of their neighbours. */
function onCourse(hits: readonly Hit2[]): Hit2[] {
  return hits.filter((h, i) => {
    const near = hits.slice(Math.max(0, i - 8), i + 9).map((n) => n.b - n.a).sort((x, y) => x - y)
    return Math.abs(h.b - h.a - near[near.length >> 1]) <= DRIFT
  })
}

/** A lone hit or two at an edge, with a gap behind, came by chance. */
function trimmed(hits: readonly Hit2[]): Hit2[] {
  let from = 0
  let to = hits.length
  for (let i = Math.min(2, to - 1); i >= 1; i--) if (farApart(hits[i - 1], hits[i])) { from = i; break }
  for (let i = Math.max(from + 1, to - 2); i < to; i++) if (farApart(hits[i - 1], hits[i])) { to = i; break }
  return hits.slice(from, to)
}

const farApart = (x: Hit2, y: Hit2): boolean => y.a - x.a > 12 || Math.abs(y.b - x.b) > 20

function clusterOf(hits: readonly Hit2[]): Cluster {
  const coveredA = new Set<number>()
  const coveredB = new Set<number>()
  for (const { a, b } of hits) for (let k = 0; k < REACH; k++) { coveredA.add(a + k); coveredB.add(b + k) }
  const bs = hits.map((h) => h.b)
  return { a0: hits[0].a, a1: hits[hits.length - 1].a + REACH - 1, b0: bs.reduce((x, y) => Math.min(x, y)), b1: bs.reduce((x, y) => Math.max(x, y)) + REACH - 1, coveredA, coveredB }
}
