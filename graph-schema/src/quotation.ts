/** Quotations (source – cue – content, after PARC) and their traces. */
import type { Evidence } from './text.ts'

export type QuotationForm = 'direct' | 'indirect' | 'mixed' | 'block'
export type QuotationStance = 'approving' | 'refuting' | 'ironic' | 'neutral'

export interface Quotation {
  readonly id: string
  readonly document: string
  readonly passage: string
  readonly form: QuotationForm
  /** Cluster id of whose words they are; null where the text does not say. */
  readonly source: string | null
  readonly sourceWords: string | null
  readonly cue: Evidence | null
  /** The words between the marks, marks not included; first to last word where the cue stands inside. */
  readonly content: Evidence
  /** Cluster id of who quotes. */
  readonly quotedBy: string
  /** Cluster id of the work the words stand in. */
  readonly work: string | null
  /** "p. 208", "section II": as the text gives it. */
  readonly locator: string | null
  /** The citation beside it. */
  readonly citation: string | null
  /** The quoting voice's own stance towards the words: quoting is not endorsing. */
  readonly stance: QuotationStance
  readonly stanceEvidence: Evidence | null
  readonly confidence: number
  readonly rule: string
  readonly extractor: string
}

export type TraceVerdict = 'verbatim' | 'elided' | 'altered' | 'spliced'

/** One step of an alignment: words kept, words only in the quotation, words only in the source. */
export interface AlignmentStep {
  readonly kind: 'same' | 'added' | 'omitted'
  readonly words: string
}

/** The place in the corpus a quotation's words stand at. */
export interface Trace {
  readonly id: string
  readonly quotation: string
  /** Where the words stand; its document is the source document. */
  readonly source: Evidence
  readonly verdict: TraceVerdict
  readonly alignment: readonly AlignmentStep[]
  /** Share of the quotation's words found in order at the place, 0 to 1. */
  readonly similarity: number
}
