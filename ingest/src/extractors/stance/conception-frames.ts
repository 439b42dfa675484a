/**
 * How something is to be seen, and what matters: "it would be better to understand A as B", "instead of treating A as B", "what is most important is B". What is
 * held or turned down is the one seen as the other, in the words of the text.
 */
import { gather } from '../../language/gather.ts'
import { ARTICLES } from '../../lexicons/grammar-words.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'
import { stanceOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import type { CueHit } from './find-cues.ts'
import { subjectBehindComma } from './opening-clause.ts'
import { phraseAt } from './phrase.ts'
import type { Reading, Spot } from './reading.ts'
import type { Report } from './reporting.ts'
import { targetsAt } from './targets.ts'
import type { PositionSpan, Target } from './target.ts'

const SEEING = new Set(['understand', 'see', 'view', 'conceive', 'regard', 'treat', 'consider', 'understanding', 'seeing', 'viewing', 'conceiving', 'regarding', 'treating', 'considering'])
const MATTERING = new Set(['important', 'essential', 'necessary', 'crucial', 'vital', 'decisive', 'lacking', 'indispensable', 'urgent'])
/** "Gatism as a kind of lockism" has no more words than this. */
const LONGEST = 14

/** Words without one of which nothing here is found. */
export const CONCEPTION_WORDS: ReadonlySet<string> = new Set([...SEEING, ...MATTERING])

export function conceptionDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    if (reading.spotAt[i] !== null) return []
    const make = (targets: readonly Target[], sign: Sign, rule: string, source: Spot | null = null): Draft[] => targets.map((target) => ({
      reading, reports, source, target, relation: stanceOf((sign * target.sign) as Sign), from: i, to: i + 1, confidence: 0.5, explicitness: 'inferred', rule,
    }))
    if (MATTERING.has(token.lower)) return make(mattering(reading, i, cues), 1, 'stance/what-matters')
    const sign = SEEING.has(token.lower) ? wantedSeeing(reading, i) : null
    const seen = sign === null ? null : seenAs(reading, i + 1)
    if (seen === null) return []
    // "Instead of seeing A as B, C …": C, whoever that is.
    const doer = token.lower.endsWith('ing') ? subjectBehindComma(reading, i) : null
    if (doer === null && token.lower.endsWith('ing')) return []
    return make([{ spot: null, position: seen, sign: 1, holder: null, inferred: false }], sign!, 'stance/conception', doer)
  })
}

/** "It would be better to see" is for it, "instead of seeing", "it is wrong to see" against; null where nobody says so. */
function wantedSeeing(reading: Reading, i: number): Sign | null {
  const before = reading.tokens.slice(Math.max(0, i - 5), i).map((t) => t.lower).join(' ')
  if (/(?:instead of|rather than)$/u.test(before)) return -1
  if (/(?:better|best|correct|preferable|more accurate|more useful|right) to$/u.test(before) && !/\bnot\b/u.test(before)) return 1
  return /(?:wrong|mistaken|incorrect|a mistake|an error|misleading) to$/u.test(before) && !/\bnot\b/u.test(before) ? -1 : null
}

/** "A as B", from the first noun to the last. */
function seenAs(reading: Reading, at: number): PositionSpan | null {
  const thing = phraseAt(reading, at)
  // "to see it as a form of lockism": as which.
  if (PRONOUN.test(reading.tokens[at]?.lower ?? '')) return reading.tokens[at + 1]?.lower === 'as' ? asWhat(reading, at + 2) : null
  if (thing === null || thing.from > at + 1 || reading.tokens[thing.from].pos === 'pronoun') return null
  const as = reading.tokens[thing.to]?.lower === 'as' ? thing.to : reading.tokens[thing.ofReach]?.lower === 'as' ? thing.ofReach : -1
  const kind = as < 0 ? null : phraseAt(reading, as + 1)
  const from = ARTICLES.has(reading.tokens[thing.from].lower) ? thing.from + 1 : thing.from
  if (kind === null || kind.from > as + 2 || kind.ofReach - from > LONGEST) return null
  let reach = kind.ofReach
  while (reach < reading.tokens.length && !/^[,.;:!?)("“”–—]$|^--$/u.test(reading.tokens[reach].words)) reach++
  return { from, to: kind.ofReach, reach: reach - from > LONGEST ? kind.reach : reach }
}

function asWhat(reading: Reading, at: number): PositionSpan | null {
  const kind = phraseAt(reading, at)
  if (kind === null || kind.from > at || kind.ofReach === kind.to || reading.spotAt[kind.head] !== null) return null
  const from = ARTICLES.has(reading.tokens[kind.from].lower) ? kind.from + 1 : kind.from
  return { from, to: kind.ofReach, reach: kind.reach }
}

const PRONOUN = /^(?:it|this|that|them|these|those|us|him|her|me|you)$/u

/** "What is most important is B", "what is needed above all is B". */
function mattering(reading: Reading, i: number, cues: readonly CueHit[]): Target[] {
  const what = reading.tokens.slice(Math.max(0, i - 4), i).map((t) => t.lower).join(' ')
  if (!/(?:^|\s)what is (?:most |really |above all |so |now )?$|(?:^|\s)what is(?: most| really| above all| so| now)?$/u.test(what)) return []
  let at = i + 1
  while (at < i + 5 && !/^(?:is|:|–|—|--)$/u.test(reading.tokens[at]?.words ?? '.')) at++
  if (at >= i + 5 || /^(?:to|that|not|how|whether)$/u.test(reading.tokens[at + 1]?.lower ?? '.')) return []
  return targetsAt(reading, at + 1, cues).filter((t) => t.position !== null && t.position.reading === undefined && t.sign > 0)
}
