/** What a stance is about, as tokens of one sentence: a mention, or the words of a position. */
import type { Sign } from '../../lexicons/stance-cues.ts'
import type { Reading, Spot } from './reading.ts'

/** A position by its tokens: [from, to) is its name, [from, reach) the longer form. */
export interface PositionSpan {
  readonly from: number
  readonly to: number
  readonly reach: number
  /** The sentence it stands in, where that is another one ("it"). */
  readonly reading?: Reading
  /** The noun that the words are formed from, where they are none themselves: "gatism" of "gatist". */
  readonly called?: string
}

export interface Target {
  readonly spot: Spot | null
  readonly position: PositionSpan | null
  /** Sign relative to the cue: −1 where a cue noun in between turns it. */
  readonly sign: Sign
  /** Who holds the position by these very words ("A's position on B"). */
  readonly holder: Spot | null
  readonly inferred: boolean
  /** Holds only where the stance on the whole is for it: rejecting a criticism does not praise whom it criticizes. */
  readonly onlyIfFor?: boolean
}

/** A mention that is meant as such. */
export function target(spot: Spot): Target {
  return { spot, position: null, sign: 1, holder: null, inferred: false }
}
