/** Judgements: "B is a grave mistake", "A considers B harmful", "A falsely claims …". */
import { gather } from '../../language/gather.ts'
import { ARTICLES, COPULAS, NEGATIONS, POSSESSIVES, PREPOSITIONS, SUBORDINATORS } from '../../lexicons/grammar-words.ts'
import { BAD_ADJECTIVES, BAD_ADVERBS, BAD_NOUNS, GOOD_ADJECTIVES, GOOD_ADVERBS, GOOD_NOUNS, JUDGEMENT_IDIOMS, JUDGING_VERBS, LEADING_QUALITIES, OPEN_NOUNS, WEAK_JUDGEMENTS } from '../../lexicons/judgements.ts'
import type { JudgementIdiom } from '../../lexicons/judgements.ts'
import { BLAMING_ISMS, FAULT_ISMS } from '../../lexicons/program-words.ts'
import { DEEDS, POINTED_DEEDS } from '../../lexicons/clause-words.ts'
import { HELD_NOUNS } from '../../lexicons/position-words.ts'
import { ROLE_HEADS } from '../../lexicons/role-words.ts'
import { holding, stanceOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import type { CueHit } from './find-cues.ts'
import { verbGroup } from './negation.ts'
import type { VerbGroup } from './negation.ts'
import { phraseAt } from './phrase.ts'
import { positionSpan } from './position-span.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import type { Report } from './reporting.ts'
import { subjectOf } from './subject.ts'
import { targetsAt, targetsOf } from './targets.ts'
import { targetsEndingAt } from './verb-frames.ts'
import { isVerb } from './verb-sense.ts'
import { toneOfWord } from '../../tone/word-tone.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'
import type { Target } from './target.ts'

interface Judgement { readonly sign: Sign, readonly at: number, readonly weight: number }

const COMPLEMENT = 9
const IDIOMS = new Map<string, JudgementIdiom[]>()
for (const idiom of JUDGEMENT_IDIOMS) IDIOMS.set(idiom.words[0], [...IDIOMS.get(idiom.words[0]) ?? [], idiom])
/** "un-Marxist", "anti-Leninist": against what the one who says so holds. */
const CONTRARY = /^(?:un|anti|non)-?\p{Lu}\p{Ll}+ist$/u

/** All judgements of a sentence. */
export function predicateDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  return gather(reading.tokens, (token, i) => {
    if (reading.spotAt[i] !== null) return []
    if (COPULAS.has(token.lower)) return [...byCopula(reading, reports, cues, i), ...byName(reading, reports, i)]
    if (AGREEING.has(token.lemma) && token.pos === 'verb') return byAgreeing(reading, reports, i)
    if (isBlaming(reading, i, token.lemma)) return blameLying(reading, reports, cues, i)
    if (isAmounting(reading, i)) return byCopula(reading, reports, cues, i, reading.tokens[i + 1].pos === 'adverb' ? i + 3 : i + 2)
    if (/^(?:deserve|merit)$/u.test(token.lemma) && token.pos === 'verb') return deserving(reading, reports, cues, i)
    if (JUDGING_VERBS.has(token.lemma) && isVerb(reading, i)) return byVerb(reading, reports, cues, i)
    if (token.pos === 'verb' && /^(?:make|commit|do|render)$/u.test(token.lemma) || token.lower === 'done') return byDeed(reading, reports, i)
    if (GIVING_OUT.has(token.lemma) && isVerb(reading, i)) return byProduct(reading, reports, i, i + 1)
    const fault = faultWithin(reading, i)
    if (fault !== null) return byContent(reading, reports, cues, i, fault)
    if (INDULGING.get(token.lemma) === reading.tokens[i + 1]?.lower && isVerb(reading, i)) return byProduct(reading, reports, i, i + 2)
    if (BAD_ADVERBS.has(token.lower) || GOOD_ADVERBS.has(token.lower)) return byAdverb(reading, reports, i)
    return []
  })
}

