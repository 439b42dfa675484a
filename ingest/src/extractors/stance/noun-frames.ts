/** Nouns of stance: "A's critique of B", "support for B", "the struggle against B", "A expressed its solidarity with B". */
import type { CueHit } from './find-cues.ts'
import { holding, stanceOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import { verbGroup } from './negation.ts'
import { subjectBehindComma } from './opening-clause.ts'
import { phraseAt } from './phrase.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import type { Report } from './reporting.ts'
import { subjectOf } from './subject.ts'
import { targetsAt } from './targets.ts'
import { believable } from './verb-frames.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'
import { isVerb } from './verb-sense.ts'
import { ARTICLES, CONJUNCTIONS, COPULAS, PREPOSITIONS } from '../../lexicons/grammar-words.ts'
import { ALLIANCE_MAKING } from '../../lexicons/alliance-words.ts'
import { POPULATIONS } from '../../lexicons/position-words.ts'
import { ACTING_HEADS, RECEIVING_VERBS, REVERSING_NOUNS, SUFFERING_VERBS, WAGING_VERBS } from '../../lexicons/clause-words.ts'

interface Doer { readonly spots: readonly (Spot | null)[], readonly reversed: boolean, readonly doubt: number, readonly how: string }

/** Drafts of one noun cue. */
export function nounDrafts(reading: Reading, reports: readonly Report[], hit: CueHit, cues: readonly CueHit[]): Draft[] {
  const denied = deniedTie(reading, reports, hit, cues)
  if (denied !== null) return denied
  if (hit.target < 0 && hit.cue.ties === 'alliance') return mutual(reading, reports, hit)
  const received = suffered(reading, reports, hit)
  if (received.length > 0) return received
  const shared = hit.cue.markers.includes('of') ? ofSomebody(reading, reports, hit, cues) : []
  if (shared.length > 0) return shared
  if (hit.target < 0) return [...ofSomebody(reading, reports, hit, cues), ...waged(reading, reports, hit, cues)]
  const doer = doerOf(reading, hit, cues)
  if (!doer || doer.reversed && hit.cue.sign < 0) return []
  const targets = believable(targetsAt(reading, hit.target, cues), hit).filter((t) => doer.how !== 'another' || t.spot === null)
  const sign = doer.reversed ? -1 : hit.cue.sign
  return doer.spots.flatMap((source) => holding(targets, sign).map((target): Draft => ({
    reading, reports, source, target, from: hit.from, to: hit.to,
    relation: hit.cue.ties === 'alliance' ? 'ALLIED_WITH' : stanceOf(sign * target.sign > 0 ? 1 : -1),
    confidence: hit.cue.weight * doer.doubt * (target.inferred ? 0.7 : 1),
    explicitness: target.inferred || source === null ? 'inferred' : 'explicit',
    rule: `stance/noun/${doer.how}`,
  })))
}

/** "refuses any support", "withdrew its confidence". */
const WITHHOLDING: ReadonlySet<string> = new Set(['refuse', 'withdraw', 'withhold', 'lose', 'lack', 'deny', 'decline', 'revoke'])
const POSSIBLE = /^(?:possible|conceivable|permissible|thinkable|imaginable)$/u

/** "There can be no unity with B", "with B, which …, no alliance is possible": whoever says so is against B; null where no tie is denied. */
function deniedTie(reading: Reading, reports: readonly Report[], hit: CueHit, cues: readonly CueHit[]): Draft[] | null {
  if (hit.cue.sign < 0 || reading.tokens[phraseStart(reading, hit.from)]?.lower !== 'no' && reading.tokens[hit.from - 1]?.lower !== 'no') return null
  const start = phraseStart(reading, hit.from)
  const there = reading.tokens.slice(Math.max(0, start - 4), start).some((t) => t.lower === 'there')
  const possible = reading.tokens.slice(hit.to, hit.to + 14).some((t) => POSSIBLE.test(t.lower))
  const loud = start === 0 && reading.tokens.at(-1)?.words === '!'
  if (!there && !possible && !loud) return null
  const from = hit.target >= 0 ? hit.target : reading.tokens[0].lower === 'with' || reading.tokens[0].lower === 'for' ? 1 : -1
  if (from < 0) return null
  return targetsAt(reading, from, cues).filter((t) => t.spot !== null && t.sign > 0).map((target): Draft => ({
    reading, reports, source: null, target, from: hit.from, to: hit.to, relation: 'CRITICIZES', confidence: hit.cue.weight * 0.85, explicitness: 'inferred', rule: 'stance/noun/denied',
  }))
}

/** "B's latest public remarks drew criticism": words from B to the verb, at most. */
const LONGEST_OWNED = 5

/** "B came under attack from A", "B drew criticism from A", "B enjoys the support of A". */
function suffered(reading: Reading, reports: readonly Report[], hit: CueHit): Draft[] {
  const at = reading.tokens[hit.to]?.words === ',' ? hit.to + 1 : hit.to
  const of = reading.tokens[at]?.lower === 'of' && hit.cue.sign > 0 && hit.cue.ties === 'stance'
  // "faced calls from A to resign": no call for whoever faced them.
  if (!of && !/^(?:from|by)$/u.test(reading.tokens[at]?.lower ?? '') || hit.cue.words === 'call') return []
  const agent = phraseAt(reading, at + 1)
  const named = agent && reading.spotAt[agent.head]
  // "has earned the gratitude of every docker": whoever says so feels it too.
  const everybody = agent !== null && named === null && of && /^(?:all|every|everyone|everybody|us|the)$/u.test(reading.tokens[agent.from].lower) && (POPULATIONS.has(reading.tokens[agent.head].lemma) || POPULATIONS.has(reading.tokens[agent.head].lower))
  const source = named ?? null
  // The tagger takes "drew criticism" for one name.
  const verb = reading.tokens[hit.from - 1]?.words === 'drew' ? hit.from - 1 : [1, 2, 3].map((n) => phraseStart(reading, hit.from) - n).find((v) => v >= 0 && isVerb(reading, v) && reading.tokens[v].lower !== 'up' && !PREPOSITIONS.has(reading.tokens[v].lower))
  if (source === null && !everybody || verb === undefined || !RECEIVING_VERBS.has(reading.tokens[verb].lemma) && !(of && reading.tokens[verb].lemma === 'have' && reading.tokens[verb + 1]?.lower === 'the') && (of || !SUFFERING_VERBS.has(reading.tokens[verb].lemma) && reading.tokens[verb].lower !== 'drew')) return []
  const group = verbGroup(reading, verb)
  const subject = group.negated ? null : subjectOf(reading, group.from)
  // "B's remarks drew a rebuke from A": B.
  const whose = (subject?.spots ?? []).length === 0 && !group.negated ? reading.spots.filter((s) => s.to <= group.from && group.from - s.to < LONGEST_OWNED && isPossessive(reading, s)).slice(-1) : []
  return [...subject?.spots ?? [], ...whose].map((spot): Draft => ({
    reading, reports, source, target: { spot, position: null, sign: 1, holder: null, inferred: false }, from: hit.from, to: hit.to,
    relation: stanceOf(hit.cue.sign), confidence: hit.cue.weight * 0.9, explicitness: 'explicit', rule: 'stance/noun/suffered',
  }))
}

/** "the attack which A and its friends are launching against B". */
function waged(reading: Reading, reports: readonly Report[], hit: CueHit, cues: readonly CueHit[]): Draft[] {
  const after = /^(?:which|that)$/u.test(reading.tokens[hit.to]?.lower ?? '') ? hit.to + 1 : hit.to
  const ahead = reading.tokens.slice(after, after + 14)
  const verb = ahead.findIndex((t, k) => WAGING_VERBS.has(t.lemma) && isVerb(reading, after + k))
  if (verb < 0 || !hit.cue.markers.includes(reading.tokens[after + verb + 1]?.lower ?? '')) return []
  const source = reading.spotAt[after] ?? reading.spotAt[after + 1] ?? null
  if (!source || isPossessive(reading, source) || source.from > after + 1) return []
  return believable(targetsAt(reading, after + verb + 2, cues), hit).map((target): Draft => ({
    reading, reports, source, target, from: hit.from, to: hit.to, relation: stanceOf((hit.cue.sign * target.sign) as Sign),
    confidence: hit.cue.weight * 0.9, explicitness: 'explicit', rule: 'stance/noun/waged',
  }))
}

/** "the attacks of A on B". */
function ofSomebody(reading: Reading, reports: readonly Report[], hit: CueHit, cues: readonly CueHit[]): Draft[] {
  if (!/^(?:of|by|from)$/u.test(reading.tokens[hit.to]?.lower ?? '')) return []
  let at = hit.to + 1
  while (ARTICLES.has(reading.tokens[at]?.lower ?? '')) at++
  const source = reading.spotAt[at] ?? null
  if (!source || source.from !== at || !hit.cue.markers.includes(reading.tokens[source.to]?.lower ?? '')) return []
  return believable(targetsAt(reading, source.to + 1, cues), hit).map((target): Draft => ({
    reading, reports, source, target, from: hit.from, to: hit.to, relation: stanceOf((hit.cue.sign * target.sign) as Sign),
    confidence: hit.cue.weight * (target.inferred ? 0.7 : 1), explicitness: target.inferred ? 'inferred' : 'explicit', rule: 'stance/noun/of',
  }))
}

/** "A and B formed an alliance": each with each. */
function mutual(reading: Reading, reports: readonly Report[], hit: CueHit): Draft[] {
  const relative = withWhom(reading, hit.from)
  if (relative) return relative.members.map((source): Draft => ({
    reading, reports, source, target: { spot: relative.partner, position: null, sign: 1, holder: null, inferred: false }, from: hit.from, to: hit.to,
    relation: 'ALLIED_WITH', confidence: hit.cue.weight * 0.9, explicitness: 'explicit', rule: 'stance/noun/with-whom',
  }))
  const start = phraseStart(reading, hit.from)
  if (start === 0 || !isVerb(reading, start - 1) || !ALLIANCE_MAKING.has(reading.tokens[start - 1].lemma)) return []
  const group = verbGroup(reading, start - 1)
  const subject = group.negated ? null : subjectOf(reading, group.from)
  if (!subject || subject.spots.length < 2 || subject.reversed) return []
  return subject.spots.flatMap((source, i) => subject.spots.slice(i + 1).map((spot): Draft => ({
    reading, reports, source, target: { spot, position: null, sign: 1, holder: null, inferred: false }, from: hit.from, to: hit.to,
    relation: 'ALLIED_WITH', confidence: hit.cue.weight, explicitness: 'explicit', rule: 'stance/noun/mutual',
  })))
}

/** "B, with whom we have an alliance". */
function withWhom(reading: Reading, at: number): { readonly members: readonly Spot[], readonly partner: Spot } | null {
  for (let i = at - 1; i > 0 && i > at - 14; i--) {
    if (!/^(?:which|whom)$/u.test(reading.tokens[i].lower) || reading.tokens[i - 1].lower !== 'with') continue
    const member = reading.spotAt[i + 1] ?? reading.spotAt[i + 2]
    let before = i - 2
    while (before >= 0 && /^[,)]$/u.test(reading.tokens[before].words)) before--
    const partner = before >= 0 ? reading.spotAt[before] : null
    return member && partner ? { members: [member], partner } : null
  }
  return null
}

