/**
 * People by what they are in the body that stands before: "B member A", "B's chief theoretician, A", "B members such as A and C", "A, a B militant", "A, being a B
 * member", "B, whose guru, A". The noun is no office, so nothing but a membership is said.
 */
import { FIGURE_NOUNS, MEMBER_NOUNS, OFFICERS } from '../../lexicons/affiliation-cues.ts'
import { isPossessive } from '../stance/reading.ts'
import type { Reading, Spot } from '../stance/reading.ts'
import { listOf } from '../stance/name-lists.ts'
import { spotBefore, spotBehind } from './neighbours.ts'
import { ownerOfIts } from './role-body.ts'
import type { Tie } from './ties.ts'

const QUALITY = /^(?:['’]s?|founding|founder|leading|former|ex|late|then|longtime|long-time|veteran|young|own|chief|main|principal|senior|top|prominent|lifelong|rank-and-file|ordinary|active|key|resident|local|national|regional|self-styled|grand|old|dead|union|party|trade|student|youth|shop|floor|central|committee|executive)$/u
/** What leads from somebody to the noun set beside him: "A, a B member", "A, being a B member", "A was a B militant". */
const LEAD = /^(?:,|\(|—|–|-|a|an|the|our|one|of|former|ex|then|long-time|longtime|lifelong|leading|prominent|veteran|senior|young|fellow|being|is|was|became|remains|remained|as|also|himself|herself|itself|who|had|been|once|still|now|currently|and)$/u
const SET_BESIDE = /^(?:,|\(|—|–|-|being|is|was|became|remains|remained|as)$/u
const LISTING = /^(?:,|such|as|like|including|especially|notably|among|them|namely|:|\(|—|–|comrades?|mr|mrs|dr|\.)$/u

/** Ties of the noun at token `i`; none where it is no noun for a member. */
export function membersOfKind(reading: Reading, i: number): Tie[] {
  const { lemma, lower, pos } = reading.tokens[i]
  if (/^(?:activism|membership)$/u.test(lower)) return ownMembership(reading, i)
  if (pos === 'verb' || !MEMBER_NOUNS.has(lemma) && !FIGURE_NOUNS.has(lemma)) return OFFICERS.has(lemma) && lower !== lemma ? officers(reading, i) : []
  const among = amongOthers(reading, i)
  if (among.length > 0) return among
  const whose = whoseFigure(reading, i)
  if (whose.length > 0) return whose
  const body = spotBefore(reading, i, QUALITY, 3)
  if (body?.kind !== 'Organization' || body.mention.form !== 'name') return []
  const plural = lower !== lemma
  const named = namedBehind(reading, i, plural)
  if (named.length > 0) return ties(reading, named, body, i, 0.75)
  const apposed = plural ? null : spotBefore(reading, body.from, LEAD, 6)
  return apposed !== null && isDescribed(reading, apposed, body) ? ties(reading, [apposed], body, i, 0.7) : []
}

/** "B militant A", "B militants A and C", "B members such as A and C", "B's chief theoretician, A,": those named. */
function namedBehind(reading: Reading, i: number, plural: boolean): readonly Spot[] {
  const first = spotBehind(reading, i + 1, plural ? LISTING : /^(?:,|comrade|mr|mrs|dr|\.)$/u, plural ? 4 : 2)
  if (first === null || first.mention.form !== 'name' || !plural && first.kind !== 'Person') return []
  // "a B member, A said, …" is told of by A.
  if (reading.tokens[i + 1].words === ',' && reading.tokens[first.to]?.pos === 'verb' && !/^(?:the|['’]s?)$/u.test(before(reading, i))) return []
  return plural ? listOf(reading, first.from, reading.tokens.length - 1, first).filter((s) => s.kind === 'Person' || first.kind === 'Organization') : [first]
}

/** The small word before the noun and its body. */
function before(reading: Reading, i: number): string {
  const body = spotBefore(reading, i, QUALITY, 3)!
  return isPossessive(reading, body) ? '\'s' : reading.tokens[body.from - 1]?.lower ?? ''
}

function isDescribed(reading: Reading, who: Spot, body: Spot): boolean {
  const between = reading.tokens.slice(who.to, body.from).map((t) => t.lower)
  if (who.to > body.from || isPossessive(reading, who) || who.kind !== 'Person' && who.kind !== 'Organization' || !between.some((w) => SET_BESIDE.test(w))) return false
  const lead = reading.tokens[who.from - 1]
  return who.kind === 'Person' ? who.mention.form === 'name' || !between.includes(',') : between.some((w) => /^(?:is|was|became|being|as)$/u.test(w)) && lead?.pos !== 'preposition'
}

/** "B, whose guru, A, …", "B and its leading light, A". */
function whoseFigure(reading: Reading, i: number): Tie[] {
  let at = i - 1
  while (at > 0 && at > i - 4 && reading.spotAt[at] === null && QUALITY.test(reading.tokens[at].lower)) at--
  const owner = reading.tokens[at]?.lower === 'whose' ? spotBefore(reading, at, /^[,()]$/u, 2) : /^(?:its|their)$/u.test(reading.tokens[at]?.lower ?? '') ? reading.spotAt[at] ?? ownerOfIts(reading, at) : null
  if (owner?.kind !== 'Organization') return []
  const person = spotBehind(reading, i + 1, /^,$/u, 1)
  return person?.kind === 'Person' && person.mention.form === 'name' ? ties(reading, [person], owner, i, 0.7) : []
}

/** "B leaders, including A and C", "leaders of B such as A", "A and other leaders of B". */
function officers(reading: Reading, i: number): Tie[] {
  const others = amongOthers(reading, i)
  if (others.length > 0) return others
  const of = /^(?:of|in)$/u.test(reading.tokens[i + 1]?.lower ?? '') ? spotBehind(reading, i + 2, /^the$/u, 1) : null
  const body = of ?? spotBefore(reading, i, QUALITY, 3)
  const end = of?.to ?? i + 1
  if (body?.kind !== 'Organization' || body.mention.form !== 'name' || !/^(?:such|like|including|notably|especially|among|namely|,|\()$/u.test(reading.tokens[end]?.lower ?? '')) return []
  const first = spotBehind(reading, end, LISTING, 4)
  // "the leaders of B, A said": a clause begins.
  if (first?.kind !== 'Person' || first.mention.form !== 'name' || reading.tokens.slice(end, first.from).every((t) => t.words === ',')) return []
  return ties(reading, listOf(reading, first.from, reading.tokens.length - 1, first).filter((s) => s.kind === 'Person'), body, i, 0.7)
}

/** "A, C and other members of B", "A and other B militants". */
function amongOthers(reading: Reading, i: number): Tie[] {
  const plain = /^(?:of|in)$/u.test(reading.tokens[i + 1]?.lower ?? '')
  const body = plain ? spotBehind(reading, i + 2, /^the$/u, 1) : spotBefore(reading, i, QUALITY, 2)
  if (body?.kind !== 'Organization' || body.mention.form !== 'name') return []
  let at = (plain ? i : body.from) - 1
  while (at > 0 && reading.spotAt[at] === null && QUALITY.test(reading.tokens[at].lower)) at--
  if (!/^other$/u.test(reading.tokens[at]?.lower ?? '') || !/^(?:and|or|with)$/u.test(reading.tokens[at - 1]?.lower ?? '')) return []
  const last = spotBefore(reading, at - 1, /^,$/u, 1)
  if (last?.kind !== 'Person' || isPossessive(reading, last)) return []
  const first = reading.spots.find((s) => s.from <= last.from && listOf(reading, s.from, last.from, s).includes(last))
  return ties(reading, (first ? listOf(reading, first.from, last.from, first) : [last]).filter((s) => s.kind === 'Person'), body, i, 0.75)
}

/** "her B activism", "A's membership of B". */
function ownMembership(reading: Reading, i: number): Tie[] {
  const before = spotBefore(reading, i, QUALITY, 1)
  const body = before?.kind === 'Organization' ? before : /^(?:of|in)$/u.test(reading.tokens[i + 1]?.lower ?? '') ? spotBehind(reading, i + 2, /^the$/u, 1) : null
  if (body?.kind !== 'Organization' || body.mention.form !== 'name' || body === before && isPossessive(reading, body)) return []
  const person = spotBefore(reading, Math.min(body.from, i), QUALITY, 2)
  return person?.kind === 'Person' && isPossessive(reading, person) ? ties(reading, [person], body, i, 0.7) : []
}

function ties(reading: Reading, members: readonly Spot[], body: Spot, at: number, confidence: number): Tie[] {
  return members.map((source): Tie => ({ reading, relation: 'MEMBER_OF', source, target: body, cue: { from: at, to: at + 1 }, confidence, rule: 'affiliation/body-member' }))
}