/** "B is wrong": the speaker's judgement on B. */
function byCopula(reading: Reading, reports: readonly Report[], cues: readonly CueHit[], i: number, behind = i + 1): Draft[] {
  if (isProgressive(reading, behind)) return []
  const tool = toolBehind(reading, behind)
  if (tool !== null) return byTool(reading, reports, cues, i, tool)
  const rather = butBehind(reading, behind)
  const judgement = judgementAt(reading, rather ?? behind)
  if (!judgement) return []
  const group = verbGroup(reading, i)
  const negated = rather === null && (group.negated || negatedBehind(reading, i + 1, judgement.at))
  const claimant = judgement.sign < 0 !== negated ? claimantMeant(reading, group.from, judgement.at) : null
  if (claimant) return make(reading, reports, [{ spot: claimant, position: null, sign: 1, holder: null, inferred: false }], -1, { ...judgement, weight: 0.8 }, null, 0.85, 'stance/lie')
  if (judgement.sign > 0 && /^no(?:t|ne)$/u.test(reading.tokens[0].lower) && NOT_A_WORD.test(reading.tokens.slice(0, group.from).map((t) => t.lower).join(' '))) {
    const teller = reading.context?.claimant ?? reading.context?.doer ?? null
    if (teller !== null) return make(reading, reports, [{ spot: teller, position: null, sign: 1, holder: null, inferred: true }], -1, { ...judgement, weight: 0.8 }, null, 0.85, 'stance/pointed')
  }
  if (negated && (judgement.sign < 0 || reading.tokens[judgement.at].lower === 'necessity')) return []
  const said = saidBefore(reading, group.from) ?? (judgement.sign < 0 ? doneThat(reading, group.from, judgement.at) : null)
  // What is judged is what is claimed; the judgement is not.
  if (said !== null) return make(reading, reports.filter((r) => r.from >= group.from || r.from === 0), said, negated ? -1 : judgement.sign, judgement, null, (group.hedged ? 0.75 : 1) * 0.8, 'stance/predicate')
  const subject = subjectOf(reading, group.from)
  const head = subject?.spots ?? []
  const targets = subject && subject.to > subject.from && head.length === 0 ? targetsAt(reading, subject.from, cues) : head.length > 0 && !subject!.loose
    ? head.flatMap((spot): Target[] => [spot, ...authorBeside(reading, spot)].map((s) => ({ spot: s, position: null, sign: 1, holder: null, inferred: s !== spot })))
    : isExpletive(reading, group.from, judgement.at) ? [] : targetsEndingAt(reading, group.from, cues)
  const sign: Sign = negated ? -1 : judgement.sign
  // "A's members are honest workers" says nothing good of A.
  if (sign > 0 && (head.length === 0 || subject!.loose) && /^(?:members|followers|supporters|workers|militants|activists|voters|readers)$/u.test(reading.tokens[group.from - 1]?.lower ?? '')) return []
  const pointed = sign < 0 && targets.every((t) => t.position?.reading !== undefined && t.position.reading.quotationAt[t.position.from] !== null) ? pointedAt(reading, group.from) : null
  if (pointed !== null) return make(reading, reports, [pointed], -1, judgement, null, 0.85, 'stance/pointed')
  return make(reading, reports, targets, sign, judgement, null, (group.hedged ? 0.75 : 1) * 0.85, 'stance/predicate')
}

const TOOLS = /^(?:weapons?|tools?|instruments?|devices?|covers?|smokescreens?|cloaks?|masks?|extensions?|appendages?)$/u

/** "are simply weapons of plunder": the noun that makes a mere means of what it is said of; null where nothing says "mere". */
function toolBehind(reading: Reading, at: number): number | null {
  let k = at
  let mere = false
  while (k < at + 6 && /^(?:a|an|the|simply|merely|only|just|mere|nothing|but|more|than|purely|in|effect|reality|fact)$/u.test(reading.tokens[k]?.lower ?? '')) { mere ||= /^(?:simply|merely|only|just|mere|nothing|purely)$/u.test(reading.tokens[k].lower); k++ }
  while (k < at + 8 && reading.tokens[k]?.pos === 'adjective') k++
  return mere && TOOLS.test(reading.tokens[k]?.lower ?? '') && /^(?:of|for)$/u.test(reading.tokens[k + 1]?.lower ?? '') ? k : null
}

/** What is a mere means, and what it is a means of: the speaker is against both. */
function byTool(reading: Reading, reports: readonly Report[], cues: readonly CueHit[], i: number, tool: number): Draft[] {
  const group = verbGroup(reading, i)
  if (group.negated || group.hedged || group.infinitive) return []
  const judgement: Judgement = { sign: -1, at: tool, weight: 0.75 }
  const subject = targetsEndingAt(reading, group.from, cues).filter((t) => t.sign > 0 && t.spot?.cluster !== reading.voice)
  const ends = targetsAt(reading, tool + 2, cues).filter((t) => t.position !== null && t.position.reading === undefined && t.sign > 0)
  return make(reading, reports, [...subject, ...ends.map((t): Target => ({ ...t, inferred: true }))], -1, judgement, null, 0.9, 'stance/tool')
}

/** "is not a child of the house, but a cuckoo": behind the "but"; null where nothing is put in the place of what is denied. */
function butBehind(reading: Reading, at: number): number | null {
  if (reading.tokens[at]?.lower !== 'not') return null
  for (let i = at + 1; i < at + 14 && i < reading.tokens.length - 1; i++) {
    if (/^[.;:!?]$/u.test(reading.tokens[i].words)) return null
    if (reading.tokens[i].lower === 'but' && /^(?:a|an|the|rather|merely|simply|only)$/u.test(reading.tokens[i + 1].lower)) return i + 1
  }
  return null
}

/** "are facing attacks": what somebody does or suffers, and not what they are. */
function isProgressive(reading: Reading, at: number): boolean {
  const { lower, pos } = reading.tokens[at] ?? { lower: '', pos: 'other' }
  if (pos !== 'verb' || !lower.endsWith('ing') || BAD_ADJECTIVES.has(lower) || GOOD_ADJECTIVES.has(lower)) return false
  const next = reading.tokens[at + 1]
  return next !== undefined && (reading.spotAt[at + 1] !== null || ARTICLES.has(next.lower) || next.pos === 'noun' || next.pos === 'adjective')
}

/** "This is liberalism": the -ism by which a deed is called, and whoever did it. */
function byName(reading: Reading, reports: readonly Report[], i: number): Draft[] {
  const noun = reading.tokens[i + 1]
  if (noun === undefined || !BLAMING_ISMS.has(noun.lower) && !FAULT_ISMS.has(noun.lower) || !/^(?:is|was)$/u.test(reading.tokens[i].lower) || !/^(?:this|that)$/u.test(reading.tokens[i - 1]?.lower ?? '')) return []
  const judgement: Judgement = { sign: -1, at: i + 1, weight: 0.7 }
  const whose = pointedAt(reading, i)
  const ism: Target = { spot: null, position: { from: i + 1, to: i + 2, reach: i + 2 }, sign: 1, holder: null, inferred: true }
  return make(reading, reports, whose === null ? [ism] : [ism, whose], -1, judgement, null, 1, 'stance/pointed')
}

