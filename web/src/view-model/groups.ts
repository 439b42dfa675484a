/** Groups of what is drawn that hold together, their names, and groups folded into one node. */
import { communities, compareIds } from '@polylogue/graph-schema'
import type { Tie } from '@polylogue/graph-schema'
import { bundleLines } from './bundle.ts'
import type { Line } from './bundle.ts'
import type { Scene, SceneNode } from './scene.ts'
import { byStrength } from './scene.ts'

export interface Group {
  /** Its smallest member. */
  readonly id: string
  /** "around Free Orchard Union". */
  readonly name: string
  /** Strongest first. */
  readonly members: readonly SceneNode[]
  /** Statements inside it, and across its border. */
  readonly inside: { readonly for: number, readonly against: number }
  readonly outside: { readonly for: number, readonly against: number }
}

/** Smaller ones are single entities that belong nowhere. */
const LEAST_MEMBERS = 3

/** Groups of a scene, largest first. With signs, allies gather and opponents part; without, any relation joins. */
export function groupsOf(scene: Scene, signed: boolean): Group[] {
  const ties = scene.lines.map((l): Tie => {
    const plain = (l.tally.words + l.tally.ties) / 2
    return signed ? { a: l.source, b: l.target, for: l.tally.for + plain, against: l.tally.against } : { a: l.source, b: l.target, for: l.tally.for + l.tally.against + plain, against: 0 }
  })
  const of = communities(scene.nodes.map((n) => n.entity.id), ties)
  const members = new Map<string, SceneNode[]>()
  for (const node of byStrength(scene.nodes)) {
    const group = of.get(node.entity.id)!
    members.set(group, [...(members.get(group) ?? []), node])
  }
  return [...members].filter(([, list]) => list.length >= LEAST_MEMBERS)
    .map(([id, list]): Group => ({ id, members: list, name: `around ${list[0].entity.name}`, ...balance(scene.lines, new Set(list.map((n) => n.entity.id))) }))
    .sort((x, y) => y.members.length - x.members.length || compareIds(x.id, y.id))
}

function balance(lines: readonly Line[], ids: ReadonlySet<string>): Pick<Group, 'inside' | 'outside'> {
  const [inside, outside] = [{ for: 0, against: 0 }, { for: 0, against: 0 }]
  for (const l of lines) {
    const ends = Number(ids.has(l.source)) + Number(ids.has(l.target))
    if (ends === 0) continue
    const sums = ends === 2 ? inside : outside
    sums.for += l.tally.for
    sums.against += l.tally.against
  }
  return { inside, outside }
}

/** Id of the node that stands for a folded group. */
export function foldedId(group: string): string {
  return `group:${group}`
}

/** The scene with these groups as one node each. Relations stay as they are: tables and exports list what the node stands for. */
export function fold(scene: Scene, groups: readonly Group[], folded: readonly string[]): Scene {
  const chosen = groups.filter((g) => folded.includes(g.id))
  if (chosen.length === 0) return scene
  const into = new Map(chosen.flatMap((g) => g.members.map((m) => [m.entity.id, foldedId(g.id)] as const)))
  const end = (id: string) => into.get(id) ?? id
  const lines = bundleLines(scene.relations.map((r) => ({ ...r, subject: end(r.subject), object: end(r.object) })))
  const nodes = [...scene.nodes.filter((n) => !into.has(n.entity.id)), ...chosen.map((g): SceneNode => {
    const ids = g.members.map((m) => m.entity.id)
    const first = g.members[0].entity
    return {
      entity: { ...first, id: foldedId(g.id), name: `${g.name} (${ids.length})`, aliases: [], documents: Math.max(...g.members.map((m) => m.entity.documents)) }, members: ids,
      shown: lines.filter((l) => l.source === foldedId(g.id) || l.target === foldedId(g.id)).length, hidden: 0, expanded: false,
    }
  })].sort((x, y) => compareIds(x.entity.id, y.entity.id))
  return { ...scene, nodes, lines }
}
