/** Verbs of stance: "A condemns B", "B is condemned by A", "A refuses to support B", "B must be condemned". */
import type { CueHit } from './find-cues.ts'
import type { Draft } from './drafts.ts'
import { holding, stanceOf } from './drafts.ts'
import { verbGroup } from './negation.ts'
import type { VerbGroup } from './negation.ts'
import { objectsBefore } from './object-before.ts'
import { doerOfOpening, isUndone } from './opening-clause.ts'
import { phraseAt } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import { ARTICLES, AUXILIARIES, COPULAS, NEGATIONS, PREPOSITIONS } from '../../lexicons/grammar-words.ts'
import { BAD_ADJECTIVES, BAD_NOUNS } from '../../lexicons/judgements.ts'
import { ACTING_HEADS } from '../../lexicons/clause-words.ts'
import { POPULATIONS } from '../../lexicons/position-words.ts'
import { WITNESSES } from '../../lexicons/thesis-verbs.ts'
import type { Report } from './reporting.ts'
import { subjectOf } from './subject.ts'
import type { Subject } from './nouns-before.ts'
import { listOf } from './name-lists.ts'
import { PARTITIVES } from './nouns-before.ts'
import { targetsAt } from './targets.ts'
import { isVerb, opensItem } from './verb-sense.ts'
import type { Target } from './target.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'

/** Drafts of one verb cue. */
export function verbDrafts(reading: Reading, reports: readonly Report[], hit: CueHit, cues: readonly CueHit[]): Draft[] {
  const group = verbGroup(reading, hit.from)
  // "has stood by us": the "by" is the verb's own.
  const own = !group.passive && hit.cue.markers.includes('by')
  const isPassive = !own && hit.forms.has('participle') && strands(reading, hit) && (group.passive || followedByAgent(reading, hit))
    && !(group.passive && hit.forms.has('gerund'))
  return isPassive ? passive(reading, reports, hit, cues, group) : active(reading, reports, hit, cues, group)
}

/** "B was called for by A": the preposition of the cue stays behind its verb; "is called on by A" is another verb. */
function strands(reading: Reading, hit: CueHit): boolean {
  return hit.cue.markers.includes('') || hit.cue.markers.some((m) => m.split(' ').every((w, k) => reading.tokens[hit.to + k]?.lower === w))
}

function active(reading: Reading, reports: readonly Report[], given: CueHit, cues: readonly CueHit[], group: VerbGroup): Draft[] {
  const hit = { ...given, target: wantedBehind(reading, given, group) ?? given.target }
  const fronted = objectsBefore(reading, hit, group, cues)
  // "supports A without endorsing its program": no stance on the program.
  if (hit.target < 0 && fronted.length === 0 || reading.tokens.slice(Math.max(0, group.from - 1), hit.from).some((t) => t.lower === 'without')) return []
  if (fronted.length === 0 && opensClause(reading, hit.target)) return regretted(reading, reports, hit, group)
  const opener = doerOfOpening(reading, hit)
  const subject = opener === null ? demandedBy(reading, hit, subjectOf(reading, group.from)) ?? sayerBefore(reading, reports, hit, group) : { spots: [opener], from: opener.from, to: opener.to, reversed: isUndone(reading, hit), loose: true }
  if (opener === null && isUndone(reading, hit)) return []
  if (subject && isConditional(reading, subject, group.from, hit.cue.targets === 'position')) return []
  // "must withdraw this insult": a word against whoever said it (conduct frames).
  if (/^(?:withdraw|retract)/u.test(hit.cue.words) && /^(?:insults?|charges?|accusations?|remarks?|words?|statements?|slanders?|claims?|allegations?)$/u.test(reading.tokens[hit.target + 1]?.lower ?? '')) return []
  if (subject && isAssault(reading, hit, subject)) return []
  const named = subject !== null && subject.spots.length > 0
  // "Everybody must condemn B": whoever says so condemns B; so does an order, and a purpose without a doer.
  const bySpeaker = !named && (group.obliged || subject !== null && (hit.forms.has('base') || hit.forms.has('gerund') || opensItem(reading, hit.from)))
  if (!named && !bySpeaker && !neededByMany(reading, hit, subject, group)) return []
  if (!named && !group.obliged && (judgedLater(reading, hit) || isItselfSubject(reading, hit))) return []
  // "A must break with B" is what the speaker wants; "we must" is our own.
  const wished = named && group.obliged && !subject.spots.some((s) => s.cluster === reading.voice || s.mention.form === 'pronoun')
  const sources: readonly (Spot | null)[] = named && !wished ? subject.spots : [null]
  const objects = fronted.length > 0 ? fronted : targetsAt(reading, hit.target, cues)
  const targets = believable(objects, hit, isAim(reading, hit.from, group)).filter((t) => !isOnlyToldTo(reading, hit, t) && !(t.spot === null && refusesToShare(reading, hit, group)))
  return drafts(reading, reports, hit, group, subject, [...sources, ...joinedIn(reading, hit), ...likewise(reading, subject)], [...targets, ...quarrelledOver(reading, hit, targets, cues), ...sidedAgainst(reading, hit, targets)])
}