const AGREEING: ReadonlyMap<string, Sign> = new Map([['agree', 1], ['concur', 1], ['disagree', -1], ['differ', -1], ['dissent', -1]])

/** "… We disagree.": with whoever claimed it in the sentence before. */
function byAgreeing(reading: Reading, reports: readonly Report[], i: number): Draft[] {
  const claimant = reading.context?.claimant ?? null
  const sign = AGREEING.get(reading.tokens[i].lemma)!
  if (claimant === null || !/^[.;!]$/u.test(reading.tokens[i + 1]?.words ?? '.')) return []
  const group = verbGroup(reading, i)
  const subject = group.passive || group.hedged || group.infinitive || group.negated && sign < 0 ? null : subjectOf(reading, group.from)
  return (subject === null || subject.loose || subject.reversed ? [] : subject.spots).filter((s) => s.cluster !== claimant.cluster).flatMap((source) =>
    make(reading, reports, [{ spot: claimant, position: null, sign: 1, holder: null, inferred: true }], group.negated ? -1 : sign, { sign, at: i, weight: 0.75 }, source, 1, 'stance/agreeing'))
}

/** What somebody said, all of it: "Not a word of this is true". */
const NOT_A_WORD = /^(?:not (?:a|one) (?:single )?word of (?:this|it|that|all this)|none of (?:this|it|that|these (?:things|claims|charges)))$/u

/** "This is a disgrace", "such a conception is bureaucratic": whoever claimed or did it in the sentence before; null where the words mean something else. */
function pointedAt(reading: Reading, verb: number): Target | null {
  const whose = reading.context?.claimant ?? reading.context?.doer ?? null
  if (whose === null || verb < 1 || verb > 5 || reading.spotAt[verb - 1] !== null) return null
  let from = verb - 1
  while (from > 0 && /^(?:noun|adjective)$/u.test(reading.tokens[from].pos)) from--
  if (/^(?:an?)$/u.test(reading.tokens[from].lower) && from > 0) from--
  if (!/^(?:this|that|these|those|such)$/u.test(reading.tokens[from].lower) || reading.tokens.slice(0, from).some((t) => t.pos === 'noun' || t.pos === 'verb')) return null
  const head = reading.tokens[verb - 1].lemma
  return from === verb - 1 || HELD_NOUNS.has(head) || DEEDS.has(head) || POINTED_DEEDS.has(head) ? { spot: whose, position: null, sign: 1, holder: null, inferred: true } : null
}

/** "amounts to", "borders on", "smacks of": verbs that say what something is in effect, with their preposition. */
const AMOUNTING: ReadonlyMap<string, string> = new Map([['amount', 'to'], ['border', 'on'], ['verge', 'on'], ['smack', 'of'], ['reek', 'of'], ['savour', 'of'], ['savor', 'of'], ['degenerate', 'into'], ['lapse', 'into'], ['descend', 'into'], ['end', 'in'], ['result', 'in'], ['lead', 'to'], ['serve', 'as'], ['act', 'as'], ['function', 'as'], ['stand', 'as'], ['emerge', 'as'], ['reduce', 'to']])

function isAmounting(reading: Reading, i: number): boolean {
  const preposition = AMOUNTING.get(reading.tokens[i].lemma)
  return preposition !== undefined && (reading.tokens[i + 1]?.lower === preposition || /^(?:only|merely|inevitably|necessarily|directly|straight)$/u.test(reading.tokens[i + 1]?.lower ?? '') && reading.tokens[i + 2]?.lower === preposition) && reading.tokens[i].pos !== 'adjective'
}

/** Signs of what is deserved. */
const DESERTS: ReadonlyMap<string, Sign> = new Map([...['thanks', 'gratitude', 'praise', 'respect', 'support', 'admiration', 'credit', 'applause', 'recognition', 'solidarity', 'congratulations', 'sympathy', 'honour', 'honor'].map((w): [string, Sign] => [w, 1]), ...['contempt', 'condemnation', 'blame', 'censure', 'scorn', 'punishment', 'reproach', 'rebuke'].map((w): [string, Sign] => [w, -1])])

/** "B deserves our thanks", "B deserves to be read": whoever says so is for B. */
function deserving(reading: Reading, reports: readonly Report[], cues: readonly CueHit[], i: number): Draft[] {
  const object = phraseAt(reading, i + 1)
  const sign = object !== null && reading.spotAt[object.head] === null ? DESERTS.get(reading.tokens[object.head].lower) : /^to be (?:read|studied|heard|supported|honoured|remembered|known|defended|in|widely|taken|better)$/u.test(reading.tokens.slice(i + 1, i + 4).map((t) => t.lower).join(' ')) ? 1 : undefined
  const group = verbGroup(reading, i)
  if (sign === undefined || group.negated || group.hedged) return []
  const subject = subjectOf(reading, group.from)
  const targets = subject !== null && !subject.reversed && subject.spots.length > 0 ? subject.spots.map((spot): Target => ({ spot, position: null, sign: 1, holder: null, inferred: false })) : targetsEndingAt(reading, group.from, cues)
  return make(reading, reports, targets, sign, { sign, at: i, weight: 0.75 }, null, 1, 'stance/deserving')
}

const BLAME = /^(?:blame|responsibility|guilt|fault)$/u

