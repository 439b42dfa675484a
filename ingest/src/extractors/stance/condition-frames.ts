/**
 * What a text holds to be needed for what, in clauses without a word of stance: "There can be no union without the women", "without bread no freedom",
 * "only common ownership can end hunger", "it is necessary to open the gates". Whoever says so is for the one, and where it is a good for the other.
 */
import { gather } from '../../language/gather.ts'
import { BAD_NOUNS } from '../../lexicons/judgements.ts'
import { POPULATIONS } from '../../lexicons/position-words.ts'
import { FAULT_ISMS, ILL_NOUNS } from '../../lexicons/program-words.ts'
import { toneOfWord } from '../../tone/word-tone.ts'
import type { Draft } from './drafts.ts'
import type { CueHit } from './find-cues.ts'
import { phraseAt } from './phrase.ts'
import { positionSpan } from './position-span.ts'
import type { Reading } from './reading.ts'
import type { Report } from './reporting.ts'
import { targetsAt } from './targets.ts'
import type { Target } from './target.ts'
import { aimFrom } from './thesis-frames.ts'
import { targetsEndingAt } from './verb-frames.ts'
import { isVerb } from './verb-sense.ts'

/** Tokens in which the other half of such a clause must follow. */
const REACH = 14
/** A word with less tone is an ill, and no good that somebody wants. */
const LEAST_TONE = -0.2
/** The words at which such a clause is found. */
export const CONDITION_WORDS: ReadonlySet<string> = new Set(['must', 'separated', 'inseparable', 'divorced', 'bound', 'hand', 'only', 'without', 'no', 'necessary', 'essential', 'indispensable', 'imperative', 'time', 'vital', 'incumbent', 'necessity', 'need'])

export function conditionDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    if (!CONDITION_WORDS.has(token.lower) || reading.spotAt[i] !== null) return []
    if (token.lower === 'must') return mustFall(reading, reports, i, cues)
    if (token.lower === 'necessity' || token.lower === 'need') return needOf(reading, i, cues).map((target): Draft => ({ reading, reports, source: null, target, relation: 'ENDORSES', from: i, to: i + 1, confidence: 0.5, explicitness: 'inferred', rule: 'stance/need' }))
    const targets = /^(?:separated|inseparable|divorced|bound|hand)$/u.test(token.lower) ? inseparable(reading, i, cues) : token.lower === 'only' ? onlyBy(reading, i, cues) : token.lower === 'without' ? conditionAhead(reading, i, cues) : token.lower === 'no' ? conditionBehind(reading, i, cues) : neededDeed(reading, i)
    return targets.map((target): Draft => ({ reading, reports, source: null, target, relation: 'ENDORSES', from: i, to: i + 1, confidence: 0.5, explicitness: 'inferred', rule: 'stance/condition' }))
  })
}

/** "There can be no B without C", "no B is possible without C": C, and B. */
function conditionBehind(reading: Reading, no: number, cues: readonly CueHit[]): Target[] {
  const before = reading.tokens.slice(Math.max(0, no - 3), no).map((t) => t.lower).join(' ')
  const there = /there (?:can|could|will) be$|there is$/u.test(before)
  const without = reading.tokens.findIndex((t, i) => i > no && i < no + REACH && t.lower === 'without')
  if (without < 0 || reading.tokens.slice(no, without).some((t) => /^[,;:.]$/u.test(t.words))) return []
  const possible = reading.tokens.slice(no, without).some((t) => /^(?:possible|conceivable|thinkable|can|lasting)$/u.test(t.lower))
  const needed = there || possible ? goods(reading, targetsAt(reading, without + 1, cues)) : []
  return needed.length > 0 ? [...needed, ...whole(reading, no + 1)] : []
}