/** "A said the talks had failed and accused B": A, where nobody known does what A says. */
function sayerBefore(reading: Reading, reports: readonly Report[], hit: CueHit, group: VerbGroup): Subject | null {
  if (group.from < 3 || reading.tokens[group.from - 1].lower !== 'and' || !hit.forms.has('past') || group.passive || group.infinitive) return null
  const report = reports.findLast((r) => r.from < group.from && group.from < r.to)
  const spot = report && reading.spots.findLast((s) => s.cluster === report.source && s.to <= report.from)
  if (!report || !spot || spot.kind === 'Work' || reading.quotationAt[hit.from] !== reading.quotationAt[spot.from] || !/(?:ed|said|told|wrote)$/u.test(verbOf(reading, report))) return null
  return { spots: [spot], from: spot.from, to: spot.to, reversed: false, loose: true }
}

/** The verb by which a report says it. */
function verbOf(reading: Reading, report: Report): string {
  for (let i = report.cueTo - 1; i >= report.cueFrom; i--) if (isVerb(reading, i)) return reading.tokens[i].lower
  return ''
}

/** "A demanded that B dismiss C": A; B does nothing yet. */
function demandedBy(reading: Reading, hit: CueHit, subject: Subject | null): Subject | null {
  const that = subject === null ? -1 : reading.tokens[subject.from - 1]?.lower === 'the' ? subject.from - 2 : subject.from - 1
  const verb = reading.tokens[hit.from]
  if (that < 1 || reading.tokens[that].lower !== 'that' || !DEMANDING.has(reading.tokens[that - 1].lemma) || verb.lower !== verb.lemma || hit.from !== subject!.to) return subject
  return subjectOf(reading, verbGroup(reading, that - 1).from)
}

const DEMANDING: ReadonlySet<string> = new Set(['demand', 'insist', 'ask', 'request', 'require', 'urge', 'propose', 'recommend', 'suggest', 'order'])

/** "refused to share a stage": of nobody's view. */
function refusesToShare(reading: Reading, hit: CueHit, group: VerbGroup): boolean {
  return hit.cue.words === 'share' && reading.tokens.slice(group.from, hit.from).some((t) => /^(?:refus|declin)/u.test(t.lower))
}

/** "fighters of A attacked a convoy", "A attacked the camp overnight with rockets": a deed of arms is no word against anybody. */
function isAssault(reading: Reading, hit: CueHit, subject: Subject): boolean {
  if (!/^(?:attack|combat|fight|resist|target|hammer|blast|smash|crush)/u.test(hit.cue.words) || hit.cue.sign > 0) return false
  const armed = (i: number): boolean => ARMED.has(reading.tokens[i].lower)
  for (let i = Math.max(0, subject.from - 4); i < hit.from; i++) if (armed(i)) return true
  for (let i = hit.to; i < Math.min(reading.tokens.length, hit.to + 14) && !/^[.;:]$/u.test(reading.tokens[i].words); i++) if (armed(i) || WEAPONS.has(reading.tokens[i].lower)) return true
  return false
}

