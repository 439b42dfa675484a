/**
 * What an adapter has to be able to do. The answers of the port are put together from these parts in one place
 * (compose-store.ts), so that every store gives the same ones.
 */
import type {
  AggregatedRelation, Document, Entity, EntityKind, Graph, GraphBatch, Link, LinkedCitation, LinkedMention, LinkedQuotation, Noun, RelationType, Statement, Trace,
} from '@polylogue/graph-schema'
import type { ApplyReport, DocumentSummary, Facets, Joined, Reach, SearchHit, StoreCounts, Subgraph, WorksCited } from '../graph-store.ts'
import type { Filter } from './filter.ts'
import type { QuotationFilter } from './quotation-filter.ts'

/** A place in a list ordered by key, then id. */
export interface After { readonly key: string, readonly id: string }

export type StatementScope =
  | { readonly pair: readonly [string, string] }
  | { readonly end: string }
  | { readonly document: string }
  | { readonly among: readonly string[] | null }

export interface ReuseFilter { readonly kind?: 'reuse' | 'reprint', readonly document?: string }

export interface Slice<T> { readonly items: readonly T[], readonly total: number }

/** Words to look for, folded; the last one is the beginning of a word. */
export interface SearchTerms { readonly words: readonly string[], readonly folded: string }

export type SearchCandidate =
  | { readonly type: 'entity', readonly entity: Entity }
  | { readonly type: 'document', readonly id: string, readonly title: string, readonly path: string, readonly date: string | null }
  | { readonly type: 'passage', readonly id: string, readonly document: string, readonly title: string, readonly start: number, readonly end: number, readonly text: string }
  | { readonly type: 'quotation', readonly quotation: LinkedQuotation }

export interface StoreEngine {
  readonly name: string
  apply(batch: GraphBatch, rest?: Promise<GraphBatch>): Promise<ApplyReport>
  fingerprints(noun: Noun): Promise<ReadonlyMap<string, string>>
  counts(): Promise<StoreCounts>
  version(): Promise<string | null>
  readAll(): Promise<Graph>

  /** By statements, then documents (most first), then subject, object, relation. */
  strongest(filter: Filter, skip: number, limit: number): Promise<readonly AggregatedRelation[]>
  /** Relations with both ends in the list, by subject, object, relation. */
  among(ids: readonly string[], filter: Filter): Promise<readonly AggregatedRelation[]>
  /** Relations of these types whose object is of that kind, by subject, object, relation. */
  into(kind: EntityKind, relations: readonly RelationType[]): Promise<readonly AggregatedRelation[]>
  /** Relations with an end in the list and the other among `others` (null = anywhere), by subject, object, relation. */
  touching(ids: readonly string[], filter: Filter, others: readonly string[] | null): Promise<readonly AggregatedRelation[]>
  facets(filter: Filter): Promise<Facets>
  /** In any order. */
  joined(filter: Filter): Promise<readonly Joined[]>
  /** Entities beside those given that share statements with them: most statements first, then id. */
  neighbourIds(ids: readonly string[], filter: Filter, limit: number): Promise<readonly string[]>
  /** How many there are of these. */
  neighbourCount(ids: readonly string[], filter: Filter): Promise<number>
  /** Pairs of an entity of the list and another one that a relation joins, in either direction; each once, in no order. */
  adjacent(ids: readonly string[], filter: Filter): Promise<readonly (readonly [string, string])[]>
  /** Number of relations of each entity; none = 0 or missing. */
  degrees(ids: readonly string[], filter: Filter): Promise<ReadonlyMap<string, number>>
  totals(filter: Filter): Promise<Subgraph['totals']>
  /** Of those that are there, in any order. */
  reach(ids: readonly string[]): Promise<readonly Reach[]>
  /** Most mentioned first, then by id; `after` has the mentions as its key. */
  entityList(kinds: readonly EntityKind[], after: After | null, limit: number): Promise<Slice<Entity>>
  /** By id. */
  linksOf(entity: string): Promise<readonly Link[]>
  /** Those that are there, by id. */
  entities(ids: readonly string[]): Promise<readonly Entity[]>

  /** By date (undated last), then id. `limit` null = all. */
  statements(scope: StatementScope, filter: Filter, after: After | null, limit: number | null): Promise<Slice<Statement>>
  /** By id. */
  quotations(filter: QuotationFilter, after: After | null, limit: number | null): Promise<Slice<LinkedQuotation>>
  quotation(id: string): Promise<LinkedQuotation | null>
  citation(id: string): Promise<LinkedCitation | null>
  /** Those that are there, by id. */
  quotationsById(ids: readonly string[]): Promise<readonly LinkedQuotation[]>
  /** Of these quotations, by id. */
  traces(quotations: readonly string[]): Promise<readonly Trace[]>
  /** Those whose words stand in a document (source, piece or copy), by id. */
  tracesInto(document: string): Promise<readonly Trace[]>
  /** Reuse and reprints, by id. */
  unmarked(filter: ReuseFilter, after: After | null, limit: number | null): Promise<Slice<Trace>>
  /** Every work, every citation and quotation that points to one; each list by id. */
  worksCited(): Promise<Omit<WorksCited, 'relations'>>
  document(id: string): Promise<Document | null>
  mentions(document: string): Promise<readonly LinkedMention[]>
  citations(document: string): Promise<readonly LinkedCitation[]>
  /** Those of these ids that are there, or all, in any order. */
  documents(ids: readonly string[] | null): Promise<readonly DocumentSummary[]>
  /** Ids of documents with a statement that has the entity as an end (rejected ones do not count), or a quotation from or by it; by id. */
  documentsAbout(entity: string): Promise<readonly string[]>
  /** Entities: those called exactly so first, then most mentioned, then id. Documents by date, id; passages and quotations by date, document, place. */
  search(type: SearchHit['type'], terms: SearchTerms, kinds: readonly EntityKind[], limit: number): Promise<readonly SearchCandidate[]>
  close(): Promise<void>
}
