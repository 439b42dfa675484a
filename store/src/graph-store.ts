/**
 * The port to layer 4, the view. Two adapters (SQLite, Neo4j) pass one contract suite. Cut at questions of the product,
 * never at a query language. All lists have a total order with the id as tiebreak; statements that a person rejected
 * count in no aggregate and no list unless asked for.
 */
import type {
  AggregatedRelation, Document, Entity, EntityKind, Graph, GraphBatch, Link, LinkedCitation, LinkedMention, LinkedQuotation, Noun, Polarity, RelationType, Statement, StatementFilter, Trace,
} from '@polylogue/graph-schema'
import type { QuotationFilter } from './answers/quotation-filter.ts'

export type { StatementFilter } from '@polylogue/graph-schema'
export type { QuotationFilter } from './answers/quotation-filter.ts'

/** Statements that are alike but for their ends and words, counted: what facets can be made from. */
export interface Claim {
  readonly relation: RelationType
  readonly polarity: Polarity
  readonly subjectKind: EntityKind
  readonly objectKind: EntityKind
  readonly document: string
  readonly date: string | null
  readonly confidence: number
  readonly reported: boolean
  readonly reviewed: boolean
  /** How many there are. */
  readonly statements: number
}

export interface FacetValue { readonly value: string, readonly all: number, readonly passing: number }
export interface YearCount { readonly year: string, readonly for: number, readonly against: number, readonly other: number }
/** A statement counts under the kinds of both its ends, and once where they are the same. */
export interface Facets {
  readonly all: number
  /** Statements that pass the whole filter. */
  readonly passing: number
  readonly relations: readonly FacetValue[]
  readonly polarities: readonly FacetValue[]
  readonly attributions: readonly FacetValue[]
  readonly reviews: readonly FacetValue[]
  /** By tenth, "0.3" is 0.3 up to below 0.4. */
  readonly confidences: readonly FacetValue[]
  readonly kinds: readonly FacetValue[]
  /** Values are ids of documents. */
  readonly documents: readonly FacetValue[]
  /** What passes but for its date, by year; every year from first to last. */
  readonly years: readonly YearCount[]
  readonly undated: Omit<YearCount, 'year'>
}

/** What groups are made from: an aggregated relation by its ends, sign and number of statements. */
export type Joined = Pick<AggregatedRelation, 'subject' | 'object' | 'polarity' | 'statements'>

/** An entity with how much hangs on it under the filter asked for. */
export interface EntityNode extends Entity {
  /** Number of aggregated relations it has. */
  readonly degree: number
}

/** Part of the graph fit for drawing: relations join only entities of the list. */
export interface Subgraph {
  readonly entities: readonly EntityNode[]
  readonly relations: readonly AggregatedRelation[]
  /** How many there are in all, shown or not. */
  readonly totals: { readonly entities: number, readonly relations: number, readonly statements: number }
}

export type SearchHit =
  | { readonly type: 'entity', readonly entity: EntityNode, readonly matched: string }
  | { readonly type: 'document', readonly id: string, readonly title: string, readonly path: string, readonly date: string | null }
  | { readonly type: 'passage', readonly id: string, readonly document: string, readonly title: string, readonly start: number, readonly end: number, readonly snippet: string }
  | { readonly type: 'quotation', readonly id: string, readonly document: string, readonly snippet: string, readonly source: string | null }

export interface SearchQuery {
  /** What the user typed; operator characters are literals. The last word matches as a prefix, of names every word; case and diacritics do not count. */
  readonly text: string
  readonly types?: readonly SearchHit['type'][]
  readonly kinds?: readonly EntityKind[]
  /** Of each type; default 10, at most 100. */
  readonly limit?: number
}

/** How much is said about an entity, and from when to when: tells namesakes apart. */
export interface Reach {
  readonly entity: string
  readonly passages: number
  readonly firstDate: string | null
  readonly lastDate: string | null
}

