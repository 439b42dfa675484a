/** A citation points to a work. */
import type { Evidence } from './text.ts'

export type CitationForm = 'bracket' | 'attribution' | 'note' | 'reference' | 'running'

export interface CitationFields {
  readonly author: string | null
  readonly title: string | null
  readonly container: string | null
  readonly place: string | null
  readonly publisher: string | null
  readonly year: string | null
  readonly volume: string | null
  readonly issue: string | null
  readonly pages: string | null
  readonly locator: string | null
}

/** No field is known. */
export const NO_FIELDS: CitationFields = { title: null, author: null, year: null, publisher: null, place: null, container: null, issue: null, volume: null, locator: null, pages: null }

export interface Citation extends CitationFields {
  readonly id: string
  readonly document: string
  readonly passage: string
  readonly form: CitationForm
  /** The reference as it stands. */
  readonly raw: Evidence
  /** Cluster id of the work. */
  readonly work: string | null
  readonly rule: string
  readonly extractor: string
}
