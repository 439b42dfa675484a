/** A relation seen inside one document: its ends are clusters of that document. Reviews hang on its id. */
import type { RelationType } from './relations.ts'
import type { Tenure } from './tenure.ts'
import type { Evidence } from './text.ts'

/** One level of "X says that …": who is reported to say it, and the words that show it. */
export interface AttributionLevel {
  /** Cluster id. */
  readonly source: string
  readonly evidence: Evidence
}

/** Explicit: words of the relation are there. Inferred: a reader concludes it (lists, comparisons, irony). */
export type Explicitness = 'explicit' | 'inferred'

export interface Finding {
  readonly id: string
  readonly document: string
  readonly passage: string
  readonly relation: RelationType
  /** Cluster ids. */
  readonly subject: string
  readonly object: string
  /** The words of the ends as they stand in the passage ("we", "the latter", "HWL"). */
  readonly subjectWords: string
  readonly objectWords: string
  /** The words that show the relation; null where none do (a list, a byline). */
  readonly cue: Evidence | null
  readonly evidence: Evidence
  /** Outermost report first; empty = the document's own voice. */
  readonly attribution: readonly AttributionLevel[]
  readonly explicitness: Explicitness
  /** When an office was held, where the words say so (HOLDS_ROLE). */
  readonly tenure?: Tenure
  /** 0 to 1. */
  readonly confidence: number
  readonly rule: string
  readonly extractor: string
}