export interface NeighbourQuery extends StatementFilter {
  /** Entities whose relations are asked for. */
  readonly ids: readonly string[]
  /** Neighbours at most, best connected first; default 50, at most 500. */
  readonly limit?: number
}

export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
  /** Pass back to get the next page; null at the end. */
  readonly next: string | null
}

/** A way between two entities: entities in order, and for each hop the relations that join them. */
export interface GraphPath {
  readonly entities: readonly Entity[]
  readonly hops: readonly (readonly AggregatedRelation[])[]
}

/** A document with everything drawn from it. */
export interface AnnotatedDocument {
  readonly document: Document
  readonly mentions: readonly LinkedMention[]
  readonly statements: readonly Statement[]
  readonly quotations: readonly LinkedQuotation[]
  readonly citations: readonly LinkedCitation[]
  readonly entities: readonly Entity[]
}

/** A quotation, what became of the search for its words, and the entities it names. */
export interface TracedQuotation {
  readonly quotation: LinkedQuotation
  /** One, or none where it is not of the kind that is traced. */
  readonly traces: readonly Trace[]
  /** Link by link to the earliest place: the quotation itself first. */
  readonly chain: readonly ChainLink[]
  readonly entities: readonly Entity[]
  readonly citation: LinkedCitation | null
}

/** A step of a chain: who has the words there, and how they came to it. */
export interface ChainLink {
  readonly quotation: LinkedQuotation
  readonly trace: Trace
}

/** Who has the words of a stretch of a document. */
export interface QuotedStretch {
  /** Traces with a source, a piece or a copy in the stretch, in the order of the text. */
  readonly traces: readonly Trace[]
  readonly quotations: readonly LinkedQuotation[]
}

/** What a bibliography is made of. */
export interface WorksCited {
  readonly works: readonly Entity[]
  readonly citations: readonly LinkedCitation[]
  readonly quotations: readonly LinkedQuotation[]
  /** Who cites, quotes or wrote them: aggregated relations whose object is a work. */
  readonly relations: readonly AggregatedRelation[]
}

export interface DocumentSummary {
  readonly id: string
  readonly path: string
  readonly title: string
  readonly date: string | null
  readonly publisher: string | null
  readonly words: number
  readonly statements: number
  readonly quotations: number
  readonly partial: boolean
}

export interface StoreCounts {
  readonly nouns: Readonly<Record<Noun, number>>
  readonly passages: number
  readonly relations: Readonly<Partial<Record<RelationType, number>>>
  readonly kinds: Readonly<Partial<Record<EntityKind, number>>>
  readonly firstDate: string | null
  readonly lastDate: string | null
}

/** How many records `apply` added, changed and removed; all zero when the batch was known already. */
export interface ApplyReport {
  readonly added: Readonly<Record<Noun, number>>
  readonly changed: Readonly<Record<Noun, number>>
  readonly removed: Readonly<Record<Noun, number>>
}

export interface GraphStore {
  /** `sqlite` or `neo4j`. */
  readonly name: string
  /**
   * One transaction: all or nothing; twice is the same as once. A statement whose end is missing is an error, never dropped. `rest` belongs to the same
   * write and may still be in the making: the first part is written meanwhile; where it rejects, nothing is written. Nothing else may be asked of this store until then.
   */
  apply(batch: GraphBatch, rest?: Promise<GraphBatch>): Promise<ApplyReport>
  /** All ids with the hash of each record, so that a caller can tell what is new, changed or gone. */
  fingerprints(noun: Noun): Promise<ReadonlyMap<string, string>>
  counts(): Promise<StoreCounts>
  /** A word that is another after every write, by whatever process; null where the store cannot tell. Answers computed from the whole graph hold while it is the same. */
  version(): Promise<string | null>
  /** Everything, every list sorted by id: what exports and the export hash are made of. */
  readAll(): Promise<Graph>

