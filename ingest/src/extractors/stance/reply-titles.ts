/**
 * Titles that say whom a text answers: "A response to A's letter", "Against B", "A critique of C". Who answers a body in the title of a text is against what
 * it answers, unless the words say otherwise ("a greeting to B").
 */
import type { Draft } from './drafts.ts'
import type { CueHit } from './find-cues.ts'
import { isPossessive } from './reading.ts'
import type { Reading } from './reading.ts'
import type { Report } from './reporting.ts'

/** Passages from the beginning among which a title stands. */
const FIRST = 3
const LONGEST = 24
const OPENING = /^(?:an? )?(?:short |brief |public |open |first |second |final |further |our |in )*(?:response|reply|rejoinder|rebuttal|refutation|critique|criticism|repudiation|answer|replies|anti)(?: to| of|-)(?: |$)/u

export const REPLY_WORDS: ReadonlySet<string> = new Set(['response', 'reply', 'rejoinder', 'rebuttal', 'refutation', 'critique', 'repudiation', 'answer'])

export function replyDrafts(reading: Reading, reports: readonly Report[], _cues: readonly CueHit[]): Draft[] {
  const { tokens, sentence } = reading
  if (sentence.passage >= FIRST || tokens.length > LONGEST || /^[.!?]$/u.test(tokens.at(-1)!.words)) return []
  if (!OPENING.test(`${tokens.slice(0, 8).map((t) => t.lower).join(' ')} `)) return []
  const at = tokens.findIndex((t) => REPLY_WORDS.has(t.lower))
  const first = reading.spots.find((s) => s.from > at && s.from - at < 11 && s.kind !== 'Role')
  if (first === undefined || first.cluster === reading.voice) return []
  // "A's letter": the letter beside its writer.
  const work = isPossessive(reading, first) ? reading.spots.find((s) => s.from >= first.to && s.from - first.to < 6 && s.kind === 'Work') : undefined
  return [first, ...(work === undefined ? [] : [work])].map((spot): Draft => ({
    reading, reports, source: null, target: { spot, position: null, sign: 1, holder: null, inferred: true }, relation: 'CRITICIZES', from: at, to: at + 1, confidence: 0.5, explicitness: 'inferred', rule: 'stance/reply-title',
  }))
}
