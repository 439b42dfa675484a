/** Members told from the body's side: "the members of B include A", "B counts A among its members", "B admitted A"; and "B's A", "A, B" in a signature. */
import { gather } from '../../language/gather.ts'
import { BODY_PLURALS } from '../../lexicons/affiliation-cues.ts'
import { doersOf } from '../stance/doers.ts'
import { isPossessive } from '../stance/reading.ts'
import type { Reading, Spot } from '../stance/reading.ts'
import { listOf } from '../stance/name-lists.ts'
import { isVerb } from '../stance/verb-sense.ts'
import { spotBehind } from './neighbours.ts'
import { voiceAt } from './signature-body.ts'
import type { Tie } from './ties.ts'

const MEMBERS = /^(?:members?|affiliates|sections|signatories|founders)$/u
const ARTICLE = /^(?:the|both|:|,)$/u

export function memberLists(reading: Reading): Tie[] {
  return [
    ...gather(reading.tokens, (_, i) => (reading.spotAt[i] === null ? [...amongMembers(reading, i), ...membersInclude(reading, i), ...membersOfVoice(reading, i), ...countedAmong(reading, i), ...whichHolds(reading, i), ...bringsTogether(reading, i), ...speaksFor(reading, i), ...admitted(reading, i)] : [])),
    ...reading.spots.flatMap((s) => (s.kind === 'Organization' ? bodysPerson(reading, s) : s.kind === 'Person' ? personsBody(reading, s) : [])),
    ...signatures(reading),
  ]
}

