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
 * GET  /api/graph/facets?…filter                          → FacetsAnswer    statements by each value of each facet, and by year
 * GET  /api/graph/communities?signed&…filter              → CommunitiesAnswer   the corpus as groups that hold together
 * GET  /api/graph/communities/:id?limit&signed&…filter    → GraphAnswer     the strongest of one group
 * GET  /api/graph/compare?a&b&…filter                     → CompareAnswer
 * GET  /api/entities/:id/neighbours?…filter               → NeighboursAnswer    whom an expansion can bring
 * GET  /api/entities?kinds&limit&cursor                   → EntitiesAnswer     most mentioned first
 * GET  /api/entities/:id?…filter                          → EntityAnswer    the filter narrows its relations
 * GET  /api/entities/:id/statements?limit&cursor&…filter  → StatementsAnswer
 * GET  /api/statements?ids&limit&cursor&…filter          → StatementsAnswer   both ends among ids; without ids all
 * GET  /api/pairs/:a/:b?limit&cursor&…filter              → StatementsAnswer
 * GET  /api/documents                                     → { documents: DocumentSummary[] }
 * GET  /api/documents/:id                                 → AnnotatedDocument
 * GET  /api/documents/:id/outline                         → DocumentOutline all but the text, in short; how many pieces it has
 * GET  /api/documents/:id/pieces/:piece                   → DocumentPiece   some screens of text with what was drawn from them
 * GET  /api/documents/:id/places/:entity                  → PlacesAnswer    where it speaks of an entity
 * GET  /api/documents/:id/find?words&from&backwards       → FoundAnswer     the next place with these words
 * GET  /api/documents/:id/locators                        → LocatorsAnswer  pages and chapters by place
 * GET  /api/documents/:id/quoted?start&end                → QuotedAnswer    who quotes or repeats this stretch
 * GET  /api/quotations?source&quotedBy&work&document&form&verdict&claim&limit&cursor → QuotationsAnswer
 * GET  /api/quotations/:id                                → QuotationAnswer the words beside their source, and the chain
 * GET  /api/reuse?kind&document&limit&cursor              → ReuseAnswer     passages repeated without marks, documents printed twice
 * GET  /api/bibliography?q&limit&cursor                   → BibliographyAnswer
 * GET  /api/export/:format?ids&…filter                    → file (graphml, gexf, csv (zip), cyjs, cx2, jsonld, json, jsonl, cypher, svg); ids empty = whole graph
 * POST /api/export/:format  { ids?, pairs?, filter?, positions?, caption? } → the same; pairs: [id, id][], the lines drawn; positions: { id, x, y }[] for pictures
 * GET  /api/session                                       → SessionAnswer   who is signed in, and what signing in takes
 * POST /api/session  { token } or { name, password }       → SessionAnswer   signs in
 * POST /api/session/end                                   → SessionAnswer   signs out
 * POST /api/session/password  { now, next }               → SessionAnswer   another password
 * GET  /api/views                                         → SavedViewsAnswer
 * POST /api/views           SavedViewRequest              → SavedView
 * POST /api/uploads?path  (bytes)                          → Upload          a file for the next ingest
 * POST /api/ingest                                        → IngestReport    begins to read the uploads
 * GET  /api/ingest/report                                 → IngestReport
 * GET  /api/ingest/events                                 → text/event-stream of IngestEvent
 * GET  /api/decisions?target                               → DecisionsAnswer newest first
 * POST /api/decisions  DecisionRequest                    → DecisionAnswer  on disk and in the graph when it comes
 * GET  /api/openapi.json                                  → OpenAPI document
 *
 * filter = relations, polarities, attribution, review, minConfidence, from, to, undated, documents, kinds: lists comma-separated.
 */
import type { AggregatedRelation, CitationFields, Decision, Document, Entity, EntityKind, LinkedCitation, LinkedMention, LinkedQuotation, PassageKind, Polarity, RelationType, Span, Statement, Trace } from '@polylogue/graph-schema'
import type { DocumentSummary, EntityNode, Facets, GraphPath, Reach, SavedView, SearchHit, StoreCounts, Subgraph, TracedQuotation } from '@polylogue/store'

export type { AnnotatedDocument, DocumentSummary, EntityNode, GraphPath, Reach, SavedView, StoryPassage, StoryStep, SearchHit, StatementFilter, StoreCounts, Subgraph, TracedQuotation } from '@polylogue/store'

export interface Status {
  readonly version: string
  /** `sqlite` or `neo4j`. */
  readonly store: string
  readonly workspace: string
  /** Ten hexadecimal digits made from the documents and their words: the same for the same corpus, whoever has it. */
  readonly corpus: string
  readonly counts: StoreCounts
}

export type GraphAnswer = Subgraph
export type Relation = AggregatedRelation

/** Why a document's mentions were taken for the entity. */
export interface EntityLink {
  readonly document: string
  readonly why: string
}

export interface EntityAnswer {
  readonly entity: EntityNode
  /** Why each document's mentions were linked to it, by document. */
  readonly links: readonly EntityLink[]
  /** The entities it may be the same as (`maybeSame`). */
  readonly doubles: readonly Entity[]
  readonly relations: readonly AggregatedRelation[]
  readonly documents: readonly DocumentSummary[]
}

