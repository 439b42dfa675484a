/** Who acts with whom where no verb of alliance says so: "our ally B", "A together with B", "a joint statement of A and B". */
import { gather } from '../../language/gather.ts'
import { ALLY_NOUNS, COUNTING_VERBS, FELLOW_NOUNS, JOINT_DEEDS, KIN_BODIES, KIN_WORDS, TOGETHER } from '../../lexicons/alliance-words.ts'
import { COPULAS, PREPOSITIONS } from '../../lexicons/grammar-words.ts'
import type { Draft } from './drafts.ts'
import { verbGroup } from './negation.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import type { Report } from './reporting.ts'
import { listOf } from './name-lists.ts'
import { subjectOf } from './subject.ts'
import { isVerb } from './verb-sense.ts'

interface Pair { readonly of: Spot, readonly with: Spot, readonly from: number, readonly to: number, readonly confidence: number, readonly rule: string }

/** Without one of these in a sentence none of the frames below finds anything in it: of words that must stand together, the rarer one. */
export const ALLIANCE_FRAME_WORDS: ReadonlySet<string> = new Set([
  ...KIN_BODIES, ...ALLY_NOUNS, ...[...FELLOW_NOUNS].flatMap((noun) => [noun, `${noun}s`, noun.replace(/y$/u, 'ies')]), ...TOGETHER.map((t) => t.split(' ')[0]), 'joint', 'common', 'with', 'beside', 'alongside', 'among',
])

/** All alliances that these frames show in a sentence. */
export function allianceDrafts(reading: Reading, reports: readonly Report[]): Draft[] {
  const pairs = gather(reading.tokens, (_, i) => (reading.spotAt[i] !== null ? [] : [...calledAlly(reading, i), ...together(reading, i), ...jointly(reading, i), ...counted(reading, i), ...withUs(reading, i)]))
  return pairs.filter((p) => isActor(p.of) && isActor(p.with)).map((p): Draft => ({
    reading, reports, source: p.of, target: { spot: p.with, position: null, sign: 1, holder: null, inferred: false }, relation: 'ALLIED_WITH',
    from: p.from, to: p.to, confidence: p.confidence, explicitness: 'explicit', rule: p.rule,
  }))
}

/** The tagger leaves some plurals as they are. */
export function isFellow(reading: Reading, i: number): boolean {
  const token = reading.tokens[i]
  return token !== undefined && (FELLOW_NOUNS.has(token.lemma) || FELLOW_NOUNS.has(token.lower.replace(/ies$/u, 'y').replace(/s$/u, '')))
}

/** "our ally B", "B is our ally", "our comrades of B", "our sister party, B". */
function calledAlly(reading: Reading, i: number): Pair[] {
  const { lower, lemma } = reading.tokens[i]
  const kin = KIN_BODIES.has(lower) && KIN_WORDS.has(reading.tokens[i - 1]?.lower ?? '')
  const ally = ALLY_NOUNS.has(lemma)
  const fellow = lower.endsWith('s') && isFellow(reading, i)
  if (!kin && !ally && !fellow) return []
  let start = i
  while (start > 0 && reading.spotAt[start - 1] === null && /^(?:adjective|adverb|noun)$/u.test(reading.tokens[start - 1].pos) && i - start < 4) start--
  const owner = reading.spotAt[start - 1] ?? reading.spotAt[start - 2] ?? null
  if (!owner || !isPossessive(reading, owner)) return []
  const rule = 'stance/called-ally'
  const of = /^(?:of|in|from|at)$/u.test(reading.tokens[i + 1]?.lower ?? '')
  const named = of || ally || kin ? bodyAt(reading, i + (of ? 2 : 1)) : null
  if (named) return namesFrom(reading, named).map((w) => ({ of: owner, with: w, from: start, to: i + 1, confidence: of && !ally ? 0.65 : 0.8, rule }))
  if (fellow && !ally && !kin) return []
  const verb = owner.from - 1
  if (verb > 0 && COPULAS.has(reading.tokens[verb].lower)) {
    const group = verbGroup(reading, verb)
    const subject = group.negated ? null : subjectOf(reading, group.from)
    return (subject?.reversed ? [] : subject?.spots ?? []).map((s) => ({ of: s, with: owner, from: start, to: i + 1, confidence: group.hedged ? 0.6 : 0.8, rule }))
  }
  return []
}

/** First word → the phrases, in the order of the list. */
const TOGETHER_BY_FIRST = new Map<string, string[][]>()
for (const words of TOGETHER.map((t) => t.split(' '))) TOGETHER_BY_FIRST.set(words[0], [...TOGETHER_BY_FIRST.get(words[0]) ?? [], words])

