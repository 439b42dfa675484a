/**
 * Theses: "A holds that …", "A wants to …", "A's theory of …". What is held is a position named by the words of the clause, where they are few.
 */
import { gather } from '../../language/gather.ts'
import { BAD_NOUNS } from '../../lexicons/judgements.ts'
import { CREATING } from '../../lexicons/program-words.ts'
import { HELD_NOUNS } from '../../lexicons/position-words.ts'
import { DENYING, HOLDING, RESOLVING, SAYING, WILLING, WITNESSES } from '../../lexicons/thesis-verbs.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'
import { clauseFrom } from './clause-span.ts'
import { stanceOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import type { CueHit } from './find-cues.ts'
import { verbForms } from './inflect.ts'
import { verbGroup } from './negation.ts'
import { phraseAt } from './phrase.ts'
import { isIsm, positionSpan } from './position-span.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import type { Report } from './reporting.ts'
import { subjectOf } from './subject.ts'
import { targetsOf } from './targets.ts'
import type { PositionSpan } from './target.ts'
import { isVerb } from './verb-sense.ts'

/** A thesis of more words is an argument, not a name. */
const LONGEST_THESIS = 13
const LONGEST_AIM = 8

const SIGNS: ReadonlyMap<string, Sign> = new Map([
  ...HOLDING.flatMap((v) => [...verbForms(v).keys()].map((f): [string, Sign] => [f, 1])),
  ...DENYING.flatMap((v) => [...verbForms(v).keys()].map((f): [string, Sign] => [f, -1])),
])
const SAYINGS: ReadonlySet<string> = new Set(SAYING.flatMap((v) => [...verbForms(v).keys()]))
const WILLS: ReadonlySet<string> = new Set([...WILLING, ...RESOLVING].flatMap((v) => [...verbForms(v).keys()]))
const RESOLVES: ReadonlySet<string> = new Set(RESOLVING.flatMap((v) => [...verbForms(v).keys()]))

/** Without one of these in a sentence it gives nobody a thesis. */
export const THESIS_WORDS: ReadonlySet<string> = new Set([...SIGNS.keys(), ...SAYINGS, ...WILLS])

/** "A holds that …", "A denies that …", "A wants to …". */
export function thesisDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    if (reading.spotAt[i] !== null || !THESIS_WORDS.has(token.lower) || !isVerb(reading, i)) return []
    const sign = SIGNS.get(token.lower)
    const next = reading.tokens[i + 1]?.lower
    const general = sign === undefined && next === 'that' && SAYINGS.has(token.lower) ? generalFrom(reading, i + 2) : null
    const position = general ?? (sign !== undefined && next === 'that' ? clauseFrom(reading, i + 2, LONGEST_THESIS)
      : WILLS.has(token.lower) && next === 'to' && !(RESOLVES.has(token.lower) && !CREATING.has(reading.tokens[i + 2]?.lemma ?? '')) && !cues.some((c) => c.from === i + 2 && c.cue.sign < 0 && c.target >= 0) ? aimFrom(reading, i + 2) : null)
    if (position === null) return []
    const group = verbGroup(reading, i)
    const subject = group.passive || group.hedged ? null : subjectOf(reading, group.from)
    if (!subject || subject.loose || subject.reversed) return []
    if (group.negated && sign === -1) return []
    const relation = stanceOf(group.negated || sign === -1 ? -1 : 1)
    // What the voice itself says in general is the text, not a thesis that the text gives somebody.
    return subject.spots.filter((s) => s.kind !== 'Work' && !(general !== null && s.cluster === reading.voice)).map((source): Draft => ({
      reading, reports, source, target: { spot: null, position, sign: 1, holder: null, inferred: false }, relation,
      from: i, to: i + 1, confidence: 0.5, explicitness: 'explicit', rule: `stance/${next === 'to' ? 'aim' : 'thesis'}`,
    }))
  })
}

/** A clause about things in general: no name in it but as a possessor, its first verb a modal or in the present; null elsewhere. */
function generalFrom(reading: Reading, from: number): PositionSpan | null {
  const clause = clauseFrom(reading, from, LONGEST_THESIS)
  if (clause === null) return null
  const verb = reading.tokens.findIndex((t, i) => i >= clause.from && i < clause.to && reading.spotAt[i] === null && (t.pos === 'verb' || /^(?:can|cannot|must|should|will)$/u.test(t.lower)))
  if (verb < 0 || !/^(?:is|are|has|have|can|cannot|must|should|does|do)$/u.test(reading.tokens[verb].lower)) return null
  for (let i = clause.from; i < verb; i++) if (reading.spotAt[i] !== null || reading.tokens[i].pos === 'pronoun' || reading.tokens[i].pos === 'number') return null
  return clause
}

/** What somebody wages or undertakes, with whom or what it is on. */
const WAGED: ReadonlySet<string> = new Set(['war', 'wars', 'invasion', 'occupation', 'offensive', 'blockade', 'crusade', 'boycott', 'bombing', 'persecution', 'repression', 'expulsion', 'nationalisation', 'nationalization', 'privatisation', 'privatization', 'closure', 'annexation'])

