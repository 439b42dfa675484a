/**
 * Whom or what a stance is about: reads the noun phrases at a place into targets. A stance on what somebody did is a stance
 * on that somebody; on "A's condemnation of B" it is for or against A, and turned by the condemnation, on B.
 */
import { ARTICLES, CONJUNCTIONS, COPULAS, NEGATIONS, PREPOSITIONS } from '../../lexicons/grammar-words.ts'
import { HELD_NOUNS } from '../../lexicons/position-words.ts'
import { ROLE_HEADS } from '../../lexicons/role-words.ts'
import { BAD_ADJECTIVES, BAD_QUALITIES, GOOD_QUALITIES } from '../../lexicons/judgements.ts'
import { ACTING_HEADS, DEEDS, ENDINGS, OWN_ENDINGS, POINTED_DEEDS, WILL_NOUNS } from '../../lexicons/clause-words.ts'
import { BODY_NOMINALS } from '../../lexicons/nominals.ts'
import { positionMeantAt } from './context.ts'
import { clauseFrom } from './clause-span.ts'
import { positionSpan } from './position-span.ts'
import { phraseAt, skipParenthesis } from './phrase.ts'
import { isPossessive } from './reading.ts'
import type { CueHit } from './find-cues.ts'
import type { Phrase } from './phrase.ts'
import type { Reading, Spot } from './reading.ts'
import { isVerb } from './verb-sense.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'

/** A position by its tokens: [from, to) is its name, [from, reach) the longer form. */
export interface PositionSpan {
  readonly from: number
  readonly to: number
  readonly reach: number
  /** The sentence it stands in, where that is another one ("it"). */
  readonly reading?: Reading
}

export interface Target {
  readonly spot: Spot | null
  readonly position: PositionSpan | null
  /** Sign relative to the cue: −1 where a cue noun in between turns it. */
  readonly sign: Sign
  /** Who holds the position by these very words ("A's position on B"). */
  readonly holder: Spot | null
  readonly inferred: boolean
  /** Holds only where the stance on the whole is for it: rejecting a criticism does not praise whom it criticizes. */
  readonly onlyIfFor?: boolean
}

/** Cue nouns that are things one does: wanting a "front against B" is for the front and against B. */
const PRACTICES: ReadonlySet<string> = new Set(['front', 'struggle', 'fight', 'campaign', 'movement', 'resistance', 'solidarity', 'unity', 'war', 'boycott', 'alliance', 'abolition', 'overthrow', 'elimination', 'defence', 'defense'])
/** Qualities that are also held: "the right of small nations". */
const HELD_QUALITIES: ReadonlySet<string> = new Set(['right', 'principle', 'idea', 'teaching', 'theory', 'thought', 'necessity', 'cause', 'work', 'tradition', 'legacy', 'leadership', 'truth', 'justice'])
/** Those who stand beside or against the possessor: a stance on them is none on it. */
const RELATED: ReadonlySet<string> = new Set(['ally', 'enemy', 'opponent', 'victim', 'critic', 'rival', 'friend', 'adversary', 'worker', 'neighbour', 'neighbor', 'people', 'child', 'prisoner', 'employee', 'choice', 'candidate', 'nominee', 'pick', 'deputy', 'successor', 'predecessor', 'son', 'daughter', 'brother', 'sister', 'wife', 'husband', 'partner'])
/** Those who are against whoever says "our". */
const CRITICS: ReadonlySet<string> = new Set(['critic', 'accuser', 'slanderer', 'detractor', 'attacker', 'opponent', 'adversary'])
/** "all forms of B" are B. */
const KINDS_OF: ReadonlySet<string> = new Set(['form', 'kind', 'sort', 'type', 'variety', 'manifestation', 'trace', 'shade', 'brand', 'remnant', 'instance'])
const MEASURES: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year', 'hour', 'decade'])
/** "A's position on B" is a position that is called B; "A's policy on B" is not. */
const NAMED_BY_CONTENT: ReadonlySet<string> = new Set(['position', 'view', 'thesis', 'theory', 'notion', 'concept', 'conception', 'idea', 'demand', 'call', 'proposal', 'slogan', 'insistence', 'doctrine', 'belief', 'principle', 'plan', 'scheme', 'motion', 'project', 'plea'])
/** The same only before "of": "A's policy of wage restraint". */
const NAMED_BY_OF: ReadonlySet<string> = new Set(['policy', 'strategy', 'tactic', 'practice', 'line'])
/** Nouns whose "that" clause is what is held. */
const CLAUSE_NOUNS: ReadonlySet<string> = new Set(['claim', 'charge', 'accusation', 'allegation', 'notion', 'idea', 'statement', 'thesis', 'view', 'principle', 'belief', 'conclusion', 'position', 'assertion', 'myth', 'lie', 'legend', 'illusion', 'assumption', 'theory', 'contention', 'demand'])
const LONGEST_CLAUSE = 13
const MAX_LIST = 12