/** A page of entities with how far each reaches. */
export interface EntitiesAnswer {
  readonly entities: readonly EntityNode[]
  readonly reach: readonly Reach[]
  readonly total: number
  readonly next: string | null
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
  /** Their traces, at most one each. */
  readonly traces: readonly Trace[]
  readonly entities: readonly Entity[]
  /** Where they stand and where their words come from. */
  readonly documents: readonly DocumentSummary[]
  readonly total: number
  readonly next: string | null
}

/** Statements with a value: in the corpus, and of those that pass the filter in all other respects. */
export type { FacetValue, YearCount } from '@polylogue/store'
export type FacetsAnswer = Facets

export interface Neighbour {
  readonly entity: EntityNode
  readonly statements: number
  readonly lastDate: string | null
  /** `out`: the entity asked about is the subject. */
  readonly by: readonly { readonly relation: RelationType, readonly polarity: Polarity, readonly direction: 'out' | 'in', readonly statements: number }[]
}
/** Most statements first; `total` counts also those beyond the longest list. */
export interface NeighboursAnswer { readonly total: number, readonly neighbours: readonly Neighbour[] }

export interface CommunityGroup {
  /** The smallest id of its members. */
  readonly id: string
  readonly members: number
  readonly kinds: Readonly<Partial<Record<EntityKind, number>>>
  /** Those with most statements, first. */
  readonly strongest: readonly { readonly id: string, readonly name: string, readonly kind: EntityKind }[]
  /** Statements inside it. */
  readonly for: number
  readonly against: number
  readonly other: number
}
export interface CommunityLine { readonly a: string, readonly b: string, readonly for: number, readonly against: number, readonly other: number }
export interface CommunitiesAnswer {
  /** Largest first. */
  readonly groups: readonly CommunityGroup[]
  readonly lines: readonly CommunityLine[]
  readonly entities: number
  /** Groups too small to be listed, and who is in them. */
  readonly smaller: { readonly groups: number, readonly entities: number }
}

/** How many documents of the corpus name an entity, and how many it published. */
export interface Compared { readonly entity: EntityNode, readonly namedIn: number, readonly publishedBy: number, readonly statements: number }
/** What a third party has to do with each of the two. */
export interface ThirdParty { readonly entity: EntityNode, readonly withA: readonly AggregatedRelation[], readonly withB: readonly AggregatedRelation[] }
export interface CompareAnswer {
  readonly a: Compared
  readonly b: Compared
  readonly documents: number
  readonly aOfB: readonly AggregatedRelation[]
  readonly bOfA: readonly AggregatedRelation[]
  /** Most statements first. */
  readonly third: readonly ThirdParty[]
  readonly thirdTotal: number
}

/** A place to read: the words, and those before and after them in the same passage (the nearest 600 characters of each). */
export interface Reading extends Span {
  readonly document: string
  readonly exact: string
  readonly before: string
  readonly after: string
}

/** A link of the chain: a quotation and the places its words stand at, one or the pieces of a splice; none where the search ends. */
export interface ChainStep {
  readonly quotation: LinkedQuotation
  readonly trace: Trace
  readonly quoted: Reading
  readonly sources: readonly Reading[]
}

/**
 * A quotation to be read beside its source. `steps[0]` is the quotation itself (empty where it is not of a kind that is traced); each
 * further step is the quotation the place before lies in. The chain ends at `steps.at(-1)`'s sources: the earliest place, or nowhere.
 */
export interface QuotationAnswer extends Omit<TracedQuotation, 'chain'> {
  readonly quoted: Reading
  readonly steps: readonly ChainStep[]
  readonly documents: readonly DocumentSummary[]
}

/** Traces are in the order of the text of the document asked about. */
export interface QuotedAnswer {
  readonly traces: readonly Trace[]
  readonly quotations: readonly LinkedQuotation[]
  readonly entities: readonly Entity[]
  readonly documents: readonly DocumentSummary[]
}

/** From `start` on a document is cited by `locator` (`p. 12`, `ch. 3`; null: by nothing), until the next; in the order of the text. */
export interface LocatorsAnswer { readonly locators: readonly { readonly start: number, readonly locator: string | null }[] }

/** A passage or a piece of one: what is drawn at a time. */
export interface TextBlock extends Span {
  readonly kind: PassageKind
  readonly level: number
  /** First and last piece of its passage. */
  readonly first: boolean
  readonly last: boolean
  /** Page or chapter, where another begins with this block; else null. */
  readonly locator: string | null
}

export interface OutlineEntity { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly mentions: number }

/** Lists of one length: passages of statements and words of quotations, in the order of the text. Subjects and objects are numbers in `entities`; -1 = nobody. Of quotations the subject is whose words they are. */
export interface OutlineMarks {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly says: readonly (RelationType | 'words')[]
  readonly subjects: readonly number[]
  readonly objects: readonly number[]
}

