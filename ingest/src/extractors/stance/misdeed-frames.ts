/**
 * Deeds that are told and judged in one word, with what they are done to: "by betraying the strike", "clutching a gatist platform", "hiding the accounts
 * from the members". The doer is for or against what the verb says, the speaker is on the other side, and against the doer.
 */
import { gather } from '../../language/gather.ts'
import { ARTICLES, POSSESSIVES } from '../../lexicons/grammar-words.ts'
import { BAD_ADJECTIVES, BAD_NOUNS } from '../../lexicons/judgements.ts'
import { BETRAYING_VERBS, CLUTCHING_VERBS, FOUL_VERBS } from '../../lexicons/misdeed-verbs.ts'
import { POPULATIONS } from '../../lexicons/position-words.ts'
import { FAULT_ISMS } from '../../lexicons/program-words.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'
import { toneOfWord } from '../../tone/word-tone.ts'
import { stanceOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import type { CueHit } from './find-cues.ts'
import { verbForms } from './inflect.ts'
import { verbGroup } from './negation.ts'
import { phraseAt } from './phrase.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import type { Report } from './reporting.ts'
import { subjectOf } from './subject.ts'
import { targetsAt } from './targets.ts'
import type { Target } from './target.ts'
import { isVerb } from './verb-sense.ts'

type Sort = 'betraying' | 'clutching' | 'foul'
interface Misdeed { readonly words: readonly string[], readonly sort: Sort }

const BY_FIRST = new Map<string, Misdeed[]>()
for (const [sort, verbs] of [['betraying', BETRAYING_VERBS], ['clutching', CLUTCHING_VERBS], ['foul', FOUL_VERBS]] as const) {
  for (const verb of verbs) for (const form of verbForms(verb).keys()) {
    const words = form.split(' ')
    BY_FIRST.set(words[0], [...BY_FIRST.get(words[0]) ?? [], { words, sort }].sort((a, b) => b.words.length - a.words.length))
  }
}
export const MISDEED_WORDS: ReadonlySet<string> = new Set(BY_FIRST.keys())

/** A deed of more words is an account of it, and no name. */
const LONGEST_DEED = 9
/** A qualifier with less tone judges what it qualifies. */
const LEAST_TONE = -0.25

export function misdeedDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    const misdeed = reading.spotAt[i] === null ? BY_FIRST.get(token.lower)?.find((m) => m.words.every((w, k) => reading.tokens[i + k]?.lower === w)) : undefined
    if (misdeed === undefined || !isVerb(reading, i) && !token.lower.endsWith('ing')) return []
    const doers = doersOf(reading, i)
    if (doers.length === 0) return []
    return deedOf(reading, i, i + misdeed.words.length, misdeed.sort, cues).flatMap(({ target, sign }) => [
      ...doers.map((source) => draft(reading, reports, i, source, target, sign, 0.55)),
      ...(target.spot === null ? [draft(reading, reports, i, null, target, -sign as Sign, 0.5)] : []),
      ...doers.map((spot) => draft(reading, reports, i, null, { spot, position: null, sign: 1, holder: null, inferred: true }, -1, 0.5)),
    ])
  })
}

function draft(reading: Reading, reports: readonly Report[], at: number, source: Spot | null, target: Target, sign: Sign, confidence: number): Draft {
  return { reading, reports, source, target, relation: stanceOf(sign), from: at, to: at + 1, confidence, explicitness: source === null ? 'inferred' : 'explicit', rule: 'stance/misdeed' }
}

/** Who does it, others than the voice; nobody where it is not done, or only ought to be. */
function doersOf(reading: Reading, verb: number): readonly Spot[] {
  const wanting = wantingBefore(reading, verb)
  const group = verbGroup(reading, wanting ?? verb)
  if (group.passive || group.negated || group.obliged || group.hedged || group.infinitive) return []
  const gerund = reading.tokens[verb].lower.endsWith('ing')
  const subject = subjectOf(reading, group.from)
  const relative = /^(?:who|which|that)$/u.test(reading.tokens[group.from - 1]?.lower ?? '')
  if (subject === null || subject.reversed || subject.loose && !gerund && !relative) return []
  return subject.spots.filter((s) => s.cluster !== reading.voice && (s.kind === 'Organization' || s.kind === 'Person'))
}

