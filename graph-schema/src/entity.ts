/** Layer 4: things across documents, and why each cluster was linked to its entity. */
import type { EntityKind } from './entity-kinds.ts'

export interface Entity {
  readonly id: string
  readonly kind: EntityKind
  readonly name: string
  /** Every other surface form, sorted. */
  readonly aliases: readonly string[]
  /** Number of mentions and of documents that mention it. */
  readonly mentions: number
  readonly documents: number
  /** Entities it may be the same as, and was kept apart from since nothing told for sure; sorted by id, absent where there are none. For a reader to rule on. */
  readonly maybeSame?: readonly MaybeSame[]
  /** Made or confirmed by a person: a decision, or a file of names. */
  readonly reviewed: boolean
  /** Works: ids of the documents of the corpus that are this work, sorted; absent where it is only cited. */
  readonly inCorpus?: readonly string[]
  /** Works: author, year, container, editions … as cited. Others: empty. */
  readonly details: Readonly<Record<string, string>>
}

/** Another entity that may be this one, and why that is not sure. */
export interface MaybeSame {
  readonly entity: string
  readonly why: string
}

/** Entity linking: cluster → entity, with the reason in words. */
export interface Link {
  readonly id: string
  readonly cluster: string
  readonly document: string
  readonly entity: string
  /** "same full name", "acronym introduced in …", "decision …". */
  readonly why: string
}