const ARMED: ReadonlySet<string> = new Set(['fighters', 'gunmen', 'militants', 'troops', 'soldiers', 'jets', 'warplanes', 'planes', 'aircraft', 'helicopters', 'warships', 'tanks', 'rebels', 'insurgents', 'guerrillas', 'militiamen', 'artillery', 'bombers', 'drones', 'gunners', 'convoy', 'convoys', 'garrison', 'outpost', 'checkpoint', 'barracks', 'warplane', 'battalion', 'brigade'])
const WEAPONS: ReadonlySet<string> = new Set(['rockets', 'missiles', 'grenades', 'mortars', 'shells', 'bombs', 'rifles', 'machine-guns', 'gunfire', 'shellfire'])

/** "A, like B, rejects": B. */
function likewise(reading: Reading, subject: Subject | null): readonly Spot[] {
  const last = subject?.spots.at(-1)
  if (!last || subject!.spots.length !== 1 || reading.tokens[last.to]?.words !== ',') return []
  const at = reading.tokens[last.to + 1]?.lower === 'like' ? last.to + 2 : -1
  const phrase = at < 0 ? null : phraseAt(reading, at)
  const spot = phrase && reading.spotAt[phrase.head]
  return spot && spot.kind !== 'Work' && !isPossessive(reading, spot) && reading.tokens[phrase.reach]?.words === ',' ? [spot] : []
}

/** "stand with A against B": B. */
function sidedAgainst(reading: Reading, hit: CueHit, targets: readonly Target[]): Target[] {
  const whom = targets.findLast((t) => t.spot !== null && t.sign > 0)?.spot
  if (hit.cue.sign < 0 || hit.cue.ties === 'alliance' || !whom || reading.tokens[whom.to]?.lower !== 'against') return []
  const phrase = phraseAt(reading, whom.to + 1)
  const spot = phrase && reading.spotAt[phrase.head]
  return spot && spot.kind !== 'Work' && !isPossessive(reading, spot) ? [{ spot, position: null, sign: -1, holder: null, inferred: true, onlyIfFor: true }] : []
}

/** "broke with A over the pact": the pact, which the quarrel is about. */
function quarrelledOver(reading: Reading, hit: CueHit, targets: readonly Target[], cues: readonly CueHit[]): Target[] {
  const whom = targets.findLast((t) => t.spot !== null)?.spot
  if (hit.cue.sign > 0 || !whom || reading.tokens[whom.to]?.lower !== 'over') return []
  return targetsAt(reading, whom.to + 1, cues).filter((t) => t.position !== null && t.position.reading === undefined && t.sign > 0 && (t.position.to - t.position.from > 1 || reading.tokens[whom.to + 1].lower === 'the')).map((t): Target => ({ ...t, inferred: true }))
}

/** "vowed to defeat B", "must defeat B"; "in working to defeat B" tells of a deed under way. */
function isAim(reading: Reading, verb: number, group: VerbGroup): boolean {
  const to = group.infinitive ? reading.tokens.slice(group.from, verb).findIndex((t) => t.lower === 'to') : -1
  return group.obliged || to >= 0 && reading.tokens[group.from + to - 1]?.lower.endsWith('ing') !== true
}

/** "called for B to act": B is asked, and not wanted. */
function isOnlyToldTo(reading: Reading, hit: CueHit, { spot, position }: Target): boolean {
  if (position !== null && position.reading === undefined && /^(?:urge|encourage|call|press|push|plead)$/u.test(hit.cue.words) && reading.tokens[position.reach]?.lower === 'to' && reading.tokens[position.reach + 1]?.pos === 'verb') return true
  return spot !== null && hit.cue.sign > 0 && hit.cue.markers.includes('for') && reading.tokens[spot.to]?.lower === 'to'
}

/** "regrets that B was hurt": "that" before a phrase with its verb behind it opens a clause; what it says is no object. */
function opensClause(reading: Reading, at: number): boolean {
  if (reading.tokens[at]?.lower !== 'that') return false
  const phrase = phraseAt(reading, at + 1)
  return phrase !== null && (reading.spotAt[at + 1] !== null || phrase.to > at + 2) && verbSoon(reading, phrase.reach)
}