/** "A together with B", "A builds it together with B". */
function together(reading: Reading, i: number): Pair[] {
  const phrase = TOGETHER_BY_FIRST.get(reading.tokens[i].lower)?.find((t) => t.every((w, k) => reading.tokens[i + k]?.lower === w))
  if (!phrase) return []
  const partner = bodyAt(reading, i + phrase.length)
  // "has much in common with B" is an opinion on B.
  if (!partner || phrase[1] === 'common' && /^(?:most|much|more|little|nothing|deal|lot|something)$/u.test(reading.tokens[i - 1]?.lower ?? '')) return []
  const members = subjectBefore(reading, i)
  return members.flatMap((of) => namesFrom(reading, partner).map((w) => ({ of, with: w, from: i, to: i + phrase.length, confidence: 0.6, rule: 'stance/together' })))
}

/** Who does what is done together: the name right before, else the subject of the verb before. */
function subjectBefore(reading: Reading, at: number): readonly Spot[] {
  const beside = reading.spotAt[reading.tokens[at - 1]?.words === ',' ? at - 2 : at - 1]
  if (beside && !isPossessive(reading, beside) && beside.from < 3) return [beside]
  for (let v = at - 1; v >= 0 && v > at - 14; v--) {
    if (/^[;:]$/u.test(reading.tokens[v].words)) return []
    if (!isVerb(reading, v)) continue
    const group = verbGroup(reading, v)
    const subject = group.negated || group.passive ? null : subjectOf(reading, group.from)
    return subject && !subject.reversed ? subject.spots : []
  }
  return []
}

/** "a joint statement of A and B", "the common list of A and B". */
function jointly(reading: Reading, i: number): Pair[] {
  if (!/^(?:joint|common)$/u.test(reading.tokens[i].lower)) return []
  let head = i + 1
  while (head < i + 3 && !JOINT_DEEDS.has(reading.tokens[head]?.lemma ?? '')) head++
  if (!JOINT_DEEDS.has(reading.tokens[head]?.lemma ?? '') || !/^(?:of|by|between|from)$/u.test(reading.tokens[head + 1]?.lower ?? '')) return []
  const first = bodyAt(reading, head + 2)
  const names = first ? namesFrom(reading, first) : []
  return names.flatMap((of, k) => names.slice(k + 1).map((w) => ({ of, with: w, from: i, to: head + 1, confidence: 0.75, rule: 'stance/joint-deed' })))
}

/** "B is with us", "B stands beside the League". */
function withUs(reading: Reading, i: number): Pair[] {
  if (!/^(?:is|are|stands?|stood|marches|marched)$/u.test(reading.tokens[i].lower) || !/^(?:with|beside|alongside)$/u.test(reading.tokens[i + 1]?.lower ?? '')) return []
  const us = reading.spotAt[i + 2] ?? null
  const own = us?.mention.form === 'pronoun' || reading.tokens[i].lower.startsWith('m') || reading.tokens[i].lower.startsWith('st')
  const group = verbGroup(reading, i)
  const subject = us === null || !own || us.from !== i + 2 || isPossessive(reading, us) || group.negated ? null : subjectOf(reading, group.from)
  return (subject?.reversed || subject?.loose ? [] : subject?.spots ?? []).map((of) => ({ of, with: us!, from: i, to: i + 2, confidence: 0.65, rule: 'stance/with-us' }))
}

/** "among our friends we count A and B". */
function counted(reading: Reading, i: number): Pair[] {
  const owner = reading.tokens[i].lower === 'among' ? reading.spotAt[i + 1] : null
  if (!owner || !isPossessive(reading, owner)) return []
  const noun = [i + 2, i + 3, i + 4].find((k) => isFellow(reading, k) && reading.spotAt[k] === null)
  if (noun === undefined) return []
  const verb = reading.tokens.findIndex((t, k) => k > noun && k < noun + 8 && COUNTING_VERBS.has(t.lemma))
  if (verb < 0) return []
  const colon = reading.tokens.findIndex((t, k) => k > verb && (t.words === ':' || t.words === ';'))
  const named = reading.spots.filter((s) => s.from > Math.max(verb, colon) && s.kind === 'Organization' && s.mention.form === 'name')
  return named.map((w) => ({ of: owner, with: w, from: i, to: noun + 1, confidence: 0.7, rule: 'stance/counted-among' }))
}

/** The body named at a place, over an article or comma. */
function bodyAt(reading: Reading, at: number): Spot | null {
  let i = at
  while (i < at + 3 && /^(?:,|the|both|with|comrade|comrades|friends)$/u.test(reading.tokens[i]?.lower ?? '')) i++
  const spot = reading.spotAt[i] ?? null
  return spot && spot.from === i && !isPossessive(reading, spot) ? spot : null
}

function namesFrom(reading: Reading, first: Spot): Spot[] {
  return listOf(reading, first.from, reading.tokens.length - 1, first).filter((s) => !PREPOSITIONS.has(s.mention.words.toLowerCase()))
}

function isActor({ kind }: Spot): boolean {
  return kind === 'Organization' || kind === 'Person' || kind === 'Role'
}
