/**
 * Works that are one work: clusters of citations joined across documents over spelling, subtitle, edition and language of
 * the numbers. Authors that contradict each other keep two works apart; a title without an author joins the one author
 * who has it, and no one where there are several. The order of the clusters does not matter.
 */
import { compareIds } from '@polylogue/graph-schema'
import type { Cluster } from '@polylogue/graph-schema'
import { familyName } from '../work-titles/family-name.ts'
import { titleKey } from '../work-titles/title-key.ts'
import type { TitleKey } from '../work-titles/title-key.ts'
import { nearSpelling } from '../work-titles/near-spelling.ts'

/** Clusters that are one work. */
export interface WorkMatch {
  /** Cluster ids, sorted. */
  readonly clusters: readonly string[]
  /** The usual title: the one most clusters give, the longest of those. */
  readonly name: string
  /** What the citations say, field by field: the value most clusters give. */
  readonly details: Readonly<Record<string, string>>
  /** cluster id → why it is here, in words. */
  readonly why: ReadonlyMap<string, string>
}

interface Candidate {
  readonly cluster: Cluster
  readonly key: TitleKey
  /** Folded family name of the author, or name of the body; empty where unknown. */
  readonly author: string
}

/** One match for each work, sorted by its first cluster id. Clusters that are not works are passed over. */
export function matchWorks(clusters: readonly Cluster[]): WorkMatch[] {
  const candidates = clusters.filter((c) => c.kind === 'Work').sort((a, b) => compareIds(a.id, b.id)).map(candidateOf)
  const groups = disjoint(candidates.length)
  const why = new Map<string, string>()
  for (const bucket of bucketsOf(candidates)) joinBucket(candidates, bucket, groups, why)
  const members = new Map<number, Candidate[]>()
  candidates.forEach((c, i) => members.set(groups.find(i), [...(members.get(groups.find(i)) ?? []), c]))
  return [...members.values()].map((group) => matchOf(group, why))
}

function candidateOf(cluster: Cluster): Candidate {
  const { author = '', volume = '', issue = '', title = cluster.name } = cluster.details
  return { cluster, key: titleKey(title, volume, issue), author: familyName(author) }
}

/** Indexes of clusters whose titles may be one: equal words, or all words but one equal. */
function bucketsOf(candidates: readonly Candidate[]): number[][] {
  const buckets = new Map<string, Set<number>>()
  candidates.forEach((c, i) => {
    const { words, full, numbers } = c.key
    const add = (k: string) => { const set = buckets.get(k); if (set) set.add(i); else buckets.set(k, new Set([i])) }
    add(`${words.join(' ')}|${numbers}`)
    if (full.length !== words.length) add(`${full.join(' ')}|${numbers}`)
    if (words.length >= 3 && words.length <= 24) words.forEach((_, at) => add(`${words.filter((__, j) => j !== at).join(' ')}|~${at}|${numbers}`))
  })
  return [...buckets.values()].filter((b) => b.size > 1).map((b) => [...b])
}

function joinBucket(candidates: readonly Candidate[], bucket: readonly number[], groups: Disjoint, why: Map<string, string>): void {
  const byAuthor = new Map<string, number[]>()
  for (const i of bucket) byAuthor.set(candidates[i].author, [...(byAuthor.get(candidates[i].author) ?? []), i])
  const named = [...byAuthor.keys()].filter((a) => a !== '').sort(compareIds)
  for (const [author, same] of byAuthor) for (const i of same.slice(1)) join(same[0], i, author === '' ? 'same title, no author given' : 'same title, same author')
  for (let i = 1; i < named.length; i++) if (nearSpelling(named[i - 1], named[i])) join(byAuthor.get(named[i - 1])![0], byAuthor.get(named[i])![0], 'same title, author spelt alike')
  const nameless = byAuthor.get('')
  const roots = new Set(named.map((a) => groups.find(byAuthor.get(a)![0])))
  if (nameless && roots.size === 1) for (const i of nameless) join(byAuthor.get(named[0])![0], i, 'same title, and only one author has it')

  function join(i: number, j: number, reason: string): void {
    const a = candidates[i].key
    const b = candidates[j].key
    const exact = a.full.join(' ') === b.full.join(' ')
    const main = a.words.join(' ') === b.words.join(' ')
    if (!exact && !main && !nearSpelling(a.words.join(' '), b.words.join(' ')) && a.full.join(' ') !== b.words.join(' ') && a.words.join(' ') !== b.full.join(' ')) return
    if (generic(candidates[i]) && candidates[i].author === '') return
    const words = exact ? reason : main ? `${reason}, one with a subtitle` : `${reason}, spelling differs`
    for (const k of [i, j]) if (!why.has(candidates[k].cluster.id)) why.set(candidates[k].cluster.id, words)
    groups.union(i, j)
  }
}

/** "program", "the letter": one word says which kind of work, not which work. */
function generic({ cluster, key }: Candidate): boolean {
  return cluster.details.title === undefined && key.words.length <= 1 && /^\P{Lu}*$/u.test(cluster.name)
}

function matchOf(group: readonly Candidate[], why: ReadonlyMap<string, string>): WorkMatch {
  const clusters = group.map((c) => c.cluster)
  const fields = [...new Set(clusters.flatMap((c) => Object.keys(c.details)))].sort(compareIds)
  return {
    clusters: clusters.map((c) => c.id),
    name: usual(clusters.map((c) => c.name))!,
    details: Object.fromEntries(fields.map((f) => [f, usual(clusters.flatMap((c) => c.details[f] ?? []))!])),
    why: new Map(clusters.map((c) => [c.id, why.get(c.id) ?? 'named only here'])),
  }
}

/** The value given most often; on a tie the longest, then the first in byte order. */
function usual(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || compareIds(a, b))[0]?.[0]
}

interface Disjoint {
  find(i: number): number
  union(i: number, j: number): void
}

/** Sets of indexes; the smallest index stands for its set, so the result does not depend on the order of unions. */
function disjoint(size: number): Disjoint {
  const parent = Array.from({ length: size }, (_, i) => i)
  const find = (i: number): number => {
    while (parent[i] !== i) { parent[i] = parent[parent[i]]; i = parent[i] }
    return i
  }
  return { find, union: (i, j) => { const a = find(i); const b = find(j); parent[Math.max(a, b)] = Math.min(a, b) } }
}
