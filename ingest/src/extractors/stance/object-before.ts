/**
 * Objects that stand before their verb: "the order which we reject", "B, whose courage we admire", "the pact to which we object". What they are is the
 * phrase before the relative word; of "this is a demand which we do not share" it is what is called so.
 */
import { AUXILIARIES, COPULAS, PREPOSITIONS } from '../../lexicons/grammar-words.ts'
import { HELD_NOUNS } from '../../lexicons/position-words.ts'
import type { CueHit } from './find-cues.ts'
import { verbGroup } from './negation.ts'
import type { VerbGroup } from './negation.ts'
import { phraseAt } from './phrase.ts'
import type { Reading } from './reading.ts'
import { dashBefore } from './clause-remarks.ts'
import { targetsAt } from './targets.ts'
import type { Target } from './target.ts'
import { isVerb } from './verb-sense.ts'

/** Tokens between the relative word and the verb group: subject and remark. */
const REACH = 10
const LONGEST = 12
/** What things are called that are then said to be shared or turned down. */
const CALLED: ReadonlySet<string> = new Set([...HELD_NOUNS, 'policy', 'course', 'method', 'step', 'thing', 'measure', 'view', 'judgement', 'judgment', 'conclusion', 'word', 'attitude', 'road', 'path', 'man', 'woman', 'person', 'leader', 'party', 'body', 'organization', 'organisation', 'group', 'union', 'paper', 'writer', 'author', 'thinker', 'teacher', 'figure', 'comrade', 'friend'])

/** The targets before the relative word; none where the verb has its object behind it. */
export function objectsBefore(reading: Reading, hit: CueHit, group: VerbGroup, cues: readonly CueHit[]): Target[] {
  if (hasObject(reading, hit)) return []
  const relative = relativeBefore(reading, group.from)
  if (relative === null) return []
  const before = markerBefore(reading, hit, relative)
  if (before === null && !hit.cue.markers.includes('')) return []
  let end = before ?? relative
  if (reading.tokens[end - 1]?.words === ',') end--
  const from = phraseEndingAt(reading, end)
  if (from === null) return []
  const called = calledSo(reading, from, end, cues)
  return called.length > 0 ? called : targetsAt(reading, from, cues).filter((t) => t.sign > 0 && (t.position?.reading !== undefined || (t.spot?.to ?? t.position!.to) <= end))
}

/** "to which", "with every word of which": the token of the cue's preposition before the relative word; null where it does not stand there. */
function markerBefore(reading: Reading, { cue }: CueHit, relative: number): number | null {
  const is = (i: number): boolean => reading.tokens[i] !== undefined && cue.markers.includes(reading.tokens[i].lower)
  if (is(relative - 1)) return relative - 1
  if (reading.tokens[relative - 1]?.lower !== 'of') return null
  for (let i = relative - 2; i > 0 && i > relative - 6; i--) if (is(i)) return i
  return null
}

function hasObject(reading: Reading, { to, target }: CueHit): boolean {
  if (target < 0) return false
  const next = reading.tokens[target]
  if (next === undefined || AUXILIARIES.has(next.lower) || isVerb(reading, target)) return false
  return target > to || phraseAt(reading, target) !== null && !/^(?:and|but|or)$/u.test(next.lower)
}

/** "which", "whom", "that" or "whose" with its noun, before the subject of a verb group; null where none stands there. */
function relativeBefore(reading: Reading, from: number): number | null {
  let last = from - REACH
  for (let i = from - 1; i > 0 && i >= last; i--) {
    const dash = /^(?:--?|–|—)$/u.test(reading.tokens[i].words) ? dashBefore(reading, i) : null
    if (dash !== null) { last -= i - dash; i = dash; continue }
    const { lower, words } = reading.tokens[i]
    if (/^(?:which|whom|whose)$/u.test(lower)) return i
    if (lower === 'that') return reading.spotAt[i - 1] !== null || reading.tokens[i - 1].pos === 'noun' ? i : null
    if (/^[.;:,!?]$/u.test(words) || isVerb(reading, i) && reading.tokens[i - 1].lower !== 'whose') return null
  }
  return null
}

/** Where the phrase begins that ends at a token, read from its own first word. */
function phraseEndingAt(reading: Reading, end: number): number | null {
  let from = end
  while (from > 0 && end - from < LONGEST && !/^[,;:.!?()–—]$|^--$/u.test(reading.tokens[from - 1].words) && !isVerb(reading, from - 1) && !(reading.spotAt[from - 1] === null && AUXILIARIES.has(reading.tokens[from - 1].lower))) from--
  for (; from < end; from++) {
    if (reading.spotAt[from] === null && PREPOSITIONS.has(reading.tokens[from].lower)) continue
    const phrase = phraseAt(reading, from)
    if (phrase !== null && phrase.to <= end && phrase.reach >= end) return from
  }
  return null
}

/** "Housework for wages is a demand which …": what is called a demand. */
function calledSo(reading: Reading, from: number, end: number, cues: readonly CueHit[]): Target[] {
  const copula = from - 1
  const head = reading.tokens[end - 1]
  if (copula < 1 || !COPULAS.has(reading.tokens[copula].lower) || !CALLED.has(head.lemma) || reading.spotAt[end - 1] !== null) return []
  const before = verbGroup(reading, copula).from
  let start = before
  while (start > 0 && !/^[,;:.!?()–—"“”]$|^--$/u.test(reading.tokens[start - 1].words)) start--
  return targetsAt(reading, start, cues).filter((t) => t.sign > 0 && (t.spot?.to ?? t.position!.to) <= before)
}
