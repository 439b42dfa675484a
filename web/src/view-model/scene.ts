/** Answers of the API and what the user did to the canvas become the scene: exactly what is drawn, listed and exported. */
import { compareIds } from '@polylogue/graph-schema'
import type { AggregatedRelation } from '@polylogue/graph-schema'
import type { EntityNode, GraphAnswer } from '@polylogue/api/contract'
import { bundle, pairKey } from './bundle.ts'
import type { Line } from './bundle.ts'
import { strongestPairs } from './cut.ts'

export interface SceneNode {
  readonly entity: EntityNode
  /** Relations it has in the scene, and beyond it. */
  readonly shown: number
  readonly hidden: number
  readonly expanded: boolean
}

export interface Scene {
  readonly nodes: readonly SceneNode[]
  readonly lines: readonly Line[]
  readonly relations: readonly AggregatedRelation[]
  readonly totals: GraphAnswer['totals']
}

export interface SceneParts {
  readonly top: GraphAnswer | undefined
  /** Answers to expansions, in the order of the acts. */
  readonly expansions: readonly GraphAnswer[]
  /** Relations among everything shown, once something was added to the top. */
  readonly among: GraphAnswer | undefined
  readonly added: readonly string[]
  readonly expanded: readonly string[]
  readonly hidden: readonly string[]
}

export const EMPTY_SCENE: Scene = { nodes: [], lines: [], relations: [], totals: { entities: 0, relations: 0, statements: 0 } }

/** Ids of everything the canvas holds, sorted; the ids to ask `between` for. */
export function idsOf(parts: Omit<SceneParts, 'among'>): string[] {
  const ids = new Set([...parts.added, ...[parts.top, ...parts.expansions].flatMap((answer) => answer?.entities.map((e) => e.id) ?? [])])
  for (const id of parts.hidden) ids.delete(id)
  return [...ids].sort(compareIds)
}

/** The scene: entities and relations of all answers, less what is hidden. */
export function sceneOf(parts: SceneParts): Scene {
  const hidden = new Set(parts.hidden)
  const base = new Set(parts.top?.entities.map((e) => e.id))
  const answers = [parts.top, ...parts.expansions, parts.among].filter((answer) => answer !== undefined)
  const wanted = new Set(idsOf(parts))
  const entities = new Map<string, EntityNode>()
  for (const answer of answers) for (const e of answer.entities) if (wanted.has(e.id) && !entities.has(e.id)) entities.set(e.id, e)

  const relations = new Map<string, AggregatedRelation>()
  const keep = (r: AggregatedRelation) => {
    if (entities.has(r.subject) && entities.has(r.object) && !hidden.has(r.subject) && !hidden.has(r.object)) {
      relations.set(`${pairKey(r.subject, r.object)} ${r.subject} ${r.relation}`, r)
    }
  }
  if (parts.top) strongestPairs(parts.top.relations, parts.top.entities.length).forEach(keep)
  for (const answer of parts.expansions) answer.relations.forEach(keep)
  // The opening cut stays as calm as it was: only lines that touch something added are filled in.
  parts.among?.relations.filter((r) => !base.has(r.subject) || !base.has(r.object)).forEach(keep)

  const list = [...relations].sort(([x], [y]) => compareIds(x, y)).map(([, r]) => r)
  const shown = new Map<string, number>()
  for (const r of list) for (const id of new Set([r.subject, r.object])) shown.set(id, (shown.get(id) ?? 0) + 1)
  const nodes = [...entities.values()].sort((x, y) => compareIds(x.id, y.id)).map((entity) => {
    const here = shown.get(entity.id) ?? 0
    return { entity, shown: here, hidden: Math.max(0, entity.degree - here), expanded: parts.expanded.includes(entity.id) }
  })
  return { nodes, lines: bundle(list), relations: list, totals: parts.top?.totals ?? parts.among?.totals ?? parts.expansions[0]?.totals ?? EMPTY_SCENE.totals }
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