/** "who wanted to betray the strike": the verb of will that the deed hangs on; null where none does. */
function wantingBefore({ tokens, spotAt }: Reading, verb: number): number | null {
  return tokens[verb - 1]?.lower === 'to' && spotAt[verb - 2] === null && WANTING.has(tokens[verb - 2].lemma) ? verb - 2 : null
}

const WANTING: ReadonlySet<string> = new Set(['want', 'try', 'attempt', 'seek', 'plan', 'plot', 'conspire', 'threaten', 'intend', 'continue', 'begin', 'help'])

/** What is done, and on which side of it the doer is. */
function deedOf(reading: Reading, verb: number, at: number, sort: Sort, cues: readonly CueHit[]): readonly { readonly target: Target, readonly sign: Sign }[] {
  const object = phraseAt(reading, at)
  if (object === null || object.from > at + 1) return []
  const named = reading.spotAt[object.head]
  if (named !== null) return sort === 'betraying' && !isPossessive(reading, named) && named.kind !== 'Work' ? [{ target: { spot: named, position: null, sign: 1, holder: null, inferred: true }, sign: -1 }] : []
  const judged = isJudged(reading, object.from, object.head, sort !== 'betraying')
  if (sort === 'foul') return object.to - verb > LONGEST_DEED || !opensObject(reading, at) && !POPULATIONS.has(reading.tokens[object.head].lower) ? [] : [{ target: position(verb, object.to, object.ofReach), sign: 1 }]
  if (sort === 'clutching' && !judged || sort === 'betraying' && judged) return []
  const sign: Sign = sort === 'clutching' ? 1 : -1
  const isVague = ({ position: p }: Target): boolean => p!.to - p!.from === 1 && VAGUE.test(reading.tokens[p!.from].lower)
  return targetsAt(reading, at, cues).filter((t) => t.position !== null && t.position.reading === undefined && t.sign > 0 && !isVague(t)).slice(0, 3).map((target) => ({ target, sign }))
}

function opensObject(reading: Reading, at: number): boolean {
  const { lower } = reading.tokens[at]
  return ARTICLES.has(lower) || POSSESSIVES.has(lower)
}

function position(from: number, to: number, reach: number): Target {
  return { spot: null, position: { from, to, reach }, sign: 1, holder: null, inferred: false }
}

/** A word of the phrase says that it is bad. */
function isJudged(reading: Reading, from: number, to: number, byTone: boolean): boolean {
  for (let i = from; i <= to; i++) {
    const { lower, lemma, pos } = reading.tokens[i]
    if (reading.spotAt[i] !== null || POPULATIONS.has(lower)) continue
    if (BAD_ADJECTIVES.has(lower) || BAD_NOUNS.has(lemma) || FAULT_ISMS.has(lower) || ILL.test(lower) || byTone && toneOfWord({ lower, lemma, pos, hidden: false, quoted: false }) < LEAST_TONE) return true
  }
  return false
}

/** What is spread, and names nothing that anybody holds. */
const VAGUE = /^(?:illusions?|confusion|hatred|distrust|divisions?|gossip|rumou?rs?|myths?|lies|panic|fear|terror|havoc|misery|slanders?|errors?|mistakes?|damage|losses|people|crimes?)$/u

/** What is ill by its name in a polemic, whatever the tone of the word. */
const ILL = /^(?:patriotism|jingoism|ignorance|austerity|cuts|wage-cuts|speed-ups?|layoffs|firings|concessions|repression|war|wars|bombing|exploitation|privatization|privatisation|deregulation)$/u