export const SHOWING: ReadonlySet<string> = new Set(['show', 'prove', 'teach', 'demonstrate', 'confirm', 'reveal'].flatMap((v) => [...verbForms(v === 'show' ? 'show:showed:shown' : v === 'teach' ? 'teach:taught' : v).keys()]))

/** "The experience of B shows that work without wages is slavery": whoever says so holds it. */
export function shownDrafts(reading: Reading, reports: readonly Report[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    if (reading.spotAt[i] !== null || !SHOWING.has(token.lower) || reading.tokens[i + 1]?.lower !== 'that') return []
    const group = verbGroup(reading, i)
    if (group.negated || group.hedged || group.passive || !reading.tokens.slice(Math.max(0, group.from - 9), group.from).some((t, k) => WITNESSES.has(t.lemma) && reading.spotAt[Math.max(0, group.from - 9) + k] === null)) return []
    const position = clauseFrom(reading, i + 2, LONGEST_THESIS)
    return position === null ? [] : [{ reading, reports, source: null, target: { spot: null, position, sign: 1, holder: null, inferred: false }, relation: 'ENDORSES', from: i, to: i + 1, confidence: 0.5, explicitness: 'inferred', rule: 'stance/shown' }]
  })
}

/** "A's theory of B", "A's ideas about B": who has a theory holds it. */
export function heldDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  return reading.spots.flatMap((owner): Draft[] => {
    if (owner.kind === 'Work' || !isPossessive(reading, owner)) return []
    const phrase = phraseAt(reading, owner.from)
    const head = phrase && reading.tokens[phrase.head]
    // "A's municipalism"
    if (phrase && head && isIsm(head.lower) && !BAD_NOUNS.has(head.lower) && !/^(?:cynicism|optimism|pessimism|egoism|egotism|dynamism|realism|stoicism|activism|lyricism|skepticism|scepticism|fatalism)$/u.test(head.lower) && phrase.head === owner.to + (isPossessiveMark(reading, owner.to) ? 1 : 0)) return [held(reading, reports, owner, { from: phrase.head, to: phrase.head + 1, reach: phrase.head + 1 }, phrase.head)]
    // "A's war on the north"
    if (phrase && head && WAGED.has(head.lower) && /^(?:on|against|of|with|for)$/u.test(reading.tokens[phrase.to]?.lower ?? '') && phrase.reach > phrase.to && phrase.head > owner.to - 1) {
      const from = phrase.head > 0 && reading.tokens[phrase.head - 1].pos === 'adjective' ? phrase.head - 1 : phrase.head
      return [held(reading, reports, owner, { from, to: phrase.reach, reach: phrase.reach }, phrase.head)]
    }
    if (!phrase || !head || !HELD_NOUNS.has(head.lemma) || phrase.reach === phrase.to || reading.tokens[phrase.to].lower === 'against') return []
    return targetsOf(reading, phrase, cues).filter((t) => t.holder === owner).map((t): Draft => held(reading, reports, owner, t.position!, phrase.head))
  })
}

function isPossessiveMark(reading: Reading, i: number): boolean {
  return /^['’]s?$/u.test(reading.tokens[i]?.words ?? '')
}

function held(reading: Reading, reports: readonly Report[], source: Spot, position: PositionSpan, at: number): Draft {
  return { reading, reports, source, target: { spot: null, position, sign: 1, holder: null, inferred: false }, relation: 'ENDORSES', from: at, to: at + 1, confidence: 0.6, explicitness: 'inferred', rule: 'stance/held' }
}

/** Verbs that say no more than that somebody is for what stands behind their preposition. */
const STRIVING: ReadonlyMap<string, readonly string[]> = new Map([['contribute', ['to']], ['work', ['for', 'towards', 'toward']], ['fight', ['for']], ['struggle', ['for']], ['strive', ['for']], ['campaign', ['for']], ['build', ['towards', 'toward']], ['bring', ['about']], ['agitate', ['for']], ['press', ['for']]])

/** "to open the gates": the aim without its "to". */
export function aimFrom(reading: Reading, from: number): PositionSpan | null {
  const verb = reading.tokens[from]
  if (verb === undefined || verb.pos !== 'verb' && !(CREATING.has(verb.lower) && reading.tokens[from - 1]?.lower === 'to') || /^(?:be|have|do|see|know|say|tell|make|get|go|come|ask|point|note|stress|add|thank|hear|talk|speak|believe|think|understand|express|convey|extend|send|offer|mention|raise|emphasize|emphasise|draw|remind|begin|start|report|announce|state|address|discuss|explain|take|give|put)$/u.test(verb.lemma)) return null
  const object = phraseAt(reading, from + 1)
  // "to work for free schools", "to contribute to the abolition of the toll"
  const marked = STRIVING.get(verb.lemma)?.includes(reading.tokens[from + 1]?.lower ?? '-') ? phraseAt(reading, from + 2) : null
  if (marked !== null) return reading.spotAt[marked.head] === null ? positionSpan(reading, marked) : null
  if (!object || reading.spotAt[object.head] !== null || object.to - from > LONGEST_AIM) return null
  const created = CREATING.has(verb.lemma) ? positionSpan(reading, object) : null
  if (created !== null && (created.to - created.from > 1 || isIsm(reading.tokens[created.from].lower))) return created
  return { from, to: object.to, reach: Math.min(object.reach, from + LONGEST_AIM + 4) }
}
