/**
 * Whom or what a stance is about: reads the noun phrases at a place into targets. A stance on what somebody did is a stance
 * on that somebody; on "A's condemnation of B" it is for or against A, and turned by the condemnation, on B.
 */
import { gather } from '../../language/gather.ts'
import { ARTICLES, AUXILIARIES, CONJUNCTIONS, NEGATIONS, PREPOSITIONS } from '../../lexicons/grammar-words.ts'
import { HELD_NOUNS } from '../../lexicons/position-words.ts'
import { ROLE_HEADS } from '../../lexicons/role-words.ts'
import { BAD_QUALITIES, GOOD_QUALITIES } from '../../lexicons/judgements.ts'
import { ACTING_HEADS, DEEDS, ENDINGS, OWN_ENDINGS, WILL_NOUNS } from '../../lexicons/clause-words.ts'
import { WRITINGS } from '../../lexicons/writings.ts'
import { BODY_NOMINALS } from '../../lexicons/nominals.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'
import { agentBehind, agentsBehind, apposedName, behindApposition, fromBody, holderBeside, namedBeside, ownerIn, personBeside, spotBehindOf, throughOf } from './beside-phrase.ts'
import type { CueHit } from './find-cues.ts'
import { CLAUSE_NOUNS, clauseOf, heldPosition, positionOf, saidIn, thatBehind as thatAfter } from './held-positions.ts'
import { instanceAt, meantAt } from './meant-targets.ts'
import { phraseAt } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import { phraseList, pickedOut } from './phrase-lists.ts'
import { positionSpan } from './position-span.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import { target } from './target.ts'
import type { Target } from './target.ts'
import { isVerb } from './verb-sense.ts'

/** Cue nouns that are things one does: wanting a "front against B" is for the front and against B. */
const PRACTICES: ReadonlySet<string> = new Set(['front', 'struggle', 'fight', 'campaign', 'movement', 'resistance', 'solidarity', 'unity', 'war', 'boycott', 'alliance', 'abolition', 'overthrow', 'elimination', 'defence', 'defense'])
/** Qualities that are also held: "the right of small nations". */
const HELD_QUALITIES: ReadonlySet<string> = new Set(['right', 'principle', 'idea', 'teaching', 'theory', 'thought', 'necessity', 'cause', 'work', 'tradition', 'legacy', 'leadership', 'truth', 'justice'])
/** Those who stand beside or against the possessor: a stance on them is none on it. */
const RELATED: ReadonlySet<string> = new Set(['ally', 'enemy', 'opponent', 'victim', 'critic', 'rival', 'friend', 'adversary', 'worker', 'neighbour', 'neighbor', 'people', 'child', 'prisoner', 'employee', 'choice', 'candidate', 'nominee', 'pick', 'deputy', 'successor', 'predecessor', 'son', 'daughter', 'brother', 'sister', 'wife', 'husband', 'partner'])
/** "all forms of B" are B. */
const KINDS_OF: ReadonlySet<string> = new Set(['form', 'kind', 'sort', 'type', 'variety', 'manifestation', 'trace', 'shade', 'brand', 'remnant', 'instance', 'path', 'road', 'course', 'content', 'tone', 'spirit', 'number', 'passage', 'portion', 'goal', 'aim', 'objective', 'bulk'])
const MEASURES: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year', 'hour', 'decade'])

/** All targets of the list of phrases that begins at a token. */
export function targetsAt(reading: Reading, start: number, cues: readonly CueHit[]): Target[] {
  // "all of A's views"
  if (/^(?:all|most|much|some|many|several|none|any|both|part)$/u.test(reading.tokens[start]?.lower ?? '') && reading.tokens[start + 1]?.lower === 'of') return targetsAt(reading, start + 2, cues)
  const summed = behindAdjectives(reading, start)
  if (summed !== null) return targetsAt(reading, summed, cues)
  const free = freeRelative(reading, start)
  if (free !== null) return [{ ...target(free), inferred: true }]
  const meant = meantAt(reading, start)
  if (meant.length > 0) return meant
  const instance = instanceAt(reading, start)
  if (instance !== null) return [instance]
  const list = phraseList(reading, start)
  const end = list.at(-1)?.reach
  return [...list.flatMap((p) => targetsOf(reading, p, cues)), ...contrasted(reading, end, cues), ...excluded(reading, end), ...hitBy(reading, end, cues), ...again(reading, start, end, cues), ...pickedLater(reading, end, cues)]
}

