/**
 * How people take each other, where no verb of stance governs the one they mean: "B's words angered A", "A called on B to resign",
 * "A took B to task". Sources and targets are named; what they are told to do decides.
 */
import { gather } from '../../language/gather.ts'
import { ASKING } from '../../lexicons/clause-words.ts'
import { ANGERING_VERBS, LEAVING_VERBS, PLEASING_VERBS, SPLIT_IDIOMS } from '../../lexicons/conduct-words.ts'
import { ARTICLES } from '../../lexicons/grammar-words.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'
import { doersOf } from './doers.ts'
import { stanceOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import type { CueHit } from './find-cues.ts'
import { verbForms } from './inflect.ts'
import { verbGroup } from './negation.ts'
import { phraseAt } from './phrase.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import { findReports } from './reporting.ts'
import type { Report } from './reporting.ts'
import { targetsOf } from './targets.ts'
import type { Target } from './target.ts'
import { targetsEndingAt } from './verb-frames.ts'
import { isVerb } from './verb-sense.ts'

const FEELINGS: ReadonlyMap<string, Sign> = new Map([
  ...ANGERING_VERBS.flatMap((v) => [...verbForms(v).keys()].map((f): [string, Sign] => [f, -1])),
  ...PLEASING_VERBS.flatMap((v) => [...verbForms(v).keys()].map((f): [string, Sign] => [f, 1])),
])
const SPLIT_VERBS: ReadonlySet<string> = new Set(SPLIT_IDIOMS.map((s) => s.verb))
const SENDING: ReadonlySet<string> = new Set(['send', 'extend', 'convey', 'offer', 'bring', 'express', 'give', 'address', 'wish', 'promise', 'pledge', 'lend', 'guarantee', 'assure', 'grant'])

/** Of the verbs of leaving those that say alone that an office is meant; the others take too much else. */
const OFFICE_LEAVING: ReadonlySet<string> = new Set(['resign', 'quit', 'apologize', 'apologise', 'go', 'step', 'retract', 'recant', 'abdicate', 'withdraw'])
/** What is said against others and can be taken back. */
const TAKEN_BACK = /^(?:insults?|charges?|accusations?|remarks?|words?|statements?|slanders?|claims?|allegations?|lies?)$/u

/** Without one of these in a sentence none of the frames below finds anything in it. */
export const CONDUCT_FRAME_WORDS: ReadonlySet<string> = new Set([...FEELINGS.keys(), ...SPLIT_VERBS, 'do', ...SENDING, ...ASKING, 'demand', ...OFFICE_LEAVING, 'be', 'sympathy', 'sympathies', 'support', 'backing', 'solidarity', 'respect', 'admiration', 'confidence', 'gratitude', 'contempt', 'scorn', 'esteem'])

export function conductDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    if (reading.spotAt[i] !== null || token.lemma !== 'have' && token.lemma !== 'enjoy' && !CONDUCT_FRAME_WORDS.has(token.lower) && !CONDUCT_FRAME_WORDS.has(token.lemma) || !isVerb(reading, i)) return []
    const make = (sources: readonly (Spot | null)[], targets: readonly Target[], sign: Sign, confidence: number, rule: string): Draft[] => sources.flatMap((source) => targets.map((target): Draft => ({
      reading, reports, source, target, relation: stanceOf((sign * target.sign) as Sign), from: i, to: i + 1, confidence, explicitness: rule === 'stance/idiom' ? 'explicit' : 'inferred', rule,
    })))
    const feeling = FEELINGS.get(token.lower)
    if (feeling !== undefined) return make(whoFeels(reading, i), atWhom(reading, i, cues), feeling, 0.6, 'stance/feeling')
    const split = SPLIT_VERBS.has(token.lemma) ? splitAt(reading, i, cues) : null
    if (split !== null) return make(actors(doersOf(reading, i)), split.targets, split.sign, 0.75, 'stance/idiom')
    const credit = token.lemma === 'do' ? doesCredit(reading, i) : null
    if (credit !== null) return make([null], [credit.target], credit.sign, 0.65, 'stance/credit')
    if (SENDING.has(token.lemma)) { const sent = sentTo(reading, i); if (sent !== null) return make(actors(doersOf(reading, i)), [sent], 1, 0.7, 'stance/idiom') }
    const kept = token.lemma === 'have' || token.lemma === 'enjoy' ? keptBy(reading, i) : null
    if (kept !== null) return make([null], kept.whom, kept.sign, 0.7, 'stance/idiom')
    if (LEAVING_VERBS.has(token.lower)) return make([null], mustGo(reading, i), -1, 0.6, 'stance/told-to-go')
    return ASKING.has(token.lemma) || token.lemma === 'demand' ? make(actors(doersOf(reading, i)), toldToGo(reading, i), -1, 0.6, 'stance/told-to-go') : []
  })
}