/** All targets of the list of phrases that begins at a token. */
export function targetsAt(reading: Reading, start: number, cues: readonly CueHit[]): Target[] {
  // "all of A's views"
  if (/^(?:all|most|much)$/u.test(reading.tokens[start]?.lower ?? '') && reading.tokens[start + 1]?.lower === 'of') return targetsAt(reading, start + 2, cues)
  const meant = meantAt(reading, start)
  if (meant.length > 0) return meant
  const instance = instanceAt(reading, start)
  if (instance !== null) return [instance]
  const list = phraseList(reading, start)
  const end = list.at(-1)?.reach
  return [...list.flatMap((p) => targetsOf(reading, p, cues)), ...contrasted(reading, end, cues), ...excluded(reading, end), ...hitBy(reading, end, cues), ...again(reading, start, end, cues), ...pickedLater(reading, end, cues)]
}

/** "those who, like A, see …": A, who is one of them. */
function instanceAt(reading: Reading, start: number): Target | null {
  if (!/^(?:those|people|all|comrades|elements|anyone)$/u.test(reading.tokens[start]?.lower ?? '')) return null
  const who = reading.tokens.findIndex((t, i) => i > start && i < start + 6 && t.lower === 'who')
  if (who < 0 || reading.tokens[who + 1]?.words !== ',' || reading.tokens[who + 2]?.lower !== 'like') return null
  const phrase = phraseAt(reading, who + 3)
  const spot = phrase && (actorOf(reading, phrase) ?? spotBehindOf(reading, phrase))
  return spot ? { ...target(spot), inferred: true } : null
}

/** "with A, with B, and above all with C": the list goes on behind the same preposition. */
function again(reading: Reading, start: number, end: number | undefined, cues: readonly CueHit[]): Target[] {
  const marker = reading.tokens[start - 1]
  if (end === undefined || marker === undefined || reading.spotAt[start - 1] !== null || !PREPOSITIONS.has(marker.lower)) return []
  let at = behindApposition(reading, end)
  const comma = reading.tokens[at]?.words === ','
  if (comma) at++
  const joined = CONJUNCTIONS.has(reading.tokens[at]?.lower ?? '')
  if (joined) at++
  if (!joined && (!comma || /^(?:of|in|on|for|at|by|from)$/u.test(marker.lower))) return []
  if (/^(?:above|first)$/u.test(reading.tokens[at]?.lower ?? '') && /^(?:all|foremost)$/u.test(reading.tokens[at + 1]?.lower ?? '')) at += 2
  else if (/^(?:also|especially|particularly|equally|not|even)$/u.test(reading.tokens[at]?.lower ?? '')) at++
  return reading.tokens[at]?.lower === marker.lower && reading.spotAt[at] === null ? targetsAt(reading, at + 1, cues) : []
}

/** Behind ", the A of B," where a name is set beside a noun. */
function behindApposition(reading: Reading, end: number): number {
  if (reading.tokens[end]?.words !== ',') return end
  const from = ARTICLES.has(reading.tokens[end + 1]?.lower ?? '') ? end + 2 : end + 1
  const spot = reading.spotAt[from] ?? null
  return spot !== null && spot.from === from && reading.tokens[spot.to]?.words === ',' ? spot.to : end
}

