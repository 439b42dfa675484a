/** What a reader is: bytes of one file in, stored text with passages and marks out. Pure; touches no disk and no network. */
import type { Mark, MetadataOrigin, PassageKind, Problem, Span } from '@polylogue/graph-schema'

/** A passage before it has ids. */
export interface RawPassage extends Span {
  readonly kind: PassageKind
  readonly level: number
}

export type MetadataField = 'title' | 'date' | 'author' | 'publisher' | 'address' | 'id'

/** A metadata value as the file itself gives it. */
export interface RawMetadata {
  readonly field: MetadataField
  readonly value: string
  readonly origin: MetadataOrigin
  readonly place: Span | null
}

/** What a reader makes of one file. `text` is what is stored; every span points into it, in UTF-16 code units. */
export interface ReaderResult {
  readonly text: string
  readonly passages: readonly RawPassage[]
  readonly marks: readonly Mark[]
  /** In order of trust within one origin: the first value of a field wins. */
  readonly metadata: readonly RawMetadata[]
  readonly encoding: { readonly name: string, readonly guessed: boolean }
  readonly problems: readonly Problem[]
  readonly partial: boolean
}

/** A file that is refused. */
export interface Refusal {
  readonly refused: Problem
}

export interface ReaderInput {
  readonly bytes: Uint8Array
  /** Path relative to the folder given, with `/`. */
  readonly path: string
}

export interface Reader {
  /** `txt`, `md`, `html`: stored as the document's format. */
  readonly format: string
  /** Changes whenever the same bytes may give another result. */
  readonly version: string
  readonly label: string
  readonly extensions: readonly string[]
  /** True where the content, not the name, is of this format. Called on the first 4 KiB, after `extensions` did not decide. */
  sniff(head: Uint8Array): boolean
  read(input: ReaderInput): ReaderResult | Refusal
}