/** "The blame lies with B", "B bears the responsibility": the verb. */
function isBlaming(reading: Reading, i: number, lemma: string): boolean {
  if (lemma === 'bear') return reading.tokens[i + 1]?.lower !== 'no' && reading.tokens.slice(i + 1, i + 5).some((t) => BLAME.test(t.lower))
  return /^(?:lie|rest|fall|lay|be)$/u.test(lemma) && /^(?:with|on|upon|at)$/u.test(reading.tokens[i + 1]?.lower ?? '') && reading.tokens.slice(Math.max(0, i - 8), i).some((t, k, all) => BLAME.test(t.lower) && all[k - 1]?.lower !== 'no')
}

/** Whom the blame is laid on, by whoever says so. */
function blameLying(reading: Reading, reports: readonly Report[], cues: readonly CueHit[], i: number): Draft[] {
  const group = verbGroup(reading, i)
  const bearer = /^b(?:ear|ore)/u.test(reading.tokens[i].lower)
  const named = (bearer ? targetsEndingAt(reading, group.from, cues) : targetsAt(reading, i + 2, cues)).filter((t) => t.spot !== null && t.sign > 0 && t.spot.cluster !== reading.voice)
  return group.negated || group.infinitive ? [] : make(reading, reports, named, -1, { sign: -1, at: i, weight: 0.75 }, null, group.hedged ? 0.75 : 1, 'stance/blame')
}

const LONGEST_CLAUSE = 16
const CLAUSE_NOUN = /^(?:belief|claim|notion|idea|view|thesis|theory|assumption|illusion|assertion|argument|conviction|opinion|suggestion|charge|accusation|allegation|doctrine|fiction|pretence|dream|insistence|conclusion|teaching|proposition|demand)$/u

/** "The belief that dockers are lazy has been the ruin of …": what is believed; null where no such clause opens the sentence. */
function saidBefore(reading: Reading, verb: number): Target[] | null {
  const that = reading.tokens.findIndex((t) => t.lower === 'that')
  const ofWhom = claimantBehindOf(reading, that)
  if (ofWhom !== null && verb - that > 3) return [{ spot: ofWhom, position: null, sign: 1, holder: null, inferred: true }]
  if (that < 1 || that > 4 || !CLAUSE_NOUN.test(reading.tokens[that - 1].lower) || !reading.tokens.slice(that, verb).some((t) => t.pos === 'verb' || /^(?:can|will|must|is|are)$/u.test(t.lower))) return null
  if (verb - that < 4 || reading.tokens.slice(that, verb).some((t) => /^[;:,]$/u.test(t.words))) return null
  const owner = reading.spots.find((s) => s.to <= that && s.kind !== 'Work' && isPossessive(reading, s)) ?? null
  const held: Target[] = owner === null ? [] : [{ spot: owner, position: null, sign: 1, holder: null, inferred: true }]
  return verb - that > LONGEST_CLAUSE || owner !== null && /^(?:accusation|charge|allegation|claim)$/u.test(reading.tokens[that - 1].lower) ? held : [...held, { spot: null, position: owner === null ? { from: that - 1, to: verb, reach: verb } : { from: ARTICLES.has(reading.tokens[that + 1].lower) ? that + 2 : that + 1, to: verb, reach: verb }, sign: 1, holder: owner, inferred: false }]
}

/** "The claim of A that …": A; null where the sentence opens otherwise. */
function claimantBehindOf(reading: Reading, that: number): Spot | null {
  const of = reading.tokens.findIndex((t, i) => i < 4 && t.lower === 'of')
  const spot = of > 0 && that > of && CLAUSE_NOUN.test(reading.tokens[of - 1].lower) ? reading.spotAt[that - 1] : null
  return spot && spot.from - of <= 3 && spot.kind !== 'Work' ? spot : null
}

/** "That A should stay away is a disgrace", "it is a disgrace that A stays away": A, who does it; null elsewhere. */
function doneThat(reading: Reading, verb: number, at: number): Target[] | null {
  const opens = reading.tokens[0].lower === 'that' && verb > 3 ? 1 : reading.tokens[verb - 1]?.lower === 'it' ? thatBehind(reading, at) : null
  if (opens === null) return null
  const phrase = phraseAt(reading, opens)
  const spot = phrase && reading.spotAt[phrase.head]
  const next = phrase ? reading.tokens.slice(phrase.reach, phrase.reach + 3) : []
  // "that A was hurt" blames others.
  if (!spot || isPossessive(reading, spot) || spot.kind === 'Work' || next.some((t, k) => /^(?:was|were|been|being)$/u.test(t.lower) && next[k + 1]?.pos === 'verb')) return null
  return [{ spot, position: null, sign: 1, holder: null, inferred: true }]
}

/** "It was a failure of nerve that doomed …", "it is a mistake to …": this "it" means what follows, and nothing said before. */
function isExpletive(reading: Reading, verb: number, noun: number): boolean {
  if (reading.tokens[verb - 1]?.lower !== 'it') return false
  const rest = reading.tokens.slice(noun + 1)
  const end = rest.findIndex((t) => /^[.;:!?]$/u.test(t.words))
  return rest.slice(0, end < 0 ? rest.length : end).some((t) => /^(?:that|who|which|to)$/u.test(t.lower))
}

function thatBehind(reading: Reading, at: number): number | null {
  for (let i = at + 1; i < at + 7 && i < reading.tokens.length; i++) {
    if (/^(?:that|how)$/u.test(reading.tokens[i].lower)) return i + 1
    if (/^[.;:,!?]$/u.test(reading.tokens[i].words)) return null
  }
  return null
}

