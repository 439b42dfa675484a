/**
 * Offices: whose they are ("chair of B", "B's chair", "B chair") and who holds them ("chair A", "A, chair of B", "A was elected chair",
 * "the chair is A", "A succeeded C as chair"). Whoever holds an office of a body is one of its members.
 */
import { OFFICE_VERBS, SUCCESSION_VERBS } from '../../lexicons/affiliation-cues.ts'
import { AUXILIARIES, COPULAS } from '../../lexicons/grammar-words.ts'
import { TIED_OFFICES } from '../../lexicons/role-words.ts'
import { TITLES } from '../../lexicons/titles.ts'
import { listOf } from '../stance/name-lists.ts'
import { doersOf } from '../stance/doers.ts'
import { isPossessive } from '../stance/reading.ts'
import type { Reading, Spot } from '../stance/reading.ts'
import { spotBefore, spotBehind } from './neighbours.ts'
import { bodyNear } from './role-body.ts'
import type { RoleBody } from './role-body.ts'
import { bodyInRow, rowOf } from './rows.ts'
import { appointedBefore, seatedIn } from './seats.ts'
import { bodyOfSignature, voiceAt } from './signature-body.ts'
import { predicateSubject } from './predicate.ts'
import { tenureBeside } from './tenure.ts'
import type { Tie } from './ties.ts'

