/** Schemas of what was drawn from the texts: entities, statements, relations, quotations, traces, citations, mentions. */
import { Type } from 'typebox'
import { ENTITY_KIND_NAMES, RELATION_TYPES } from '@polylogue/graph-schema'
import type {
  AggregatedRelation, AlignmentStep, CitationFields, CitationForm, ClaimCheck, Entity, Explicitness, LinkedCitation, LinkedMention, LinkedQuotation, MentionForm, Polarity,
  QuotationForm, QuotationStance, Review, Statement, StatementAttribution, StatementEvidence, Tenure, Trace, TraceDirection, TraceKind, TraceReason, TraceVerdict,
} from '@polylogue/graph-schema'
import type { EntityNode } from '@polylogue/store'
import { evidence, evidenceFields } from './places.ts'
import { list, matching, nullable, oneOf } from './shape.ts'

export const kind = oneOf(ENTITY_KIND_NAMES)
export const relationType = oneOf(RELATION_TYPES)
export const polarity = Type.Unsafe<Polarity>({ type: 'integer', enum: [1, -1, 0], description: '1 for, -1 against, 0 no stance' })
const confidence = Type.Number({ minimum: 0, maximum: 1 })
const entityId = Type.String({ description: 'Id of an entity' })
const date = nullable(Type.String({ description: 'ISO 8601, as exact as known' }))

const entityFields = {
  id: Type.String(),
  kind,
  name: Type.String(),
  aliases: list(Type.String()),
  mentions: Type.Integer(),
  documents: Type.Integer(),
  maybeSame: Type.Optional(list(Type.Object({ entity: Type.String({ description: 'Id of an entity it may be the same as' }), why: Type.String({ description: 'Why that is not sure' }) }))),
  reviewed: Type.Boolean(),
  inCorpus: Type.Optional(list(Type.String({ description: 'Id of a document of the corpus that is this work' }))),
  details: Type.Unsafe<Readonly<Record<string, string>>>({ type: 'object', additionalProperties: { type: 'string' } }),
}
export const entity = matching<Entity>()(Type.Object(entityFields))
export const entityNode = matching<EntityNode>()(Type.Object({ ...entityFields, degree: Type.Integer({ description: 'Aggregated relations it has under the filter' }) }))

export const relation = matching<AggregatedRelation>()(Type.Object({
  subject: entityId,
  object: entityId,
  relation: relationType,
  polarity,
  statements: Type.Integer(),
  passages: Type.Integer(),
  documents: Type.Integer(),
  firstDate: date,
  lastDate: date,
  firstHand: Type.Integer(),
  reported: Type.Integer(),
  confidence,
}))

const statementEvidence = matching<StatementEvidence>()(Type.Object({
  ...evidenceFields,
  finding: Type.String(),
  passage: Type.String(),
  cue: nullable(Type.Object({ start: Type.Integer(), end: Type.Integer() })),
  quotation: nullable(Type.String({ description: 'Quotation it rests on, which leads to its trace' })),
  tenure: Type.Optional(matching<Tenure>()(Type.Object({ from: nullable(Type.String()), to: nullable(Type.String()) }, { description: 'When the office was held, where the passage says so' }))),
  rule: Type.String(),
  confidence,
  review: Type.Optional(matching<Exclude<Review, 'unreviewed'>>()(oneOf(['accepted', 'rejected']))),
}))
/** Never empty: there is no statement without a place in a text. */
const someEvidence = Type.Unsafe<readonly [StatementEvidence, ...StatementEvidence[]]>(Type.Array(statementEvidence, { minItems: 1 }))

export const statement = matching<Statement>()(Type.Object({
  id: Type.String(),
  relation: relationType,
  polarity,
  subject: entityId,
  object: entityId,
  document: Type.String(),
  date,
  assertedBy: entityId,
  attribution: list(matching<StatementAttribution>()(Type.Object({ entity: entityId, evidence }))),
  evidence: someEvidence,
  explicitness: matching<Explicitness>()(oneOf(['explicit', 'inferred'])),
  confidence,
  review: matching<Review>()(oneOf(['unreviewed', 'accepted', 'rejected'])),
}))

export const quotation = matching<LinkedQuotation>()(Type.Object({
  id: Type.String(),
  document: Type.String(),
  passage: Type.String(),
  form: matching<QuotationForm>()(oneOf(['direct', 'indirect', 'mixed', 'block'])),
  source: nullable(entityId),
  sourceWords: nullable(Type.String()),
  cue: nullable(evidence),
  content: evidence,
  quotedBy: entityId,
  work: nullable(entityId),
  locator: nullable(Type.String()),
  citation: nullable(Type.String()),
  stance: matching<QuotationStance>()(oneOf(['approving', 'refuting', 'ironic', 'neutral'])),
  stanceEvidence: nullable(evidence),
  confidence,
  rule: Type.String(),
  extractor: Type.String(),
}))

const claim = matching<ClaimCheck>()(oneOf(['agrees', 'differs', 'unknown']))
export const trace = matching<Trace>()(Type.Object({
  id: Type.String(),
  kind: matching<TraceKind>()(oneOf(['quotation', 'reuse', 'reprint'])),
  quotation: nullable(Type.String()),
  place: evidence,
  source: nullable(evidence),
  pieces: list(evidence, { description: 'All places of a splice, in the order of the quotation' }),
  copies: list(evidence, { description: 'Other places with these words' }),
  continues: nullable(Type.String({ description: 'Quotation the source place lies in: the next link of the chain' })),
  verdict: matching<TraceVerdict>()(oneOf(['verbatim', 'elided', 'altered', 'spliced', 'not-in-corpus'])),
  speaker: claim,
  work: claim,
  direction: matching<TraceDirection>()(oneOf(['known', 'likely', 'open'])),
  reasons: list(Type.Object({ code: Type.Unsafe<TraceReason['code']>({ type: 'string' }), words: Type.String() })),
  alignment: list(matching<AlignmentStep>()(Type.Object({
    kind: oneOf(['same', 'changed', 'added', 'omitted']), words: Type.String(), instead: nullable(Type.String()), marked: Type.Boolean(), piece: Type.Integer(),
  }))),
  similarity: confidence,
}))

const field = nullable(Type.String())
const fields = {
  author: field, editor: field, translator: field, title: field, container: field, edition: field, place: field, publisher: field, year: field, volume: field, issue: field,
  pages: field, section: field, locator: field, url: field,
}
export const citationFields = matching<CitationFields>()(Type.Object(fields))
export const citation = matching<LinkedCitation>()(Type.Object({
  id: Type.String(),
  document: Type.String(),
  passage: Type.String(),
  form: matching<CitationForm>()(oneOf(['bracket', 'attribution', 'note', 'reference', 'running'])),
  raw: evidence,
  work: nullable(entityId),
  rule: Type.String(),
  extractor: Type.String(),
  refersTo: field, quotedIn: field,
  ...fields,
}))

export const mention = matching<LinkedMention>()(Type.Object({
  id: Type.String(),
  document: Type.String(),
  start: Type.Integer(),
  end: Type.Integer(),
  kind,
  form: matching<MentionForm>()(oneOf(['name', 'nominal', 'pronoun'])),
  words: Type.String(),
  rule: Type.String(),
  entity: entityId,
}))
