/** A document as a reader leaves it: stored text, passages and marks that point into it, metadata with where it came from. */
import type { Problem } from './problem.ts'
import type { Span } from './text.ts'

/**
 * Where a metadata field was found; the first of these that has a value wins. `archive`: the archive or table the text came in;
 * `embedded`: the properties of a Word file, book, PDF or message.
 */
export type MetadataOrigin = 'side-car' | 'archive' | 'front-matter' | 'embedded' | 'html-metadata' | 'text'

/** A metadata value and where it came from; `place` is set when it was read off the text. */
export interface Sourced {
  readonly value: string
  readonly origin: MetadataOrigin
  readonly place: Span | null
}

export type PassageKind = 'heading' | 'paragraph' | 'listItem' | 'blockQuote' | 'note' | 'reference' | 'attribution' | 'signature' | 'boilerplate'

/** A paragraph-like block: the unit shown as evidence. Passages of a document never overlap and stand in text order. */
export interface Passage extends Span {
  readonly id: string
  readonly document: string
  readonly ordinal: number
  readonly kind: PassageKind
  /** 1–6 for headings, nesting depth for list items and block quotations, else 0. */
  readonly level: number
  /** How the place is cited: `p. 12`, `pp. 12–13`, `ch. 3`. Left out where the format has no such places. */
  readonly locator?: string
}

export type MarkKind = 'emphasis' | 'strong' | 'cite' | 'quote' | 'link' | 'noteReference' | 'person' | 'organization'

/**
 * Inline markup that survives into the stored text. `target`: address of a link, label of a note, speaker of a quotation, full name
 * of a person or organization where the markup gives it; else null.
 */
export interface Mark extends Span {
  readonly kind: MarkKind
  readonly target: string | null
}

export interface Document {
  readonly id: string
  /** Document + blob: one for each content the document ever had. */
  readonly version: string
  /** Version + reader + stored text. */
  readonly textId: string
  readonly collection: string
  /** Path relative to the folder given, with `/`; also of a member in an archive. */
  readonly path: string
  readonly format: string
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly blob: string
  readonly text: string
  readonly words: number
  readonly title: Sourced | null
  /** ISO 8601, as exact as known: `1931`, `1931-05` or `1931-05-04`. */
  readonly date: Sourced | null
  readonly author: Sourced | null
  readonly publisher: Sourced | null
  /** Address the text was first published at, where metadata say so. */
  readonly address: string | null
  /** When a web archive took the page: ISO 8601, UTC. Left out for all other documents. */
  readonly captured?: string
  readonly encoding: { readonly name: string, readonly guessed: boolean }
  /** True where not all of the file could be read; the reason is among the problems. */
  readonly partial: boolean
  readonly passages: readonly Passage[]
  readonly marks: readonly Mark[]
  readonly problems: readonly Problem[]
}
