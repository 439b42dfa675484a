/** Layer 3: what a person ruled. Only ever added; the newest counts; person over machine, always. */
import type { TextQuote } from './text.ts'

export type DecisionVerb =
  | 'accept' | 'reject' | 'same' | 'not-same' | 'split' | 'rename' | 'retype' | 'add' | 'remove' | 'note' | 'redact' | 'undo'

export type DecisionTargetKind = 'finding' | 'entity' | 'cluster' | 'quotation' | 'citation' | 'document' | 'decision'

/** How a target is found again when its id is gone: W3C TextQuoteSelector and where it stood. */
export interface DecisionSelector extends TextQuote {
  readonly document: string
  readonly blob: string
  readonly start: number
  readonly end: number
}

export interface DecisionTarget {
  readonly kind: DecisionTargetKind
  readonly id: string
  readonly selector: DecisionSelector | null
}

export interface Decision {
  /** 1, 2, 3 … without gaps. */
  readonly seq: number
  /** Random 128 bit. */
  readonly id: string
  /** Hash of the record before it; empty for the first. */
  readonly prev: string
  /** UTC, ISO 8601. */
  readonly at: string
  readonly actor: string
  readonly verb: DecisionVerb
  readonly target: DecisionTarget
  /** The other end of same and not-same; for the rest null. */
  readonly other: DecisionTarget | null
  readonly before: string | null
  /** New name or kind, text of a note; for `add` a JSON finding. */
  readonly after: string | null
  readonly reason: string | null
  readonly tool: string
}
