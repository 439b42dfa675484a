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
const APPOSITION = /^(?:,|['’]s?|the|a|an|our|its|their|\(|then|former|late|current|new|newly|elected|later|sometime|once|formerly|previously|now|currently|afterwards|lately|latterly|then|\)|longtime|long-time|—|–|-|as|and|for|[a-z]+teen|[a-z]+ty|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|many|years|months|since|from|to|until|in|\d{4}|recently|elected|newly-elected|re-elected|appointed|self-appointed|self-styled|self-proclaimed|so-called|unelected|deposed|ousted|disgraced|retired|exiled|imprisoned|jailed|murdered|assassinated|slain|suspended|expelled|removed|sacked|ex|acting|outgoing|incoming|founding|popular|principal|main|leading|well-known|veteran|respected|also|himself|herself|who|is|was|were|served|serves)$/u

/** Ties of every office of a sentence. */
export function roleTies(reading: Reading): Tie[] {
  const roles = reading.spots.filter((s) => s.kind === 'Role')
  const held = roles.map((role) => withTenure(reading, role, holderOf(reading, role)))
  const bodies = roles.map((role) => bodyOf(reading, role))
  return roles.flatMap((role, k) => {
    const body = bodies[k].length > 0 ? bodies[k] : asBesides(reading, roles, bodies, k)
    const holders = held[k].length > 0 ? held[k] : asJoined(reading, roles, held, k)
    // An adviser of a body is none of it.
    // Nor is who takes the chair of a congress, or is sent to one, any part of it by that.
    const members = /^advis[eo]r$/u.test(reading.tokens[role.to - 1].lemma) || reading.tokens[role.to - 1].lemma === 'candidate' && rowOf(reading) !== null || body.some((b) => /^(?:congress|conference|meeting|convention|session|assembly|rally)$/u.test(reading.tokens[b.target.to - 1]?.lemma ?? '')) ? [] : body.flatMap(({ target, cue, confidence }) => holders.filter((h) => h.confidence >= 0.7).map((h): Tie => (
      { reading, relation: 'MEMBER_OF', source: h.source, target, cue, confidence: Math.min(confidence, h.confidence) * 0.85, rule: 'affiliation/member-by-office', inferred: true })))
    return [...body, ...holders, ...members]
  })
}

/** "A, chair of B and editor of C", "the agent of B and leader of C, A": whoever holds the one holds the other. */
function asJoined(reading: Reading, roles: readonly Spot[], held: readonly (readonly Tie[])[], k: number): readonly Tie[] {
  const other = [k - 1, k + 1].find((n) => (held[n]?.length ?? 0) > 0 && isJoined(reading, roles[Math.min(n, k)], roles[Math.max(n, k)]))
  return other === undefined ? [] : held[other].map(({ tenure: _, ...h }) => ({ ...h, target: roles[k], rule: 'affiliation/joined-office' }))
}

/** "B's founder and leader", "founder and leader of B": both are offices of it. */
function asBesides(reading: Reading, roles: readonly Spot[], bodies: readonly (readonly Tie[])[], k: number): readonly Tie[] {
  const [before, after] = [bodies[k - 1]?.[0], bodies[k + 1]?.[0]]
  if (before !== undefined && before.target.to <= roles[k - 1].from && isJoined(reading, roles[k - 1], roles[k])) return [{ ...before, source: roles[k], confidence: before.confidence * 0.9 }]
  return after !== undefined && after.target.from >= roles[k + 1].to && isJoined(reading, roles[k], roles[k + 1]) ? [{ ...after, source: roles[k], confidence: after.confidence * 0.9 }] : []
}

/** Two offices with nothing but "and" between; behind an article another person may be meant ("A, chair of B, and the editor"). */
function isJoined(reading: Reading, first: Spot, second: Spot): boolean {
  const words = reading.tokens.slice(endOfOffice(reading, first), second.from)
  let at = words.length
  // "and B editor"
  const body = reading.spotAt[second.from - 1]
  if (body?.kind === 'Organization') at -= body.to - body.from
  const between = words.slice(0, Math.max(at, 0)).map((t) => t.lower)
  return between.length > 0 && between.length < 5 && between.some((w) => w === 'and' || w === '&') && between.every((w) => /^(?:,|and|&|also|later|former|then|now|sometime|previously)$/u.test(w))
}

function bodyOf(reading: Reading, role: Spot): Tie[] {
  const near = bodyNear(reading, role.from, role.to) ?? answeredFor(reading, role) ?? bodyOfRow(reading, role) ?? bodyOfSeats(reading, role) ?? bodyOfSignature(reading, role) ?? bodyOfLine(reading, role)
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
  const is = overTime(reading, after)
  const copula = reading.tokens[is]
  if (copula && reading.spotAt[is] === null && COPULAS.has(copula.lower)) {
    const named = spotBehind(reading, is + 1, /^(?:now|still|again|currently|comrade|then|a|the|certain)$/u, 1)
    if (named?.kind === 'Person') return tie([named], { from: is, to: is + 1 }, 0.75, 'affiliation/office-is')
  }
  const apposed = spotBefore(reading, role.from, APPOSITION, 6)
  if (apposed?.kind === 'Person' && apposed.to < role.from && !isServed(reading, apposed) && reading.tokens.slice(apposed.to, role.from).some((t) => /^[,(—–-]$/u.test(t.words))) return tie([apposed], null, 0.8, 'affiliation/apposition')
  if (apposed?.kind === 'Organization') {
    // "A, a leading member of B and editor of C"
    const person = spotBefore(reading, apposed.from, /^(?:,|the|of|\(|a|an|leading|founding|prominent|active|senior|long-time|former|founder|member|activist|militant|veteran)$/u, 6)
    if (person?.kind === 'Person' && (apposed.from - person.to < 3 || reading.tokens[person.to].words === ',')) return tie([person], null, 0.7, 'affiliation/apposition')
  }
  // "A, Leith branch, treasurer, B": of a row whose cells stand in any order.
  const row = rowOf(reading)
  const first = row?.slice(0, row.indexOf(role)).findLast((s) => s.kind === 'Person')
  if (first) return tie([first], null, 0.7, 'affiliation/row')
  const given = givenAs(reading, role)
  if (given.length > 0) return tie(given, null, 0.75, 'affiliation/given-office')
  const appointed = appointedBefore(reading, role)
  if (appointed) return tie([appointed.person], { from: appointed.at, to: appointed.at + 1 }, 0.8, 'affiliation/appointed', true)
  const followed = succession(reading, role, tie)
  const told = followed.length > 0 ? followed : byVerb(reading, role, tie)
  return told.length > 0 || isPossessive(reading, role) ? told : tie(predicateSubject(reading, role.from), null, 0.7, 'affiliation/office-in-list', true)
}

/** Behind "at the time", "in those days", "since 1921"; the place itself where nothing of time stands there. */
function overTime(reading: Reading, at: number): number {
  let i = at
  while (i < at + 5 && reading.tokens[i] && reading.spotAt[i] === null && /^(?:at|in|since|the|that|this|those|time|present|moment|days|years|then|now|\d{4})$/u.test(reading.tokens[i].lower)) i++
  return i
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
    // "took over as", whatever the tagger makes of "over"
    if (token.lower === 'over' && reading.tokens[i - 1]?.lemma === 'take') continue
    const over = token.lemma === 'take' && reading.tokens[i + 1]?.lower === 'over' && reading.tokens[i + 2]?.lower === 'as'
    if (token.pos === 'verb' && (over || OFFICE_VERBS.has(token.lemma))) {
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

/** "Press Officer replies for B". */
function answeredFor(reading: Reading, role: Spot): RoleBody | null {
  const marker = reading.tokens[role.to + 1]?.lower
  if (!/^(?:repl(?:y|ies|ied)|answer(?:s|ed)?|respond(?:s|ed)?|speaks?|spoke|writes?|wrote|signs?|signed)$/u.test(reading.tokens[role.to]?.lower ?? '') || marker !== 'for') return null
  const body = spotBehind(reading, role.to + 2, ARTICLE, 1)
  return body?.kind === 'Organization' && !isPossessive(reading, body) ? { body, cue: { from: role.to, to: role.to + 2 }, rule: 'affiliation/answers-for', confidence: 0.75 } : null
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

const isOfSeveral = (reading: Reading, role: Spot): boolean => { const head = reading.tokens[role.to - 1]; return head.lower.replace(/[-–]/gu, '') !== head.lemma.replace(/[-–]/gu, '') }

/** The office with the "of B" behind it. */
function endOfOffice(reading: Reading, role: Spot): number {
  const next = reading.tokens[role.to]?.lower ?? ''
  // "its organizer in Leeds, A"
  if (next === 'in' && reading.tokens[role.to + 1]?.capitalized && reading.spotAt[role.to + 1] === null) return reading.tokens[role.to + 2]?.capitalized && reading.spotAt[role.to + 2] === null ? role.to + 3 : role.to + 2
  if (!/^(?:of|for|at|to)$/u.test(next)) return role.to
  let end = role.to
  // "the secretary of the Harbour branch of B"
  for (let n = 0; n < 3 && /^(?:of|for|at|to)$/u.test(reading.tokens[end]?.lower ?? '') && (n === 0 || reading.tokens[end].lower === 'of'); n++) {
    const body = spotBehind(reading, end + 1, ARTICLE)
    if (body?.kind !== 'Organization') break
    end = body.to
  }
  return end
}

function wordsHaveNot(reading: Reading, from: number, to: number): boolean {
  return reading.tokens.slice(from, to).some((t) => t.lower === 'not' || t.lower === 'never')
}
