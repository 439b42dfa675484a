/** A citation points to a work. */
import type { Evidence } from './text.ts'

export type CitationForm = 'bracket' | 'attribution' | 'note' | 'reference' | 'running'

/** The words of each field as the reference gives them; null where it does not. */
export interface CitationFields {
  readonly author: string | null
  readonly editor: string | null
  readonly translator: string | null
  readonly title: string | null
  /** Journal, newspaper, proceedings or book that the title stands in. */
  readonly container: string | null
  /** "2nd ed.", "revised edition": beside the work, never part of its title. */
  readonly edition: string | null
  readonly place: string | null
  readonly publisher: string | null
  readonly year: string | null
  readonly volume: string | null
  readonly issue: string | null
  /** First and last page of the whole article or chapter. */
  readonly pages: string | null
  /** Chapter, section, article or point of the work. */
  readonly section: string | null
  /** The place cited, "p. 3", "section II": as the text gives it. */
  readonly locator: string | null
  readonly url: string | null
}

/** No field is known. */
export const NO_FIELDS: CitationFields = {
  author: null, editor: null, translator: null, title: null, container: null, edition: null, place: null, publisher: null, year: null, volume: null, issue: null, pages: null, section: null, locator: null, url: null,
}

export interface Citation extends CitationFields {
  readonly id: string
  readonly document: string
  readonly passage: string
  readonly form: CitationForm
  /** The reference as it stands. */
  readonly raw: Evidence
  /** Cluster id of the work. */
  readonly work: string | null
  /** Id of the citation that gives the work in full, where this one is "Ibid.", "op. cit.", a short title, or author and year. */
  readonly refersTo: string | null
  /** Id of the citation of the work in which this one's words were found: "North, quoted in Lund". Second hand. */
  readonly quotedIn: string | null
  readonly rule: string
  readonly extractor: string
}

/** The fields of a citation by themselves, in the order of NO_FIELDS. */
export function citationFields(citation: CitationFields): CitationFields {
  const names = Object.keys(NO_FIELDS) as (keyof CitationFields)[]
  return { ...NO_FIELDS, ...Object.fromEntries(names.map((name) => [name, citation[name]])) }
}