/** "what B calls freedom", "everything B says": B; null where the words open otherwise. */
function freeRelative(reading: Reading, start: number): Spot | null {
  if (reading.spotAt[start] !== null || !/^(?:what|whatever|everything|all|anything|how)$/u.test(reading.tokens[start]?.lower ?? '')) return null
  return doerBehind(reading, reading.tokens[start + 1]?.lower === 'that' ? start + 2 : start + 1)
}

/** "the methods (which) B employs": B, where its verb follows; null elsewhere. */
function doerBehind(reading: Reading, at: number): Spot | null {
  const from = /^(?:that|which)$/u.test(reading.tokens[at]?.lower ?? '') ? at + 1 : at
  const first = ARTICLES.has(reading.tokens[from]?.lower ?? '') ? from + 1 : from
  const spot = reading.spotAt[first] ?? null
  if (spot === null || spot.from !== first || spot.kind === 'Work' || spot.kind === 'Role' || isPossessive(reading, spot)) return null
  let verb = spot.to
  while (verb < spot.to + 4 && reading.spotAt[verb] === null && (reading.tokens[verb]?.pos === 'adverb' || AUXILIARIES.has(reading.tokens[verb]?.lower ?? ''))) verb++
  return isVerb(reading, verb) || verb > spot.to && isVerb(reading, verb - 1) ? spot : null
}

/** What somebody takes, holds, says or does, where who does it stands behind without "of". */
const TAKEN_BY = /^(?:methods?|position|positions|policy|policies|line|stand|stance|view|views|course|tactics?|statements?|claims?|charges?|arguments?|attitude|decisions?|demands?|campaign|struggle|work|role|language|words|things|steps?|measures?|approach|terms|tone|way|ideas?|proposals?|analysis|conclusions?|theses|thesis|theory|theories|criticisms?|attacks?|slanders?|lies|accusations?|programme|program|slogans?|representations?)$/u

