/**
 * Table: what each noun becomes in a property graph. The Neo4j adapter makes its constraints, indexes and relationships from
 * it, and the Cypher export writes the same labels, so that a query that runs on one runs on the other.
 *
 *   (:Entity:Organization)-[:CRITICIZES {statements, documents, firstDate …}]->(:Entity:Person)   the aggregated relation
 *   (:Statement)-[:SUBJECT|OBJECT|ASSERTED_BY|REPORTED_BY]->(:Entity), (:Statement)-[:IN_DOCUMENT]->(:Document)
 *   (:Trace)-[:TRACE_OF]->(:Quotation), (:Trace)-[:IN_DOCUMENT]->(:Document) the words come from, (:Trace)-[:TAKEN_INTO]->(:Document) that has them now
 *   (:Statement)-[:EVIDENCE {start, end, exact, rule, confidence}]->(:Passage)-[:OF_DOCUMENT]->(:Document)
 */
import type { Noun } from './batch.ts'
import { ENTITY_KIND_NAMES } from './entity-kinds.ts'
import { RELATION_TYPES } from './relations.ts'

/** A relationship from a noun's node to another node. */
export interface PropertyGraphEnd {
  readonly type: string
  readonly to: Noun
}

export interface PropertyGraphRow {
  readonly noun: Noun
  /** Every node also has `id`, unique within the label. */
  readonly label: string
  readonly ends: readonly PropertyGraphEnd[]
  /** Properties queries ask for, beside the id. */
  readonly indexed: readonly string[]
  /** True where the node is found by its words (property `searchText`). */
  readonly searched: boolean
}

export const PROPERTY_GRAPH: readonly PropertyGraphRow[] = [
  { noun: 'documents', label: 'Document', ends: [], indexed: ['path', 'date'], searched: true },
  { noun: 'entities', label: 'Entity', ends: [], indexed: ['name'], searched: true },
  { noun: 'links', label: 'Link', ends: [{ type: 'IN_DOCUMENT', to: 'documents' }, { type: 'LINKS_TO', to: 'entities' }], indexed: [], searched: false },
  { noun: 'mentions', label: 'Mention', ends: [{ type: 'IN_DOCUMENT', to: 'documents' }, { type: 'MENTIONS', to: 'entities' }], indexed: [], searched: false },
  {
    noun: 'statements', label: 'Statement', indexed: ['relation', 'date'], searched: false,
    ends: [{ type: 'IN_DOCUMENT', to: 'documents' }, { type: 'SUBJECT', to: 'entities' }, { type: 'OBJECT', to: 'entities' }, { type: 'ASSERTED_BY', to: 'entities' }, { type: 'REPORTED_BY', to: 'entities' }],
  },
  {
    noun: 'quotations', label: 'Quotation', indexed: [], searched: true,
    ends: [{ type: 'IN_DOCUMENT', to: 'documents' }, { type: 'SPOKEN_BY', to: 'entities' }, { type: 'QUOTED_BY', to: 'entities' }, { type: 'FROM_WORK', to: 'entities' }],
  },
  {
    noun: 'traces', label: 'Trace', indexed: ['verdict', 'kind'], searched: false,
    ends: [{ type: 'TRACE_OF', to: 'quotations' }, { type: 'IN_DOCUMENT', to: 'documents' }, { type: 'TAKEN_INTO', to: 'documents' }, { type: 'GOES_ON_WITH', to: 'quotations' }],
  },
  { noun: 'citations', label: 'Citation', ends: [{ type: 'IN_DOCUMENT', to: 'documents' }, { type: 'OF_WORK', to: 'entities' }], indexed: ['title', 'author', 'year'], searched: false },
]

/** Passages are part of their document, and nodes of their own: what EVIDENCE points to. */
export const PASSAGE_LABEL = 'Passage'
export const PASSAGE_DOCUMENT = 'OF_DOCUMENT'
export const EVIDENCE_TYPE = 'EVIDENCE'

/** A node's labels: entities have their kind beside `Entity`. */
export const ENTITY_LABELS: readonly string[] = ENTITY_KIND_NAMES
/** Types of the aggregated relationships between entities: those of the table of relations. */
export const AGGREGATED_TYPES: readonly string[] = RELATION_TYPES

export function propertyGraphRow(noun: Noun): PropertyGraphRow {
  return PROPERTY_GRAPH.find((row) => row.noun === noun)!
}
