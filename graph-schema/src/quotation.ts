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

/** What is traced: a quotation, a passage that repeats another text without marks, or a whole document printed twice. */
export type TraceKind = 'quotation' | 'reuse' | 'reprint'

/**
 * How the words compare. Verbatim: as they stand. Elided: words left out where the quoter marks it. Altered: words changed, added or left
 * out in silence. Spliced: put together from places apart. Not in corpus: looked for, and no document here holds them.
 */
export type TraceVerdict = 'verbatim' | 'elided' | 'altered' | 'spliced' | 'not-in-corpus'

/** A claim of the quoter beside what was found; unknown where nothing is claimed, or the place found does not tell. */
export type ClaimCheck = 'agrees' | 'differs' | 'unknown'

/** How it is known which of two places is the source; open: it cannot be told. */
export type TraceDirection = 'known' | 'likely' | 'open'

/** One step of an alignment, in the order of the quotation. */
export interface AlignmentStep {
  /** Same in both; changed; only in the quotation; only in the source. */
  readonly kind: 'same' | 'changed' | 'added' | 'omitted'
  /** The words as the quotation has them; of omitted ones, as the source has them. */
  readonly words: string
  /** Changed: what stands in the source instead; else null. */
  readonly instead: string | null
  /** True where the quoter says so: an ellipsis, square brackets. */
  readonly marked: boolean
  /** Which of the pieces of a spliced quotation it belongs to; else 0. */
  readonly piece: number
}

/** Why a place was taken for the source, or why none was: a stable code, and a sentence for the reader. */
export interface TraceReason {
  readonly code: 'claimed-work' | 'claimed-speaker' | 'other-work' | 'other-speaker' | 'more-words' | 'own-words' | 'older' | 'undated' | 'same-date' | 'younger' | 'only-place' | 'several-places'
    | 'second-hand' | 'goes-on' | 'prints-more' | 'shared-third' | 'marked-there' | 'nowhere' | 'only-pieces' | 'reprint' | 'longer'
  readonly words: string
}

/**
 * Where words come from. Every direct or block quotation of five words or more has just one trace, also where the words are not in the
 * corpus. Passages that two documents share without marks, and documents printed twice, have traces without a quotation.
 */
export interface Trace {
  readonly id: string
  readonly kind: TraceKind
  /** Quotation id; null for reuse and reprints. */
  readonly quotation: string | null
  /** The words asked about: the content of the quotation, or the passage that repeats the source. */
  readonly place: Evidence
  /** Where the words stand; null: not in the corpus. Of a splice, the piece with the most words. */
  readonly source: Evidence | null
  /** All places of a splice, in the order of the quotation; else empty. */
  readonly pieces: readonly Evidence[]
  /** Other places with these words: reprints, others who quote them. By document, then place; the first twelve. */
  readonly copies: readonly Evidence[]
  /** The quotation the source place lies in, where that has a source of its own: the next link of the chain. */
  readonly continues: string | null
  readonly verdict: TraceVerdict
  /** The speaker and the work named by the quoter, beside what was found. */
  readonly speaker: ClaimCheck
  readonly work: ClaimCheck
  readonly direction: TraceDirection
  readonly reasons: readonly TraceReason[]
  readonly alignment: readonly AlignmentStep[]
  /** Share of the words found in order at the place, 0 to 1. */
  readonly similarity: number
}