/** What one must know of a document to read it piece by piece. */
export interface DocumentOutline {
  readonly document: Omit<Document, 'text' | 'passages' | 'marks'>
  /** UTF-16 code units of the text. */
  readonly length: number
  /** Where each piece begins (it ends where the next begins) and how many blocks it has. */
  readonly pieces: readonly { readonly start: number, readonly blocks: number }[]
  readonly locators: LocatorsAnswer['locators']
  /** Most mentioned first; those that are not mentioned by name or reference have 0. */
  readonly entities: readonly OutlineEntity[]
  readonly statements: number
  readonly quotations: number
  readonly marks: OutlineMarks
}

/** Offsets count from the beginning of the document. What reaches over an edge of the piece stands in both. */
export interface DocumentPiece {
  readonly start: number
  readonly text: string
  readonly blocks: readonly TextBlock[]
  readonly mentions: readonly LinkedMention[]
  readonly statements: readonly Statement[]
  readonly quotations: readonly LinkedQuotation[]
  readonly citations: readonly LinkedCitation[]
}

/** `first`: what the document states first of the entity, else where it first names it. */
export interface PlacesAnswer { readonly first: Span | null, readonly places: readonly Span[] }

export interface FoundAnswer { readonly found: Span | null }

export interface ReuseAnswer {
  readonly traces: readonly Trace[]
  readonly documents: readonly DocumentSummary[]
  readonly total: number
  readonly next: string | null
}

/** A work with who points to it; `work.inCorpus`: documents that are it. */
export interface BibliographyEntry {
  readonly work: Entity
  /** What its citations say, field by field: the value most of them give. */
  readonly fields: CitationFields
  readonly citations: number
  readonly quotations: number
  /** Documents that cite or quote it, by id. */
  readonly documents: readonly string[]
  /** Most statements first. */
  readonly citedBy: readonly { readonly entity: string, readonly statements: number }[]
  readonly quotedBy: readonly { readonly entity: string, readonly quotations: number }[]
  /** Who wrote it, where somebody in the corpus says so. */
  readonly authors: readonly string[]
}

/** Works that something points to, by author, then title. */
export interface BibliographyAnswer {
  readonly works: readonly BibliographyEntry[]
  /** Everybody named in `citedBy`, `quotedBy` and `authors`. */
  readonly entities: readonly Entity[]
  readonly documents: readonly DocumentSummary[]
  readonly total: number
  readonly next: string | null
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[]
  /** Of the entities among the hits, by id. */
  readonly reach: readonly Reach[]
  /** Whose words the quotations among the hits are. */
  readonly sources: readonly EntityNode[]
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

/** What is decided about. `place`: where a finding's words stand; null for the rest. */
export interface TargetRequest {
  readonly kind: 'finding' | 'entity' | 'decision'
  readonly id: string
  readonly place: { readonly document: string, readonly start: number, readonly end: number } | null
}

export interface DecisionRequest {
  /** 32 hexadecimal digits of the client's own, so that a repeated request is recorded once; null: the server makes them. */
  readonly id: string | null
  /** Null: the user the server runs as. With accounts it is always the account. */
  readonly actor: string | null
  readonly verb: 'accept' | 'reject' | 'same' | 'not-same' | 'rename' | 'retype' | 'note' | 'undo'
  readonly target: TargetRequest
  /** The other end of same and not-same. */
  readonly other: TargetRequest | null
  readonly before: string | null
  /** New name or kind, text of a note. */
  readonly after: string | null
  readonly reason: string | null
  /** `last` of the answer the client saw; a later decision on the target gives 409. Null: whatever was decided meanwhile. */
  readonly seen: number | null
}

export interface DecisionAnswer {
  readonly decision: Decision
  /** True where its target could not be found again, so that it changes nothing yet. */
  readonly needsReview: boolean
}

export interface DecisionsAnswer {
  readonly decisions: readonly Decision[]
  /** Number of the newest decision of all; 0 where there is none. */
  readonly last: number
}

/** A view or story to save; `id` null = a new one. */
export type SavedViewRequest = Omit<SavedView, 'id' | 'savedAt'> & { readonly id: string | null }

export interface SavedViewsAnswer { readonly views: readonly SavedView[] }

export interface Upload { readonly path: string, readonly bytes: number }

/** What lets one in here, and who one is. `role` null: nobody known. `account` null: signed in by token, or nobody. */
export interface SessionAnswer {
  readonly signIn: 'token' | 'accounts'
  readonly account: string | null
  readonly role: 'reader' | 'reviewer' | 'owner' | null
}

/** What became of a file: as `polylogue ingest --report` says it. */
export interface IngestReportLine {
  readonly path: string
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'absent' | 'partial' | 'refused'
  readonly code: string | null
  readonly message: string | null
  readonly words: number
}

/** Of the last ingest of uploads; lines are there once it has ended. */
export interface IngestReport {
  readonly running: boolean
  readonly failed: string | null
  readonly lines: readonly IngestReportLine[]
}

/** Every error has this shape. */
export interface ErrorAnswer {
  readonly error: { readonly code: string, readonly message: string, readonly remedy: string }
}
