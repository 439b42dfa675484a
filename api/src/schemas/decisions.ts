/** Schemas of decisions: what a client sends, and the record it becomes. */
import { Type } from 'typebox'
import type { Decision, DecisionSelector, DecisionTarget } from '@polylogue/graph-schema'
import type { DecisionRequest, TargetRequest } from '../contract.ts'
import { matching, nullable, oneOf } from './shape.ts'

const KINDS = ['finding', 'entity', 'cluster', 'quotation', 'citation', 'document', 'decision'] as const
const VERBS = ['accept', 'reject', 'same', 'not-same', 'split', 'rename', 'retype', 'add', 'remove', 'note', 'redact', 'undo'] as const
/** What may be asked for over HTTP; documents are removed on the command line only. */
const ASKED_VERBS = ['accept', 'reject', 'same', 'not-same', 'rename', 'retype', 'note', 'undo'] as const
const ASKED_KINDS = ['finding', 'entity', 'decision'] as const

const place = Type.Object({ document: Type.String({ pattern: '^[a-z2-7]{26}$' }), start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 1 }) })
const targetRequest = matching<TargetRequest>()(Type.Object({
  kind: oneOf(ASKED_KINDS), id: Type.String({ maxLength: 64, pattern: '^[a-z0-9-]+$' }), place: nullable(place),
}))
export const decisionRequest = matching<DecisionRequest>()(Type.Object({
  id: nullable(Type.String({ pattern: '^[0-9a-f]{32}$', description: 'Made by the client, so that a repeated request is recorded once' })),
  actor: nullable(Type.String({ minLength: 1, maxLength: 200, description: 'Who decides; null: the user the server runs as. With accounts it is always the account' })),
  verb: oneOf(ASKED_VERBS), target: targetRequest, other: nullable(targetRequest),
  before: nullable(Type.String({ maxLength: 2000 })), after: nullable(Type.String({ maxLength: 2000 })), reason: nullable(Type.String({ maxLength: 2000 })),
  seen: nullable(Type.Integer({ minimum: 0, description: 'Number of the newest decision the client knew; a later one on the same target gives 409' })),
}))

const selector = matching<DecisionSelector>()(Type.Object({
  exact: Type.String(), prefix: Type.String(), suffix: Type.String(), document: Type.String(), blob: Type.String(), start: Type.Integer(), end: Type.Integer(),
}))
const target = matching<DecisionTarget>()(Type.Object({ kind: oneOf(KINDS), id: Type.String(), selector: nullable(selector) }))
export const decision = matching<Decision>()(Type.Object({
  seq: Type.Integer(), id: Type.String(), prev: Type.String(), at: Type.String(), actor: Type.String(), verb: oneOf(VERBS), target, other: nullable(target),
  before: nullable(Type.String()), after: nullable(Type.String()), reason: nullable(Type.String()), tool: Type.String(),
}))