/** "it", "them", "both" at the place of an object. */
function meantAt(reading: Reading, start: number): Target[] {
  const token = reading.tokens[start]
  const next = reading.tokens[start + 1]
  if (token === undefined || reading.spotAt[start] !== null && token.lower !== 'our') return []
  if (token.lower === 'both' && (next === undefined || reading.spotAt[start + 1] === null && next.pos !== 'noun' && next.pos !== 'adjective' && next.pos !== 'determiner')) return (reading.context?.bodies ?? []).map(target)
  // "our critics", "these accusers": who was against the voice.
  const critic = reading.context?.critic ?? null
  if (critic !== null && /^(?:our|these|those)$/u.test(token.lower) && next !== undefined && CRITICS.has(next.lemma) && reading.tokens[start + 2]?.lower !== 'of') return [{ ...target(critic), inferred: true }]
  // "this step": whoever took it.
  const doer = reading.context?.doer ?? null
  const deed = /^(?:this|that|these|those|such)$/u.test(token.lower) && next !== undefined ? start + (next.pos === 'adjective' || BAD_ADJECTIVES.has(next.lower) ? 2 : 1) : -1
  if (doer !== null && deed > 0 && POINTED_DEEDS.has(reading.tokens[deed]?.lemma ?? '') && !/^(?:of|by|that|to|in|towards|against|on)$/u.test(reading.tokens[deed + 1]?.lower ?? '')) return [{ ...target(doer), inferred: true }]
  // "this theory": the one spoken of before.
  const named = /^(?:this|that|these|those|such)$/u.test(token.lower) && next !== undefined && HELD_NOUNS.has(next.lemma) && !/^(?:of|that|on|about|for)$/u.test(reading.tokens[start + 2]?.lower ?? '')
  const pronoun = named || /^(?:it|them)$/u.test(token.lower) || /^(?:this|these|they)$/u.test(token.lower) && next !== undefined && (COPULAS.has(next.lower) || next.pos === 'punctuation')
  const position = pronoun ? positionMeantAt(reading, start) : null
  return position ? [{ spot: null, position, sign: 1, holder: null, inferred: false }] : []
}

/** "elections, not lots", "elections rather than lots": what is turned down beside what is wanted. */
function contrasted(reading: Reading, end: number | undefined, cues: readonly CueHit[]): Target[] {
  if (end === undefined) return []
  let at = end
  if (reading.tokens[at]?.words === ',') at++
  const two = `${reading.tokens[at]?.lower} ${reading.tokens[at + 1]?.lower}`
  const plain = reading.tokens[at]?.lower === 'not' && at > end
  if (!plain && !/^(?:rather than|instead of|and not|but not)$/u.test(two)) return []
  const phrase = phraseAt(reading, at + (plain ? 1 : 2))
  return phrase ? targetsOf(reading, phrase, cues).map((t): Target => ({ ...t, sign: -t.sign as Sign, inferred: true, onlyIfFor: true })) : []
}

/** "a future without B", "a settlement in which B has no part": wanting the one is to be rid of the other. */
function excluded(reading: Reading, end: number | undefined): Target[] {
  if (end === undefined) return []
  const ahead = reading.tokens.slice(end, end + 12).map((t) => t.lower)
  const which = ahead.indexOf('which')
  const at = ahead[0] === 'without' ? end + 1 : which > 0 && ahead[which - 1] === 'in' && / (?:no|not any) (?:part|place|role|say|future)/u.test(ahead.slice(which).join(' ')) ? end + which + 1 : -1
  const spot = at < 0 ? null : reading.spotAt[at] ?? (ARTICLES.has(reading.tokens[at]?.lower ?? '') ? reading.spotAt[at + 1] ?? null : null)
  return spot && spot.kind !== 'Work' && !isPossessive(reading, spot) ? [{ ...target(spot), sign: -1, inferred: true, onlyIfFor: true }] : []
}

/** "a law that condemns B", "measures which put pressure on B": whoever is for the one is against B. */
function hitBy(reading: Reading, end: number | undefined, cues: readonly CueHit[]): Target[] {
  if (end === undefined || !/^(?:that|which)$/u.test(reading.tokens[end]?.lower ?? '')) return []
  const cue = cues.find((c) => c.from > end && c.from < end + 6 && c.target >= 0 && c.cue.ties === 'stance' && c.cue.sign < 0)
  if (!cue || reading.tokens.slice(end, cue.from).some((t) => NEGATIONS.has(t.lower) || t.words === ',')) return []
  return targetsAt(reading, cue.target, []).filter((t) => t.spot !== null && t.sign > 0).map((t): Target => ({ ...t, sign: -1, inferred: true, onlyIfFor: true }))
}

