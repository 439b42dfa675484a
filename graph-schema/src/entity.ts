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
  /** Made or confirmed by a person's decision. */
  readonly reviewed: boolean
  /** Works: author, year, container … as cited. Others: empty. */
  readonly details: Readonly<Record<string, string>>
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
