/** A finding about words and works before it has its id and its evidence. */
import type { Explicitness, RelationType, Span } from '@polylogue/graph-schema'

export interface ReferenceDraft {
  readonly relation: RelationType
  readonly subject: string
  readonly object: string
  readonly evidence: Span
  readonly explicitness: Explicitness
  readonly confidence: number
  readonly rule: string
}
