/** Answers of the API and what the user did to the canvas become the scene: exactly what is drawn, listed and exported. */
import { compareIds } from '@polylogue/graph-schema'
import type { AggregatedRelation } from '@polylogue/graph-schema'
import type { EntityNode, GraphAnswer } from '@polylogue/api/contract'
import type { Expansion } from '../state/view.ts'
import { bundle, pairKey } from './bundle.ts'
import type { Line } from './bundle.ts'
import { strongestPairs } from './cut.ts'

export interface SceneNode {
  readonly entity: EntityNode
  /** Relations it has in the scene, and beyond it. */
  readonly shown: number
  readonly hidden: number
  readonly expanded: boolean
  /** Members of a folded group, where the node stands for one; its id is that of its smallest member. */
  readonly members?: readonly string[]
}

export interface Scene {
  readonly nodes: readonly SceneNode[]
  readonly lines: readonly Line[]
  readonly relations: readonly AggregatedRelation[]
  readonly totals: GraphAnswer['totals']
  /** Relations among what is shown that are not drawn. */
  readonly undrawn: number
  /** Entities left out because they have too few relations in view. */
  readonly tooFew: number
}

export interface SceneParts {
  readonly top: GraphAnswer | undefined
  /** Relations among everything shown, once something was added to the top or all relations are asked for. */
  readonly among: GraphAnswer | undefined
  readonly added: readonly string[]
  readonly expanded: readonly Expansion[]
  readonly hidden: readonly string[]
  readonly whole: boolean
  readonly minDegree: number
  /** Pairs (`pairKey`) drawn however weak they are: whoever reads of them looks for their line. */
  readonly must?: readonly string[]
}

const EMPTY_SCENE: Scene = { nodes: [], lines: [], relations: [], totals: { entities: 0, relations: 0, statements: 0 }, undrawn: 0, tooFew: 0 }

/** Above this number of entities not all relations are drawn even when asked for: two pairs for each, the weakest counted. */
const ALL_PAIRS_UP_TO = 300

/** Ids of everything the canvas holds, sorted; the ids to ask `between` for. */
export function idsOf(parts: Pick<SceneParts, 'top' | 'added' | 'expanded' | 'hidden'>): string[] {
  const ids = new Set([...parts.added, ...parts.expanded.flatMap((e) => e.ids), ...parts.top?.entities.map((e) => e.id) ?? []])
  for (const id of parts.hidden) ids.delete(id)
  return [...ids].sort(compareIds)
}

/** The scene: entities and relations of all answers, less what is hidden. */
export function sceneOf(parts: SceneParts): Scene {
  const base = new Set(parts.top?.entities.map((e) => e.id))
  const wanted = new Set(idsOf(parts))
  const entities = new Map<string, EntityNode>()
  for (const answer of [parts.top, parts.among]) for (const e of answer?.entities ?? []) if (wanted.has(e.id) && !entities.has(e.id)) entities.set(e.id, e)

  const all = new Map<string, AggregatedRelation>()
  for (const answer of [parts.top, parts.among]) for (const r of answer?.relations ?? []) if (entities.has(r.subject) && entities.has(r.object)) all.set(keyOf(r), r)
  const drawn = new Map<string, AggregatedRelation>()
  const keep = (r: AggregatedRelation) => { if (all.has(keyOf(r))) drawn.set(keyOf(r), r) }
  if (parts.whole) (entities.size > ALL_PAIRS_UP_TO ? strongestPairs([...all.values()], entities.size, 2) : [...all.values()]).forEach(keep)
  else {
    if (parts.top) strongestPairs(parts.top.relations, parts.top.entities.length).forEach(keep)
    // The opening cut stays as calm as it was: only lines that touch something added are filled in.
    parts.among?.relations.filter((r) => !base.has(r.subject) || !base.has(r.object)).forEach(keep)
  }
  if (parts.must?.length) for (const r of all.values()) if (parts.must.includes(pairKey(r.subject, r.object))) keep(r)
  const degrees = degreesOf(drawn.values())
  const few = parts.minDegree > 0 ? new Set([...entities.keys()].filter((id) => (degrees.get(id) ?? 0) < parts.minDegree)) : new Set<string>()
  const list = [...drawn].filter(([, r]) => !few.has(r.subject) && !few.has(r.object)).sort(([x], [y]) => compareIds(x, y)).map(([, r]) => r)
  const shown = degreesOf(list)
  const expanded = new Set(parts.expanded.map((e) => e.id))
  const nodes = [...entities.values()].filter((e) => !few.has(e.id)).sort((x, y) => compareIds(x.id, y.id)).map((entity) => {
    const here = shown.get(entity.id) ?? 0
    return { entity, shown: here, hidden: Math.max(0, entity.degree - here), expanded: expanded.has(entity.id) }
  })
  return { nodes, lines: bundle(list), relations: list, totals: parts.top?.totals ?? parts.among?.totals ?? EMPTY_SCENE.totals, undrawn: all.size - list.length, tooFew: few.size }
}

function keyOf(r: AggregatedRelation): string {
  return `${pairKey(r.subject, r.object)} ${r.subject} ${r.relation}`
}

function degreesOf(relations: Iterable<AggregatedRelation>): Map<string, number> {
  const out = new Map<string, number>()
  for (const r of relations) for (const id of new Set([r.subject, r.object])) out.set(id, (out.get(id) ?? 0) + 1)
  return out
}

/** Nodes by how much they matter here: what labels, Home and the order of the list go by. */
export function byStrength(nodes: readonly SceneNode[]): SceneNode[] {
  return [...nodes].sort((x, y) => y.shown - x.shown || y.entity.documents - x.entity.documents || compareIds(x.entity.id, y.entity.id))
}

/** Names by id, for sentences. */
export function namesOf(entities: Iterable<{ readonly id: string, readonly name: string }>): (id: string | null) => string {
  const names = new Map([...entities].map((e) => [e.id, e.name]))
  return (id) => (id === null ? 'unknown' : names.get(id) ?? 'unnamed')
}