/** "The deed does B honour", "does B no credit": the speaker's stance on B; null elsewhere. */
function doesCredit(reading: Reading, verb: number): { readonly target: Target, readonly sign: Sign } | null {
  const spot = reading.spotAt[verb + 1] ?? (ARTICLES.has(reading.tokens[verb + 1]?.lower ?? '') ? reading.spotAt[verb + 2] : null) ?? null
  if (spot === null || spot.kind === 'Work' || isPossessive(reading, spot) || spot.cluster === reading.voice) return null
  const none = reading.tokens[spot.to]?.lower === 'no'
  const noun = reading.tokens[spot.to + (none || /^(?:great|much)$/u.test(reading.tokens[spot.to]?.lower ?? '') ? 1 : 0)]
  return /^(?:honour|honor|credit|proud)$/u.test(noun?.lower ?? '') ? { target: { spot, position: null, sign: 1, holder: null, inferred: true }, sign: none || verbGroup(reading, verb).negated ? -1 : 1 } : null
}

const SENT = /^(?:greetings?|salutations?|support|solidarity|thanks|congratulations|condolences|sympathy|wishes|gratitude|encouragement|salutes?|welcome|blessing|endorsement|approval)$/u

/** "sent B its warmest greetings", "sent B a message of support": B. */
function sentTo(reading: Reading, verb: number): Target | null {
  const from = ARTICLES.has(reading.tokens[verb + 1]?.lower ?? '') ? verb + 2 : verb + 1
  const spot = reading.spotAt[from] ?? null
  if (spot === null || spot.from !== from || spot.kind === 'Work' || isPossessive(reading, spot)) return null
  const object = phraseAt(reading, spot.to)
  if (object === null || object.from > spot.to + 1) return null
  const head = reading.tokens[object.head]
  const message = /^(?:message|letter|telegram|word|note|resolution|expression)s?$/u.test(head.lower) && reading.tokens[object.to]?.lower === 'of' && SENT.test(reading.tokens[object.ofReach - 1]?.lower ?? '')
  return reading.spotAt[object.head] === null && (SENT.test(head.lower) || message) ? { spot, position: null, sign: 1, holder: null, inferred: false } : null
}

const actors = (spots: readonly Spot[]): readonly Spot[] => spots.filter((s) => s.kind !== 'Work')

/** The object of a verb of feeling. */
function whoFeels(reading: Reading, verb: number): readonly Spot[] {
  const object = phraseAt(reading, verb + 1)
  const spot = object && reading.spotAt[object.head]
  return spot && spot.kind !== 'Work' && !isPossessive(reading, spot) ? [spot] : []
}

/** Whose doing it is that they feel it at: the subject, or whoever owns it. */
function atWhom(reading: Reading, verb: number, cues: readonly CueHit[]): readonly Target[] {
  const group = verbGroup(reading, verb)
  return group.negated || group.passive || group.hedged ? [] : targetsEndingAt(reading, group.from, cues).filter((t) => t.spot !== null)
}

/** "took B to task", "gave B its full support". */
function splitAt(reading: Reading, verb: number, cues: readonly CueHit[]): { readonly sign: Sign, readonly targets: readonly Target[] } | null {
  const object = phraseAt(reading, verb + 1)
  if (!object || object.from > verb + 2) return null
  let at = object.to
  while (/^(?:its|their|our|his|her|my|every)$/u.test(reading.tokens[at]?.lower ?? '')) at++
  const { lemma } = reading.tokens[verb]
  const idiom = SPLIT_IDIOMS.find((s) => s.verb === lemma && [at, object.ofReach].some((from) => s.tail.every((w, k) => reading.tokens[from + k]?.lower === w)))
  if (!idiom) return null
  const feels = idiom.tail.length > 1 && idiom.tail[0] === 'with'
  const targets = targetsOf(reading, object, cues).filter((t) => feels || t.spot !== null)
  return targets.length > 0 ? { sign: idiom.sign, targets } : null
}

