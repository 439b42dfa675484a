/**
 * A statement: findings of one document with the same relation, ends and attribution, whose ends are linked to entities.
 * Without a place in a text it does not compile: the evidence list is a non-empty tuple.
 */
import type { Explicitness } from './finding.ts'
import { relation } from './relations.ts'
import type { Polarity, RelationType } from './relations.ts'
import type { Tenure } from './tenure.ts'
import type { Evidence } from './text.ts'

/** The passage a statement rests on. */
export interface StatementEvidence extends Evidence {
  readonly finding: string
  readonly passage: string
  /** Span of the cue inside the text; null where no word shows the relation. */
  readonly cue: { readonly start: number, readonly end: number } | null
  /** The quotation it rests on, which leads to its trace; null where none does. */
  readonly quotation: string | null
  /** When an office was held, where this passage says so (HOLDS_ROLE). */
  readonly tenure?: Tenure
  readonly rule: string
  readonly confidence: number
  /** What a person ruled of this passage; missing where nobody has. A rejected one is kept only where the whole statement is rejected. */
  readonly review?: Exclude<Review, 'unreviewed'>
}

export interface StatementAttribution {
  readonly entity: string
  readonly evidence: Evidence
}

export type Review = 'unreviewed' | 'accepted' | 'rejected'

export interface Statement {
  readonly id: string
  readonly relation: RelationType
  readonly polarity: Polarity
  /** Entity ids. */
  readonly subject: string
  readonly object: string
  readonly document: string
  /** Date of the document; null where undated. */
  readonly date: string | null
  /** Entity id of whose claim it is: the document's voice, or the innermost reported source. */
  readonly assertedBy: string
  /** Outermost report first; empty = the document's own voice. */
  readonly attribution: readonly StatementAttribution[]
  readonly evidence: readonly [StatementEvidence, ...StatementEvidence[]]
  readonly explicitness: Explicitness
  /** The highest of its findings. */
  readonly confidence: number
  /** Accepted as soon as one of its passages is, rejected only when all are. */
  readonly review: Review
}

/**
 * True where nobody stands between the words and the one they are about: the document says it in its own voice, and a
 * stance is the voice's own. "A's critique of B" in a document of C is C's report of A, not A's word (docs/decisions/0010-first-hand.md).
 */
export function isFirstHand({ attribution, polarity, relation: type, subject, object, assertedBy }: Statement): boolean {
  if (attribution.length > 0) return false
  return polarity === 0 || subject === assertedBy || relation(type).symmetric && object === assertedBy
}