function verbSoon(reading: Reading, at: number): boolean {
  let i = at
  while (i < at + 3 && reading.tokens[i]?.pos === 'adverb') i++
  const token = reading.tokens[i]
  return token !== undefined && (isVerb(reading, i) || AUXILIARIES.has(token.lower))
}

/** "regrets that B signed": whoever does so blames B. */
function regretted(reading: Reading, reports: readonly Report[], hit: CueHit, group: VerbGroup): Draft[] {
  if (!/^(?:regret|deplore|lament|protest|condemn|criticize|criticise|resent)/u.test(hit.cue.words) || hit.cue.sign > 0) return []
  const doer = phraseAt(reading, hit.target + 1)
  const spot = doer && reading.spotAt[doer.head]
  const subject = subjectOf(reading, group.from)
  if (!spot || isPossessive(reading, spot) || spot.kind === 'Work' || !subject || subject.reversed || group.negated) return []
  const verb = reading.tokens.slice(doer.reach, doer.reach + 4)
  // "that B was hurt" blames others.
  if (verb.some((t) => /^(?:was|were|is|are|been|being)$/u.test(t.lower)) && !verb.some((t) => NEGATIONS.has(t.lower))) return []
  return drafts(reading, reports, hit, group, subject, subject.spots.length > 0 ? subject.spots : [null], [{ spot, position: null, sign: 1, holder: null, inferred: true }])
}

/** "What we oppose is B": where B begins. */
function wantedBehind(reading: Reading, hit: CueHit, group: VerbGroup): number | null {
  const copula = hit.to + (hit.cue.markers.includes(reading.tokens[hit.to]?.lower ?? '') ? 1 : 0)
  if (!/^(?:is|are|was|were)$/u.test(reading.tokens[copula]?.lower ?? '')) return null
  return reading.tokens.slice(Math.max(0, group.from - 6), group.from).some((t) => t.lower === 'what') ? copula + 1 : null
}

/** "A joins B and C in backing D": B and C, who do it already. */
function joinedIn(reading: Reading, hit: CueHit): readonly Spot[] {
  if (!hit.forms.has('gerund') || reading.tokens[hit.from - 1]?.lower !== 'in') return []
  for (let i = hit.from - 2; i > 0 && i > hit.from - 24; i--) {
    if (reading.spotAt[i] !== null || !isVerb(reading, i)) continue
    const first = reading.tokens[i].lemma.startsWith('join') ? reading.spotAt[i + 1] ?? reading.spotAt[i + 2] ?? null : null
    return first ? listOf(reading, first.from, hit.from - 2, first) : []
  }
  return []
}

function passive(reading: Reading, reports: readonly Report[], hit: CueHit, cues: readonly CueHit[], group: VerbGroup): Draft[] {
  const agent = agentOf(reading, hit)
  // "What is needed is B": whoever says so wants it.
  const wanted = agent === null && hit.cue.sign > 0 && !group.negated ? wantedBehind(reading, hit, group) : null
  if (wanted !== null) return drafts(reading, reports, hit, group, null, [null], believable(targetsAt(reading, wanted, cues), hit))
  // "is to be restored at once"
  const ordered = /(?:is|are) to be$/u.test(reading.tokens.slice(Math.max(0, hit.from - 4), hit.from).map((t) => t.lower).join(' '))
  if (agent === null && !group.obliged && !ordered && !isShownBy(reading, hit)) return []
  const joined = firstOfPassives(reading, group.from)
  if (joined !== null) return passive(reading, reports, hit, cues, { ...group, from: joined })
  const beside = besideParticiple(reading, group.from, !group.passive)
  const subject = beside ? { spots: [beside], from: beside.from, to: group.from, reversed: false, loose: false } : subjectOf(reading, group.from)
  const apposed = beside === null && reading.tokens[group.from - 1]?.words === ',' && !group.passive ? targetsEndingAt(reading, group.from - 1, cues) : []
  // "night work, which was reintroduced by A"
  const which = agent !== null && /^(?:which|that)$/u.test(reading.tokens[group.from - 1]?.lower ?? '') ? antecedentOf(reading, group.from - 1, cues) : []
  const shown = subject?.loose === true && agent === null ? targetsEndingAt(reading, group.from, cues) : []
  const nearest = agent !== null && !group.passive && beside === null && subject?.spots.length !== 1 ? nearestBefore(reading, group.from, cues) : null
  const targets = apposed.length > 0 ? apposed : which.length > 0 && (subject?.spots.length ?? 0) === 0 ? which : nearest !== null ? nearest : shown.length > 0 ? shown : subject && subject.spots.length > 0
    ? subject.spots.map((spot): Target => ({ spot, position: null, sign: 1, holder: null, inferred: false }))
    : targetsEndingAt(reading, group.from, cues)
  return drafts(reading, reports, hit, group, subject, agent ?? [null], believable(targets, hit))
}

