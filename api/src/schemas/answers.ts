/** Schemas of the answers of contract.ts. */
import { Type } from 'typebox'
import type { EntityKind, Noun, RelationType } from '@polylogue/graph-schema'
import { NOUNS } from '@polylogue/graph-schema'
import type {
  AnnotatedDocument, BibliographyAnswer, BibliographyEntry, ChainStep, DecisionAnswer, DecisionsAnswer, DocumentSummary, EntitiesAnswer, EntityAnswer, ErrorAnswer, GraphAnswer, GraphPath, PathAnswer, QuotationAnswer, QuotationsAnswer, QuotedAnswer,
  Reading, Reach, ReuseAnswer, SearchAnswer, SearchHit, StatementsAnswer, Status, StoreCounts,
} from '../contract.ts'
import { decision } from './decisions.ts'
import { citation, citationFields, entity, entityNode, mention, quotation, relation, statement, trace } from './nouns.ts'
import { document, placeFields } from './places.ts'
import { counts, list, matching, nullable } from './shape.ts'

export const errorAnswer = matching<ErrorAnswer>()(Type.Object({
  error: Type.Object({
    code: Type.String({ description: 'Stable, made of words' }),
    message: Type.String(),
    remedy: Type.String({ description: 'What to do next; may be empty' }),
  }),
}))

const storeCounts = matching<StoreCounts>()(Type.Object({
  nouns: Type.Unsafe<Readonly<Record<Noun, number>>>(Type.Object(Object.fromEntries(NOUNS.map((n) => [n, Type.Integer()])))),
  passages: Type.Integer(),
  relations: counts<RelationType>(),
  kinds: counts<EntityKind>(),
  firstDate: nullable(Type.String()),
  lastDate: nullable(Type.String()),
}))

export const status = matching<Status>()(Type.Object({
  version: Type.String(),
  store: Type.String({ description: 'sqlite or neo4j' }),
  workspace: Type.String({ description: 'Folder of the workspace; empty where the server has none' }),
  corpus: Type.String({ description: 'Made from the documents and their words' }),
  counts: storeCounts,
}))

export const documentSummary = matching<DocumentSummary>()(Type.Object({
  id: Type.String(),
  path: Type.String(),
  title: Type.String(),
  date: nullable(Type.String()),
  publisher: nullable(Type.String()),
  words: Type.Integer(),
  statements: Type.Integer(),
  quotations: Type.Integer(),
  partial: Type.Boolean(),
}))

const searchHit = Type.Unsafe<SearchHit>(Type.Union([
  Type.Object({ type: Type.Literal('entity'), entity: entityNode, matched: Type.String({ description: 'The name or alias that matched' }) }),
  Type.Object({ type: Type.Literal('document'), id: Type.String(), title: Type.String(), path: Type.String(), date: nullable(Type.String()) }),
  Type.Object({ type: Type.Literal('passage'), id: Type.String(), document: Type.String(), title: Type.String(), start: Type.Integer(), end: Type.Integer(), snippet: Type.String() }),
  Type.Object({ type: Type.Literal('quotation'), id: Type.String(), document: Type.String(), snippet: Type.String(), source: nullable(Type.String()) }),
]))

const reach = matching<Reach>()(Type.Object({ entity: Type.String(), passages: Type.Integer(), firstDate: nullable(Type.String()), lastDate: nullable(Type.String()) }))
export const searchAnswer = matching<SearchAnswer>()(Type.Object({ hits: list(searchHit), reach: list(reach), sources: list(entityNode) }))

export const graphAnswer = matching<GraphAnswer>()(Type.Object({
  entities: list(entityNode),
  relations: list(relation),
  totals: Type.Object({ entities: Type.Integer(), relations: Type.Integer(), statements: Type.Integer() }),
}))

const graphPath = matching<GraphPath>()(Type.Object({ entities: list(entity), hops: list(list(relation)) }))
export const pathAnswer = matching<PathAnswer>()(Type.Object({ path: nullable(graphPath) }))

export const entityAnswer = matching<EntityAnswer>()(Type.Object({
  entity: entityNode, links: list(Type.Object({ document: Type.String({ description: 'Id of a document' }), why: Type.String() })), doubles: list(entity), relations: list(relation), documents: list(documentSummary),
}))

const page = { total: Type.Integer(), next: nullable(Type.String({ description: 'Pass back as cursor; null at the end' })) }
export const statementsAnswer = matching<StatementsAnswer>()(Type.Object({
  statements: list(statement), entities: list(entity), documents: list(documentSummary), ...page,
}))
export const entitiesAnswer = matching<EntitiesAnswer>()(Type.Object({ entities: list(entityNode), reach: list(reach), ...page }))
export const quotationsAnswer = matching<QuotationsAnswer>()(Type.Object({ quotations: list(quotation), traces: list(trace), entities: list(entity), documents: list(documentSummary), ...page }))

export const documentsAnswer = Type.Object({ documents: list(documentSummary) })
export const annotatedDocument = matching<AnnotatedDocument>()(Type.Object({
  document, mentions: list(mention), statements: list(statement), quotations: list(quotation), citations: list(citation), entities: list(entity),
}))
const reading = matching<Reading>()(Type.Object({ ...placeFields, document: Type.String(), exact: Type.String(), before: Type.String(), after: Type.String() }))
const chainStep = matching<ChainStep>()(Type.Object({ quotation, trace, quoted: reading, sources: list(reading) }))
export const quotationAnswer = matching<QuotationAnswer>()(Type.Object({
  quotation, traces: list(trace), entities: list(entity), citation: nullable(citation), quoted: reading, steps: list(chainStep), documents: list(documentSummary),
}))
export const quotedAnswer = matching<QuotedAnswer>()(Type.Object({ traces: list(trace), quotations: list(quotation), entities: list(entity), documents: list(documentSummary) }))
export const reuseAnswer = matching<ReuseAnswer>()(Type.Object({ traces: list(trace), documents: list(documentSummary), ...page }))

const entityId = Type.String({ description: 'Id of an entity' })
const bibliographyEntry = matching<BibliographyEntry>()(Type.Object({
  work: entity, fields: citationFields, citations: Type.Integer(), quotations: Type.Integer(), documents: list(Type.String()),
  citedBy: list(Type.Object({ entity: entityId, statements: Type.Integer() })), quotedBy: list(Type.Object({ entity: entityId, quotations: Type.Integer() })), authors: list(entityId),
}))
export const bibliographyAnswer = matching<BibliographyAnswer>()(Type.Object({ works: list(bibliographyEntry), entities: list(entity), documents: list(documentSummary), ...page }))

export const decisionAnswer = matching<DecisionAnswer>()(Type.Object({ decision, needsReview: Type.Boolean() }))
export const decisionsAnswer = matching<DecisionsAnswer>()(Type.Object({ decisions: list(decision), last: Type.Integer({ minimum: 0 }) }))
