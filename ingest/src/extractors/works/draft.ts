/** Works and citations before they have ids. */
import type { CitationFields, CitationForm, Span } from '@polylogue/graph-schema'

/** A place where a work is named. Drafts with the same `key` are one work. */
export interface WorkDraft extends Span {
  /** Name to show. */
  readonly name: string
  /** A title (compared by its words) or a description of a work by its genre and owner. */
  readonly title: string | null
  /** Cluster id of the owner or author, where the text ties one to it here. */
  readonly author: string | null
  /** The words of the author as the citation gives them. */
  readonly authorWords: string | null
  readonly details: Readonly<Record<string, string>>
  readonly rule: string
}

export interface CitationDraft {
  readonly raw: Span
  readonly form: CitationForm
  readonly fields: CitationFields
  readonly rule: string
  /** Where its work is named; null for "Ibid." and for author and year, which take the work of another citation. */
  readonly work: WorkDraft | null
  readonly back: 'ibid' | 'opcit' | 'author-year' | null
  /** The year with its letter, "1904b". */
  readonly yearWords?: string
  /** The citation of the work in which this one's words were found. */
  readonly through?: CitationDraft
  /** The citation that gives the work in full, where this one is short. */
  readonly refersTo?: CitationDraft
  /** Span of the author's words. */
  readonly author: Span | null
}
