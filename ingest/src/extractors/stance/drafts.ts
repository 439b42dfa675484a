/** What the frames find before ids are given: a source, a target, a sign and the tokens that show it. */
import type { Explicitness } from '@polylogue/graph-schema'
import type { Reading, Spot } from './reading.ts'
import type { Report } from './reporting.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'
import type { Target } from './target.ts'

export interface Draft {
  readonly reading: Reading
  readonly reports: readonly Report[]
  /** The mention that has the stance, or null: whoever speaks at the cue. */
  readonly source: Spot | null
  readonly target: Target
  readonly relation: 'ENDORSES' | 'CRITICIZES' | 'ALLIED_WITH'
  /** Tokens of the cue. */
  readonly from: number
  readonly to: number
  readonly confidence: number
  readonly explicitness: Explicitness
  readonly rule: string
}

/** The relation a sign means. */
export function stanceOf(sign: Sign): 'ENDORSES' | 'CRITICIZES' {
  return sign > 0 ? 'ENDORSES' : 'CRITICIZES'
}

/** The targets that hold under a stance of this sign. */
export function holding(targets: readonly Target[], sign: Sign): readonly Target[] {
  return sign > 0 ? targets : targets.filter((t) => t.onlyIfFor !== true)
}