/** "Without C there can be no B", "without C no B": C, and B. */
function conditionAhead(reading: Reading, i: number, cues: readonly CueHit[]): Target[] {
  if (i > 0 && !/^[,;:–—"“-]$/u.test(reading.tokens[i - 1].words)) return []
  const no = reading.tokens.findIndex((t, k) => k > i && k < i + REACH && t.lower === 'no')
  const before = no < 0 ? '' : reading.tokens.slice(Math.max(i + 1, no - 3), no).map((t) => t.words.toLowerCase()).join(' ')
  if (no < 0 || !/(?:there (?:can|could|will) be|there is|,)$/u.test(before)) return []
  const needed = goods(reading, targetsAt(reading, i + 1, cues)).filter((t) => t.position!.to <= no)
  return needed.length > 0 ? [...needed, ...whole(reading, no + 1)] : []
}

/** "Only common ownership can end hunger", "only through common ownership can …": common ownership. */
function onlyBy(reading: Reading, i: number, cues: readonly CueHit[]): Target[] {
  if (i > 0 && !/^(?:[,;:–—"“-]|that|and|but|because)$/u.test(reading.tokens[i - 1].lower)) return []
  const by = /^(?:through|by|in|with|under)$/u.test(reading.tokens[i + 1]?.lower ?? '') ? 1 : 0
  const phrase = phraseAt(reading, i + 1 + by)
  if (phrase === null || phrase.reach > i + REACH) return []
  const can = reading.tokens.findIndex((t, k) => k >= phrase.reach && k < phrase.reach + 6 && /^(?:can|could|will)$/u.test(t.lower))
  if (can < 0 || reading.tokens.slice(phrase.reach, can).some((t, k) => t.pos === 'punctuation' || isVerb(reading, phrase.reach + k)) || reading.tokens[can + 1]?.lower === 'be' && by === 0) return []
  return targetsAt(reading, i + 1 + by, cues).filter((t) => t.sign > 0 && (t.spot !== null ? t.spot.kind !== 'Person' : isGood(reading, t) && isMeans(reading, t)))
}

/** What ties two goods together, by its first word, and the words before and behind that make it so. */
const TIES: readonly (readonly [words: string, before: RegExp])[] = [
  ['separated from', /(?:cannot|never|not) be$/u], ['divorced from', /(?:cannot|never|not) be$/u], ['inseparable from', /(?:is|are|be)$/u], ['inseparable', /^$/u],
  ['bound up with', /(?:is|are)(?: \w+ly)?$/u], ['hand in hand with', /(?:go|goes)$/u],
]

/** "The liberation of women cannot be separated from the liberation of labour": both. */
function inseparable(reading: Reading, i: number, cues: readonly CueHit[]): Target[] {
  const before = reading.tokens.slice(Math.max(0, i - 3), i).map((t) => t.lower).join(' ').replace('can not', 'cannot')
  const tie = TIES.find(([words, lead]) => words.split(' ').every((w, k) => reading.tokens[i + k]?.lower === w) && lead.test(before))
  if (tie === undefined) return []
  const verb = reading.tokens.findIndex((t, k) => k >= i - 3 && k < i && /^(?:can|cannot|is|are|go|goes)$/u.test(t.lower))
  const other = goods(reading, targetsAt(reading, i + tie[0].split(' ').length, cues))
  const first = verb < 0 ? [] : goods(reading, targetsEndingAt(reading, verb, cues))
  return first.length > 0 && other.length > 0 ? [...first, ...other] : []
}

const FALLING = /^(?:fall|go|disappear|vanish|perish|cease)$/u
const LASTING = /^(?:prevail|triumph|live|endure)$/u

/** "The daily hire must fall": whoever says so is against it. */
function mustFall(reading: Reading, reports: readonly Report[], i: number, cues: readonly CueHit[]): Draft[] {
  const verb = reading.tokens[i + 1]?.lower ?? ''
  const relation = FALLING.test(verb) ? 'CRITICIZES' : LASTING.test(verb) ? 'ENDORSES' : null
  if (relation === null || !/^[.;,!:]$/u.test(reading.tokens[i + 2]?.words ?? '.')) return []
  return targetsEndingAt(reading, i, cues).filter((t) => t.sign > 0 && t.spot?.cluster !== reading.voice).map((target): Draft => ({ reading, reports, source: null, target, relation, from: i, to: i + 2, confidence: 0.55, explicitness: 'explicit', rule: 'stance/must' }))
}

/** "It is necessary to open the gates": the deed. */
function neededDeed(reading: Reading, i: number): Target[] {
  if (reading.tokens[i + 1]?.lower !== 'to' || !/^(?:is|was|be)$/u.test(reading.tokens[i - 1]?.lower ?? '') || !/^(?:it|therefore|will|now)$/u.test(reading.tokens[i - 2]?.lower ?? '')) return []
  const position = aimFrom(reading, i + 2)
  return position === null ? [] : [{ spot: null, position, sign: 1, holder: null, inferred: false }]
}

/** "the necessity of a common list", "an urgent need for unity": what is needed, where nobody else is said to see it so and no verb of stance governs it. */
function needOf(reading: Reading, i: number, cues: readonly CueHit[]): Target[] {
  const { lower } = reading.tokens[i]
  if (reading.tokens[i + 1]?.lower !== (lower === 'need' ? 'for' : 'of') || cues.some((c) => c.target >= 0 && c.target <= i && i - c.target < 6)) return []
  const lead = reading.tokens.slice(Math.max(0, i - 3), i)
  if (!lead.some((t) => /^(?:the|a|an|this|our|and)$/u.test(t.lower)) || lead.some((t) => t.lower === 'no' || t.lower === 'not') || reading.tokens.slice(0, i).some((t) => t.lower === 'if')) return []
  return goods(reading, targetsAt(reading, i + 2, cues))
}

/** The position that a phrase names by all its words. */
function whole(reading: Reading, from: number): Target[] {
  const phrase = phraseAt(reading, from)
  const position = phrase === null || phrase.from !== from || isVerb(reading, phrase.head) ? null : positionSpan(reading, phrase)
  const target: Target | null = position && { spot: null, position: { from: position.from, to: phrase!.ofReach, reach: phrase!.ofReach }, sign: 1, holder: null, inferred: true }
  return target !== null && isGood(reading, target) ? [target] : []
}

function goods(reading: Reading, targets: readonly Target[]): Target[] {
  return targets.filter((t) => t.sign > 0 && t.position !== null && isGood(reading, t))
}

/** "common ownership", "socialism", "revolution": by its form something that people do or set up; the rain is not. */
function isMeans(reading: Reading, { position }: Target): boolean {
  return position !== null && (position.to - position.from > 1 || /(?:ism|ship|tion|sion|ment|ity|dom|ance|ence)s?$/u.test(reading.tokens[position.from].lower))
}

/** No word of it is an ill. */
function isGood(reading: Reading, { position }: Target): boolean {
  if (position === null || position.reading !== undefined) return true
  for (let i = position.from; i < position.to; i++) {
    const { lower, lemma, pos } = reading.tokens[i]
    if (POPULATIONS.has(lower)) continue
    if (BAD_NOUNS.has(lemma) || FAULT_ISMS.has(lower) || ILL_NOUNS.has(lower) || toneOfWord({ lower, lemma, pos, hidden: false, quoted: false }) < LEAST_TONE) return false
  }
  return true
}
