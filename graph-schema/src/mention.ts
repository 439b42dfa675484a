/** Words that refer to something, and which of them refer to the same thing within one document. */
import type { EntityKind } from './entity-kinds.ts'
import type { Span } from './text.ts'

export type MentionForm = 'name' | 'nominal' | 'pronoun'

export interface Mention extends Span {
  readonly id: string
  readonly document: string
  readonly kind: EntityKind
  readonly form: MentionForm
  /** The words as they stand: `text.slice(start, end)`. */
  readonly words: string
  /** Which rule found it. */
  readonly rule: string
}

/** Coreference: mentions of one thing within a document. The unit that corpus steps link to entities. */
export interface Cluster {
  readonly id: string
  readonly document: string
  readonly kind: EntityKind
  /** Fullest usual form. */
  readonly name: string
  /** Surface forms in the text, without article and possessive, white space folded; no pronouns. Sorted. */
  readonly aliases: readonly string[]
  readonly mentions: readonly string[]
  /** True for a voice that the text itself never names. */
  readonly implicit: boolean
  /** For people: family name and given names or initials; for works: what the citation says. Empty otherwise. */
  readonly details: Readonly<Record<string, string>>
}
