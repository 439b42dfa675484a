/**
 * What a reader is: bytes of one file in, stored text with passages and marks out. What an archive is: bytes of one file in, the files in
 * it out, one after the other. Both are pure; neither touches disk or network.
 */
import type { Mark, MetadataOrigin, PassageKind, Problem, Span } from '@polylogue/graph-schema'

/** A passage before it has ids. */
export interface RawPassage extends Span {
  readonly kind: PassageKind
  readonly level: number
}

export type MetadataField = 'title' | 'date' | 'author' | 'publisher' | 'address' | 'id' | 'captured'

/** A metadata value as the file itself gives it. */
export interface RawMetadata {
  readonly field: MetadataField
  readonly value: string
  readonly origin: MetadataOrigin
  readonly place: Span | null
}

/** Where a page or chapter begins in the stored text. `label`: its number as it is cited, without “p.” */
export interface Milestone {
  readonly unit: 'page' | 'chapter'
  readonly label: string
  readonly at: number
}

/** What a reader makes of one file. `text` is what is stored; every span points into it, in UTF-16 code units. */
export interface ReaderResult {
  readonly text: string
  readonly passages: readonly RawPassage[]
  readonly marks: readonly Mark[]
  /** In text order; left out where the format has no pages or chapters. */
  readonly milestones?: readonly Milestone[]
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
  /** Bytes of the whole file where `bytes` is only its beginning; for formats that may be read so (`readsBeginning`). */
  readonly size?: number
}

/** What readers and archives are chosen by. */
export interface Format {
  /** `txt`, `md`, `html`: stored as the document's format. */
  readonly format: string
  readonly label: string
  readonly extensions: readonly string[]
  /** True where the content alone, whatever the name, is of this format. Called on the first 4 KiB. */
  sniff(head: Uint8Array): boolean
  /** False where a file with one of `extensions` cannot be of this format by its first 4 KiB; left out where anything may be. */
  fits?(head: Uint8Array): boolean
}

export interface Reader extends Format {
  /** Changes whenever the same bytes may give another result. */
  readonly version: string
  /** Formats whose parser is large load it when they are first read, and answer later. */
  read(input: ReaderInput): ReaderResult | Refusal | Promise<ReaderResult | Refusal>
}

/** A file in an archive, a message in a mailbox, a page in a web archive, a row of a table. */
export interface Member {
  /** Path inside the archive, with `/`; ends in the extension the content is read by. Only ever a label, never a path on disk. */
  readonly name: string
  readonly bytes: Uint8Array
  /** What the archive says of the text. */
  readonly values: Readonly<Partial<Record<MetadataField, string>>>
  readonly problems: readonly Problem[]
}

/** A member that is refused; with `name` null, what is wrong with the archive as a whole. */
export interface RefusedMember extends Refusal {
  readonly name: string | null
}

/** How much may come out of one archive. */
export interface UnpackLimits {
  /** Bytes of one member. */
  readonly member: number
  /** Bytes of all members. */
  readonly total: number
  readonly members: number
}

export interface UnpackInput extends ReaderInput {
  readonly limits: UnpackLimits
  /** Columns of a table as the user named them: field or `text` → column. */
  readonly columns: Readonly<Record<string, string>>
}

export interface Archive extends Format {
  /** Members are files of somebody's disk, among them those that a system hides and no one means to give; pages, messages and rows are none. */
  readonly ofFiles?: true
  /** Members in the order of the archive. Never throws for what the material is. */
  unpack(input: UnpackInput): AsyncIterable<Member | RefusedMember> | Iterable<Member | RefusedMember>
}
