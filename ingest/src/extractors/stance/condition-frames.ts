/**
 * What a text holds to be needed for what, in clauses without a word of stance: "There can be no union without the women", "without bread no freedom",
 * "only common ownership can end hunger", "it is necessary to open the gates". Whoever says so is for the one, and where it is a good for the other.
 */
import { gather } from '../../language/gather.ts'
import { NEGATIONS } from '../../lexicons/grammar-words.ts'
import { BAD_ADJECTIVES, BAD_NOUNS } from '../../lexicons/judgements.ts'
import { POPULATIONS } from '../../lexicons/position-words.ts'
import { BLAMING_ISMS, FAULT_ISMS, ILL_NOUNS } from '../../lexicons/program-words.ts'
import { toneOfWord } from '../../tone/word-tone.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'
import { stanceOf } from './drafts.ts'
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
export const CONDITION_WORDS: ReadonlySet<string> = new Set(['must', 'separated', 'inseparable', 'divorced', 'bound', 'hand', 'only', 'without', 'no', 'necessary', 'essential', 'indispensable', 'imperative', 'time', 'vital', 'incumbent', 'necessity', 'need', 'it', 'reason', 'point', 'duty', 'obligation', 'responsibility'])

export function conditionDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    if (!CONDITION_WORDS.has(token.lower) || reading.spotAt[i] !== null) return []
    if (token.lower === 'must') return mustFall(reading, reports, i, cues)
    if (token.lower === 'it') return judgedDeed(reading, i).map(({ target, sign }): Draft => ({ reading, reports, source: null, target, relation: stanceOf(sign), from: i, to: i + 1, confidence: 0.5, explicitness: 'inferred', rule: 'stance/judged-deed' }))
    if (token.lower === 'reason' || token.lower === 'point') return pointless(reading, i, cues).map((target): Draft => ({ reading, reports, source: null, target, relation: 'CRITICIZES', from: i, to: i + 1, confidence: 0.5, explicitness: 'inferred', rule: 'stance/pointless' }))
    if (/^(?:duty|obligation|responsibility)$/u.test(token.lower)) return dutyOf(reading, i).map((target): Draft => ({ reading, reports, source: null, target, relation: 'ENDORSES', from: i, to: i + 1, confidence: 0.5, explicitness: 'inferred', rule: 'stance/duty' }))
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

/** "It would be folly to join the pool", "it is right to open the gates": the deed, and how whoever says so judges it. */
function judgedDeed(reading: Reading, i: number): readonly { readonly target: Target, readonly sign: Sign }[] {
  // "does not mean that it is right to …", "if it is wrong to …"
  if (reading.tokens.slice(Math.max(0, i - 6), i).some((t) => NEGATIONS.has(t.lower) || /^(?:if|whether)$/u.test(t.lower))) return []
  let at = i + 1
  while (at < i + 4 && /^(?:is|was|would|be|will|therefore|also|surely|thus|clearly|simply|now)$/u.test(reading.tokens[at]?.lower ?? '')) at++
  if (at === i + 1 || !/^(?:is|was|be)$/u.test(reading.tokens.slice(i + 1, at).map((t) => t.lower).find((w) => /^(?:is|was|be)$/u.test(w)) ?? '')) return []
  const to = reading.tokens.findIndex((t, k) => k >= at && k < at + 6 && t.lower === 'to')
  if (to <= at || reading.tokens.slice(at, to).some((t, k) => NEGATIONS.has(t.lower) || /^[,;:.]$/u.test(t.words) || reading.spotAt[at + k] !== null || /^(?:that|not|of|for)$/u.test(t.lower))) return []
  const last = reading.tokens[to - 1]
  const ism = BLAMING_ISMS.has(last.lower) || FAULT_ISMS.has(last.lower) || /.{3}ism$/u.test(last.lower) && to - at > 1
  const bad = reading.tokens.slice(at, to).some((t) => BAD_NOUNS.has(t.lemma) || BAD_ADJECTIVES.has(t.lower) && t.lower !== 'impossible' && t.lower !== 'useless') || ism
  const good = !bad && /^(?:right|correct|just|wise|essential|imperative|vital|crucial)$/u.test(last.lower) && last.lower !== 'necessary'
  const verb = reading.tokens[to + 1]
  if (!bad && !good || verb?.pos !== 'verb' || /^(?:say|see|note|think|believe|know|speak|talk|ask|assume|suppose|be|have|do|deny|ignore|pretend|claim|suggest|imagine|expect|hope|forget|conclude|infer|call|describe|regard|speak)$/u.test(verb.lemma)) return []
  const object = phraseAt(reading, to + 2)
  if (object === null || object.from > to + 3 || object.to - to > 8) return []
  const sign: Sign = bad ? -1 : 1
  const deed: Target = { spot: null, position: { from: to + 1, to: object.to, reach: object.reach }, sign: 1, holder: null, inferred: false }
  return [{ target: deed, sign }, ...(ism ? [{ target: { ...deed, position: { from: at, to, reach: to } }, sign: -1 as Sign }] : [])]
}

/** "There is no reason to seek a pact", "there is no point in a pact": what is not worth it. */
function pointless(reading: Reading, i: number, cues: readonly CueHit[]): Target[] {
  if (reading.tokens[i - 1]?.lower !== 'no' || !reading.tokens.slice(Math.max(0, i - 4), i).some((t) => t.lower === 'there')) return []
  const next = reading.tokens[i + 1]?.lower
  const from = next === 'to' && reading.tokens[i + 2]?.pos === 'verb' && /^(?:pursue|continue|hold|have|make|maintain|keep|extend|enter|start|open|join|support)$/u.test(reading.tokens[i + 2].lemma) ? i + 3 : next === 'in' && reading.tokens[i].lower === 'point' ? i + 2 : -1
  return from < 0 ? [] : targetsAt(reading, from, cues).filter((t) => t.position !== null && t.position.reading === undefined && t.sign > 0)
}

/** "It is the duty of all seamen to refuse the toll": the duty with what it is to. */
function dutyOf(reading: Reading, i: number): Target[] {
  if (reading.tokens[i - 1]?.lower !== 'the' || !/^(?:is|was|be)$/u.test(reading.tokens[i - 2]?.lower ?? '') || reading.tokens[i - 3]?.lower !== 'it' || reading.tokens[i + 1]?.lower !== 'of') return []
  const whose = phraseAt(reading, i + 2)
  if (whose === null || reading.tokens[whose.reach]?.lower !== 'to' || reading.tokens[whose.reach + 1]?.pos !== 'verb') return []
  const object = phraseAt(reading, whose.reach + 2)
  const to = object === null ? whose.reach + 2 : object.to
  return to - i > 14 ? [] : [{ spot: null, position: { from: i, to, reach: object?.reach ?? to }, sign: 1, holder: null, inferred: false }]
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
