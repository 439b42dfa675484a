/**
 * Which frames of stance may find something in a sentence. Most frames begin only where one of some dozens of words stands, and most sentences have
 * none of them; so each sentence is looked through once for the words of all frames, and the others are not tried.
 */
import { InvariantError } from '@polylogue/graph-schema'
import type { CueHit } from './find-cues.ts'
import type { Draft } from './drafts.ts'
import type { Reading } from './reading.ts'
import type { Report } from './reporting.ts'

export interface Frame {
  /** It finds nothing in a sentence without one of these, in small letters as they stand there or in their base form. Left out: it may find something in any. */
  readonly words?: Iterable<string>
  readonly drafts: (reading: Reading, reports: readonly Report[], cues: readonly CueHit[]) => Draft[]
}

/** As many as a number has bits. */
const MOST_FRAMES = 32

/** Tells which frames may find something in a sentence: bit n for frame n. */
export function frameFinder(frames: readonly Frame[]): (reading: Reading) => number {
  if (frames.length > MOST_FRAMES) throw new InvariantError('extraction/too-many-frames', `${frames.length} frames of stance; bits are kept for ${MOST_FRAMES}`)
  const bits = new Map<string, number>()
  let always = 0
  frames.forEach(({ words }, n) => {
    if (words === undefined) always |= 1 << n
    else for (const word of words) bits.set(word, (bits.get(word) ?? 0) | 1 << n)
  })
  return ({ tokens }) => {
    let found = always
    for (let i = 0; i < tokens.length; i++) {
      const { lower, lemma } = tokens[i]
      found |= bits.get(lower) ?? 0
      if (lemma !== lower) found |= bits.get(lemma) ?? 0
    }
    return found
  }
}
