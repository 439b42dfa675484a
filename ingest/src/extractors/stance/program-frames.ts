/**
 * What a text wants and by what means, where no verb of stance says so: "our task is to open the gates", "the answer to hunger is a common register",
 * "it can only be ended through work for all", "the mistake of waiting".
 */
import { gather } from '../../language/gather.ts'
import { AIM_NOUNS, ANSWER_NOUNS, CREATING, ERROR_NOUNS } from '../../lexicons/program-words.ts'
import { ARTICLES, COPULAS } from '../../lexicons/grammar-words.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'
import { actorOf } from './beside-phrase.ts'
import { stanceOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import type { CueHit } from './find-cues.ts'
import { verbGroup } from './negation.ts'
import { phraseAt } from './phrase.ts'
import { isPossessive } from './reading.ts'
import { positionSpan } from './position-span.ts'
import type { Reading, Spot } from './reading.ts'
import type { Report } from './reporting.ts'
import { subjectOf } from './subject.ts'
import { targetsAt } from './targets.ts'
import type { PositionSpan, Target } from './target.ts'
import { aimFrom } from './thesis-frames.ts'
import { isVerb } from './verb-sense.ts'

const LONGEST_DEED = 9
/** "Only through B …", "by B alone …". */
const BEGINS_PROGRAM: ReadonlySet<string> = new Set(['through', 'by'])
/** "This includes creating B; building C". */
const COMPRISING: ReadonlySet<string> = new Set(['includes', 'include', 'means', 'involves', 'entails', 'requires', 'demands'])
/** Without one of these in a sentence none of the frames below finds anything in it. */
export const PROGRAM_FRAME_WORDS: ReadonlySet<string> = new Set([...BEGINS_PROGRAM, ...COMPRISING, ...AIM_NOUNS, ...ANSWER_NOUNS, ...ERROR_NOUNS])

export function programDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    if (reading.spotAt[i] !== null || !PROGRAM_FRAME_WORDS.has(token.lower)) return []
    const make = (source: Spot | null, targets: readonly Target[], sign: Sign, confidence: number, rule: string): Draft[] => targets.map((target) => ({
      reading, reports, source, target, relation: stanceOf((sign * target.sign) as Sign), from: i, to: i + 1, confidence, explicitness: source === null ? 'inferred' : 'explicit', rule,
    }))
    if (AIM_NOUNS.has(token.lower)) {
      const pursued = pursuing(reading, i)
      if (pursued !== null) return pursued.doers.flatMap((owner) => make(owner, [held(pursued.deed)], 1, 0.55, 'stance/purpose-of'))
      const deeds = aims(reading, i).flatMap(({ owner, position }) => [...make(owner, [held(position)], 1, 0.55, 'stance/aim-noun'), ...make(owner, ended(reading, position), -1, 0.5, 'stance/aim-noun')])
      return deeds.length > 0 ? deeds : aimedThings(reading, i, cues).flatMap(({ owner, targets }) => make(owner, targets, 1, 0.5, 'stance/aim-noun'))
    }
    if (ANSWER_NOUNS.has(token.lower)) {
      const found = answer(reading, i, cues)
      return found === null ? [] : [...make(null, found.means, 1, 0.5, 'stance/answer'), ...make(null, found.ill, -1, 0.45, 'stance/answer')]
    }
    if (ERROR_NOUNS.has(token.lower)) {
      const deed = erring(reading, i)
      return deed === null ? [] : [...make(null, [held(deed)], -1, 0.6, 'stance/error-of'), ...ownerOf(reading, i).flatMap((owner) => make(owner, [held(deed)], 1, 0.45, 'stance/error-of'))]
    }
    if (COMPRISING.has(token.lower)) return make(null, [...comprised(reading, i), ...requiredFor(reading, i, cues)], 1, 0.5, 'stance/comprised')
    if (BEGINS_PROGRAM.has(token.lower)) return make(null, onlyThrough(reading, i, cues), 1, 0.5, 'stance/only-through')
    return []
  })
}

