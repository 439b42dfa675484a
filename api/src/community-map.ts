/** The whole corpus as groups that hold together: what is shown first where single actors would be too many. */
import { communities, compareIds } from '@polylogue/graph-schema'
import type { EntityKind, Tie } from '@polylogue/graph-schema'
import type { EntityNode, Joined } from '@polylogue/store'
import type { CommunitiesAnswer, CommunityGroup, CommunityLine } from './contract.ts'

/** Groups drawn at most, and how many members make one worth drawing. */
const MOST_GROUPS = 40
const LEAST_MEMBERS = 3
const NAMED = 3

/** The corpus in groups, as one filter shows it. */
export interface CorpusGroups {
  readonly relations: readonly Joined[]
  /** Entity → its group. */
  readonly groups: ReadonlyMap<string, string>
  /** Statements each entity is an end of. */
  readonly strength: ReadonlyMap<string, number>
}

/** Id → its group. Without signs an attack joins as much as praise does; words and ties always join, half as much as a stance. */
export function groupsOf(relations: readonly Joined[], signed: boolean): Map<string, string> {
  const ties = relations.map((r): Tie => {
    const weight = r.polarity === 0 ? r.statements / 2 : r.statements
    return signed && r.polarity === -1 ? { a: r.subject, b: r.object, for: 0, against: weight } : { a: r.subject, b: r.object, for: weight, against: 0 }
  })
  return communities(relations.flatMap((r) => [r.subject, r.object]), ties)
}

/** Statements each entity is an end of. */
export function strengths(relations: readonly Joined[]): Map<string, number> {
  const out = new Map<string, number>()
  for (const r of relations) for (const id of new Set([r.subject, r.object])) out.set(id, (out.get(id) ?? 0) + r.statements)
  return out
}

/** Members of a group, most statements first. */
export function membersOf(group: string, groups: ReadonlyMap<string, string>, strength: ReadonlyMap<string, number>): string[] {
  return [...groups].filter(([, g]) => g === group).map(([id]) => id).sort((a, b) => strength.get(b)! - strength.get(a)! || compareIds(a, b))
}

/** The map. `entitiesOf` gives names and kinds. */
export async function communityMap({ relations, groups, strength }: CorpusGroups, entitiesOf: (ids: readonly string[]) => Promise<readonly Pick<EntityNode, 'id' | 'name' | 'kind'>[]>): Promise<CommunitiesAnswer> {
  const members = new Map<string, string[]>()
  for (const [id, group] of groups) { const list = members.get(group); if (list) list.push(id); else members.set(group, [id]) }
  const ranked = [...members].sort(([a, x], [b, y]) => y.length - x.length || compareIds(a, b))
  const drawn = ranked.filter(([, list]) => list.length >= LEAST_MEMBERS).slice(0, MOST_GROUPS)
  const entities = new Map((await entitiesOf(drawn.flatMap(([, list]) => list))).map((e) => [e.id, e]))
  const inner = new Map(drawn.map(([group]) => [group, { for: 0, against: 0, other: 0 }]))
  const lines = new Map<string, { a: string, b: string, for: number, against: number, other: number }>()
  for (const r of relations) {
    const [a, b] = [groups.get(r.subject)!, groups.get(r.object)!].sort(compareIds)
    if (!inner.has(a) || !inner.has(b)) continue
    const key = `${a} ${b}`
    const sums = a === b ? inner.get(a)! : lines.get(key) ?? { a, b, for: 0, against: 0, other: 0 }
    sums[r.polarity === 1 ? 'for' : r.polarity === -1 ? 'against' : 'other'] += r.statements
    if (a !== b) lines.set(key, sums as CommunityLine)
  }
  const drawnEntities = drawn.reduce((n, [, list]) => n + list.length, 0)
  return {
    groups: drawn.map(([id, list]): CommunityGroup => ({
      id, members: list.length, kinds: kindsOf(list, entities), ...inner.get(id)!,
      strongest: list.toSorted((a, b) => strength.get(b)! - strength.get(a)! || compareIds(a, b)).slice(0, NAMED).flatMap((m) => { const e = entities.get(m); return e ? [{ id: e.id, name: e.name, kind: e.kind }] : [] }),
    })),
    lines: [...lines.values()].sort((x, y) => compareIds(x.a, y.a) || compareIds(x.b, y.b)),
    entities: groups.size,
    smaller: { groups: members.size - drawn.length, entities: groups.size - drawnEntities },
  }
}

function kindsOf(ids: readonly string[], entities: ReadonlyMap<string, { readonly kind: EntityKind }>): Partial<Record<EntityKind, number>> {
  const out: Partial<Record<EntityKind, number>> = {}
  for (const id of ids) { const kind = entities.get(id)?.kind; if (kind) out[kind] = (out[kind] ?? 0) + 1 }
  return out
}
