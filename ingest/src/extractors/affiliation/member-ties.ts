/** Members: "A is affiliated to B", "A, a member of B", "members of B such as A and C", "B member A", signatures "A, for B". */
import { gather } from '../../language/gather.ts'
import { FIGURE_NOUNS, MEMBER_NOUNS, PASSIVE_MEMBER_VERBS } from '../../lexicons/affiliation-cues.ts'
import { membersOfKind } from './figures.ts'
import { isPossessive } from '../stance/reading.ts'
import { TITLES } from '../../lexicons/titles.ts'
import { verbGroup } from '../stance/negation.ts'
import type { Reading, Spot } from '../stance/reading.ts'
import { listOf } from '../stance/name-lists.ts'
import { subjectOf } from '../stance/subject.ts'
import { boardOf, overKind, spotBefore, spotBehind } from './neighbours.ts'
import { predicateSubject } from './predicate.ts'
import { signingBody } from './signature-body.ts'
import type { Tie } from './ties.ts'
import { beforeTime } from './when.ts'

const PASSIVE = new Set(PASSIVE_MEMBER_VERBS)
const PASSIVE_FORMS = new Set(PASSIVE_MEMBER_VERBS.map((v) => v.split(' ')[0]))
const ARTICLE = /^(?:the|our|a|an|this)$/u
/** "of his local B branch" */
const OWN = /^(?:the|our|a|an|this|his|her|their|local|own)$/u
const LISTING = /^(?:such|as|like|including|especially|notably|among|them|namely|,|:|\(|—|–|are)$/u

/** Ties of membership of a sentence. */
export function memberTies(reading: Reading): Tie[] {
  return [...signedFor(reading), ...gather(reading.tokens, (token, i) => {
    if (reading.spotAt[i] !== null) return []
    const passive = byParticiple(reading, i)
    if (passive.length > 0 || !MEMBER_NOUNS.has(token.lemma) && !FIGURE_NOUNS.has(token.lemma) || token.lower.endsWith('ed')) return [...passive, ...ofBody(reading, i), ...membersOfKind(reading, i)]
    return [...byNoun(reading, i), ...membersOfKind(reading, i)]
  })]
}

/** "For B: A, chair; C, secretary": who signs is of the body signed for. */
function signedFor(reading: Reading): Tie[] {
  const body = signingBody(reading)
  return body ? pair(reading, reading.spots.filter((s) => s.kind === 'Person' && s.from > body.to), body, { from: 0, to: 1 }, 0.75, 'affiliation/signed-for') : []
}

/** "A, affiliated to B", "A was elected to B". */
function byParticiple(reading: Reading, i: number): Tie[] {
  const marker = reading.tokens[i + 1]?.lower ?? ''
  if (!PASSIVE_FORMS.has(reading.tokens[i].lower) || !PASSIVE.has(`${reading.tokens[i].lower} ${marker}`)) return []
  const body = boardOf(reading, i + 2) ?? spotBehind(reading, i + 2, ARTICLE, 1)
  if (body?.kind !== 'Organization' || body.mention.form === 'pronoun' || isPossessive(reading, body)) return []
  const group = verbGroup(reading, i)
  if (group.negated || group.hedged) return []
  // "Elected to B in 1920, she …"
  const comma = i === 0 ? reading.tokens.findIndex((t, k) => k >= body.to && k < body.to + 10 && t.words === ',') : -1
  const opened = comma < 0 ? null : reading.spotAt[comma + 1] ?? null
  if (opened?.kind === 'Person' && !isPossessive(reading, opened)) return pair(reading, [opened], body, { from: i, to: i + 2 }, 0.75, 'affiliation/member-participle')
  const from = beforeTime(reading, group.from)
  const near = spotBefore(reading, from, /^[,(]$/u, 1)
  // "A, according to C, is affiliated to B"
  const beside = near !== null && reading.tokens[near.from - 1]?.lower === 'to' && reading.tokens[near.from - 2]?.lower === 'according' ? spotBefore(reading, near.from - 2, /^,$/u, 1) : near
  const members = beside && beside.to <= from ? listEndingAt(reading, beside) : subjectOf(reading, from)?.spots ?? []
  // "affiliated to A and to C"
  const also = reading.tokens[body.to]?.lower === 'and' && reading.tokens[body.to + 1]?.lower === marker ? spotBehind(reading, body.to + 2, ARTICLE, 1) : null
  return [body, ...also?.kind === 'Organization' && also.mention.form === 'name' ? [also] : []].flatMap((b) => pair(reading, members, b, { from: i, to: i + 2 }, 0.75, 'affiliation/member-participle'))
}

/** Where a name begins with the titles before it: "by Comrade A for B". */
function overTitles(reading: Reading, from: number): number {
  let at = from
  while (at > 0 && reading.spotAt[at - 1] === null && TITLES.has(reading.tokens[at - 1].lower.replace(/\.$/u, ''))) at--
  return at
}

/** "now with B". */
const NOW = /^(?:now|currently|presently|today|then|later|still)$/u

/** "A, formerly of B, and now": A. */
function formerly(reading: Reading, and: number): Spot | null {
  const body = reading.spotAt[reading.tokens[and - 1]?.words === ',' ? and - 2 : and - 1] ?? null
  const past = body === null ? -1 : reading.tokens.findLastIndex((t, k) => k < body.from && k > body.from - 4 && /^(?:formerly|previously|once|late)$/u.test(t.lower))
  return past > 0 ? spotBefore(reading, past, /^[,(]$/u, 1) : null
}

/** The names of the list that ends with a name. */
function listEndingAt(reading: Reading, last: Spot): readonly Spot[] {
  const first = reading.spots.find((s) => s.from <= last.from && listOf(reading, s.from, last.from, s).includes(last))
  return first ? listOf(reading, first.from, last.from, first) : [last]
}

/** "A of B", "A, from B", "A (B)", "A, for B" under a text: people named with their body. */
function ofBody(reading: Reading, i: number): Tie[] {
  const { lower, words } = reading.tokens[i]
  const now = NOW.test(reading.tokens[i - 1]?.lower ?? '')
  const at = now ? i - 1 : i
  const comma = reading.tokens[at - 1]?.words === ','
  const person = now && reading.tokens[at - 1]?.lower === 'and' ? formerly(reading, at - 1) : reading.spotAt[comma ? at - 2 : at - 1] ?? null
  if (person?.kind !== 'Person' || person.mention.form !== 'name' || isPossessive(reading, person)) return []
  const bracket = words === '('
  const behalf = lower === 'on' && reading.tokens[i + 1]?.lower === 'behalf' && reading.tokens[i + 2]?.lower === 'of'
  if (behalf) {
    const body = spotBehind(reading, i + 3, ARTICLE, 1)
    return body?.kind === 'Organization' && body.mention.form !== 'pronoun' && !isPossessive(reading, body) ? pair(reading, listEndingAt(reading, person).filter((m) => m.kind === 'Person'), body, { from: i, to: i + 3 }, 0.7, 'affiliation/on-behalf') : []
  }
  if (now ? !/^(?:of|with|at|in)$/u.test(lower) || !comma && reading.tokens[at - 1]?.lower !== 'and' : !bracket && !/^(?:of|from|for)$/u.test(lower)) return []
  const body = spotBehind(reading, i + 1, ARTICLE, 1)
  if (body?.kind !== 'Organization' || body.mention.form === 'pronoun' || lower !== 'for' && body.mention.form !== 'name' || isPossessive(reading, body)) return []
  if (bracket && reading.tokens[body.to]?.words !== ')') return []
  // "the expulsion of A from B"
  if (lower === 'from' && reading.tokens.slice(Math.max(0, person.from - 4), person.from).some((t) => /^(?:expulsion|exclusion|removal|dismissal|resignation|departure|expel|expelled|exclude|excluded|remove|removed)$/u.test(t.lower))) return []
  const brought = lower === 'for' && !comma && reading.tokens[overTitles(reading, person.from) - 1]?.lower === 'by'
  const signed = lower === 'for' && !brought && (person.from > 1 || body.to < reading.tokens.length - 1)
  if (signed || lower === 'for' && !brought && !comma) return []
  // "A and B of the F": both; behind a bracket or comma only whom it follows.
  const members = bracket || comma ? [person] : listEndingAt(reading, person).filter((m) => m.kind === 'Person')
  return pair(reading, members, body, { from: i, to: i + 1 }, bracket ? 0.6 : 0.7, 'affiliation/of-body')
}

function byNoun(reading: Reading, i: number): Tie[] {
  const plural = reading.tokens[i].lower !== reading.tokens[i].lemma
  const next = reading.tokens[i + 1]?.lower
  const cue = { from: i, to: i + 1 }
  if (next === 'of' || next === 'in' || next === 'to' || next === 'from') {
    const near = boardOf(reading, i + 2) ?? spotBehind(reading, i + 2, OWN, 2) ?? overKind(reading, i + 2)
    // "a member of B's Central Committee"
    const body = near !== null && isPossessive(reading, near) ? spotBehind(reading, near.to, /^['’]s?$/u, 1) ?? near : near
    if (body?.kind !== 'Organization') return []
    if (plural) {
      const listed = spotBehind(reading, body.to, LISTING, 3)
      if (listed && listed.from > body.to && listed.mention.form === 'name') return pair(reading, listOf(reading, listed.from, reading.tokens.length - 1, listed), body, cue, 0.75, 'affiliation/members-listed')
      const before = spotBefore(reading, i, /^(?:are|were|remain|remained|became|as|all|both|,|founding|leading|former|also|the|active|one|of|its|,)$/u, 5)
      if (before) return pair(reading, listEndingAt(reading, before), body, cue, 0.75, 'affiliation/member-noun')
      return pair(reading, predicateSubject(reading, i), body, cue, 0.7, 'affiliation/member-noun')
    }
    // "As a member of B, A …"
    const opened = /^(?:a|an)$/u.test(reading.tokens[i - 1]?.lower ?? '') && reading.tokens[i - 2]?.lower === 'as' && i <= 3 && reading.tokens[body.to]?.words === ',' ? reading.spotAt[body.to + 1] ?? null : null
    if (opened) return pair(reading, [opened], body, cue, 0.75, 'affiliation/member-noun')
    const named = spotBefore(reading, i, /^(?:,|a|an|the|is|was|became|as|founding|founder|leading|senior|life|lifelong|prominent|rank-and-file|ordinary|charter|honorary|former|long-time|active|executive|leader|and|who|now|also|prominent|early|has|have|had|been|once|for|years|many|since|still|remains|remained|be|are|were|loyal|proud|formerly|previously|originally|initially|already|later|then|central|key|speaking|itself|themselves|one|of)$/u, 7)
    const doers = named === null ? null : coordinated(reading, named, i)
    const bodies = [body, ...furtherBodies(reading, body)]
    // "The chief theoretician of B, A,"
    const behind = named === null && reading.tokens[body.to]?.words === ',' ? reading.spotAt[body.to + 1] ?? null : null
    if (behind?.kind === 'Person' && behind.mention.form === 'name' && !isPossessive(reading, behind) && opensNoun(reading, i)) return pair(reading, [behind], body, cue, 0.7, 'affiliation/member-noun')
    const members = named === null ? predicateSubject(reading, i) : doers ?? holderBefore(reading, named, i) ?? [named]
    return bodies.flatMap((b) => pair(reading, members, b, cue, named === null ? 0.7 : 0.8, 'affiliation/member-noun'))
  }
  return []
}

/** "the chief theoretician of": the article and words of quality lead to the noun. */
function opensNoun(reading: Reading, noun: number): boolean {
  let at = noun - 1
  while (at > noun - 4 && at >= 0 && reading.spotAt[at] === null && /^(?:adjective|noun|adverb)$/u.test(reading.tokens[at].pos)) at--
  return at >= 0 && reading.spotAt[at] === null && /^(?:the|its|their)$/u.test(reading.tokens[at].lower)
}

/** "A, secretary of C and a member of B": A, and not C; null where C is no body of an office. */
function holderBefore(reading: Reading, named: Spot, noun: number): readonly Spot[] | null {
  const of = reading.tokens[named.from - 1]?.lower === 'the' ? named.from - 2 : named.from - 1
  if (named.kind !== 'Organization' || !/^(?:of|for|at)$/u.test(reading.tokens[of]?.lower ?? '') || reading.spotAt[of] !== null || !reading.tokens.slice(named.to, noun).some((t) => t.lower === 'and')) return null
  const person = reading.spots.findLast((s) => s.kind === 'Person' && s.to <= of)
  return person !== undefined && /^(?:,|is|was)$/u.test(reading.tokens[person.to].lower) ? [person] : []
}

/** "a member of B (1918), of C and of D": C and D. */
function furtherBodies(reading: Reading, first: Spot): readonly Spot[] {
  const out: Spot[] = []
  for (let at = first.to; ;) {
    if (reading.tokens[at]?.words === '(') {
      const close = reading.tokens.findIndex((t, k) => k > at && t.words === ')')
      if (close < 0 || close > at + 6) return out
      at = close + 1
    }
    const of = reading.tokens.findIndex((t, k) => k >= at && k < at + 3 && reading.spotAt[k] === null && t.lower === 'of')
    if (of <= at - 1 || of < 0 || of === at || reading.tokens.slice(at, of).some((t) => !/^(?:,|and)$/u.test(t.lower))) return out
    const next = boardOf(reading, of + 1) ?? spotBehind(reading, of + 1, ARTICLE, 1)
    if (next?.kind !== 'Organization' || next.mention.form !== 'name' || isPossessive(reading, next)) return out
    out.push(next)
    at = next.to
  }
}

/** "A studied under C at B and became a member": A, and not B, which only stands nearest; null where nothing is joined. */
function coordinated(reading: Reading, named: Spot, noun: number): readonly Spot[] | null {
  const verb = reading.tokens.findIndex((t, k) => k >= named.to && k < noun && reading.spotAt[k] === null && /^(?:be|become|remain)$/u.test(t.lemma))
  if (verb < 0) return null
  const { from } = verbGroup(reading, verb)
  if (from <= named.to - 1 || reading.tokens[from - 1]?.lower !== 'and') return null
  const subject = subjectOf(reading, from)
  return subject !== null && !subject.reversed && subject.spots.length > 0 ? subject.spots : []
}

function pair(reading: Reading, members: readonly Spot[], body: Spot, cue: Tie['cue'], confidence: number, rule: string): Tie[] {
  return members.filter((m) => m.kind === 'Person' || m.kind === 'Organization')
    .map((source): Tie => ({ reading, relation: 'MEMBER_OF', source, target: body, cue, confidence, rule }))
}