/** "A, B and C" as phrases; a list that never comes to its "and" is only its first member. */
export function phraseList(reading: Reading, start: number): Phrase[] {
  const first = phraseAt(reading, start)
  if (!first) return []
  const list = [first]
  let closed = false
  let size = 1
  let at = skipParenthesis(reading, first.reach)
  for (let n = 0; n < MAX_LIST; n++) {
    const token = reading.tokens[at]
    if (token === undefined) break
    const comma = token.words === ','
    let next = at + 1
    let conjunction = CONJUNCTIONS.has(token.lower)
    const picked = comma ? pickedOut(reading, next) : null
    if (picked) { list.push(picked); closed = true; size = list.length; at = picked.reach; continue }
    if (comma && CONJUNCTIONS.has(reading.tokens[next]?.lower ?? '')) { conjunction = true; next++ }
    if (!comma && !conjunction) break
    const beside = comma && reading.spotAt[list.at(-1)!.head] !== null ? besideName(reading, next) : null
    if (beside !== null) { at = beside; continue }
    const remark = comma && /^(?:whose|who|which)$/u.test(reading.tokens[next]?.lower ?? '') ? remarkEnd(reading, next) : null
    if (remark !== null) { at = remark; continue }
    if (conjunction && NEGATIONS.has(reading.tokens[next]?.lower ?? '') || /^(?:whose|who|which)$/u.test(reading.tokens[next]?.lower ?? '')) break
    const phrase = phraseAt(reading, next)
    // "A and B attacks" begins a clause; "A, B and C attack" is a list with its verb behind it.
    // "accused B of lying, ignoring C": a clause that goes on.
    if (phrase && reading.spotAt[first.head] !== null && reading.tokens[phrase.from].pos === 'verb' && reading.tokens[phrase.from].lower.endsWith('ing')) break
    // "an end to the attacks on A and B": B goes with A, and not with the end.
    if (phrase && next === at + 1 && tiedToName(reading, list.at(-1)!) && isNamed(reading, phrase.head)) { at = phrase.reach; continue }
    if (!phrase || startsClause(reading, phrase) && !(conjunction && list.length > 1)) break
    list.push(phrase)
    if (conjunction) { closed = true; size = list.length }
    at = skipParenthesis(reading, phrase.reach)
  }
  return closed ? list.slice(0, size) : list.slice(0, allNames(reading, list) ? list.length : 1)
}

/** "A, the third candidate, and B": behind the remark that says who A is; null where none stands there. */
function besideName(reading: Reading, from: number): number | null {
  if (!/^(?:the|a|an|its|their|our|his|her)$/u.test(reading.tokens[from]?.lower ?? '') || reading.spotAt[from] !== null) return null
  const phrase = phraseAt(reading, from)
  const head = phrase && reading.spotAt[phrase.head] === null ? reading.tokens[phrase.head] : null
  return phrase !== null && head !== null && (ROLE_HEADS.has(head.lemma) || PEOPLE_NOUNS.test(head.lemma)) && reading.tokens[phrase.reach]?.words === ',' ? phrase.reach : null
}

const PEOPLE_NOUNS = /^(?:candidate|author|founder|winner|hero|heroine|poet|writer|historian|leader|veteran|man|woman|organizer|organiser|editor|critic|comrade|friend|teacher|worker|member)$/u

/** "both A, which …, and B": the comma behind the remark, where the list goes on there; null where it does not. */
function remarkEnd(reading: Reading, from: number): number | null {
  for (let i = from; i < Math.min(from + 24, reading.tokens.length - 1); i++) {
    if (/^[.;:!?]$/u.test(reading.tokens[i].words)) return null
    if (reading.tokens[i].words === ',' && CONJUNCTIONS.has(reading.tokens[i + 1].lower) && opensPhrase(reading, i + 2)) return i
  }
  return null
}

function opensPhrase(reading: Reading, i: number): boolean {
  return ARTICLES.has(reading.tokens[i]?.lower ?? '') ? reading.spotAt[i + 1] !== null : reading.spotAt[i] !== null && reading.spotAt[i] !== undefined && reading.spotAt[i]?.mention.form !== 'pronoun'
}

/** "our partners, especially B": B. */
function pickedOut(reading: Reading, at: number): Phrase | null {
  const { lower } = reading.tokens[at] ?? { lower: '' }
  const one = /^(?:especially|particularly|notably|including|foremost)$/u.test(lower)
  const two = /^(?:above|first|in|such)$/u.test(lower) && /^(?:all|foremost|particular|as)$/u.test(reading.tokens[at + 1]?.lower ?? '')
  const phrase = one || two ? phraseAt(reading, at + (one ? 1 : 2)) : null
  return phrase && reading.spotAt[phrase.head] !== null ? phrase : null
}