const UNTRUE = /^(?:lie|lies|slander|slanders|falsehood|calumny|false|untrue|true|correct|nonsense|unfounded|baseless|groundless|invention|distortion|falsification|misrepresentation|libel|fraud)$/u
const CLAIMS = /^(?:charge|charges|claim|claims|accusation|accusations|allegation|allegations|statement|assertion|assertions|story|report|argument)$/u

/** "This is a lie", "that charge is false": whoever claimed it in the sentence before; null where the words mean something else. */
function claimantMeant(reading: Reading, verb: number, at: number): Spot | null {
  const claimant = reading.context?.claimant ?? null
  const last = reading.tokens[verb - 1]
  if (claimant === null || last === undefined || verb > 4 || !UNTRUE.test(reading.tokens[at].lower)) return null
  const plain = /^(?:this|that|it|which)$/u.test(last.lower) && reading.spotAt[verb - 1] === null
  return plain || CLAIMS.test(last.lower) && /^(?:this|that|these|those|the|such)$/u.test(reading.tokens[verb - 2]?.lower ?? '') ? claimant : null
}

/** "A's article is unworthy": whoever judges the work judges A. */
function authorBeside(reading: Reading, work: Spot): readonly Spot[] {
  if (work.kind !== 'Work') return []
  const owner = reading.spots.find((s) => s.to <= work.from && work.from - s.to <= 2 && isPossessive(reading, s) && (s.kind === 'Person' || s.kind === 'Organization'))
  return owner ? [owner] : []
}