const KEPT = /^(?:sympathy|sympathies|support|backing|solidarity|thanks|respect|admiration|confidence|gratitude|trust|esteem|blessing|endorsement)$/u
const KEPT_AGAINST = /^(?:contempt|scorn|condemnation)$/u

/** "A said B had his full confidence": A's. */
function isSpeakersOwn(reading: Reading, at: number): boolean {
  return /^(?:his|her|its|their)$/u.test(reading.tokens[at].lower) && findReports(reading).some((r) => r.from < at && at < r.from + 5)
}

/** "B has our full sympathy": B, for or against whom the speaker is; null elsewhere. */
function keptBy(reading: Reading, verb: number): { readonly whom: readonly Target[], readonly sign: Sign } | null {
  const head = reading.tokens.findIndex((t, k) => k > verb + 1 && k < verb + 5 && (KEPT.test(t.lower) || KEPT_AGAINST.test(t.lower)))
  if (head < 0 || !/^(?:our|my)$/u.test(reading.tokens[verb + 1].lower) && !isSpeakersOwn(reading, verb + 1) || reading.tokens.slice(verb + 2, head).some((t) => /^[,.;:]$/u.test(t.words) || t.lower === 'of')) return null
  const group = verbGroup(reading, verb)
  if (group.negated || group.hedged || group.infinitive) return null
  const whom = doersOf(reading, verb).filter((s) => s.kind !== 'Work' && s.cluster !== reading.voice)
  return { whom: whom.map((spot): Target => ({ spot, position: null, sign: 1, holder: null, inferred: false })), sign: KEPT.test(reading.tokens[head].lower) ? 1 : -1 }
}

/** "B must resign", "B should step down": B, blamed by whoever says so. */
function mustGo(reading: Reading, verb: number): readonly Target[] {
  const { lower } = reading.tokens[verb]
  const next = reading.tokens[verb + 1]?.lower ?? '.'
  // "A should be ashamed"
  if (lower === 'be' && next === 'ashamed') return verbGroup(reading, verb).obliged && !verbGroup(reading, verb).negated ? doersOf(reading, verb).filter((s) => s.kind !== 'Work' && s.cluster !== reading.voice).map((spot): Target => ({ spot, position: null, sign: 1, holder: null, inferred: true })) : []
  if (!OFFICE_LEAVING.has(lower) || lower === 'go' && !/^[.,;!"”]$/u.test(next) || lower === 'step' && !/^(?:down|aside|back)$/u.test(next)) return []
  const back = TAKEN_BACK.test(reading.tokens[verb + 2]?.lower ?? '')
  if (/^(?:withdraw|retract)$/u.test(lower) && !back) return []
  const group = verbGroup(reading, verb)
  if (group.negated || group.passive) return []
  const before = reading.tokens.slice(Math.max(0, group.from - 8), verb).map((t) => t.lower)
  if (!group.obliged && !(/^(?:and|,)$/u.test(before.at(-1) ?? '') && before.some((w) => /^(?:must|should)$/u.test(w)))) return []
  return doersOf(reading, verb).filter((s) => s.kind !== 'Work' && s.cluster !== reading.voice && (back || s.mention.form !== 'pronoun')).map((spot): Target => ({ spot, position: null, sign: 1, holder: null, inferred: true }))
}

/** "called on B to resign", "wants B to go", "demanded that B apologise": B. */
function toldToGo(reading: Reading, verb: number): readonly Target[] {
  let at = verb + 1
  if (/^(?:on|upon|for|that)$/u.test(reading.tokens[at]?.lower ?? '')) at++
  while (ARTICLES.has(reading.tokens[at]?.lower ?? '')) at++
  const spot = reading.spotAt[at] ?? null
  if (spot === null || spot.from !== at || spot.kind === 'Work' || isPossessive(reading, spot)) return []
  const that = reading.tokens[verb + 1]?.lower === 'that'
  if (!that && reading.tokens[spot.to]?.lower !== 'to') return []
  const deed = reading.tokens[that ? spot.to : spot.to + 1]
  if (deed === undefined || deed.lower !== deed.lemma || !LEAVING_VERBS.has(deed.lower)) return []
  if (/^(?:step|stand)$/u.test(deed.lower) && !/^(?:down|aside|back)$/u.test(reading.tokens[spot.to + (that ? 1 : 2)]?.lower ?? '')) return []
  return [{ spot, position: null, sign: 1, holder: null, inferred: true }]
}