function held(position: PositionSpan): Target {
  return { spot: null, position, sign: 1, holder: null, inferred: false }
}

/** "to contribute to the abolition of tolls": the tolls. */
function ended(reading: Reading, { from, to }: PositionSpan): Target[] {
  const end = reading.tokens.findIndex((t, i) => i >= from && i < Math.min(to, from + 3) && /^(?:abolition|elimination|destruction|overthrow|eradication|end|ending|abolishing)$/u.test(t.lower))
  const what = end >= 0 && reading.tokens[end + 1]?.lower === 'of' ? phraseAt(reading, end + 2) : null
  const position = what === null || reading.spotAt[what.head] !== null ? null : positionSpan(reading, what)
  return position === null ? [] : [held(position)]
}

/** "sails for the purpose of selling the boats": the deed, and who does what is for it; null elsewhere. */
function pursuing(reading: Reading, i: number): { readonly doers: readonly Spot[], readonly deed: PositionSpan } | null {
  const two = `${reading.tokens[i - 2]?.lower} ${reading.tokens[i - 1]?.lower}`
  const first = reading.tokens[i + 2]
  if (!/^(?:for the|with the)$/u.test(two) || reading.tokens[i + 1]?.lower !== 'of' || first === undefined || !first.lower.endsWith('ing')) return null
  const to = deedEnd(reading, i + 2)
  for (let v = i - 3; v > 0 && v > i - 14; v--) {
    if (/^[;:.]$/u.test(reading.tokens[v].words)) return null
    if (!isVerb(reading, v)) continue
    const group = verbGroup(reading, v)
    const subject = group.passive || group.negated || group.hedged ? null : subjectOf(reading, group.from)
    return subject === null || subject.reversed || to === null ? null : { doers: subject.spots.filter((s) => s.kind !== 'Work'), deed: { from: i + 2, to, reach: to } }
  }
  return null
}

/** "Doing so requires an honest account": what is required, where "so" is what the text wants. */
function requiredFor(reading: Reading, i: number, cues: readonly CueHit[]): Target[] {
  if (!/^(?:requires|demands)$/u.test(reading.tokens[i].lower) || !/^(?:doing|achieving|to do) (?:so|this|that)$/u.test(`${reading.tokens[i - 2]?.lower} ${reading.tokens[i - 1]?.lower}`)) return []
  return targetsAt(reading, i + 1, cues).filter((t) => t.position !== null && t.position.reading === undefined && t.sign > 0)
}

