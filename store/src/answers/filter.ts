/**
 * A statement filter with its defaults filled in. What it says of pairs (relation, sign, kinds of the ends) can be asked
 * of the aggregated relations; what it says of statements needs the statements themselves.
 */
import type { EntityKind, Polarity, RelationType } from '@polylogue/graph-schema'
import type { StatementFilter } from '../graph-store.ts'

export interface Filter {
  /** Empty = all. */
  readonly relations: readonly RelationType[]
  readonly polarities: readonly Polarity[]
  readonly kinds: readonly EntityKind[]
  readonly documents: readonly string[]
  readonly attribution: 'first-hand' | 'reported' | null
  readonly review: 'reviewed' | 'unreviewed' | null
  readonly minConfidence: number | null
  readonly from: string | null
  /** Every date that begins with what was asked for sorts before it. */
  readonly to: string | null
  readonly undated: boolean
  readonly rejected: boolean
  /** True where the aggregated relations answer it. */
  readonly pairsOnly: boolean
}

/** Sorts after every date, and after every date it is added to. */
export const AFTER_DATES = '~'

export function normalizeFilter(f: StatementFilter): Filter {
  const dated = Boolean(f.from) || Boolean(f.to)
  const minConfidence = f.minConfidence === undefined || f.minConfidence <= 0 ? null : f.minConfidence
  const documents = f.documents ?? []
  const undated = !dated || (f.undated ?? true)
  const pairsOnly = documents.length === 0 && !f.attribution && !f.review && minConfidence === null && !dated && !f.rejected
  return {
    relations: f.relations ?? [], polarities: f.polarities ?? [], kinds: f.kinds ?? [], documents, minConfidence, undated, pairsOnly,
    attribution: f.attribution ?? null, review: f.review ?? null, from: f.from || null, to: f.to ? f.to + AFTER_DATES : null, rejected: f.rejected ?? false,
  }
}

export const NO_FILTER: Filter = normalizeFilter({})
