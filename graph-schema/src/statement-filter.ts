/** Which statements are meant: the one filter of stores, exports, API and explorer. */
import type { EntityKind } from './entity-kinds.ts'
import type { Polarity, RelationType } from './relations.ts'

/** Which statements count. An empty or missing list means "all". */
export interface StatementFilter {
  readonly relations?: readonly RelationType[]
  readonly polarities?: readonly Polarity[]
  readonly attribution?: 'first-hand' | 'reported'
  /** Whether a person has looked at them and accepted them. */
  readonly review?: 'reviewed' | 'unreviewed'
  /** 0 to 1, inclusive. */
  readonly minConfidence?: number
  /** ISO dates, inclusive, as exact as given: `to: '1931'` takes all of 1931. */
  readonly from?: string
  readonly to?: string
  /** Statements of undated documents when a date is asked for; default true. */
  readonly undated?: boolean
  readonly documents?: readonly string[]
  /** Kinds both ends must be of. */
  readonly kinds?: readonly EntityKind[]
  /** Default false. */
  readonly rejected?: boolean
}
