/**
 * Works that are one work: clusters of citations joined across documents over spelling, subtitle, edition, translation (by the other title that
 * a citation gives) and language of the numbers. Authors that contradict each other keep two works apart; a title without an author joins the one author
 * who has it, and no one where there are several. The order of the clusters does not matter.
 */
import { compareIds } from '@polylogue/graph-schema'
import type { Cluster } from '@polylogue/graph-schema'
import { familyName } from '../work-titles/family-name.ts'
import { titleKey } from '../work-titles/title-key.ts'
import type { TitleKey } from '../work-titles/title-key.ts'
import { nearSpelling } from '../work-titles/near-spelling.ts'
import { usual, workDetails } from './work-editions.ts'

/** Clusters that are one work. */
export interface WorkMatch {
  /** Cluster ids, sorted. */
  readonly clusters: readonly string[]
  /** The usual title: the one most clusters give, the longest of those. */
  readonly name: string
  /** What the citations say, field by field, and the editions cited (work-editions.ts). */
  readonly details: Readonly<Record<string, string>>
  /** cluster id → why it is here, in words. */
  readonly why: ReadonlyMap<string, string>
}

interface Candidate {
  readonly cluster: Cluster
  readonly key: TitleKey
  /** The key, and that of the title in another language where the citation gives one. */
  readonly keys: readonly TitleKey[]
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
  const { author = '', volume = '', issue = '', title = cluster.name, otherTitle } = cluster.details
  const key = titleKey(title, volume, issue)
  return { cluster, key, keys: otherTitle === undefined ? [key] : [key, titleKey(otherTitle, volume, issue)], author: familyName(author) }
}

/** Indexes of clusters whose titles may be one: equal words, or all words but one equal. */
function bucketsOf(candidates: readonly Candidate[]): number[][] {
  const buckets = new Map<string, Set<number>>()
  candidates.forEach((c, i) => {
    const add = (k: string) => { const set = buckets.get(k); if (set) set.add(i); else buckets.set(k, new Set([i])) }
    for (const { words, full, numbers } of c.keys) {
      add(`${words.join(' ')}|${numbers}`)
      if (full.length !== words.length) add(`${full.join(' ')}|${numbers}`)
      if (words.length >= 3 && words.length <= 24) words.forEach((_, at) => add(`${words.filter((__, j) => j !== at).join(' ')}|~${at}|${numbers}`))
    }
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
    const likeness = candidates[i].keys.flatMap((a) => candidates[j].keys.flatMap((b) => likenessOf(a, b) ?? [])).sort((x, y) => LIKENESS.indexOf(x) - LIKENESS.indexOf(y))[0]
    if (likeness === undefined) return
    if (generic(candidates[i]) && candidates[i].author === '') return
    const words = likenessOf(candidates[i].key, candidates[j].key) === null ? `${reason}, by the title in another language that a citation gives` : `${reason}${SAID[likeness]}`
    for (const k of [i, j]) if (!why.has(candidates[k].cluster.id)) why.set(candidates[k].cluster.id, words)
    groups.union(i, j)
  }
}

type Likeness = 'whole' | 'main' | 'spelling'
/** The closest first. */
const LIKENESS: readonly Likeness[] = ['whole', 'main', 'spelling']
const SAID: Readonly<Record<Likeness, string>> = { whole: '', main: ', one with a subtitle', spelling: ', spelling differs' }

/** How two titles are one; null where they are not. */
function likenessOf(a: TitleKey, b: TitleKey): Likeness | null {
  if (a.numbers !== b.numbers) return null
  const [x, y, p, q] = [a.full, b.full, a.words, b.words].map((words) => words.join(' '))
  if (x === y) return 'whole'
  if (p === q || x === q || p === y) return 'main'
  return nearSpelling(p, q) ? 'spelling' : null
}

/** "program", "the letter": one word says which kind of work, not which work. */
function generic({ cluster, key }: Candidate): boolean {
  return cluster.details.title === undefined && key.words.length <= 1 && /^\P{Lu}*$/u.test(cluster.name)
}

function matchOf(group: readonly Candidate[], why: ReadonlyMap<string, string>): WorkMatch {
  const clusters = group.map((c) => c.cluster)
  return {
    clusters: clusters.map((c) => c.id),
    name: usual(clusters.map((c) => c.name))!,
    details: workDetails(clusters.map((c) => c.details)),
    why: new Map(clusters.map((c) => [c.id, why.get(c.id) ?? 'named only here'])),
  }
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
