/** What an entity's card lists: its relations by what they say and which way, strongest first. */
import { compareIds, relation } from '@polylogue/graph-schema'
import type { AggregatedRelation } from '@polylogue/graph-schema'
import { toneOfRelation } from './encoding.ts'
import type { Tone } from './encoding.ts'

export interface CardGroup {
  readonly title: string
  readonly tone: Tone
  readonly entries: readonly { readonly other: string, readonly relation: AggregatedRelation }[]
}

/** "criticizes", "is criticized by" … in the order of the table of relations. */
export function groupsOf(id: string, relations: readonly AggregatedRelation[]): CardGroup[] {
  const groups = new Map<string, { title: string, tone: Tone, entries: { other: string, relation: AggregatedRelation }[] }>()
  for (const r of relations) {
    const outward = r.subject === id
    const row = relation(r.relation)
    const title = outward || row.symmetric ? row.label : row.passive
    const group = groups.get(title) ?? { title, tone: toneOfRelation(r.relation), entries: [] }
    group.entries.push({ other: outward ? r.object : r.subject, relation: r })
    groups.set(title, group)
  }
  const rank: Record<Tone, number> = { for: 0, against: 1, mixed: 2, words: 3, ties: 4 }
  return [...groups.values()]
    .map((g) => ({ ...g, entries: g.entries.sort((x, y) => y.relation.passages - x.relation.passages || compareIds(x.other, y.other)) }))
    .sort((x, y) => rank[x.tone] - rank[y.tone] || Number(x.title.startsWith('is ')) - Number(y.title.startsWith('is ')) || x.title.localeCompare(y.title, 'en'))
}
