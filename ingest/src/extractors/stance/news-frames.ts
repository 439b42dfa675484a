/** Ways of running news to say whose side somebody is on: "remains one of B's strongest supporters", "assured B of its full support", "blamed the raid on B", "A and B traded accusations", "faced calls from A to resign". */
import { gather } from '../../language/gather.ts'
import { LEAVING_VERBS } from '../../lexicons/conduct-words.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'
import { stanceOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import type { CueHit } from './find-cues.ts'
import { verbGroup } from './negation.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import type { Report } from './reporting.ts'
import { subjectOf } from './subject.ts'
import { targetsAt } from './targets.ts'
import { isVerb } from './verb-sense.ts'

/** What one is to somebody. Source: own knowledge of English. */
const FOLLOWERS: ReadonlyMap<string, Sign> = new Map([
  ...['supporter', 'backer', 'defender', 'champion', 'admirer', 'advocate', 'friend', 'ally'].map((w): [string, Sign] => [w, 1]),
  ...['critic', 'opponent', 'foe', 'enemy', 'detractor', 'accuser', 'adversary'].map((w): [string, Sign] => [w, -1]),
])
const ASSURING: ReadonlySet<string> = new Set(['assure', 'reassure', 'promise', 'pledge'])
const SUPPORT: ReadonlySet<string> = new Set(['support', 'solidarity', 'backing', 'confidence', 'friendship', 'sympathy', 'loyalty', 'commitment'])

const BLAMING: ReadonlySet<string> = new Set(['blame', 'pin'])
/** What two throw at each other: "traded barbs". */
const THROWN: ReadonlySet<string> = new Set(['accusations', 'barbs', 'insults', 'blame', 'recriminations', 'blows', 'charges'])
const DEALING: ReadonlySet<string> = new Set(['negotiate', 'deal', 'work', 'cooperate', 'co-operate', 'talk', 'sit'])

/** Without one of these nothing here is found. */
export const NEWS_FRAME_WORDS: ReadonlySet<string> = new Set([...FOLLOWERS.keys(), ...SUPPORT, ...BLAMING, ...THROWN, ...DEALING, 'calls', 'pressure'])

export function newsDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    if (reading.spotAt[i] !== null) return []
    const sign = FOLLOWERS.get(token.lemma)
    const side = sign !== undefined ? followed(reading, i) : SUPPORT.has(token.lower) ? assured(reading, i, cues) : null
    const against = side !== null ? [] : THROWN.has(token.lower) ? traded(reading, i) : [BLAMING.has(token.lemma) ? blamedOn(reading, i) : DEALING.has(token.lower) ? noDealing(reading, i, cues) : /^(?:calls|pressure)$/u.test(token.lower) ? calledToGo(reading, i) : null]
    return [...side === null ? [] : [{ ...side, sign: sign ?? 1 }], ...against.flatMap((s) => (s === null ? [] : [{ ...s, sign: -1 as Sign }]))].flatMap((found) => found.sources.filter((s) => s.kind !== 'Work' && s.cluster !== found.target.cluster).map((source): Draft => ({
      reading, reports, source, target: { spot: found.target, position: null, sign: 1, holder: null, inferred: false }, relation: stanceOf(found.sign),
      from: i, to: i + 1, confidence: 0.65, explicitness: 'explicit', rule: 'stance/news',
    })))
  })
}

interface Side { readonly sources: readonly Spot[], readonly target: Spot }

const isSomebody = (spot: Spot | null | undefined): spot is Spot => spot !== null && spot !== undefined && (spot.kind === 'Organization' || spot.kind === 'Person')

/** Whoever does the verb, said plainly. */
function doers(reading: Reading, verb: number): readonly Spot[] {
  const group = verbGroup(reading, verb)
  const subject = group.negated || group.hedged || group.passive ? null : subjectOf(reading, group.from)
  return subject === null || subject.reversed ? [] : subject.spots
}

/** The name that stands at a place, over its article. */
function nameAt(reading: Reading, at: number): Spot | null {
  const spot = reading.spotAt[at] ?? (/^(?:the|an?)$/u.test(reading.tokens[at]?.lower ?? '') ? reading.spotAt[at + 1] : null)
  return isSomebody(spot) && !isPossessive(reading, spot) ? spot : null
}

/** "blamed the deaths on B". */
function blamedOn(reading: Reading, verb: number): Side | null {
  if (!isVerb(reading, verb) || isSomebody(reading.spotAt[verb + 1])) return null
  for (let i = verb + 2; i < verb + 10 && i < reading.tokens.length; i++) {
    if (/^[,;:.]$/u.test(reading.tokens[i].words) || isVerb(reading, i)) return null
    const target = reading.tokens[i].lower === 'on' && reading.spotAt[i] === null ? nameAt(reading, i + 1) : null
    if (target !== null) return { sources: doers(reading, verb), target }
  }
  return null
}