/** "the movement in the north itself, in particular A and B": A and B, where words that tell the place come between. */
function pickedLater(reading: Reading, end: number | undefined, cues: readonly CueHit[]): Target[] {
  if (end === undefined || reading.tokens[end]?.words === ',') return []
  for (let i = end; i < end + 7 && i < reading.tokens.length; i++) {
    const { words } = reading.tokens[i]
    if (words === ',') {
      const picked = pickedOut(reading, i + 1)
      return picked === null ? [] : phraseList(reading, picked.from).flatMap((p) => targetsOf(reading, p, cues)).filter((t) => t.spot !== null)
    }
    if (/^[.;:!?]$/u.test(words) || isVerb(reading, i)) return []
  }
  return []
}

/** A phrase that is none of a name, and ends in the name of one that is tied to it by other than "of". */
function tiedToName(reading: Reading, phrase: Phrase): boolean {
  return phrase.reach > phrase.ofReach && !isNamed(reading, phrase.head) && isNamed(reading, phrase.reach - 1)
}

function isNamed(reading: Reading, i: number): boolean {
  return reading.spotAt[i] !== null || reading.tokens[i].capitalized
}

function allNames(reading: Reading, list: readonly Phrase[]): boolean {
  return list.every((p) => reading.spotAt[p.head] !== null)
}

/** "… and B attacks C": a phrase with a verb right behind it begins a clause, it is no member of the list. */
function startsClause(reading: Reading, phrase: Phrase): boolean {
  let i = skipParenthesis(reading, phrase.reach)
  while (i < reading.tokens.length && reading.tokens[i].pos === 'adverb') i++
  const token = reading.tokens[i]
  return token !== undefined && isVerb(reading, i) && !token.lower.endsWith('ing')
}