/** "notes on the motions adopted by A": what stands right before the participle, behind its preposition; null where no preposition stands there. */
function nearestBefore(reading: Reading, end: number, cues: readonly CueHit[]): readonly Target[] | null {
  for (let i = end - 2; i >= 0 && i > end - 8; i--) {
    if (reading.spotAt[i] !== null || !PREPOSITIONS.has(reading.tokens[i].lower) || reading.tokens[i].lower === 'of') continue
    const phrase = phraseAt(reading, i + 1)
    return phrase !== null && phrase.ofReach === end ? targetsAt(reading, i + 1, cues).filter((t) => (t.spot?.to ?? t.position!.to) <= end) : null
  }
  return null
}

/** What "which" or "that" at `which` means, where that is a position. */
function antecedentOf(reading: Reading, which: number, cues: readonly CueHit[]): Target[] {
  const end = reading.tokens[which - 1]?.words === ',' ? which - 1 : which
  let from = -1
  for (let k = end - 1; k >= 0 && k > end - 9; k--) {
    const phrase = phraseAt(reading, k)
    if (phrase !== null && phrase.reach === end && phrase.from === k) from = k
  }
  return from < 0 ? [] : targetsAt(reading, from, cues).filter((t) => t.position !== null && t.position.to <= end)
}

/** "B was put forward by A and refuted by C": where the first passive's group begins; null where no passive stands before the "and". */
function firstOfPassives(reading: Reading, from: number): number | null {
  if (!/^(?:and|but|or)$/u.test(reading.tokens[from - 1]?.lower ?? '')) return null
  for (let i = from - 2; i > 0 && i > from - 14; i--) {
    if (/^[;:.]$/u.test(reading.tokens[i].words)) return null
    if (!isVerb(reading, i)) continue
    const first = verbGroup(reading, i)
    return first.passive && !first.negated ? first.from : null
  }
  return null
}

/** "B, condemned by A, …": the name before the comma, where the participle stands by itself. */
function besideParticiple(reading: Reading, from: number, bare: boolean): Spot | null {
  if (from < 2 || reading.tokens[from - 1].words !== ',') return null
  const spot = reading.spotAt[from - 2]
  // "moved by A, seconded by B": A is another doer.
  if (bare && spot !== null && reading.tokens.slice(Math.max(0, spot.from - 3), spot.from).some((t) => t.lower === 'by')) return null
  return spot !== null && spot.to === from - 1 && spot.mention.form === 'name' && !isPossessive(reading, spot) ? spot : null
}

function drafts(
  reading: Reading, reports: readonly Report[], hit: CueHit, group: VerbGroup, subject: Subject | null, sources: readonly (Spot | null)[], targets: readonly Target[],
): Draft[] {
  const negated = (group.negated !== (subject?.reversed ?? false)) !== invertedBefore(reading, subject)
  // "might have been accepted": it was not, and nobody says what then was.
  if (reading.tokens.slice(group.from, hit.from).some((t, k) => /^(?:might|would|could)$/u.test(t.lower) && reading.tokens[group.from + k + 1]?.lower === 'have')) return []
  // "does not attack B" is no stance; "does not support B" is one against.
  if (negated && (hit.cue.sign < 0 || hit.cue.ties === 'alliance')) return []
  const sign: Sign = negated ? -1 : hit.cue.sign
  const doubt = (group.hedged ? 0.75 : 1) * (subject?.loose ? 0.9 : 1) * (negated ? 0.85 : 1)
  return sources.flatMap((source) => holding(targets, sign).map((target): Draft => ({
    reading, reports, source, target, from: hit.from, to: hit.to,
    relation: hit.cue.ties === 'alliance' ? 'ALLIED_WITH' : stanceOf((sign * target.sign) as Sign),
    confidence: hit.cue.weight * doubt * (target.inferred ? 0.7 : 1),
    explicitness: target.inferred ? 'inferred' : 'explicit',
    rule: `stance/verb${group.negated ? '/negated' : ''}`,
  })))
}