  entity(id: string): Promise<EntityNode | null>
  /** Entities of the kinds given (none = all), most mentioned first, then by id. */
  entityList(query: { readonly kinds?: readonly EntityKind[], readonly limit?: number, readonly cursor?: string }): Promise<Page<EntityNode>>
  search(query: SearchQuery): Promise<readonly SearchHit[]>
  /** The strongest relations of the corpus under the filter, and their ends: `limit` entities at most (default 60, at most 3,000). */
  top(filter: StatementFilter & { readonly limit?: number }): Promise<Subgraph>
  /** The given entities, their best connected neighbours, and all relations among them. */
  neighbours(query: NeighbourQuery): Promise<Subgraph>
  /** How many entities share statements with the given ones, beside these. */
  neighbourCount(ids: readonly string[], filter: StatementFilter): Promise<number>
  /** Relations among the given entities only. */
  between(ids: readonly string[], filter: StatementFilter): Promise<Subgraph>
  /** Aggregated relations under the filter that have one of the entities `of` as an end, to its best connected `neighbours` (default all) and to themselves; by subject, object, relation. */
  relations(filter: StatementFilter & { readonly of: readonly string[], readonly neighbours?: number }): Promise<readonly AggregatedRelation[]>
  /** All aggregated relations under the filter, shortened, in no order. */
  joined(filter: StatementFilter): Promise<readonly Joined[]>
  /** Statements by each value of each facet, in the corpus and under the filter; rejected ones count in none. */
  facets(filter: StatementFilter): Promise<Facets>
  /** Those that are there, by id, with their degree under the filter. */
  entities(ids: readonly string[], filter: StatementFilter): Promise<readonly EntityNode[]>
  /** All statements between two entities, in both directions, by date, then id. */
  pair(a: string, b: string, filter: StatementFilter & { readonly limit?: number, readonly cursor?: string }): Promise<Page<Statement>>
  /** Statements an entity is an end of, by date, then id. */
  statementsOf(id: string, filter: StatementFilter & { readonly limit?: number, readonly cursor?: string }): Promise<Page<Statement>>
  /** Statements with both ends among the given entities (all where none are given), by date, then id. */
  statementsAmong(ids: readonly string[] | null, filter: StatementFilter & { readonly limit?: number, readonly cursor?: string }): Promise<Page<Statement>>
  /** Reach of each entity that is there, by id. */
  reach(ids: readonly string[]): Promise<readonly Reach[]>
  /** Why each document's mentions were linked to an entity, by id. */
  linksOf(entity: string): Promise<readonly Link[]>
  /** A shortest path of at most `maxHops` (default 4) hops over relations that pass the filter; null when there is none. */
  path(from: string, to: string, filter: StatementFilter & { readonly maxHops?: number }): Promise<GraphPath | null>
  /** Those of these ids that are there, or all; by path, then id. */
  documents(ids?: readonly string[]): Promise<readonly DocumentSummary[]>
  /** Documents with a statement that has the entity as an end, or a quotation from or by it; by id. */
  documentsAbout(entity: string): Promise<readonly string[]>
  document(id: string): Promise<AnnotatedDocument | null>
  /** The document alone, without what was drawn from it. */
  text(id: string): Promise<Document | null>
  quotation(id: string): Promise<TracedQuotation | null>
  /** Quotations by who speaks, who quotes, work, document, form and what their trace found; by id. */
  quotations(filter: QuotationFilter & { readonly limit?: number, readonly cursor?: string }): Promise<Page<LinkedQuotation>>
  /** Traces of these quotations, by id. */
  traces(quotations: readonly string[]): Promise<readonly Trace[]>
  /** Who quotes or repeats the words of `[start, end)` of a document. */
  quotedFrom(document: string, start: number, end: number): Promise<QuotedStretch>
  /** Passages that two documents share without marks, and documents printed twice; by id. */
  unmarked(filter: { readonly kind?: 'reuse' | 'reprint', readonly document?: string, readonly limit?: number, readonly cursor?: string }): Promise<Page<Trace>>
  /** Works with everything that points to them. */
  worksCited(): Promise<WorksCited>
  close(): Promise<void>
}