/** The targets of one phrase. */
export function targetsOf(reading: Reading, phrase: Phrase, cues: readonly CueHit[]): Target[] {
  const head = reading.spotAt[phrase.head]
  const owner = ownerIn(reading, phrase)
  const doing = head ? doingTo(reading, phrase, head, cues) : null
  if (doing) return doing
  if (head && !isPossessive(reading, head)) return [target(holderBeside(reading, head)), ...clauseOf(reading, phrase, head), ...(owner && owner !== head ? [target(owner)] : []), ...ledBy(reading, phrase)]
  const word = reading.tokens[phrase.head]
  const cue = cues.find((c) => c.cue.part === 'noun' && c.cue.ties === 'stance' && c.from <= phrase.head && phrase.head < c.to)
  const holder = cue ? owner ?? agentBehind(reading, phrase) : null
  if (cue && (holder || cue.target >= 0)) {
    const inner = cue.target >= 0 ? targetsAt(reading, cue.target, []) : []
    const practice = holder === null && PRACTICES.has(word.lemma) ? positionSpan(reading, { ...phrase, ofReach: phrase.reach }) : null
    return [...(holder ? [target(holder)] : practice ? [{ spot: null, position: practice, sign: 1 as Sign, holder: null, inferred: false }] : []), ...inner.filter((t) => practice === null || t.spot !== null || reading.tokens[cue.target - 1].lower !== 'of').map((t): Target => ({ ...t, sign: cue.cue.sign, onlyIfFor: true }))]
  }
  const striver = cue && !owner && cue.target < 0 ? spotBehindOf(reading, phrase) : null
  if (cue && striver) return [target(striver), ...strivenFor(reading, striver, cue)]
  if (cue && phrase.head === phrase.to - 1 && phrase.reach === phrase.to && barePhrase(reading, phrase) && !(phrase.from < phrase.head && /^(?:war|boycott|sanctions)$/u.test(word.lower))) return []
  // "eight weeks of paid leave" is paid leave.
  const measured = MEASURES.has(word.lemma) && reading.tokens.slice(phrase.from, phrase.head).some((t) => t.pos === 'number' || /^(?:two|three|four|five|six|seven|eight|nine|ten|twelve|few|several|many|some)$/u.test(t.lower)) ? throughOf(reading, phrase) : null
  if (measured && !owner) return targetsOf(reading, measured, cues)
  const general = KINDS_OF.has(word.lemma) ? throughOf(reading, phrase) : null
  if (general && !owner) return reading.tokens.slice(phrase.from, phrase.head).some((t) => t.lower === 'other') ? [] : targetsOf(reading, general, cues)
  const said = CLAUSE_NOUNS.has(word.lemma) ? saidIn(reading, phrase) : null
  if (said) return [...(owner ? [target(owner)] : []), { spot: null, position: said, sign: 1, holder: owner, inferred: false }]
  // "the minority of B" is not B.
  if (/^(?:minority|opposition|opponents|critics|dissidents|victims)$/u.test(word.lower) && reading.tokens[phrase.to]?.lower === 'of') return []
  const quality = GOOD_QUALITIES.has(word.lemma) || BAD_QUALITIES.has(word.lemma)
  const ofSpot = spotBehindOf(reading, phrase)
  const inner = throughOf(reading, phrase)
  if (quality && inner && !owner) {
    const sign: Sign = BAD_QUALITIES.has(word.lemma) ? -1 : 1
    const through = targetsOf(reading, inner, cues).map((t): Target => ({ ...t, sign: (t.sign * sign) as Sign, inferred: t.inferred || sign < 0 }))
    if (through.some((t) => t.spot !== null) || !HELD_QUALITIES.has(word.lemma)) return through
  }
  // Wanting "B's resignation" is against B.
  if (owner && OWN_ENDINGS.has(word.lemma)) return [{ ...target(owner), sign: -1, onlyIfFor: true }]
  if (owner && !RELATED.has(word.lemma)) {
    const held = HELD_NOUNS.has(word.lemma) ? heldPosition(reading, phrase) : null
    return [target(owner), ...(held ? [{ spot: null, position: held, sign: 1 as Sign, holder: owner, inferred: false }] : [])]
  }
  // "mourns the death of B".
  if (ofSpot && /^(?:death|passing|loss|memory)$/u.test(word.lower)) return [target(holderBeside(reading, ofSpot))]
  const apposed = owner && RELATED.has(word.lemma) ? apposedName(reading, phrase) : null
  if (apposed) return [target(apposed)]
  if (ofSpot && [ACTING_HEADS, HELD_NOUNS, DEEDS].some((heads) => heads.has(word.lemma) || heads.has(word.lower))) return [target(ofSpot)]
  const expelled = /^(?:expulsion|exclusion)s?$/u.test(word.lower) ? fromBody(reading, phrase) : null
  if (expelled) return [{ ...target(expelled), inferred: true }, ...positionOf(reading, phrase)]
  const doer = DEEDS.has(word.lemma) ? agentBehind(reading, phrase) : null
  if (doer) return [target(doer)]
  // "your editor, A": A; an office without a name is nothing held.
  if (ROLE_HEADS.has(word.lemma) && phrase.head === phrase.to - 1) {
    const holder = personBeside(reading, phrase.to)
    if (holder) return [target(holder)]
    if (phrase.reach === phrase.to) return []
  }
  const named = BODY_NOMINALS.has(word.lemma) && phrase.from < phrase.head ? namedBeside(reading, phrase) : null
  if (named) return [target(named)]
  // "efforts to resist B" are what they are towards B.
  const aimed = WILL_NOUNS.has(word.lower) || /^(?:struggle|fight|move|step|action|measure)s?$/u.test(word.lower) ? aimedAt(reading, phrase, cues) : null
  if (aimed) return aimed
  // Wanting "the end of B" is against B.
  const ended = ENDINGS.has(word.lemma) && !owner ? inner ?? (word.lemma === 'end' && reading.tokens[phrase.to]?.lower === 'to' ? phraseAt(reading, phrase.to + 1) : null) : null
  const gone = ended ? targetsOf(reading, ended, cues).map((t): Target => ({ ...t, sign: -t.sign as Sign, onlyIfFor: true })) : []
  if (gone.length > 0) return gone
  const modifier = reading.spots.find((s) => s.from >= phrase.from && s.to <= phrase.head && s.mention.form === 'name')
  if (modifier && (ACTING_HEADS.has(word.lemma) || ACTING_HEADS.has(word.lower))) return [target(modifier)]
  return positionOf(reading, phrase)
}