/** "A and B traded accusations", "exchanged insults": each is against the other. */
function traded(reading: Reading, noun: number): Side[] {
  let verb = noun - 1
  while (verb > 0 && verb > noun - 4 && reading.tokens[verb].pos === 'adjective') verb--
  if (!/^(?:trade|exchange|swap)$/u.test(reading.tokens[verb]?.lemma ?? '')) return []
  const [a, b, ...more] = doers(reading, verb)
  const other = b ?? (reading.tokens[noun + 1]?.lower === 'with' ? nameAt(reading, noun + 2) : null)
  return a === undefined || other === null || more.length > 0 ? [] : [{ sources: [a], target: other }, { sources: [other], target: a }]
}

/** "faced calls from A to resign": A is against whoever faced them. */
function calledToGo(reading: Reading, noun: number): Side | null {
  const from = reading.tokens[noun + 1]?.lower === 'from' ? nameAt(reading, noun + 2) : null
  if (from === null || reading.tokens[from.to]?.lower !== 'to' || !LEAVING_VERBS.has(reading.tokens[from.to + 1]?.lower ?? '')) return null
  let verb = noun - 1
  while (verb > 0 && verb > noun - 5 && !isVerb(reading, verb)) verb--
  const [target] = /^(?:face|resist|reject|defy|meet|hear|ignore|be)$/u.test(reading.tokens[verb]?.lemma ?? '') || reading.tokens[noun - 1]?.lower === 'under' ? doers(reading, verb) : []
  return target === undefined ? null : { sources: [from], target }
}

/** "will not negotiate with B", "would never work with B". */
function noDealing(reading: Reading, verb: number, cues: readonly CueHit[]): Side | null {
  const behind = [verb + 1, verb + 2, verb + 3].find((k) => reading.tokens[k]?.lower === 'with')
  const group = isVerb(reading, verb) ? verbGroup(reading, verb) : null
  if (behind === undefined || group === null || !group.negated || group.passive || !reading.tokens.slice(group.from, verb).some((t) => /^(?:will|wo|would|shall)$/u.test(t.lower))) return null
  const subject = subjectOf(reading, group.from)
  const [target] = targetsAt(reading, behind + 1, cues)
  return subject === null || subject.reversed || !isSomebody(target?.spot) ? null : { sources: subject.spots, target: target.spot }
}

/** "A remains one of B's strongest supporters", "A has become B's fiercest critic". */
function followed(reading: Reading, noun: number): Side | null {
  let at = noun - 1
  while (at > 0 && reading.spotAt[at] === null && (/^(?:adjective|adverb)$/u.test(reading.tokens[at].pos) || /^(?:most|closest|staunchest|oldest|\p{L}+est)$/u.test(reading.tokens[at].lower) || /^['’]s?$/u.test(reading.tokens[at].words))) at--
  const owner = reading.spotAt[at] ?? null
  if (owner === null || !isPossessive(reading, owner) || /^(?:my|our)$/iu.test(owner.mention.words) || owner.kind !== 'Organization' && owner.kind !== 'Person') return null
  let verb = owner.from - 1
  while (verb >= 0 && /^(?:one|some|among|of|the|both)$/u.test(reading.tokens[verb].lower)) verb--
  if (verb < 0 || !/^(?:be|remain|become)$/u.test(reading.tokens[verb].lemma) || !isVerb(reading, verb)) return null
  const group = verbGroup(reading, verb)
  const subject = group.negated || group.hedged ? null : subjectOf(reading, group.from)
  return subject === null || subject.reversed || subject.spots.length === 0 ? null : { sources: subject.spots, target: owner }
}

/** "assured B of our full support": whose support it is, and else who assures. */
function assured(reading: Reading, noun: number, cues: readonly CueHit[]): Side | null {
  let of = noun - 1
  while (of > 0 && of > noun - 6 && reading.tokens[of].lower !== 'of') of--
  const owner = reading.spots.find((s) => s.from > of && s.to <= noun && isPossessive(reading, s)) ?? null
  if (reading.tokens[of]?.lower !== 'of' || owner === null && !/^(?:its|their|his|her)$/u.test(reading.tokens[of + 1].lower)) return null
  let verb = of - 1
  while (verb >= 0 && verb > of - 12 && !(ASSURING.has(reading.tokens[verb].lemma) && isVerb(reading, verb))) verb--
  if (verb < 0 || !ASSURING.has(reading.tokens[verb].lemma)) return null
  const [target] = targetsAt(reading, verb + 1, cues)
  if (target?.spot === null || target === undefined || target.spot.to > of) return null
  const group = verbGroup(reading, verb)
  const subject = owner !== null || group.negated || group.passive ? null : subjectOf(reading, group.from)
  const sources = owner !== null ? [owner] : subject?.spots ?? []
  return sources.length === 0 ? null : { sources, target: target.spot }
}