const ARTICLE = /^(?:the|a|an|its|our|their|then|former|as|de)$/u
const TITLE = new RegExp(`^(?:[,.:]|(?:${[...TITLES].join('|')})\\.?)$`, 'u')
/** What may stand between a name and the office set beside it. */
const APPOSITION = /^(?:,|['’]s?|the|a|an|our|its|their|\(|then|former|late|current|new|newly|elected|later|sometime|once|formerly|previously|now|currently|afterwards|lately|latterly|then|\)|longtime|long-time|—|–|-|as|and|for|[a-z]+teen|[a-z]+ty|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|many|years|months|since|from|to|until|in|\d{4})$/u

/** Ties of every office of a sentence. */
export function roleTies(reading: Reading): Tie[] {
  return reading.spots.filter((s) => s.kind === 'Role').flatMap((role) => {
    const body = bodyOf(reading, role)
    const holders = withTenure(reading, role, holderOf(reading, role))
    // An adviser of a body is none of it.
    // Nor is who takes the chair of a congress, or is sent to one, any part of it by that.
    const members = /^advis[eo]r$/u.test(reading.tokens[role.to - 1].lemma) || body.some((b) => /^(?:congress|conference|meeting|convention|session|assembly|rally)$/u.test(reading.tokens[b.target.to - 1]?.lemma ?? '')) ? [] : body.flatMap(({ target, cue, confidence }) => holders.filter((h) => h.confidence >= 0.7).map((h): Tie => (
      { reading, relation: 'MEMBER_OF', source: h.source, target, cue, confidence: Math.min(confidence, h.confidence) * 0.85, rule: 'affiliation/member-by-office', inferred: true })))
    return [...body, ...holders, ...members]
  })
}

function bodyOf(reading: Reading, role: Spot): Tie[] {
  const near = bodyNear(reading, role.from, role.to) ?? bodyOfRow(reading, role) ?? bodyOfSeats(reading, role) ?? bodyOfSignature(reading, role) ?? bodyOfLine(reading, role)
  return near ? [{ reading, relation: 'PART_OF', source: role, target: near.body, cue: near.cue, confidence: near.confidence, rule: near.rule }] : []
}

function holderOf(reading: Reading, role: Spot): Tie[] {
  const tie: MakeTies = (people, cue, confidence, rule, pronouns = false) =>
    people.filter((p) => p.kind === 'Person' && (p.mention.form === 'name' || pronouns && !isPossessive(reading, p))).map((source): Tie => ({ reading, relation: 'HOLDS_ROLE', source, target: role, cue, confidence, rule }))
  // "chair A"; with the body between: "the B chair, A" and "the chair of B, A".
  const after = endOfOffice(reading, role)
  const behind = spotBehind(reading, after, TITLE, 3)
  if (behind?.kind === 'Person') return tie(isOfSeveral(reading, role) ? listOf(reading, behind.from, reading.tokens.length - 1, behind) : [behind], null, after === behind.from ? 0.85 : 0.7, 'affiliation/office-before-name')
  // "its president is A"
  const late = lateCopula(reading, after)
  const copula = reading.tokens[late]
  if (copula && COPULAS.has(copula.lower)) {
    const named = spotBehind(reading, late + 1, /^(?:now|still|again|currently|comrade|a|the|certain)$/u, 1)
    if (named?.kind === 'Person') return tie([named], { from: late, to: late + 1 }, 0.75, 'affiliation/office-is')
  }
  const apposed = spotBefore(reading, role.from, APPOSITION, 6)
  if (apposed?.kind === 'Person' && apposed.to < role.from && !isServed(reading, apposed) && reading.tokens.slice(apposed.to, role.from).some((t) => /^[,(—–-]$/u.test(t.words))) return tie([apposed], null, 0.8, 'affiliation/apposition')
  if (apposed?.kind === 'Organization') {
    const person = spotBefore(reading, apposed.from, /^(?:,|the|of|\()$/u, 2)
    if (person?.kind === 'Person') return tie([person], null, 0.7, 'affiliation/apposition')
  }
  const given = givenAs(reading, role)
  if (given.length > 0) return tie(given, null, 0.75, 'affiliation/given-office')
  const appointed = appointedBefore(reading, role)
  if (appointed) return tie([appointed.person], { from: appointed.at, to: appointed.at + 1 }, 0.8, 'affiliation/appointed', true)
  const followed = succession(reading, role, tie)
  const told = followed.length > 0 ? followed : byVerb(reading, role, tie)
  return told.length > 0 || isPossessive(reading, role) ? told : tie(predicateSubject(reading, role.from), null, 0.7, 'affiliation/office-in-list', true)
}

/** "the secretary of the Hull branch of B at the time was A": where the verb stands. */
function lateCopula(reading: Reading, after: number): number {
  let at = after
  while (reading.tokens[at]?.lower === 'of' && reading.spotAt[at] === null) {
    const whole = spotBehind(reading, at + 1, ARTICLE, 1)
    if (whole?.kind !== 'Organization') return after
    at = whole.to
  }
  const words = reading.tokens.slice(at, at + 3).map((t) => t.lower).join(' ')
  return /^(?:at the time|in those days|in that year|at that time)/u.test(words) ? at + 3 : /^then\b/u.test(words) ? at + 1 : at
}

/** "A was elected chairman, with C and D as vice-chairmen": C and D. */
function givenAs(reading: Reading, role: Spot): readonly Spot[] {
  let at = role.from - 1
  while (at > 0 && reading.spotAt[at] === null && ARTICLE.test(reading.tokens[at].lower) && reading.tokens[at].lower !== 'as') at--
  const last = reading.tokens[at]?.lower === 'as' ? reading.spotAt[at - 1] ?? null : null
  if (last?.kind !== 'Person' || isPossessive(reading, last)) return []
  const [first] = listEndingAt(reading, last)
  let lead = first.from - 1
  while (lead > 0 && reading.spotAt[lead] === null && TITLE.test(reading.tokens[lead].lower) && reading.tokens[lead].words !== ',') lead--
  return reading.tokens[lead]?.lower === 'with' && reading.spotAt[lead] === null ? listOf(reading, first.from, last.from, first) : []
}

/** The names of the list that ends with a name. */
function listEndingAt(reading: Reading, last: Spot): readonly Spot[] {
  const first = reading.spots.find((s) => s.from <= last.from && listOf(reading, s.from, last.from, s).includes(last))
  return first ? listOf(reading, first.from, last.from, first) : [last]
}

/** "A is agent to Lord C, treasurer of B": whose office the second is, nobody can tell. */
function isServed(reading: Reading, person: Spot): boolean {
  let at = person.from - 1
  while (at > 0 && reading.spotAt[at] === null && TITLES.has(reading.tokens[at].lower.replace(/\.$/u, ''))) at--
  const before = reading.tokens[at - 1]
  return /^(?:to|of)$/u.test(reading.tokens[at]?.lower ?? '') && before !== undefined && (reading.spotAt[at - 1]?.kind === 'Role' || TIED_OFFICES.has(before.lemma) || /^(?:agent|assistant|aide|clerk|valet|nephew|niece|son|daughter|brother|sister|cousin|wife|widow|friend|pupil|disciple|follower|successor|predecessor)$/u.test(before.lemma))
}

/** The dates beside the office, for who holds it; of two who follow each other, the day one enters is the day the other leaves. */
function withTenure(reading: Reading, role: Spot, holders: readonly Tie[]): readonly Tie[] {
  const [first] = holders
  if (first === undefined) return holders
  const end = Math.max(endOfOffice(reading, role), first.source.to)
  const tenure = tenureBeside(reading, role.from, end)
  if (tenure === null) return holders
  // "in place of A, who had held the post since 1924": the time is A's.
  if (first.rule === 'affiliation/succession' && reading.tokens.slice(end, end + 2).some((t) => t.lower === 'who')) return holders.map((h) => (h === first ? { ...h, tenure } : h))
  if (first.rule !== 'affiliation/succession') return holders.map((h) => ({ ...h, tenure }))
  return holders.map((h) => (h.cue !== null && h.source.from > h.cue.from ? tenure.from === null ? h : { ...h, tenure: { from: null, to: tenure.from } } : { ...h, tenure }))
}

/** `pronouns`: the place is one where "she" is whoever coreference says. */
type MakeTies = (people: readonly Spot[], cue: Tie['cue'], confidence: number, rule: string, pronouns?: boolean) => Tie[]

/** "A was elected chair", "A and C serve as delegates". */
function byVerb(reading: Reading, role: Spot, tie: MakeTies): Tie[] {
  if (isPossessive(reading, role)) return []
  for (let i = role.from - 1; i >= 0 && i > role.from - 7; i--) {
    if (reading.spotAt[i]) continue
    const token = reading.tokens[i]
    if (/^[;:.!?,]$/u.test(token.words)) break
    if (token.pos === 'verb' && OFFICE_VERBS.has(token.lemma)) {
      const person = personBefore(reading, i) ?? doersOf(reading, i, { sure: true }).find((d) => d.kind === 'Person') ?? null
      if (person && !wordsHaveNot(reading, person.to, role.from)) return tie(isOfSeveral(reading, role) ? listEndingAt(reading, person) : [person], { from: i, to: i + 1 }, 0.75, 'affiliation/office-verb', true)
      break
    }
    // "is answered by our chairman's book": another verb stands nearer.
    if (token.pos === 'verb' && !AUXILIARIES.has(token.lower)) break
  }
  return []
}

/** "A succeeded C as chair", "A becomes chair in place of C": both have held it. */
function succession(reading: Reading, role: Spot, tie: MakeTies): Tie[] {
  const end = endOfOffice(reading, role)
  const place = reading.tokens[end]?.lower === 'in' && /^(?:place|succession)$/u.test(reading.tokens[end + 1]?.lower ?? '')
  const former = place ? spotBehind(reading, end + 2, /^(?:of|to)$/u, 1) : null
  if (former?.kind === 'Person') {
    const verb = lastVerb(reading, role.from)
    const person = verb < 0 ? null : personBefore(reading, verb)
    return tie(person ? [former, person] : [former], { from: end, to: end + 2 }, 0.75, 'affiliation/succession')
  }
  if (reading.tokens[role.from - 1]?.lower !== 'as' && !ARTICLE.test(reading.tokens[role.from - 1]?.lower ?? '')) return []
  const predecessor = spotBefore(reading, role.from, /^(?:as|the|its|their)$/u, 2)
  const verb = predecessor ? predecessor.from - 1 : -1
  if (predecessor?.kind !== 'Person' || verb < 0 || !SUCCESSION_VERBS.has(reading.tokens[verb].lemma)) return []
  const person = personBefore(reading, verb)
  return tie(person ? listOf(reading, person.from, verb, person).concat(predecessor) : [predecessor], { from: verb, to: verb + 1 }, 0.75, 'affiliation/succession')
}

function lastVerb(reading: Reading, before: number): number {
  for (let i = before - 1; i >= 0 && i > before - 6; i--) if (reading.tokens[i].pos === 'verb') return i
  return -1
}

/** The person who does a verb: right before it, over auxiliaries and a remark between commas. */
function personBefore(reading: Reading, verb: number): Spot | null {
  const near = spotBefore(reading, verb, /^(?:was|were|is|are|been|has|had|have|who|,|later|then|also|be|not|never|will|once|first|since|now|himself|herself)$/u, 5)
  if (near?.kind === 'Person') return near
  const comma = reading.tokens[verb - 1]?.words === ',' ? verb - 1 : -1
  if (comma < 0) return null
  const opening = reading.spots.findLast((s) => s.kind === 'Person' && s.to < comma && s.to > comma - 12 && reading.tokens[s.to]?.words === ',')
  return opening ?? null
}

/** The body behind the office in a line that is a row: "A, Chairman, B". */
function bodyOfRow(reading: Reading, role: Spot): RoleBody | null {
  const row = rowOf(reading)
  const body = row && bodyInRow(row, role)
  return body ? { body, cue: null, rule: 'affiliation/row', confidence: 0.8 } : null
}

/** "Elected to the B: A, C (treasurer)": an office in brackets is the B's. */
function bodyOfSeats(reading: Reading, role: Spot): RoleBody | null {
  if (reading.tokens[role.from - 1]?.words !== '(') return null
  const body = seatedIn(reading)
  return body !== null && body.to < role.from ? { body, cue: null, rule: 'affiliation/seated', confidence: 0.7 } : null
}

/** "Treasurer: A" in a line of its own: an office of whose page it is. */
function bodyOfLine(reading: Reading, role: Spot): RoleBody | null {
  if (role.from > 1 || reading.tokens[role.to]?.words !== ':' || !reading.document.publisher || reading.tokens.length > 14) return null
  return reading.spotAt[role.to + 1]?.kind === 'Person' && reading.spots.every((s) => s.kind !== 'Organization') ? { body: voiceAt(reading, role), cue: null, rule: 'affiliation/office-of-voice', confidence: 0.6 } : null
}

const isOfSeveral = (reading: Reading, role: Spot): boolean => { const head = reading.tokens[role.to - 1]; return head.lower !== head.lemma }

/** The office with the "of B" behind it. */
function endOfOffice(reading: Reading, role: Spot): number {
  const next = reading.tokens[role.to]?.lower ?? ''
  // "its organizer in Leeds, A"
  if (next === 'in' && reading.tokens[role.to + 1]?.capitalized && reading.spotAt[role.to + 1] === null) return reading.tokens[role.to + 2]?.capitalized && reading.spotAt[role.to + 2] === null ? role.to + 3 : role.to + 2
  if (!/^(?:of|for|at|to)$/u.test(next)) return role.to
  const body = spotBehind(reading, role.to + 1, ARTICLE)
  return body?.kind === 'Organization' ? body.to : role.to
}

function wordsHaveNot(reading: Reading, from: number, to: number): boolean {
  return reading.tokens.slice(from, to).some((t) => t.lower === 'not' || t.lower === 'never')
}