/** "Among the members of B are A and C". */
function amongMembers(reading: Reading, i: number): Tie[] {
  if (reading.tokens[i].lower !== 'among') return []
  const noun = /^(?:the|its)$/u.test(reading.tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1
  return MEMBERS.test(reading.tokens[noun]?.lower ?? '') ? listedBehind(reading, noun, /^(?:are|is|were|was)$/u) : []
}

/** "the members of B include A and C". */
function membersInclude(reading: Reading, i: number): Tie[] {
  return MEMBERS.test(reading.tokens[i].lower) && reading.tokens[i - 1]?.lower === 'the' && reading.tokens[i - 2]?.lower !== 'among' ? listedBehind(reading, i, /^(?:include|included|are|were)$/u) : []
}

/** "Member groups at present are A and C", "Our affiliates: A, C": members of whoever speaks. */
function membersOfVoice(reading: Reading, i: number): Tie[] {
  if (i > 1 || !reading.document.publisher) return []
  const own = /^(?:our|the)$/u.test(reading.tokens[0].lower)
  if (i === 1 && !own) return []
  const plain = /^(?:members|affiliates)$/u.test(reading.tokens[i].lower)
  const noun = plain ? i : /^(?:member|affiliated|constituent|participating)$/u.test(reading.tokens[i].lower) && BODY_PLURALS.has(reading.tokens[i + 1]?.lemma ?? '') && reading.tokens[i + 1].lower !== reading.tokens[i + 1].lemma ? i + 1 : -1
  if (noun < 0) return []
  let verb = noun + 1
  while (verb < noun + 5 && reading.tokens[verb] && reading.spotAt[verb] === null && !/^(?:include|included|are|were|:)$/u.test(reading.tokens[verb].lower)) verb++
  if (!/^(?:include|included|are|were|:)$/u.test(reading.tokens[verb]?.lower ?? '') || reading.spots.some((s) => s.from < verb && s.mention.form !== 'pronoun')) return []
  const members = namesAt(reading, verb + 1)
  return members.length < 2 ? [] : ties(reading, members, voiceAt(reading, members[0]), noun, 0.65, 'affiliation/members-listed')
}

function listedBehind(reading: Reading, noun: number, verb: RegExp): Tie[] {
  if (reading.tokens[noun + 1]?.lower !== 'of') return []
  const body = spotBehind(reading, noun + 2, /^(?:the|our)$/u, 1)
  if (!isBody(body) || !verb.test(reading.tokens[body.to]?.lower ?? '')) return []
  return ties(reading, namesAt(reading, body.to + 1), body, noun, 0.75, 'affiliation/members-listed')
}

/** "B counts A and C among its members". */
function countedAmong(reading: Reading, i: number): Tie[] {
  if (!/^(?:count|number|include|have)$/u.test(reading.tokens[i].lemma) || !isVerb(reading, i)) return []
  const members = namesAt(reading, i + 1)
  const last = members.at(-1)
  if (last === undefined || reading.tokens[last.to]?.lower !== 'among' || !/^(?:its|their|our)$/u.test(reading.tokens[last.to + 1]?.lower ?? '') || !MEMBERS.test(reading.tokens[last.to + 2]?.lower ?? '')) return []
  return bodiesDoing(reading, i).flatMap((body) => ties(reading, members, body, i, 0.75, 'affiliation/counted-member'))
}

/** "B brings together 34 groups, among them A and C": members, where "B comprises A and C" would be parts. */
function bringsTogether(reading: Reading, i: number): Tie[] {
  if (!/^(?:bring|unite|group|comprise|include|link|represent|embrace)$/u.test(reading.tokens[i].lemma) || !isVerb(reading, i)) return []
  const noun = reading.tokens.findIndex((t, k) => k > i && k < i + 7 && t.lower !== t.lemma && BODY_PLURALS.has(t.lemma))
  if (noun < 0 || reading.spotAt[noun] !== null) return []
  const members = namedMembers(reading, noun + 1)
  return members.length === 0 ? [] : bodiesDoing(reading, i).flatMap((body) => ties(reading, members.filter(isBody), body, i, 0.7, 'affiliation/members-listed'))
}

/** The bodies behind "groups, among them", also where one before them is a name that nobody knows. */
function namedMembers(reading: Reading, from: number): readonly Spot[] {
  for (let i = from; i < from + 9 && i < reading.tokens.length; i++) {
    const spot = reading.spotAt[i]
    if (spot) return listOf(reading, spot.from, reading.tokens.length - 1, spot)
    if (!reading.tokens[i].capitalized && !/^(?:,|:|among|them|including|such|as|like|from|the|and|—|–|-)$/u.test(reading.tokens[i].lower)) return []
  }
  return []
}

/** "For the B spoke A", "For B, A said": at the head of a clause. */
function speaksFor(reading: Reading, i: number): Tie[] {
  if (reading.tokens[i].lower !== 'for' || i > 0 && !/^(?:[;:]|and)$/u.test(reading.tokens[i - 1].lower)) return []
  const body = spotBehind(reading, i + 1, /^the$/u, 1)
  if (!isBody(body) || body.mention.form !== 'name' || isPossessive(reading, body)) return []
  const spoken = /^(?:spoke|signed|replied|answered|attended|came)$/u.test(reading.tokens[body.to]?.lower ?? '')
  if (!spoken && !(reading.tokens[body.to]?.words === ',' && (i === 0 || reading.tokens[i - 1].words === ';' || reading.tokens[i - 1].lower === 'and'))) return []
  let at = body.to + 1
  if (reading.spotAt[at]?.kind === 'Role') at = reading.spotAt[at]!.to
  const person = spotBehind(reading, at, /^(?:its|the|comrades?|mr\.?|mrs\.?|miss|dr\.?|prof\.?|professor)$/u, 2)
  if (person?.kind !== 'Person' || person.mention.form !== 'name' || isPossessive(reading, person)) return []
  const next = reading.tokens[person.to]
  // "For the League, A said": with a comma it takes a verb of speech, or the list that went before.
  return spoken || i > 0 && reading.tokens[i - 1].words === ';' || /^(?:said|spoke|replied|answered|signed|declared|stated|moved|seconded|explained|argued|added)$/u.test(next?.lower ?? '') ? ties(reading, [person], body, i, 0.7, 'affiliation/speaks-for') : []
}

/** "B, to which A belongs", "B, of which A is a member". */
function whichHolds(reading: Reading, i: number): Tie[] {
  if (reading.tokens[i].lower !== 'which' || !/^(?:to|of)$/u.test(reading.tokens[i - 1]?.lower ?? '')) return []
  const body = reading.spotAt[reading.tokens[i - 2]?.words === ',' ? i - 3 : i - 2] ?? null
  const member = spotBehind(reading, i + 1, /^the$/u, 1)
  if (!isBody(body) || !member || isPossessive(reading, member)) return []
  const said = reading.tokens.slice(member.to, member.to + 5).map((t) => t.lower)
  const belongs = /^belong(?:s|ed)?$/u.test(said[0] ?? '') || /^(?:is|are|am|was|were)$/u.test(said[0] ?? '') && said.slice(1).some((w) => MEMBERS.test(w)) && !said.includes('not')
  return belongs ? ties(reading, [member], body, i, 0.75, 'affiliation/which-holds') : []
}

/** "B admitted A". */
function admitted(reading: Reading, i: number): Tie[] {
  if (!/^(?:admit|enrol|enroll|affiliate)$/u.test(reading.tokens[i].lemma) || !isVerb(reading, i)) return []
  const members = namesAt(reading, i + 1).filter((m) => m.mention.form === 'name' && !isPossessive(reading, m))
  const last = members.at(-1)
  if (last === undefined || isVerb(reading, last.to) || /^(?:to|into|that|['’]s?)$/u.test(reading.tokens[last.to]?.lower ?? '')) return []
  return bodiesDoing(reading, i).flatMap((body) => ties(reading, members, body, i, 0.6, 'affiliation/admitted'))
}

const bodiesDoing = (reading: Reading, verb: number): readonly Spot[] => doersOf(reading, verb, { sure: true }).filter(isBody)

/** "B's A said": the person named right behind the body. */
function bodysPerson(reading: Reading, body: Spot): Tie[] {
  if (!isPossessive(reading, body) || body.mention.form !== 'name') return []
  const at = /^['’]s?$/u.test(reading.tokens[body.to]?.words ?? '') ? body.to + 1 : body.to
  const person = reading.spotAt[at] ?? null
  return person?.kind === 'Person' && person.from === at && person.mention.form === 'name' && !isPossessive(reading, person) ? ties(reading, [person], body, body.from, 0.65, 'affiliation/bodys-person') : []
}

/** "Lund's Norland League", "Lund and his Norland League": the body that is called somebody's. */
function personsBody(reading: Reading, person: Spot): Tie[] {
  if (!isPossessive(reading, person)) return []
  const at = /^['’]s?$/u.test(reading.tokens[person.to]?.words ?? '') ? person.to + 1 : person.to
  const body = reading.spotAt[at] ?? null
  return isBody(body) && body.from === at && body.mention.form === 'name' ? ties(reading, [person], body, person.from, 0.55, 'affiliation/persons-body').map((t) => ({ ...t, inferred: true })) : []
}

/** "Signed: A, B; C, D" and a line "A, B": each person with the body behind, where nothing else stands in the line. */
function signatures(reading: Reading): Tie[] {
  const passage = reading.document.passages[reading.sentence.passage]
  const opened = /^(?:signed|signatories|signatures)$/u.test(reading.tokens[0]?.lower ?? '')
  if (passage?.kind !== 'signature' && !opened) return []
  return reading.spots.flatMap((person): Tie[] => {
    if (person.kind !== 'Person' || person.mention.form !== 'name' || reading.tokens[person.to]?.words !== ',') return []
    const body = spotBehind(reading, person.to + 1, /^(?:the|for)$/u, 2)
    return isBody(body) && (reading.tokens[body.to] === undefined || /^[;.,]$/u.test(reading.tokens[body.to].words)) ? ties(reading, [person], body, body.from, 0.65, 'affiliation/signed-with-body') : []
  })
}

/** The names of the list that begins here, over an article. */
const namesAt = (reading: Reading, at: number): readonly Spot[] => namesBehind(reading, at, ARTICLE)

function namesBehind(reading: Reading, at: number, over: RegExp): readonly Spot[] {
  const first = spotBehind(reading, at, over, 4)
  return first ? listOf(reading, first.from, reading.tokens.length - 1, first) : []
}

function isBody(spot: Spot | null): spot is Spot {
  return spot?.kind === 'Organization'
}

function ties(reading: Reading, members: readonly Spot[], body: Spot, at: number, confidence: number, rule: string): Tie[] {
  return members.filter((m) => m.cluster !== body.cluster && (m.kind === 'Person' || m.kind === 'Organization'))
    .map((source): Tie => ({ reading, relation: 'MEMBER_OF', source, target: body, cue: { from: at, to: at + 1 }, confidence, rule }))
}