/** "A considers B (to be) harmful", "A describes B as a fraud". */
function byVerb(reading: Reading, reports: readonly Report[], cues: readonly CueHit[], i: number): Draft[] {
  const group = verbGroup(reading, i)
  if (group.passive) return []
  const meant = pronounJudged(reading, reports, cues, i, group)
  if (meant !== null) return meant
  const before = judgedBefore(reading, reports, cues, i, group)
  if (before !== null) return before
  const object = phraseAt(reading, i + 1)
  if (!object) return []
  let at = complementBehind(reading, behindHolder(reading, object.to))
  for (let k = 0; k < 3 && /^(?:as|to|be|being)$/u.test(reading.tokens[at]?.lower ?? ''); k++) at++
  const opening = reading.tokens[at]
  const complement = opening !== undefined && (opening.pos === 'adjective' || opening.pos === 'determiner' || ARTICLES.has(opening.lower) || /^["“‘«„]$/u.test(opening.words))
  const judgement = at > object.reach || complement ? judgementAt(reading, at) ?? blamed(reading, i, at) ?? quotedName(reading, at) : blamed(reading, i, at)
  if (!judgement || group.negated) return []
  const subject = subjectOf(reading, group.from)
  if (!subject || subject.spots.length === 0) return []
  return subject.spots.flatMap((source) =>
    make(reading, reports, targetsOf(reading, object, cues), judgement.sign, judgement, source, group.hedged ? 0.75 : 1, 'stance/judging-verb'))
}

/** "B, whom we see as an enemy": B; null where the object stands behind its verb. */
function judgedBefore(reading: Reading, reports: readonly Report[], cues: readonly CueHit[], i: number, group: VerbGroup): Draft[] | null {
  if (reading.tokens[i + 1]?.lower !== 'as' || group.negated) return null
  const subject = subjectOf(reading, group.from)
  const spot = subject?.spots[0] ?? null
  const which = spot === null ? -1 : spot.from - 1
  if (spot === null || !/^(?:who|whom|which|that)$/u.test(reading.tokens[which]?.lower ?? '') || reading.spotAt[which] !== null) return null
  const judgement = judgementAt(reading, i + 2)
  if (judgement === null) return null
  const end = reading.tokens[which - 1]?.words === ',' ? which - 1 : which
  return make(reading, reports, targetsEndingAt(reading, end, cues), judgement.sign, judgement, spot, 1, 'stance/judging-verb')
}

/** "the minister, A, personally responsible": the token behind the name set beside an office. */
function behindHolder(reading: Reading, at: number): number {
  const person = (reading.spotAt[at - 1]?.kind === 'Role' || ROLE_HEADS.has(reading.tokens[at - 1]?.lemma ?? '')) && reading.tokens[at]?.words === ',' ? reading.spotAt[at + 1] ?? (reading.tokens[at + 1]?.capitalized ? reading.spotAt[at + 2] : null) ?? null : null
  return person?.kind === 'Person' ? person.to + (reading.tokens[person.to]?.words === ',' ? 1 : 0) : at
}

/** "We consider it harmful": what "it" means; null where the object is no pronoun for a position. */
function pronounJudged(reading: Reading, reports: readonly Report[], cues: readonly CueHit[], i: number, group: VerbGroup): Draft[] | null {
  if (!/^(?:it|this|that|them|these)$/u.test(reading.tokens[i + 1]?.lower ?? '') || reading.spotAt[i + 1] !== null) return null
  const meant = targetsAt(reading, i + 1, cues).filter((t) => t.position?.reading !== undefined)
  // "I call this cowardice": whoever did it.
  const doer = meant.length > 0 || !/^(?:this|that)$/u.test(reading.tokens[i + 1].lower) || !/^(?:call|consider|regard|find|deem|see)$/u.test(reading.tokens[i].lemma) ? null : reading.context?.claimant ?? reading.context?.doer ?? null
  const targets: Target[] = doer === null ? meant : [{ spot: doer, position: null, sign: 1, holder: null, inferred: true }]
  let at = i + 2
  for (let k = 0; k < 3 && /^(?:as|to|be)$/u.test(reading.tokens[at]?.lower ?? ''); k++) at++
  const judgement = targets.length === 0 || group.negated ? null : judgementAt(reading, at)
  const subject = judgement === null ? null : subjectOf(reading, group.from)
  if (judgement === null || !subject || subject.spots.length === 0 || doer !== null && judgement.sign > 0) return null
  return subject.spots.flatMap((source) => make(reading, reports, targets, judgement.sign, judgement, source, group.hedged ? 0.75 : 1, 'stance/judging-verb'))
}

/** "holds A responsible". */
function blamed(reading: Reading, verb: number, at: number): Judgement | null {
  return reading.tokens[verb].lemma === 'hold' && /^(?:responsible|accountable|guilty)$/u.test(reading.tokens[reading.tokens[at]?.pos === 'adverb' ? at + 1 : at]?.lower ?? '') ? { sign: -1, at, weight: 0.8 } : null
}

/** "calls A "the clown of the quay"": what the words in quotation marks sound like, taken together. */
function quotedName(reading: Reading, start: number): Judgement | null {
  let at = start
  if (/^(?:a|an|the)$/u.test(reading.tokens[at]?.lower ?? '')) at++
  if (!/^["“‘«„]$/u.test(reading.tokens[at]?.words ?? '')) return null
  let sum = 0
  for (let i = at + 1; i < reading.tokens.length && i < at + 14 && !/^["”’»]$/u.test(reading.tokens[i].words); i++) {
    const { lower, lemma, pos } = reading.tokens[i]
    if (reading.spotAt[i] === null) sum += BAD_NOUNS.has(lemma) || BAD_ADJECTIVES.has(lower) ? -0.6 : toneOfWord({ lower, lemma, pos, hidden: false, quoted: true })
  }
  return Math.abs(sum) < LEAST_TONE ? null : { sign: sum > 0 ? 1 : -1, at, weight: 0.7 }
}

/** A nickname this much out of balance is meant so. */
const LEAST_TONE = 0.25

/** Where "as …" or "to be …" stands behind the object, else right behind it. */
function complementBehind(reading: Reading, from: number): number {
  for (let k = from; k < Math.min(from + 14, reading.tokens.length); k++) {
    const { lower, words } = reading.tokens[k]
    if (lower === 'as' || lower === 'to' && reading.tokens[k + 1]?.lower === 'be') return k
    if (/^[,.;:!?]$/u.test(words)) break
  }
  return from
}

/** "A made a grave mistake", "A committed a crime": the speaker on A. */
function byDeed(reading: Reading, reports: readonly Report[], i: number): Draft[] {
  const object = phraseAt(reading, /^(?:so|such|quite|too)$/u.test(reading.tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1)
  const noun = object && reading.spotAt[object.head] === null ? reading.tokens[object.head] : null
  const useful = noun !== null && /^(?:work|service|services)$/u.test(noun.lower) && reading.tokens.slice(object!.from, object!.head).some((t) => GOOD_ADJECTIVES.has(t.lower))
  if (!noun || !useful && !BAD_NOUNS.has(noun.lemma) && !/^(?:contribution|advance)$/u.test(noun.lemma)) return []
  if (!useful && /^(?:do|done|render)$/u.test(reading.tokens[i].lemma)) return []
  const group = verbGroup(reading, i)
  const denied = reading.tokens.slice(object!.from, object!.head).some((t) => NEGATIONS.has(t.lower)) || NEGATIONS.has(reading.tokens[i + 1].lower)
  const subject = denied || group.negated || group.passive || group.obliged || group.infinitive ? null : subjectOf(reading, group.from)
  if (!subject || subject.loose || subject.reversed) return []
  const sign: Sign = BAD_NOUNS.has(noun.lemma) ? -1 : 1
  const targets = subject.spots.map((spot): Target => ({ spot, position: null, sign: 1, holder: null, inferred: false }))
  return make(reading, reports, targets, sign, { sign, at: object!.head, weight: 0.75 }, null, group.hedged ? 0.75 : 1, 'stance/deed')
}

/** Verbs by which somebody gives out a work or an account of something, which is judged with its maker; base forms. */
const GIVING_OUT: ReadonlySet<string> = new Set(['produce', 'write', 'offer', 'provide', 'present', 'deliver', 'publish', 'supply', 'paint', 'draw', 'compile', 'adopt', 'pursue', 'follow', 'practise', 'practice', 'wage', 'conduct', 'launch', 'take', 'display', 'show', 'play', 'promote', 'peddle', 'spread', 'perpetrate', 'impose', 'run', 'use', 'employ'])
/** "indulges in anti-union activities": verbs of misdeeds with their preposition. */
const INDULGING: ReadonlyMap<string, string> = new Map([['indulge', 'in'], ['engage', 'in'], ['resort', 'to'], ['stoop', 'to'], ['embark', 'on'], ['descend', 'to'], ['rely', 'on'], ['turn', 'to'], ['participate', 'in']])
/** "anti-union", "anti-democratic": against what whoever says so holds dear. */
const AGAINST_US = /^anti-(?:party|union|people|popular|democratic|worker|workers|working-class|labou?r|social|national|communist|socialist|marxist|leninist|proletarian|poor|women|peasant)$/u

/** "A has written a lucid account", "A pursues a treacherous line": the speaker on A, by the adjective of what A gives out or does. */
function byProduct(reading: Reading, reports: readonly Report[], i: number, at: number): Draft[] {
  let sign: Sign | 0 = 0
  let where = at
  for (let k = at; k < at + 8 && k < reading.tokens.length && sign === 0; k++) {
    const { lower, pos, words } = reading.tokens[k]
    if (reading.spotAt[k] !== null || NEGATIONS.has(lower) || lower === 'no') return []
    where = k
    const noun = pos === 'noun' && !/^(?:noun|adjective)$/u.test(reading.tokens[k + 1]?.pos ?? '')
    // "an important article", "a great many": praise by such words is too cheap here.
    if (!noun && BAD_ADJECTIVES.has(lower) && !WEAK_JUDGEMENTS.has(lower) || AGAINST_US.test(lower) || at > i + 1 && (SMEARING.test(lower) || noun && BAD_NOUNS.has(reading.tokens[k].lemma))) sign = -1
    else if (!noun && STRONG_PRAISE.test(lower)) sign = 1
    if (noun || !/^(?:adjective|adverb|noun|determiner|verb)$/u.test(pos) && words !== ',' && lower !== 'and' && !POSSESSIVES.has(lower) || pos === 'verb' && !/(?:ed|ing|en)$/u.test(lower)) break
  }
  const group = verbGroup(reading, i)
  if (sign === 0 || group.negated || group.passive || group.obliged || group.infinitive || group.hedged) return []
  const subject = subjectOf(reading, group.from)
  if (subject === null || subject.loose || subject.reversed) return []
  const targets = subject.spots.filter((s) => s.cluster !== reading.voice).map((spot): Target => ({ spot, position: null, sign: 1, holder: null, inferred: false }))
  const judged = make(reading, reports, targets, sign, { sign, at: where, weight: 0.75 }, null, 1, 'stance/deed')
  return at === i + 1 || sign > 0 ? judged : [...judged, ...practised(reading, reports, i, at, targets)]
}

/** "contains numerous misrepresentations", "is full of errors": the word of blame; null elsewhere. */
function faultWithin(reading: Reading, i: number): number | null {
  const { lemma, lower } = reading.tokens[i]
  const from = lemma === 'contain' || lemma === 'abound' ? i + 1 : /^(?:full|riddled|replete|teeming|littered|packed)$/u.test(lower) && /^(?:of|with)$/u.test(reading.tokens[i + 1]?.lower ?? '') ? i + 2 : -1
  if (from < 0) return null
  for (let k = from; k < from + 5 && k < reading.tokens.length; k++) {
    if (reading.spotAt[k] !== null || /^[,.;:]$/u.test(reading.tokens[k].words) || /^(?:no|any|not|of)$/u.test(reading.tokens[k].lower)) return null
    if (BAD_NOUNS.has(reading.tokens[k].lemma) || BAD_NOUNS.has(reading.tokens[k].lower.replace(/s$/u, '')) || FALSITIES.test(reading.tokens[k].lower)) return k
  }
  return null
}

const FALSITIES = /^(?:misrepresentations?|inaccurac(?:y|ies)|untruths?|half-truths|contradictions|misquotations?|misstatements?|inventions|insinuations|gross errors)$/u

/** Whoever or whatever it is that is full of faults, in the speaker's view. */
function byContent(reading: Reading, reports: readonly Report[], cues: readonly CueHit[], i: number, at: number): Draft[] {
  const group = verbGroup(reading, i)
  return group.negated || group.hedged || group.infinitive ? [] : make(reading, reports, targetsEndingAt(reading, group.from, cues).filter((t) => t.sign > 0 && t.spot !== null && t.spot.cluster !== reading.voice), -1, { sign: -1, at, weight: 0.75 }, null, 1, 'stance/full-of')
}

/** "A resorts to smear tactics": what A does is A's practice, and the voice is against it. */
function practised(reading: Reading, reports: readonly Report[], i: number, at: number, doers: readonly Target[]): Draft[] {
  const phrase = phraseAt(reading, at)
  const position = phrase === null || reading.spotAt[phrase.head] !== null ? null : positionSpan(reading, phrase)
  if (position === null) return []
  const what: Target = { spot: null, position, sign: 1, holder: null, inferred: false }
  const judgement: Judgement = { sign: 1, at: i, weight: 0.65 }
  return [...make(reading, reports, [what], -1, judgement, null, 1, 'stance/practice'), ...doers.flatMap(({ spot }) => make(reading, reports, [what], 1, judgement, spot, 1, 'stance/practice'))]
}

/** Words that say of a means that it is foul. */
const SMEARING = /^(?:smear|slander|scare|strong-arm|gutter|underhand|underhanded|bullying|police-state|red-baiting|witch-hunt|dirty|gangster|splitting|wrecking|disruptive|divisive|scab|thug|terror|intimidation|provocation)$/u

const STRONG_PRAISE = /^(?:lucid|brilliant|excellent|exemplary|admirable|outstanding|heroic|courageous|magnificent|splendid|masterly|well-written|well-argued|thorough|careful|scholarly|principled|inspiring|remarkable|invaluable|trenchant|incisive|correct|consistent|valuable|magisterial|readable|perceptive|insightful|moving|impressive|fine|superb|selfless|tireless|staunch)$/u

/** "A falsely claims": the speaker on A. */
function byAdverb(reading: Reading, reports: readonly Report[], i: number): Draft[] {
  const next = reading.tokens[i + 1]
  const previous = reading.tokens[i - 1]
  const verb = next?.pos === 'verb' ? i + 1 : previous?.pos === 'verb' ? i - 1 : -1
  if (verb < 0) return []
  const group = verbGroup(reading, verb)
  if (group.negated || group.passive) return []
  const subject = subjectOf(reading, group.from)
  if (!subject || subject.spots.length === 0) return []
  const sign: Sign = BAD_ADVERBS.has(reading.tokens[i].lower) ? -1 : 1
  const targets = subject.spots.map((spot): Target => ({ spot, position: null, sign: 1, holder: null, inferred: false }))
  return make(reading, reports, targets, sign, { sign, at: i, weight: 0.8 }, null, 1, 'stance/adverb')
}

/** The first word of judgement of a complement, or null. */
function judgementAt(reading: Reading, behind: number): Judgement | null {
  const remark = behindRemark(reading, behind)
  // "is one of the most important"
  const plain = reading.tokens[remark]?.lower === 'one' && reading.tokens[remark + 1]?.lower === 'of' ? remark + 2 : remark
  const start = behindMere(reading, plain)
  const lesser = /^(?:less|least)$/u.test(reading.tokens[start]?.lower ?? '') && reading.tokens[start + 1]?.lower !== 'than'
  for (let i = start; i < Math.min(start + COMPLEMENT, reading.tokens.length); i++) {
    const { lower, lemma, words, pos } = reading.tokens[i]
    if (reading.spotAt[i] !== null && reading.tokens[i].capitalized) return null
    const idiom = IDIOMS.get(lower)?.find((d) => d.words.every((w, k) => reading.tokens[i + k]?.lower === w))
    if (idiom) return { sign: idiom.sign, at: i, weight: 0.75 }
    if (/^[.,;:!?(]$/u.test(words) || SUBORDINATORS.has(lower)) return null
    if (PREPOSITIONS.has(lower) && lower !== 'as' && !(lower === 'of' && (i === start || OPEN_NOUNS.has(reading.tokens[i - 1].lemma)))) return null
    const singular = lower.replace(/s$/u, '')
    const judged = BAD_NOUNS.has(singular) || BAD_ADJECTIVES.has(lower) || GOOD_ADJECTIVES.has(lower) || BAD_NOUNS.has(lemma) || GOOD_NOUNS.has(lemma)
    if (pos === 'verb' && !judged && !/(?:ed|ing|en|t)$/u.test(lower)) return null
    const weight = lower === 'right' && !/^(?:noun|adjective)$/u.test(reading.tokens[i + 1]?.pos ?? '') ? 0.75 : start === plain && reading.tokens[i - 1]?.lower !== 'most' && (WEAK_JUDGEMENTS.has(lower) || WEAK_JUDGEMENTS.has(lemma)) ? 0.5 : 0.85
    // "less convincing" is a reproach; "less harmful" is hardly praise.
    if (lesser && GOOD_ADJECTIVES.has(lower)) return { sign: -1, at: i, weight: weight * 0.8 }
    if (lesser && BAD_ADJECTIVES.has(lower)) return null
    if (CONTRARY.test(words)) return { sign: -1, at: i, weight }
    if (BAD_ADJECTIVES.has(lower) || BAD_NOUNS.has(lower) || BAD_NOUNS.has(singular) || BAD_NOUNS.has(lemma) && !lower.endsWith('ed')) return { sign: -1, at: i, weight }
    if (GOOD_ADJECTIVES.has(lower) || GOOD_NOUNS.has(lower) || GOOD_NOUNS.has(lemma)) {
      if (LEADING_QUALITIES.has(lower) && /^(?:to|in|of|about|with|from)$/u.test(reading.tokens[i + 1]?.lower ?? '')) return null
      // "a great mistake": the noun decides.
      const noun = reading.tokens[i + 1]
      if (noun && (BAD_NOUNS.has(noun.lemma) || BAD_NOUNS.has(noun.lower))) return { sign: -1, at: i + 1, weight: 0.85 }
      return { sign: 1, at: i, weight }
    }
  }
  return null
}

const MERE: readonly string[][] = ['nothing but', 'nothing more than', 'nothing less than', 'nothing other than', 'nothing short of', 'no more than', 'no better than', 'little more than', 'none other than', 'a mere', 'the mere', 'merely'].map((w) => w.split(' '))

/** "is nothing more than a tool": the token behind the words that leave nothing else; a weak judgement is a strong one there. */
function behindMere(reading: Reading, at: number): number {
  const words = MERE.find((m) => m.every((w, k) => reading.tokens[at + k]?.lower === w))
  return words === undefined ? at : at + words.length
}

/** "is, I am afraid, a disgrace": the token behind a remark that opens right behind the copula. */
function behindRemark(reading: Reading, at: number): number {
  if (reading.tokens[at]?.words !== ',') return at
  for (let i = at + 2; i < at + 9 && i < reading.tokens.length; i++) if (reading.tokens[i].words === ',') return i + 1
  return at
}

function negatedBehind(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (NEGATIONS.has(reading.tokens[i].lower)) return true
  return false
}

function make(
  reading: Reading, reports: readonly Report[], targets: readonly Target[], sign: Sign, judgement: Judgement, source: Draft['source'], doubt: number, rule: string,
): Draft[] {
  if (judgement.weight * doubt < 0.45) return []
  return holding(targets, sign).map((target): Draft => ({
    reading, reports, source, target, from: judgement.at, to: judgement.at + 1, relation: stanceOf((sign * target.sign) as Sign),
    confidence: judgement.weight * doubt * (target.inferred ? 0.7 : 1), explicitness: target.inferred ? 'inferred' : 'explicit', rule,
  }))
}