/** "The bakers need free unions": whoever says what people need demands it. */
function neededByMany(reading: Reading, hit: CueHit, subject: Subject | null, group: VerbGroup): boolean {
  if (subject !== null || group.negated || !/^(?:need|require|deserve)/u.test(reading.tokens[hit.from].lower)) return false
  const last = reading.tokens[group.from - 1]
  return last !== undefined && reading.spotAt[group.from - 1] === null && (POPULATIONS.has(last.lemma) || POPULATIONS.has(last.lower) || last.pos === 'noun' && !hit.forms.has('past'))
}

/** "Nor do we support". */
function invertedBefore(reading: Reading, subject: Subject | null): boolean {
  if (!subject || subject.spots.length === 0 || subject.from < 2) return false
  return AUXILIARIES.has(reading.tokens[subject.from - 1].lower) && NEGATIONS.has(reading.tokens[subject.from - 2].lower)
}

/** "To boycott B is wrong": what is judged is the deed, not B. */
function judgedLater(reading: Reading, hit: CueHit): boolean {
  const copula = reading.tokens.findIndex((t, i) => i > hit.to && COPULAS.has(t.lower))
  return copula >= 0 && reading.tokens.slice(copula, copula + 6).some((t) => BAD_ADJECTIVES.has(t.lower) || BAD_NOUNS.has(t.lemma))
}

/** "Supporting B is an excuse": the deed is spoken of, and nobody does it. */
function isItselfSubject(reading: Reading, hit: CueHit): boolean {
  if (!hit.forms.has('gerund') || reading.tokens.slice(0, hit.from).some((t) => t.pos !== 'adverb' && t.pos !== 'conjunction' && t.pos !== 'punctuation')) return false
  const ahead = reading.tokens.slice(hit.to, hit.to + 16)
  const comma = ahead.findIndex((t) => /^[,;:]$/u.test(t.words))
  const verb = ahead.findIndex((t, k) => COPULAS.has(t.lower) || AUXILIARIES.has(t.lower) || t.pos === 'verb' && isVerb(reading, hit.to + k) && !t.lower.endsWith('ing') && !t.lower.endsWith('ed'))
  // "Ending B is only possible by …", "Ending B is our task": whoever says how or when it is to be done wants it.
  const wanted = /^(?:only|possible|necessary|essential|our|the|not)$/u.test(ahead[verb + 1]?.lower ?? '') && hit.cue.targets === 'position'
  return verb >= 0 && !wanted && (comma < 0 || verb < comma)
}

/** Verbs of harm that are a stance only as an aim: "we must overthrow B". */
const AIMED: ReadonlySet<string> = new Set(['overthrow', 'topple', 'oust', 'degrade', 'smash', 'defeat', 'crush', 'eradicate', 'eliminate', 'dismantle', 'end', 'stop'])

/** Leaves out targets of a kind the cue word does not take. Wanting the end of somebody is against them, whatever wanting takes; so is an aim (`wished`). */
export function believable(targets: readonly Target[], hit: CueHit, wished = false): Target[] {
  if (hit.cue.targets === 'any') return [...targets]
  const aimed = wished && AIMED.has(hit.cue.words.split(':')[0])
  return targets.filter((t) => (hit.cue.targets === 'named') === (t.spot !== null) || t.spot !== null && hit.cue.targets === 'position' && (aimed || t.sign < 0 && t.onlyIfFor === true))
}

