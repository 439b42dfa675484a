/**
 * All that the web may see of the API: routes, parameters, answers. Types only; the browser imports nothing else from
 * this workspace. Offsets are UTF-16 code units (what a browser's `slice` takes); files written by export count code points.
 *
 * GET  /api/status                                        → Status
 * GET  /api/search?q&types&kinds&limit                    → { hits: SearchHit[] }
 * GET  /api/graph/top?limit&…filter                       → GraphAnswer     the strongest disputes and alliances
 * GET  /api/graph/neighbours?ids&limit&…filter            → GraphAnswer     ids: comma-separated
 * GET  /api/graph/between?ids&…filter                     → GraphAnswer
 * GET  /api/graph/path?from&to&maxHops&…filter            → { path: GraphPath | null }   dates are fromDate and toDate here
 * GET  /api/entities/:id                                  → EntityAnswer
 * GET  /api/entities/:id/statements?limit&cursor&…filter  → StatementsAnswer
 * GET  /api/statements?ids&limit&cursor&…filter          → StatementsAnswer   both ends among ids; without ids all
 * GET  /api/pairs/:a/:b?limit&cursor&…filter              → StatementsAnswer
 * GET  /api/documents                                     → { documents: DocumentSummary[] }
 * GET  /api/documents/:id                                 → AnnotatedDocument
 * GET  /api/quotations?source&quotedBy&work&document&limit&cursor → QuotationsAnswer
 * GET  /api/quotations/:id                                → TracedQuotation
 * GET  /api/export/:format?ids&…filter                    → file (graphml, gexf, csv (zip), json, jsonl, cypher, svg); ids empty = whole graph
 * POST /api/export/:format  { ids?, pairs?, filter?, positions?, caption? } → the same; pairs: [id, id][], the lines drawn; positions: { id, x, y }[] for pictures
 * GET  /api/ingest/events                                 → text/event-stream of IngestEvent
 * GET  /api/openapi.json                                  → OpenAPI document
 *
 * filter = relations, polarities, attribution, minConfidence, from, to, undated, documents, kinds: lists comma-separated.
 */
import type { AggregatedRelation, Entity, LinkedQuotation, Statement } from '@polylogue/graph-schema'
import type { DocumentSummary, EntityNode, GraphPath, Reach, SearchHit, StoreCounts, Subgraph } from '@polylogue/store'

export type { AnnotatedDocument, DocumentSummary, EntityNode, GraphPath, Reach, SearchHit, StatementFilter, StoreCounts, Subgraph, TracedQuotation } from '@polylogue/store'

export interface Status {
  readonly version: string
  /** `sqlite` or `neo4j`. */
  readonly store: string
  readonly workspace: string
  readonly counts: StoreCounts
}

export type GraphAnswer = Subgraph
export type Relation = AggregatedRelation

export interface EntityAnswer {
  readonly entity: EntityNode
  readonly relations: readonly AggregatedRelation[]
  readonly documents: readonly DocumentSummary[]
}

/** A page of statements with the names of everything they point to. */
export interface StatementsAnswer {
  readonly statements: readonly Statement[]
  readonly entities: readonly Entity[]
  readonly documents: readonly DocumentSummary[]
  readonly total: number
  readonly next: string | null
}

export interface QuotationsAnswer {
  readonly quotations: readonly LinkedQuotation[]
  readonly entities: readonly Entity[]
  readonly total: number
  readonly next: string | null
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[]
  /** Of the entities among the hits, by id. */
  readonly reach: readonly Reach[]
}
export interface PathAnswer { readonly path: GraphPath | null }

/** Progress of an ingest that runs beside the server, or its end. */
export interface IngestEvent {
  readonly stage: 'reading' | 'extracting' | 'linking' | 'storing' | 'done' | 'failed'
  readonly files: number
  readonly filesTotal: number
  readonly words: number
  readonly wordsPerSecond: number
  readonly secondsLeft: number | null
  readonly message: string | null
}

/** Every error has this shape. */
export interface ErrorAnswer {
  readonly error: { readonly code: string, readonly message: string, readonly remedy: string }
}
