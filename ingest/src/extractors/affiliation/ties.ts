/** What the affiliation frames find, before ids are given. */
import type { Tenure } from '@polylogue/graph-schema'
import type { Reading, Spot } from '../stance/reading.ts'

export interface Tie {
  readonly reading: Reading
  readonly relation: 'HOLDS_ROLE' | 'MEMBER_OF' | 'PART_OF'
  readonly source: Spot
  readonly target: Spot
  /** Tokens of the cue, or null where only position shows the tie. */
  readonly cue: { readonly from: number, readonly to: number } | null
  readonly confidence: number
  readonly rule: string
  /** When the office was held, where the sentence says so. */
  readonly tenure?: Tenure
  /** A reader concludes it. */
  readonly inferred?: boolean
}