function followedByAgent(reading: Reading, hit: CueHit): boolean {
  return reading.tokens[hit.to]?.lower === 'by'
}

/** Who does it in the passive: the names behind "by"; null where none is given, an empty list where nobody known does it. */
function agentOf(reading: Reading, hit: CueHit): readonly Spot[] | null {
  for (let i = hit.to; i < Math.min(hit.to + 12, reading.tokens.length); i++) {
    const { lower, words } = reading.tokens[i]
    if (lower === 'by') {
      const phrase = phraseAt(reading, i + 1)
      const spot = phrase && (reading.spotAt[phrase.head] ?? behindVote(reading, phrase))
      if (spot === null && phrase !== null && WITNESSES.has(reading.tokens[phrase.head].lemma)) return null
      return spot ? listOf(reading, spot.from, reading.tokens.length - 1, spot) : []
    }
    if (/^[,.;:]$/u.test(words)) return null
  }
  return null
}

/** "by a large vote of the members of B", "by the leadership of B": B; null where nobody is named there. */
function behindVote(reading: Reading, phrase: Phrase): Spot | null {
  const { lower } = reading.tokens[phrase.head]
  if (!ACTING_HEADS.has(lower) && !/^(?:votes?|majority|decision|order|orders|hands?|resolution|decree|agents?)$/u.test(lower)) return null
  const last = reading.spots.findLast((s) => s.from > phrase.head && s.to <= phrase.reach)
  return last !== undefined && last.kind !== 'Work' && !isPossessive(reading, last) ? last : null
}

/** "has been refuted by events": whoever says so has the stance. */
function isShownBy(reading: Reading, hit: CueHit): boolean {
  const phrase = reading.tokens[hit.to]?.lower === 'by' ? phraseAt(reading, hit.to + 1) : null
  return phrase !== null && reading.spotAt[phrase.head] === null && WITNESSES.has(reading.tokens[phrase.head].lemma)
}

/** The targets of the subject phrase before a verb group, read from its first word. */
export function targetsEndingAt(reading: Reading, end: number, cues: readonly CueHit[]): Target[] {
  const cleft = cleftBefore(reading, end)
  if (cleft !== null) return targetsAt(reading, cleft, cues).filter((t) => (t.spot?.to ?? t.position!.to) <= end)
  const opened = remarkBefore(reading, end) ?? (DASH.test(reading.tokens[end - 1]?.words ?? '') ? end - 1 : null)
  if (opened !== null) return targetsEndingAt(reading, opened, cues)
  let from = end
  let conjunction = -1
  const listed = listOfSubjects(reading, end)
  if (listed !== null) return targetsAt(reading, listed, cues).filter((t) => (t.spot?.to ?? t.position!.to) <= end)
  while (from > 0 && !/^[,;:.!?–—]|--$/u.test(reading.tokens[from - 1].words) && !isClauseOpener(reading, from - 1)) {
    from--
    if (conjunction < 0 && reading.spotAt[from] === null && /^(?:and|but|or)$/u.test(reading.tokens[from].lower)) conjunction = from
  }
  // An object of another clause ("everyone who attacks B is wrong") is not what this verb group speaks of; what follows its "and" may be.
  if (from > 0 && (isVerb(reading, from - 1) && !opensThought(reading, from - 1, end) || /^(?:who|which|whom|whose)$/u.test(reading.tokens[from - 1].lower))) {
    if (conjunction < 0 || reading.tokens[conjunction - 1]?.words !== ',') return []
    from = conjunction + 1
  }
  if (PREPOSITIONS.has(reading.tokens[from].lower)) from = Math.min(end, phraseAt(reading, from + 1)?.to ?? from)
  while (from < end && /^(?:and|but|or|so|yet|thus|hence|then|moreover|therefore|however)$/u.test(reading.tokens[from].lower)) from++
  if (PARTITIVES.has(reading.tokens[from]?.lower ?? '') && reading.tokens[from + 1]?.lower === 'of') return []
  const targets = from < end ? targetsAt(reading, from, cues) : []
  return targets.filter((t) => t.position?.reading !== undefined || (t.spot?.to ?? t.position!.to) <= end)
}

