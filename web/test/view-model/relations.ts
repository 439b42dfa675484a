/** Relations and scenes of one-letter entities, for tests of view models. */
import { relation } from '@polylogue/graph-schema'
import type { AggregatedRelation, EntityKind, RelationType } from '@polylogue/graph-schema'
import type { EntityNode, GraphAnswer } from '@polylogue/api/contract'
import { sceneOf } from '../../src/view-model/scene.ts'
import type { Scene, SceneParts } from '../../src/view-model/scene.ts'

export function rel(subject: string, type: RelationType, object: string, statements = 1, more: Partial<AggregatedRelation> = {}): AggregatedRelation {
  return { subject, object, relation: type, polarity: relation(type).polarity, statements, passages: statements, documents: 1, firstDate: null, lastDate: null, firstHand: statements, reported: 0, confidence: 0.8, ...more }
}

export function entity(id: string, kind: EntityKind = 'Organization', degree = 0): EntityNode {
  return { id, kind, name: `The ${id}`, aliases: [], mentions: 1, documents: 1, reviewed: false, details: {}, degree }
}

export function answer(relations: readonly AggregatedRelation[], kinds: Readonly<Record<string, EntityKind>> = {}): GraphAnswer {
  const ids = [...new Set(relations.flatMap((r) => [r.subject, r.object]))].sort()
  return { relations, entities: ids.map((id) => entity(id, kinds[id], relations.filter((r) => r.subject === id || r.object === id).length)), totals: { entities: ids.length, relations: relations.length, statements: 0 } }
}

export function scene(relations: readonly AggregatedRelation[], kinds?: Readonly<Record<string, EntityKind>>, parts: Partial<SceneParts> = {}): Scene {
  return sceneOf({ top: answer(relations, kinds), among: undefined, added: [], expanded: [], hidden: [], whole: true, minDegree: 0, ...parts })
}
