/** Bodies inside bodies ("A, the youth wing of B", "A is part of B") and writings inside writings (a chapter and its book). */
import { gather } from '../../language/gather.ts'
import { PART_KINDS, PART_NOUNS, WHOLE_VERBS } from '../../lexicons/affiliation-cues.ts'
import type { Reading, Spot } from '../stance/reading.ts'
import { verbGroup } from '../stance/negation.ts'
import { isPossessive } from '../stance/reading.ts'
import { listOf } from '../stance/name-lists.ts'
import { subjectOf } from '../stance/subject.ts'
import { spotBefore, spotBehind } from './neighbours.ts'
import { voiceAt } from './signature-body.ts'
import type { Tie } from './ties.ts'

const ARTICLE = /^(?:the|our|a|an|this)$/u
const INSIDE = /^(?:of|within|inside)$/u
const LEAD = /^(?:,|a|an|the|is|was|are|became|as|its|youth|women's|student|military|political|armed|local|national|official|former|and|which|forms|formed|now|also|becomes|remains|will|be|until|then|long|still|once|formerly|one|of|itself|central|theoretical|monthly|weekly|daily|own|\(|[a-z]+(?:ish|ese|ian|an))$/u

/** Ties of parts to wholes in a sentence. */
export function partTies(reading: Reading): Tie[] {
  const byNoun = gather(reading.tokens, (_, i): Tie[] => {
    if (reading.spotAt[i] !== null || !isPart(reading, i)) return []
    const next = reading.tokens[i + 1]?.lower
    if (next === undefined || !INSIDE.test(next)) return []
    const whole = spotBehind(reading, i + 2, ARTICLE, 1)
    const part = partBefore(reading, i)
    return whole?.kind === 'Organization' && part?.kind === 'Organization' && part.to < i
      ? [tie(reading, part, whole, { from: i, to: i + 2 }, 0.8, 'affiliation/part-noun')] : []
  })
  return [...byNoun, ...namedParts(reading), ...wholes(reading), ...owned(reading), ...masthead(reading)]
}

/** The body that is called a part: "A, the literary wing of", over the words of quality of the noun at `i`. */
function partBefore(reading: Reading, i: number): Spot | null {
  let at = i
  while (at > i - 4 && at > 0 && reading.spotAt[at - 1] === null && !LEAD.test(reading.tokens[at - 1].lower) && !reading.tokens[at - 1].capitalized && /^(?:adjective|noun|adverb)$/u.test(reading.tokens[at - 1].pos)) at--
  const part = spotBefore(reading, at, LEAD, 7)
  // "A, a section of C, becomes a wing of B": C becomes nothing.
  if (part !== null && reading.tokens.slice(part.to, at).some((t) => t.pos === 'verb') && /^(?:of|in|for|to|with|by)$/u.test(reading.tokens[reading.tokens[part.from - 1]?.lower === 'the' ? part.from - 2 : part.from - 1]?.lower ?? '')) return null
  // "the A strike committee of B" is a committee of neither name.
  return part !== null && (at === i || reading.tokens.slice(part.to, at).some((t) => /^(?:,|\(|is|was|are|became|becomes|as)$/u.test(t.lower))) ? part : null
}

/** "the Central Committee of B": a part that has a name of its own and says whose it is. */
function namedParts(reading: Reading): Tie[] {
  return reading.spots.flatMap((part): Tie[] => {
    if (part.kind !== 'Organization' || part.mention.form !== 'name') return []
    // "Local 44 of B"
    const head = /^\d+$/u.test(reading.tokens[part.to - 1].words) ? part.from : part.to - 1
    const last = reading.tokens[head].lower === 'local' || reading.tokens[head].lower === 'lodge' ? 'local' : reading.tokens[head].lemma
    if (!PART_NOUNS.has(last) || reading.tokens[part.to]?.lower !== 'of') return []
    const whole = spotBehind(reading, part.to + 1, ARTICLE, 1)
    return whole?.kind === 'Organization' ? [tie(reading, part, whole, { from: part.to, to: part.to + 1 }, 0.75, 'affiliation/named-part')] : []
  }).concat(reading.spots.flatMap((part) => unitOf(reading, part))).concat(ownedNames(reading))
}

/** "the Co-operative Studies Unit at the University of B". */
function unitOf(reading: Reading, part: Spot): Tie[] {
  if (part.kind !== 'Organization' || part.mention.form !== 'name' || reading.tokens[part.to]?.lower !== 'at') return []
  const words = reading.tokens.slice(part.from, part.to).map((t) => t.lower)
  if (!words.some((w) => /^(?:unit|centre|center|institute|department|school|faculty|programme|program|laboratory|seminar)$/u.test(w))) return []
  const whole = spotBehind(reading, part.to + 1, /^the$/u, 1)
  return whole?.kind === 'Organization' && /universit|college|academy|institute/iu.test(whole.mention.words) ? [tie(reading, part, whole, { from: part.to, to: part.to + 1 }, 0.75, 'affiliation/named-part')] : []
}

/** "Organ of B" in a line under the name of the paper that speaks. */
function masthead(reading: Reading): Tie[] {
  if (reading.sentence.passage > 4 || !reading.document.publisher) return []
  const organ = reading.tokens.findIndex((t, i) => i < 4 && /^(?:organ|journal|newspaper|paper|bulletin)$/u.test(t.lower))
  if (organ < 0 || reading.spots.some((s) => s.from < organ) || reading.tokens[organ + 1]?.lower !== 'of') return []
  const whole = spotBehind(reading, organ + 2, /^the$/u, 1)
  return whole?.kind === 'Organization' && whole.to === reading.tokens.length ? [tie(reading, voiceAt(reading, whole), whole, { from: organ, to: organ + 2 }, 0.75, 'affiliation/masthead')] : []
}

/** "B's Central Committee". */
function ownedNames(reading: Reading): Tie[] {
  return reading.spots.flatMap((part, k): Tie[] => {
    const whole = reading.spots[k - 1]
    if (part.kind !== 'Organization' || part.mention.form !== 'name' || whole?.kind !== 'Organization' || part.from - whole.to > 1) return []
    // "RWL Local 44"
    if (whole.to === part.from && whole.mention.form === 'name' && /^(?:local|lodge|branch|section|district|chapter)$/u.test(reading.tokens[part.from].lower) && /^\d+$/u.test(reading.tokens[part.to - 1].words)) return [tie(reading, part, whole, null, 0.75, 'affiliation/owned-part')]
    if (!isPossessive(reading, whole) || whole.mention.form === 'pronoun' && reading.tokens[whole.from].lower !== 'its') return []
    if (part.from > whole.to && !/^['’]s?$/u.test(reading.tokens[whole.to].words)) return []
    const { lemma } = reading.tokens[part.to - 1]
    return PART_NOUNS.has(lemma) || /^(?:army|militia|guard|brigade|front|youth)$/u.test(lemma) ? [tie(reading, part, whole, null, 0.7, 'affiliation/owned-part')] : []
  })
}

/** "B consists of A and C", "B comprises A". */
function wholes(reading: Reading): Tie[] {
  return gather(reading.tokens, (token, i): Tie[] => {
    if (reading.spotAt[i] !== null || token.pos !== 'verb' || !WHOLE_VERBS.has(token.lemma)) return []
    if (token.lemma === 'consist' && reading.tokens[i + 1]?.lower !== 'of') return []
    // "the members of B include A": a member, and no part.
    if (reading.tokens.slice(Math.max(0, i - 12), i).some((t) => /^(?:members?|affiliates|supporters|signatories|friends|enemies|opponents|critics)$/u.test(t.lower))) return []
    const group = verbGroup(reading, i)
    const whole = group.negated || group.passive ? undefined : subjectOf(reading, group.from)?.spots[0]
    const part = spotBehind(reading, i + 1, /^(?:of|the|both)$/u, 2)
    if (whole?.kind !== 'Organization' || part?.kind !== 'Organization') return []
    return listOf(reading, part.from, reading.tokens.length - 1, part).filter((s) => s.kind === 'Organization').map((s) => tie(reading, s, whole, { from: i, to: i + 1 }, 0.7, 'affiliation/whole'))
  })
}

/** "B's paper, A", "its youth wing, A": a part named behind the body it belongs to. */
function owned(reading: Reading): Tie[] {
  return reading.spots.flatMap((whole): Tie[] => {
    if (whole.kind !== 'Organization' || !isPossessive(reading, whole)) return []
    let head = whole.to
    while (head < whole.to + 5 && reading.tokens[head] && reading.spotAt[head] === null && !isPart(reading, head)) head++
    if (reading.tokens[head] === undefined || reading.spotAt[head] !== null || !isPart(reading, head)) return []
    const behind = spotBehind(reading, head + 1, /^(?:,|the|["“”‘’'])$/u, 2)
    // "A, our youth wing, …"
    const comma = reading.tokens[whole.from - 1]?.lower === 'the' ? whole.from - 2 : whole.from - 1
    const before = reading.tokens[comma]?.words === ',' && /^(?:[,.;:)]|and)?$/u.test(reading.tokens[head + 1]?.words ?? '') ? reading.spotAt[comma - 1] ?? null : null
    const part = behind ?? before
    return part?.kind === 'Organization' && part.mention.form === 'name' ? [tie(reading, part, whole, { from: head, to: head + 1 }, 0.7, 'affiliation/owned-part')] : []
  })
}

/** A noun for a part, or "youth organization". */
function isPart(reading: Reading, at: number): boolean {
  const { lemma } = reading.tokens[at]
  return PART_NOUNS.has(lemma) || /^(?:organi[sz]ation|group|movement|union)$/u.test(lemma) && PART_KINDS.has(reading.tokens[at - 1]?.lower ?? '')
}

function tie(reading: Reading, source: Spot, target: Spot, cue: Tie['cue'], confidence: number, rule: string): Tie {
  return { reading, relation: 'PART_OF', source, target, cue, confidence, rule }
}