/** "We think the register is": what stands behind such a verb is no object of it. */
function opensThought(reading: Reading, verb: number, end: number): boolean {
  return /^(?:think|thinks|believe|believes|feel|feels|say|says|insist|insists|argue|argues)$/u.test(reading.tokens[verb].lower) && /^(?:is|are|was|were|remains?)$/u.test(reading.tokens[end]?.lower ?? '')
}

/** "B, C and D are": where a sentence begins with a list and nothing else before its verb; null elsewhere. */
function listOfSubjects(reading: Reading, end: number): number | null {
  let commas = 0
  let joined = -1
  for (let i = 0; i < end; i++) {
    const { words, lower, pos } = reading.tokens[i]
    if (reading.spotAt[i] !== null) continue
    if (words === ',') commas++
    else if (lower === 'and') joined = i
    else if (isVerb(reading, i) || pos === 'punctuation' && !/^['’]$/u.test(words) || PREPOSITIONS.has(lower) && lower !== 'of' && lower !== 'for' || isClauseOpener(reading, i)) return null
  }
  return commas > 0 && joined > 0 && joined < end - 1 && !PREPOSITIONS.has(reading.tokens[0].lower) ? 0 : null
}

/** "It is B that must be fought": where B begins. */
function cleftBefore(reading: Reading, end: number): number | null {
  if (!/^(?:that|which|who)$/u.test(reading.tokens[end - 1]?.lower ?? '')) return null
  for (let i = end - 3; i > 0 && i > end - 12; i--) if (/^(?:is|was)$/u.test(reading.tokens[i].lower) && reading.tokens[i - 1].lower === 'it') return reading.tokens[i + 1].lower === 'not' ? behindBut(reading, i + 2, end) : i + 1
  return null
}

/** "It is not B but C that is to blame": where C begins; the end where nothing takes the place of B. */
function behindBut(reading: Reading, from: number, end: number): number {
  for (let i = from; i < end; i++) if (reading.tokens[i].lower === 'but' && reading.spotAt[i] === null) return i + 1
  return end
}

/** "B, the daily hire, is", "B – the daily hire – is": where the remark opens that closes right before a verb group. */
function remarkBefore(reading: Reading, end: number): number | null {
  const mark = reading.tokens[end - 1]?.words ?? ''
  if (mark !== ',' && !DASH.test(mark)) return null
  for (let i = end - 2; i > 0 && i > end - 18; i--) {
    const { words } = reading.tokens[i]
    if (/^[;:.!?]$/u.test(words)) return null
    if (mark === ',' ? words !== ',' : !DASH.test(words)) continue
    const next = reading.tokens[i + 1]
    const noun = reading.tokens[i - 1].pos === 'noun' || reading.spotAt[i - 1] !== null
    return noun && reading.spotAt[i + 1] === null && (ARTICLES.has(next.lower) || next.pos === 'noun' || next.pos === 'adjective' || next.pos === 'verb' && /(?:ed|en|wn|un|ung|ought|ing)$/u.test(next.lower)) ? i : null
  }
  return null
}

const DASH = /^(?:--?|–|—)$/u

function isClauseOpener(reading: Reading, i: number): boolean {
  if (reading.spotAt[i] !== null) return false
  return /^(?:that|which|who|because|although|though|while|if|when)$/u.test(reading.tokens[i].lower) || isVerb(reading, i)
}

function isConditional(reading: Reading, subject: Subject, verb: number, aimed: boolean): boolean {
  // "If we are to end the toll": that is wanted already.
  if (aimed && /^(?:is|are|was|were)$/u.test(reading.tokens[verb]?.lower ?? '') && reading.tokens[verb + 1]?.lower === 'to' || aimed && reading.tokens[verb]?.lower === 'to' && /^(?:is|are)$/u.test(reading.tokens[verb - 1]?.lower ?? '')) return false
  for (let i = verb - 1; i >= 0 && i >= subject.from - 2; i--) if (/^(?:if|unless|whether)$/u.test(reading.tokens[i].lower)) return true
  return false
}