function positionOf(reading: Reading, phrase: Phrase): Target[] {
  // "the thesis of the "neutral state"" is called by what stands in quotation marks.
  const inner = NAMED_BY_CONTENT.has(reading.tokens[phrase.head].lemma) ? throughOf(reading, phrase) : null
  const called = inner !== null && /^["“„«]$/u.test(reading.tokens[inner.from]?.words ?? '') || inner !== null && reading.tokens.slice(inner.from, inner.head).some((t) => /^["“„«]$/u.test(t.words)) ? phraseAt(reading, reading.tokens.findIndex((t, i) => i >= inner.from && /^["“„«]$/u.test(t.words)) + 1) : null
  const position = (called && positionSpan(reading, called)) ?? positionSpan(reading, phrase)
  return position ? [{ spot: null, position, sign: 1, holder: null, inferred: false }] : []
}

/** "the struggle of A against B": B, by the sign of the struggle. */
function strivenFor(reading: Reading, striver: Spot, { cue }: CueHit): Target[] {
  return cue.markers.includes(reading.tokens[striver.to]?.lower ?? '') ? targetsAt(reading, striver.to + 1, []).map((t): Target => ({ ...t, sign: (t.sign * cue.sign) as Sign, onlyIfFor: true })) : []
}

/** "the expulsion of A from B": B, which did it. */
function fromBody(reading: Reading, phrase: Phrase): Spot | null {
  for (let i = phrase.to; i < phrase.to + 10 && i < reading.tokens.length; i++) {
    if (reading.tokens[i].lower !== 'from' || reading.spotAt[i] !== null) continue
    const body = phraseAt(reading, i + 1)
    const spot = body && reading.spotAt[body.head]
    return spot?.kind === 'Organization' ? spot : null
  }
  return null
}

/** "committed to defeating B": the stance on the deed is what the deed is towards B; null where the phrase begins with no deed. */
function doingTo(reading: Reading, phrase: Phrase, head: Spot, cues: readonly CueHit[]): Target[] | null {
  const { pos, lower } = reading.tokens[phrase.from]
  if (head.from <= phrase.from || pos !== 'verb' || !lower.endsWith('ing')) return null
  const deed = cues.find((c) => c.from === phrase.from && c.cue.part === 'verb' && c.cue.ties === 'stance')
  return deed && !isPossessive(reading, head) ? [{ ...target(head), sign: deed.cue.sign, onlyIfFor: true }] : []
}

/** "efforts to resist B": the targets of the verb behind, by its sign; null where no verb of stance stands there. */
function aimedAt(reading: Reading, phrase: Phrase, cues: readonly CueHit[]): Target[] | null {
  if (reading.tokens[phrase.to]?.lower !== 'to') return null
  const deed = cues.find((c) => c.from === phrase.to + 1 && c.cue.part === 'verb' && c.cue.ties === 'stance' && c.target >= 0)
  return deed ? targetsAt(reading, deed.target, []).map((t): Target => ({ ...t, sign: (t.sign * deed.cue.sign) as Sign, onlyIfFor: true })) : null
}

/** "the statement that dockers are brave", where the statement is a work of its own: what it says is meant with it. */
function clauseOf(reading: Reading, phrase: Phrase, head: Spot): Target[] {
  const said = head.kind === 'Work' && reading.tokens[phrase.to]?.lower === 'that' && CLAUSE_NOUNS.has(reading.tokens[phrase.head].lemma) ? clauseFrom(reading, phrase.to + 1, LONGEST_CLAUSE) : null
  return said ? [{ spot: null, position: said, sign: 1, holder: null, inferred: false }] : []
}

/** "the claim that dockers are lazy": the words of the clause, with their noun where it leaves their truth open. */
function saidIn(reading: Reading, phrase: Phrase): PositionSpan | null {
  const that = thatBehind(reading, phrase.to)
  const clause = that < 0 ? null : clauseFrom(reading, that + 1, LONGEST_CLAUSE)
  if (clause === null) return null
  if (that > phrase.to) return clause
  return /^(?:statement|thesis|view|principle|belief|conclusion|position)$/u.test(reading.tokens[phrase.head].lemma) ? clause : { from: phrase.head, to: clause.to, reach: clause.to }
}

/** "that" right behind a noun, or behind a remark between commas; −1 where it is not there. */
function thatBehind(reading: Reading, at: number): number {
  if (reading.tokens[at]?.lower === 'that') return at
  if (reading.tokens[at]?.words !== ',') return -1
  const close = reading.tokens.findIndex((t, i) => i > at && i < at + 14 && t.words === ',')
  return close > 0 && reading.tokens[close + 1]?.lower === 'that' && reading.tokens[at + 1]?.lower !== 'that' ? close + 1 : -1
}

/** Nothing but an article before the head. */
function barePhrase(reading: Reading, phrase: Phrase): boolean {
  for (let i = phrase.from; i < phrase.head; i++) if (!ARTICLES.has(reading.tokens[i].lower)) return false
  return true
}

/** "the Union under Lind": who praises the one praises the other. */
function ledBy(reading: Reading, phrase: Phrase): Target[] {
  if (reading.tokens[phrase.to]?.lower !== 'under') return []
  const leader = reading.spotAt[phrase.to + 1]
  return leader?.kind === 'Person' ? [{ ...target(leader), inferred: true }] : []
}

/** The person set beside an office ("its president, A"), or the mention itself. */
function holderBeside(reading: Reading, spot: Spot): Spot {
  return spot.kind === 'Role' ? personBeside(reading, spot.to) ?? spot : spot
}

function personBeside(reading: Reading, at: number): Spot | null {
  const from = reading.tokens[at]?.words === ',' ? at + 1 : at
  // "its leader, Colonel A"
  const person = reading.spotAt[from] ?? (reading.tokens[from]?.capitalized ? reading.spotAt[from + 1] : null) ?? null
  return person?.kind === 'Person' && person.mention.form === 'name' && person.from <= from + 1 ? person : null
}

function target(spot: Spot): Target {
  return { spot, position: null, sign: 1, holder: null, inferred: false }
}

/** "B's first choice, C": C. */
function apposedName(reading: Reading, phrase: Phrase): Spot | null {
  const after = reading.tokens[phrase.to]?.words === ',' ? phrase.to + 1 : phrase.to
  const spot = reading.spotAt[after] ?? null
  return spot !== null && spot.from === after && spot.mention.form === 'name' ? spot : null
}

/** The possessor inside a phrase ("HWL's", "its"). */
export function ownerIn(reading: Reading, phrase: Phrase): Spot | null {
  return reading.spots.find((s) => s.from >= phrase.from && s.to <= phrase.head && isPossessive(reading, s)) ?? null
}

function throughOf(reading: Reading, phrase: Phrase): Phrase | null {
  return reading.tokens[phrase.to]?.lower === 'of' ? phraseAt(reading, phrase.to + 1) : null
}

function spotBehindOf(reading: Reading, phrase: Phrase): Spot | null {
  const inner = throughOf(reading, phrase)
  return inner ? reading.spotAt[inner.head] ?? namedBeside(reading, inner) : null
}

/** "their organization, A", "the secretary, B": the name set beside a noun for a body or an office. */
function namedBeside(reading: Reading, phrase: Phrase): Spot | null {
  const { lemma } = reading.tokens[phrase.head]
  const office = ROLE_HEADS.has(lemma)
  if (!office && !BODY_NOMINALS.has(lemma) || reading.tokens[phrase.to]?.words !== ',') return null
  const from = ARTICLES.has(reading.tokens[phrase.to + 1]?.lower ?? '') ? phrase.to + 2 : phrase.to + 1
  const spot = reading.spotAt[from] ?? null
  const fits = spot !== null && spot.from === from && spot.mention.form === 'name' && (office ? spot.kind === 'Person' : spot.kind === 'Organization')
  return fits && /^(?:[,.;:!?)]|and|or)$/u.test(reading.tokens[spot.to]?.lower ?? '.') ? spot : null
}

/** "the critique of B by A": A. */
function agentBehind(reading: Reading, phrase: Phrase): Spot | null {
  const participle = /(?:ed|en|ne|wn|un|spread|put|made|led|set|told|cast|brought|built|held|sent)$/u.test(reading.tokens[phrase.reach]?.lower ?? '') ? 1 : 0
  if (reading.tokens[phrase.reach + participle]?.lower !== 'by') return null
  const agent = phraseAt(reading, phrase.reach + participle + 1)
  if (!agent) return null
  const picked = reading.tokens[agent.reach]?.words === ',' ? pickedOut(reading, agent.reach + 1) : null
  return actorOf(reading, agent) ?? (picked && reading.spotAt[picked.head])
}

/** Who a phrase names: its head, or the name before a head that acts for it ("ISK militants"). */
function actorOf(reading: Reading, phrase: Phrase): Spot | null {
  const head = reading.spotAt[phrase.head]
  if (head || !ACTING_HEADS.has(reading.tokens[phrase.head].lower)) return head
  return reading.spots.find((s) => s.from >= phrase.from && s.to <= phrase.head && (s.mention.form === 'name' || isPossessive(reading, s))) ?? spotBehindOf(reading, phrase)
}

/** "A's position on B": the position is B where B is one, else "position on B". */
function heldPosition(reading: Reading, phrase: Phrase): PositionSpan | null {
  const { lemma } = reading.tokens[phrase.head]
  if (phrase.reach === phrase.to || !NAMED_BY_CONTENT.has(lemma) && !(NAMED_BY_OF.has(lemma) && reading.tokens[phrase.to].lower === 'of')) return null
  const inner = phraseAt(reading, phrase.to + 1)
  if (!inner || reading.spotAt[inner.head]) return null
  return positionSpan(reading, inner)
}