/** "old, new and other forms of tutelage": where the noun begins that all of them qualify; null elsewhere. */
function behindAdjectives({ tokens, spotAt }: Reading, start: number): number | null {
  if (tokens[start]?.pos !== 'adjective' || tokens[start + 1]?.words !== ',' && tokens[start + 1]?.lower !== 'and') return null
  for (let i = start; i < start + 14 && i < tokens.length - 3; i++) {
    if (spotAt[i] !== null || /^[.;:!?]$/u.test(tokens[i].words)) return null
    if (tokens[i].lower === 'other' && KINDS_OF.has(tokens[i + 1].lemma) && tokens[i + 2].lower === 'of') return i + 3
  }
  return null
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
  // "are for A, for B and for C"
  const closed = marker.lower === 'for' && reading.tokens.some((t, i) => i > at && i < at + 20 && t.lower === 'for' && reading.tokens[i - 1].lower === 'and')
  if (!joined && (!comma || !closed && /^(?:of|in|on|for|at|by|from)$/u.test(marker.lower))) return []
  if (/^(?:above|first)$/u.test(reading.tokens[at]?.lower ?? '') && /^(?:all|foremost)$/u.test(reading.tokens[at + 1]?.lower ?? '')) at += 2
  else if (/^(?:also|especially|particularly|equally|not|even)$/u.test(reading.tokens[at]?.lower ?? '')) at++
  return reading.tokens[at]?.lower === marker.lower && reading.spotAt[at] === null ? targetsAt(reading, at + 1, cues) : []
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

/** What is done to somebody, who stands behind "of" or owns it. */
const HARMS = /^(?:murders?|killings?|assassinations?|executions?|massacres?|torture|rape|ill-treatment|mistreatment|maltreatment|treatment|abuse|arrests?|detentions?|imprisonment|jailing|kidnappings?|abductions?|persecution|beatings?|stabbing|shooting|deportations?|internment|harassment)$/u

/** The targets of one phrase. */
export function targetsOf(reading: Reading, phrase: Phrase, cues: readonly CueHit[]): Target[] {
  const head = reading.spotAt[phrase.head]
  const owner = ownerIn(reading, phrase)
  const doing = head ? doingTo(reading, phrase, head, cues) : null
  if (doing) return doing
  if (head && !isPossessive(reading, head)) return [target(holderBeside(reading, head)), ...clauseOf(reading, phrase, head), ...(owner && owner !== head ? [target(owner)] : []), ...ledBy(reading, phrase)]
  const word = reading.tokens[phrase.head]
  // "the methods of struggle you have employed"
  const taker = head === null && owner === null && TAKEN_BY.test(word.lower) ? doerBehind(reading, phrase.ofReach) : null
  if (taker !== null) return [target(taker)]
  const cue = cues.find((c) => c.cue.part === 'noun' && c.cue.ties === 'stance' && c.from <= phrase.head && phrase.head < c.to)
  const holder = cue ? owner ?? agentBehind(reading, phrase) : null
  if (cue && (holder || cue.target >= 0)) {
    const inner = cue.target >= 0 ? targetsAt(reading, cue.target, []) : []
    const practice = holder === null && PRACTICES.has(word.lemma) ? positionSpan(reading, { ...phrase, ofReach: phrase.reach }) : null
    return [...(holder ? [target(holder)] : practice ? [{ spot: null, position: practice, sign: 1 as Sign, holder: null, inferred: false }] : []), ...inner.filter((t) => practice === null || t.spot !== null || reading.tokens[cue.target - 1].lower !== 'of').map((t): Target => ({ ...t, sign: cue.cue.sign, onlyIfFor: true }))]
  }
  // "the struggles of the pickers against the toll and for their bread"
  const popular = cue && !owner && cue.target < 0 && PRACTICES.has(word.lemma) && reading.tokens[phrase.to]?.lower === 'of' && spotBehindOf(reading, phrase) === null ? struggledOver(reading, phrase.to + 1) : []
  if (popular.length > 0) return popular
  const striver = cue && !owner && cue.target < 0 ? spotBehindOf(reading, phrase) : null
  if (cue && striver) return [target(striver), ...strivenFor(reading, striver, cue)]
  if (cue && phrase.head === phrase.to - 1 && phrase.reach === phrase.to && barePhrase(reading, phrase) && !(phrase.from < phrase.head && /^(?:war|boycott|sanctions)$/u.test(word.lower))) return []
  // "eight weeks of paid leave" is paid leave.
  const measured = MEASURES.has(word.lemma) && reading.tokens.slice(phrase.from, phrase.head).some((t) => t.pos === 'number' || /^(?:two|three|four|five|six|seven|eight|nine|ten|twelve|few|several|many|some)$/u.test(t.lower)) ? throughOf(reading, phrase) : null
  if (measured && !owner) return targetsOf(reading, measured, cues)
  const general = KINDS_OF.has(word.lemma) ? throughOf(reading, phrase) : null
  if (general && !owner) return reading.tokens.slice(phrase.from, phrase.head).some((t) => t.lower === 'other') ? [] : targetsOf(reading, general, cues)
  // "illusions in elections" are about elections.
  if (/^(?:illusions?|delusions|faith|confidence|belief|trust)$/u.test(word.lower) && !owner && !cue && reading.tokens[phrase.to]?.lower === 'in') return targetsAt(reading, phrase.to + 1, cues)
  const said = CLAUSE_NOUNS.has(word.lemma) ? saidIn(reading, phrase) : null
  if (said) return [...(owner ? [target(owner)] : []), { spot: null, position: said, sign: 1, holder: owner, inferred: false }]
  // "a vote for A"
  if (word.lemma === 'vote' && reading.tokens[phrase.to]?.lower === 'for') return targetsAt(reading, phrase.to + 1, cues)
  // "the view of A that dockers are lazy": A, and what A holds.
  const ofWhom = CLAUSE_NOUNS.has(word.lemma) && !owner ? spotBehindOf(reading, phrase) : null
  const told = ofWhom ? saidIn(reading, { ...phrase, to: phrase.ofReach }) : null
  if (ofWhom && told) return [target(ofWhom), { spot: null, position: told.from === phrase.head ? { ...told, from: thatAfter(reading, phrase.ofReach) + 1 } : told, sign: 1, holder: ofWhom, inferred: false }]
  // "the minority of B" is not B.
  if (/^(?:minority|opposition|opponents|critics|dissidents|victims)$/u.test(word.lower) && reading.tokens[phrase.to]?.lower === 'of') return []
  // "rejected the need for a vote" is against the vote.
  const needed = /^(?:need|necessity|urgency|desirability|possibility)$/u.test(word.lower) && !owner && /^(?:for|of)$/u.test(reading.tokens[phrase.to]?.lower ?? '') ? targetsAt(reading, phrase.to + 1, cues) : []
  if (needed.length > 0) return needed
  const quality = GOOD_QUALITIES.has(word.lemma) || BAD_QUALITIES.has(word.lemma)
  const ofSpot = spotBehindOf(reading, phrase)
  const inner = throughOf(reading, phrase)
  if (quality && inner && !owner) {
    const sign: Sign = BAD_QUALITIES.has(word.lemma) ? -1 : 1
    const through = targetsOf(reading, inner, cues).map((t): Target => ({ ...t, sign: (t.sign * sign) as Sign, inferred: t.inferred || sign < 0 }))
    if (through.some((t) => t.spot !== null) || !HELD_QUALITIES.has(word.lemma)) return through
  }
  // "the murder of B by A", "A's treatment of B": A; of "B's arrest" B is the victim.
  const harm = HARMS.test(word.lower) ? agentBehind(reading, phrase) : null
  if (harm) return [target(harm)]
  if (HARMS.test(word.lower) && (owner === null || reading.tokens[phrase.to]?.lower !== 'of')) return positionOf(reading, phrase)
  // Wanting "B's resignation" is against B.
  if (owner && OWN_ENDINGS.has(word.lemma)) return [{ ...target(owner), sign: -1, onlyIfFor: true }]
  // "B's envoy, A": A.
  const envoy = owner && ROLE_HEADS.has(word.lemma) ? personBeside(reading, phrase.to) : null
  if (envoy) return [target(envoy)]
  if (owner && !RELATED.has(word.lemma)) {
    const held = HELD_NOUNS.has(word.lemma) ? heldPosition(reading, phrase) : null
    return [target(owner), ...(held ? [{ spot: null, position: held, sign: 1 as Sign, holder: owner, inferred: false }] : qualified(reading, phrase, owner))]
  }
  // "mourns the death of B".
  if (ofSpot && /^(?:death|passing|loss|memory)$/u.test(word.lower)) return [target(holderBeside(reading, ofSpot))]
  const apposed = owner && RELATED.has(word.lemma) ? apposedName(reading, phrase) : null
  if (apposed) return [target(apposed)]
  if (ofSpot && [ACTING_HEADS, HELD_NOUNS, DEEDS].some((heads) => heads.has(word.lemma) || heads.has(word.lower))) return [target(ofSpot), ...qualified(reading, phrase, ofSpot)]
  const expelled = /^(?:expulsion|exclusion)s?$/u.test(word.lower) ? fromBody(reading, phrase) : null
  if (expelled) return [{ ...target(expelled), inferred: true }, ...positionOf(reading, phrase)]
  const doer = DEEDS.has(word.lemma) ? agentBehind(reading, phrase) : null
  if (doer) return [target(doer)]
  // "your editor, A": A; an office without a name is nothing held.
  if ((ROLE_HEADS.has(word.lemma) || word.lower === 'general' && phrase.head > 0 && ROLE_HEADS.has(reading.tokens[phrase.head - 1].lemma)) && phrase.head === phrase.to - 1) {
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
  // The withdrawal itself is wanted or not wanted, whatever that says of what is withdrawn.
  if (gone.length > 0) return word.lemma === 'end' || word.lemma === 'ending' || gone.some((t) => t.spot !== null) ? gone : [...gone, ...positionOf(reading, phrase)]
  const modifier = reading.spots.find((s) => s.from >= phrase.from && s.to <= phrase.head && s.mention.form === 'name')
  if (modifier && (ACTING_HEADS.has(word.lemma) || ACTING_HEADS.has(word.lower))) return [target(modifier)]
  // "the occupation of the valley by B", "the positions taken by B": B with what it did.
  const agents = DONE.test(word.lower) || WRITINGS.has(word.lower) ? agentsBehind(reading, phrase) : []
  return [...agents.map(target), ...(agents.length > 0 && (TAKEN.test(word.lower) || WRITINGS.has(word.lower)) ? [] : positionOf(reading, phrase))]
}

/** "the timid policy of B": what B holds, by the adjective that tells it from others. */
function qualified(reading: Reading, phrase: Phrase, holder: Spot): Target[] {
  const { head } = phrase
  if (!HELD_NOUNS.has(reading.tokens[head].lemma) || !/^(?:policy|line|course|platform|strategy|theory|thesis|doctrine|tactic|programme|program|practice|slogan|conception|plan)$/u.test(reading.tokens[head].lemma)) return []
  let from = head
  while (from > phrase.from && reading.spotAt[from - 1] === null && (reading.tokens[from - 1].pos === 'adjective' || reading.tokens[from - 1].pos === 'noun' || reading.tokens[from - 1].words === '-') && !/^(?:own|new|old|present|current|whole|entire|latest|recent|same|so-called)$/u.test(reading.tokens[from - 1].lower)) from--
  return from === head || /^(?:its|their|his|her|our)$/u.test(reading.tokens[from].lower) ? [] : [{ spot: null, position: { from, to: head + 1, reach: phrase.ofReach }, sign: 1, holder, inferred: false }]
}

/** What is done by somebody, by the form of the noun; and what somebody takes, which without its words is nothing by itself. */
const DONE = /(?:tion|sion|ment|ance|ence|sal|al|ure|ings?|tions|sions|ments)$|^(?:attacks?|positions?|stands?|measures?|steps?|methods?|arguments?|pretexts?|polic(?:y|ies)|use|abuse|theft|murder|arrest|siege|invasion|raids?|claims?|charges?|terms|tactics|means|lies|views?|ideas?|line)$/u
const TAKEN = /^(?:positions?|stands?|measures?|steps?|methods?|arguments?|pretexts?|terms|tactics|means|claims?|charges?|views?|ideas?|line)$/u

/** What those who struggle are against and for, behind who they are. */
function struggledOver(reading: Reading, of: number): Target[] {
  const who = phraseAt(reading, of)
  if (who === null) return []
  return gather(reading.tokens, (token, i): Target[] => {
    if (i < who.ofReach - 8 || i > who.ofReach + 14 || i < of || !/^(?:against|for)$/u.test(token.lower) || i > who.to && !/^(?:and|,)$/u.test(reading.tokens[i - 1].lower) && i !== who.to && i !== who.ofReach) return []
    const sign: Sign = token.lower === 'for' ? 1 : -1
    return targetsAt(reading, i + 1, []).filter((t) => t.sign > 0).map((t): Target => ({ ...t, sign, onlyIfFor: true }))
  })
}

/** "the struggle of A against B": B, by the sign of the struggle. */
function strivenFor(reading: Reading, striver: Spot, { cue }: CueHit): Target[] {
  return cue.markers.includes(reading.tokens[striver.to]?.lower ?? '') ? targetsAt(reading, striver.to + 1, []).map((t): Target => ({ ...t, sign: (t.sign * cue.sign) as Sign, onlyIfFor: true })) : []
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