function doerOf(reading: Reading, hit: CueHit, cues: readonly CueHit[]): Doer | null {
  const owner = ownerBefore(reading, hit.from)
  // "A … expresses its solidarity": whose verb it is, where another body stands in between.
  const giver = owner?.mention.form === 'pronoun' && isVerb(reading, owner.from - 1) ? subjectOf(reading, verbGroup(reading, owner.from - 1).from) : null
  if (owner) return { spots: giver !== null && giver.spots.length > 0 && !giver.reversed && GIVING.has(reading.tokens[owner.from - 1].lemma) ? giver.spots : [owner], reversed: false, doubt: 1, how: 'owner' }
  const agent = agentBehind(reading, hit)
  if (agent) return { spots: [agent], reversed: false, doubt: 1, how: 'agent' }
  const opener = doerBehindOpening(reading, hit)
  if (opener !== null) return { spots: [opener], reversed: false, doubt: 0.85, how: 'opening' }
  const owned = ownPronoun(reading, hit.from)
  const start = owned ?? phraseStart(reading, hit.from)
  const before = reading.tokens[start - 1]
  // "the mayor's campaign against B", "their campaign": it is somebody's, and we do not know whose.
  if (owned === null && reading.tokens.slice(Math.max(0, start - 1), hit.from).some((t, k) => reading.spotAt[Math.max(0, start - 1) + k] === null && (/^(?:his|her|their|its|whose)$/u.test(t.lower) || /^['’]s?$/u.test(t.words)))) return sourceless(hit, true)
  const apposed = before?.words === ',' && /^(?:critic|opponent|enemy|foe|adversary|supporter|advocate|proponent|champion|follower|defender|adherent|ally)s?$/u.test(reading.tokens[hit.from].lower) ? reading.spotAt[start - 2] : null
  if (apposed) return { spots: [apposed], reversed: false, doubt: 0.9, how: 'apposition' }
  const reversed = REVERSING_NOUNS.has(reading.tokens[start - 2]?.lemma ?? '') && before?.lower === 'of'
  if (before !== undefined && reading.spotAt[start - 1] === null) {
    let verb = start - 1
    if (PREPOSITIONS.has(before.lower) || CONJUNCTIONS.has(before.lower) || isOnRecord(reading, start - 1)) for (verb = start - 2; verb >= 0 && !isVerb(reading, verb) && start - verb < 12; verb--);
    const token = reading.tokens[verb]
    if (token !== undefined && isVerb(reading, verb)) {
      // A stance word governs it: its own frame composes the two.
      const governing = cues.find((c) => c.cue.part === 'verb' && c.cue.ties === 'stance' && c.from <= verb && verb < c.to && c.target >= 0)
      if (governing) return governing.cue.sign < 0 ? null : sourceless(hit)
      const group = verbGroup(reading, verb)
      const subject = subjectOf(reading, group.from)
      if (subject && subject.spots.length > 0 && !group.passive) {
        const copula = COPULAS.has(token.lower)
        // "has the support of somebody" is had, not given.
        if (token.lemma === 'have' && reading.tokens[verb + 1]?.lower === 'the' && reading.tokens[hit.to]?.lower === 'of') return null
        // "We should have more respect for B if …"
        if ((group.hedged || group.obliged) && reading.tokens.slice(hit.to).some((t, k, rest) => t.lower === 'if' || t.lower === 'had' && /^(?:it|they|he|she|we)$/u.test(rest[k + 1]?.lower ?? ''))) return null
        if (hit.cue.ties === 'alliance' && !copula && !ALLIANCE_MAKING.has(token.lemma)) return null
        const none = reading.tokens.slice(verb + 1, hit.from).some((t) => t.lower === 'no') || WITHHOLDING.has(token.lemma)
        return { spots: subject.spots, reversed: [reversed, group.negated, subject.reversed, none].filter(Boolean).length % 2 === 1, doubt: copula ? 0.9 : 0.8, how: copula ? 'predicate' : 'light-verb' }
      }
      // "2. To express entire confidence in B": an item of a resolution, by whoever passes it.
      if (group.infinitive && subject !== null && subject.spots.length === 0 && group.from <= 5 && reading.tokens[group.from]?.lower === 'to' && !group.negated && reading.tokens.slice(0, group.from).every((t) => t.pos === 'punctuation' || t.pos === 'number')) return { spots: [null], reversed: false, doubt: 0.9, how: 'item' }
      const whose = COPULAS.has(token.lower) && subject === null ? whoseBefore(reading, verb) : null
      if (whose !== null) return { spots: [whose], reversed: group.negated, doubt: 0.8, how: 'predicate' }
      // Somebody we do not know does it: "the mayor launched a campaign against B".
      if (subject === null && verb === start - 1 && !group.infinitive && !group.obliged && !token.lower.endsWith('ing')) return sourceless(hit, true)
    }
  }
  return sourceless(hit)
}

/** Verbs by which one shows what is one's own; base forms. */
const GIVING: ReadonlySet<string> = new Set(['express', 'declare', 'reaffirm', 'voice', 'state', 'extend', 'send', 'offer', 'pledge', 'give', 'lend', 'record', 'repeat', 'renew', 'show', 'announce', 'convey', 'restate', 'reiterate', 'withdraw'])

/** "B, whose only programme is hatred of C": B; null where no "whose" stands before the copula. */
function whoseBefore(reading: Reading, copula: number): Spot | null {
  for (let i = copula - 1; i > 0 && i > copula - 6; i--) {
    if (reading.tokens[i].lower !== 'whose') continue
    const before = reading.tokens[i - 1].words === ',' ? i - 2 : i - 1
    const named = reading.spotAt[before]
    // "B, a group whose …", "B is a group whose …"
    return named ?? reading.spots.findLast((s) => s.to <= before && before - s.to < 5 && s.kind !== 'Work' && /^(?:,|is|are|was|were)$/u.test(reading.tokens[s.to]?.lower ?? '')) ?? null
  }
  return null
}

/** "Under cover of a struggle against B, A …", "In their fight against B, A …": A; null where no such phrase opens the sentence. */
function doerBehindOpening(reading: Reading, hit: CueHit): Spot | null {
  if (!/^(?:under|in|with|by|through|behind|after|despite|during|throughout)$/u.test(reading.tokens[0].lower) || hit.from > 8) return null
  for (let i = 0; i < hit.from; i++) if (isVerb(reading, i) || reading.tokens[i].words === ',' || /['’]s$/u.test(reading.tokens[i].words)) return null
  return subjectBehindComma(reading, hit.to)
}

/** "sends its warmest thanks": the token of a pronoun that owns the noun and stands right behind a verb, whose subject it means; null elsewhere. */
function ownPronoun(reading: Reading, at: number): number | null {
  for (let i = at - 1; i > 0 && i > at - 5; i--) {
    if (reading.spotAt[i] !== null) return null
    if (/^(?:its|their|his|her)$/u.test(reading.tokens[i].lower)) return isVerb(reading, i - 1) || isOnRecord(reading, i - 1) ? i : null
    if (!/^(?:adjective|noun|adverb)$/u.test(reading.tokens[i].pos)) return null
  }
  return null
}

/** "places on record its thanks". */
function isOnRecord(reading: Reading, i: number): boolean {
  return reading.tokens[i].lower === 'record' && reading.tokens[i - 1]?.lower === 'on' && i > 1
}

/** What is brought against somebody by others: the speaker only tells of it. */
const CHARGES: ReadonlySet<string> = new Set(['accusation', 'charge', 'allegation', 'slander', 'complaint', 'invective', 'resolution', 'defence', 'defense'])

/** "the struggle against B": nobody is named, so it is the speaker's, and only where the noun itself is a fight; where it is somebody's whom we do not know, only what is bad in itself. */
function sourceless(hit: CueHit, another = false): Doer | null {
  return hit.cue.markers.includes('against') && !hit.cue.markers.includes('upon') && hit.cue.sign < 0 && !CHARGES.has(hit.cue.words) ? { spots: [null], reversed: false, doubt: another ? 0.65 : 0.75, how: another ? 'another' : 'speaker' } : null
}

/** "A's sharp critique": the possessor with at most a few qualifiers between. */
function ownerBefore(reading: Reading, at: number): Spot | null {
  for (let i = at - 1; i >= 0 && i > at - 6; i--) {
    const spot = reading.spotAt[i]
    // "B management's demands"
    if (spot) return isPossessive(reading, spot) || ACTING_HEADS.has(reading.tokens[spot.to].lower) && /^['’]s?$/u.test(reading.tokens[spot.to + 1]?.words ?? '') ? spot : null
    const { pos, tags, words } = reading.tokens[i]
    if (!(pos === 'adjective' || pos === 'noun' || pos === 'adverb' || tags.has('PossessiveMark') || /^(?:["“”‘’']|['’]s)$/u.test(words))) return null
  }
  return null
}

/** "the critique of B by A". */
function agentBehind(reading: Reading, hit: CueHit): Spot | null {
  const it = /^(?:it|them|this)$/u.test(reading.tokens[hit.target].lower) && reading.tokens[hit.target + 1]?.lower === 'by' ? phraseAt(reading, hit.target + 2) : null
  if (it) return reading.spotAt[it.head]
  const target = phraseAt(reading, hit.target)
  if (!target || reading.tokens[target.reach]?.lower !== 'by') return null
  const agent = phraseAt(reading, target.reach + 1)
  return agent ? reading.spotAt[agent.head] : null
}

function phraseStart(reading: Reading, at: number): number {
  let start = at
  while (start > 0 && reading.spotAt[start - 1] === null && (/^["“‘«„]$/u.test(reading.tokens[start - 1].words) || /^(?:determiner|adjective|adverb|number|noun)$/u.test(reading.tokens[start - 1].pos) || reading.tokens[start - 1].lower === 'no')) start--
  return start
}