/** Whose noun it is: the possessor right before, over qualifiers. */
function ownerOf(reading: Reading, noun: number): Spot[] {
  for (let i = noun - 1; i >= 0 && i > noun - 5; i--) {
    const spot = reading.spotAt[i]
    if (spot) return isPossessive(reading, spot) && spot.kind !== 'Work' ? [spot] : []
    if (!/^(?:adjective|noun|number|other)$/u.test(reading.tokens[i].pos) && !/^['’]s?$/u.test(reading.tokens[i].words)) return []
  }
  return []
}

/** "Our next task will be to open the gates": the aim without its "to". */
function aims(reading: Reading, i: number): { readonly owner: Spot | null, readonly position: PositionSpan }[] {
  let at = i + 1
  // "the aim of A is to …"
  const of = reading.tokens[at]?.lower === 'of' ? phraseAt(reading, at + 1) : null
  const named = of !== null && /^(?:the|only|sole|main|real|whole|stated|declared|one|secret|true)$/u.test(reading.tokens[i - 1]?.lower ?? '') ? actorOf(reading, of) : null
  const ofWhom = named !== null && named.kind !== 'Work' && !isPossessive(reading, named) ? [named] : []
  if (ofWhom.length > 0) at = of!.reach
  else if (isTaskAtHand(reading, i)) while (at < i + 5 && !COPULAS.has(reading.tokens[at]?.lower ?? '') && reading.tokens[at]?.lower !== 'will') at++
  while (at < i + 8 && /^(?:will|must|should|remains?)$/u.test(reading.tokens[at]?.lower ?? '')) at++
  if (/^(?:is|was|be)$/u.test(reading.tokens[at]?.lower ?? '')) at++
  else if (!/^remains?$/u.test(reading.tokens[at - 1]?.lower ?? '')) return []
  if (reading.tokens[at]?.lower !== 'to') return []
  const position = aimFrom(reading, at + 1)
  if (position === null) return []
  if (isTaskAtHand(reading, i)) return [{ owner: null, position }]
  const owners = ownerOf(reading, i)
  return (owners.length > 0 ? owners : ofWhom).map((owner) => ({ owner, position }))
}

/** "Our aim is a free harbour", "the mission of the dockers is the overthrow of B": what is aimed at, and by whom. */
function aimedThings(reading: Reading, i: number, cues: readonly CueHit[]): { readonly owner: Spot | null, readonly targets: Target[] }[] {
  if (!/^(?:task|aim|goal|objective|purpose|mission|demand|programme|program|strategy)s?$/u.test(reading.tokens[i].lower)) return []
  let at = i + 1
  // "of the dockers", "of A"
  const of = reading.tokens[at]?.lower === 'of' ? phraseAt(reading, at + 1) : null
  if (of !== null) at = of.reach
  if (!/^(?:is|are|remains?)$/u.test(reading.tokens[at]?.lower ?? '')) return []
  const first = reading.tokens[at + 1]
  if (first === undefined || first.pos === 'verb' || first.pos === 'adverb' || first.pos === 'adjective' && ARTICLES.has(reading.tokens[at + 2]?.lower ?? '') || /^(?:to|not|no|that|one|what|very)$/u.test(first.lower) || /^an?$/u.test(first.lower) && !/^(?:aim|goal|objective|demand)s?$/u.test(reading.tokens[i].lower)) return []
  const owners = ownerOf(reading, i)
  const named = of !== null ? reading.spotAt[of.head] : null
  const ours = reading.tokens[i - 1] !== undefined && (/^(?:the|historic|central|main|immediate|common|final|ultimate)$/u.test(reading.tokens[i - 1].lower))
  if (owners.length === 0 && !ours || named?.kind === 'Work') return []
  const targets = targetsAt(reading, at + 1, cues).filter((t) => (t.spot === null || t.sign < 0) && !(t.position !== null && AIM_NOUNS.has(reading.tokens[t.position.to - 1].lower)))
  return (owners.length > 0 ? owners : [named]).map((owner) => ({ owner, targets }))
}

/** "The task of the hour is to …", "the first task is to …": whoever says so sets it. */
function isTaskAtHand(reading: Reading, noun: number): boolean {
  const before = reading.tokens.slice(Math.max(0, noun - 4), noun).map((t) => t.lower)
  const article = before.lastIndexOf('the')
  if (article < 0 || !/^(?:task|duty|aim|goal|step|priority)s?$/u.test(reading.tokens[noun].lower)) return false
  const after = reading.tokens.slice(noun + 1, noun + 4).map((t) => t.lower).join(' ')
  const urgent = before.slice(article + 1).some((w) => /^(?:first|main|immediate|urgent|central|chief|principal|next|only|foremost|pressing|most)$/u.test(w))
  return urgent || /^(?:of the (?:hour|day|moment|party|movement|workers)|before us|now|today|at hand)/u.test(after)
}

/** "The answer to chauvinism is a common register": the means wanted, and the ill it is against. */
function answer(reading: Reading, i: number, cues: readonly CueHit[]): { readonly means: Target[], readonly ill: Target[] } | null {
  if (reading.tokens[i - 1]?.lower !== 'the' && reading.tokens[i - 1]?.pos !== 'adjective') return null
  // "The alternative is common ownership": nothing said to what.
  const bare = reading.tokens[i + (reading.tokens[i + 1]?.lower === 'forward' ? 2 : 1)]?.lower === 'is' && /^(?:answer|solution|remedy|alternative|way)$/u.test(reading.tokens[i].lower)
  if (!bare && reading.tokens[i + 1]?.lower !== 'to') return null
  const copula = reading.tokens.findIndex((t, k) => k > i + (bare ? 0 : 1) && k < i + 14 && /^(?:is|was|are|were|lies)$/u.test(t.lower))
  if (copula < 0 || /^(?:not|no|to|that|never)$/u.test(reading.tokens[copula + 1]?.lower ?? '')) return null
  const from = /^in$/u.test(reading.tokens[copula + 1]?.lower ?? '') ? copula + 2 : copula + 1
  const position = (t: Target): boolean => t.position !== null && t.position.reading === undefined
  return { means: targetsAt(reading, from, cues).filter(position), ill: bare ? [] : targetsAt(reading, i + 2, cues).filter((t) => position(t) && t.position!.to <= copula) }
}

/** "This includes creating free schools; building a strong league": what is to be made, where "this" is what the text has just decided or asked for. */
function comprised(reading: Reading, i: number): Target[] {
  if (!/^(?:this|it|which|that|these|socialism|approach|strategy|programme|program|task|work|campaign)$/u.test(reading.tokens[i - 1]?.lower ?? '') || reading.tokens[i + 1]?.pos !== 'verb') return []
  return gather(reading.tokens, (token, k): Target[] => {
    const opens = k === i + 1 || /^[;,]$/u.test(reading.tokens[k - 1]?.words ?? '') || /^(?:and|as)$/u.test(reading.tokens[k - 1]?.lower ?? '')
    if (k <= i || !opens || !token.lower.endsWith('ing') || !CREATING.has(token.lemma)) return []
    const object = phraseAt(reading, k + 1)
    const position = object !== null && object.from <= k + 2 && reading.spotAt[object.head] === null ? positionSpan(reading, object) : null
    return position === null ? [] : [held(position)]
  })
}

/** "the mistake of waiting for the clerks": the deed. */
function erring(reading: Reading, i: number): PositionSpan | null {
  const from = i + 2
  const deed = reading.tokens[reading.tokens[from]?.pos === 'adverb' ? from + 1 : from]
  if (reading.tokens[i + 1]?.lower !== 'of' || deed?.pos !== 'verb' || !deed.lower.endsWith('ing')) return null
  const to = deedEnd(reading, from)
  return to === null ? null : { from, to, reach: to }
}

/** Where a deed with its object ends; null where it is long. */
function deedEnd(reading: Reading, from: number): number | null {
  let to = from + 1
  while (to < reading.tokens.length && to - from <= LONGEST_DEED && !/^[,.;:!?)("“”–—]$|^--$/u.test(reading.tokens[to].words) && !/^(?:and|but|because|which|who|that|when|while|is|was|are|were)$/u.test(reading.tokens[to].lower)) to++
  return to - from > LONGEST_DEED ? null : to
}

/** "can only be ended through B", "is only possible by B": B is the way. */
function onlyThrough(reading: Reading, i: number, cues: readonly CueHit[]): Target[] {
  const before = reading.tokens.slice(Math.max(0, i - 7), i).map((t) => t.lower)
  if (before.lastIndexOf('only') < 0 || !before.some((w) => /^(?:can|could|possible|won|achieved|ended)$/u.test(w)) || before.some((w) => /^(?:not|,|;)$/u.test(w))) return []
  let from = i + 1
  while (ARTICLES.has(reading.tokens[from]?.lower ?? '')) from++
  return reading.tokens[from]?.lower.endsWith('ing') ? [] : targetsAt(reading, i + 1, cues).filter((t) => t.position !== null && t.sign > 0)
}
