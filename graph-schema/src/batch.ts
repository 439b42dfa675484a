/** What a store takes: records of the view, and ids that are no longer in it. */
import type { Document } from './document.ts'
import type { Entity, Link } from './entity.ts'
import type { Mention } from './mention.ts'
import type { Quotation, Trace } from './quotation.ts'
import type { Statement } from './statement.ts'
import type { Citation } from './work.ts'

/** A quotation whose source, quoting voice and work are entities instead of clusters. */
export type LinkedQuotation = Quotation
/** A citation whose work is an entity instead of a cluster. */
export type LinkedCitation = Citation

/** A mention and the entity it was linked to. */
export interface LinkedMention extends Mention {
  readonly entity: string
}

/** The view, layer 4: all lists sorted by id. `Quotation.source`, `.quotedBy`, `.work` and `Citation.work` hold entity ids here. */
export interface Graph {
  readonly documents: readonly Document[]
  readonly entities: readonly Entity[]
  readonly links: readonly Link[]
  readonly mentions: readonly LinkedMention[]
  readonly statements: readonly Statement[]
  readonly quotations: readonly LinkedQuotation[]
  readonly traces: readonly Trace[]
  readonly citations: readonly LinkedCitation[]
}

export type Noun = keyof Graph

/** Order in which records are written, so that no record points to one that is not there yet; removal goes backwards. */
export const NOUNS: readonly Noun[] = ['documents', 'entities', 'links', 'mentions', 'statements', 'quotations', 'traces', 'citations']

export const EMPTY_GRAPH: Graph = { documents: [], entities: [], links: [], mentions: [], statements: [], quotations: [], traces: [], citations: [] }

/** All or nothing; applied twice it changes nothing the second time. */
export interface GraphBatch {
  readonly put: Graph
  /** Ids to remove, by noun. */
  readonly remove: Readonly<Record<Noun, readonly string[]>>
}

export const NO_REMOVALS: GraphBatch['remove'] = { documents: [], entities: [], links: [], mentions: [], statements: [], quotations: [], traces: [], citations: [] }
