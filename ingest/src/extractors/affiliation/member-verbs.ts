/** Members by what is done: "A joined B", "A and C founded B", "B was founded by A", "A left B in 1921 to join C". */
import { gather } from '../../language/gather.ts'
import { MEMBER_VERBS, PERSONS_MEMBER_VERBS } from '../../lexicons/affiliation-cues.ts'
import { verbForms } from '../stance/inflect.ts'
import { verbGroup } from '../stance/negation.ts'
import { isPossessive } from '../stance/reading.ts'
import type { Reading, Spot } from '../stance/reading.ts'
import { listOf } from '../stance/name-lists.ts'
import { subjectOf } from '../stance/subject.ts'
import { boardOf, overKind, spotBefore, spotBehind } from './neighbours.ts'
import type { Tie } from './ties.ts'
import { beforeTime, dateOf, since } from './when.ts'

interface Wording { readonly rest: readonly string[], readonly persons: boolean }

/** First word of each form → what follows it, longest first. */
const FORMS: ReadonlyMap<string, readonly Wording[]> = formsOf()
/** What may stand before the body: "joined the law firm B". */
const ARTICLE = /^(?:the|our|a|an|this|law|firm|company|group|newspaper|paper|magazine|rival|new|newly-formed|small|party|union)$/u
/** Of the persons' verbs, those that are told in the passive too. */
const BY_WHOM = /^(?:founded|co-founded|cofounded|established|led|headed|chaired|edited|directed)$/u
const LEAVING = /^(?:leave|left|quit|resigned|withdrew|broke|expelled|excluded)$/u

function formsOf(): Map<string, Wording[]> {
  const out = new Map<string, Wording[]>()
  for (const [entries, persons] of [[MEMBER_VERBS, false], [PERSONS_MEMBER_VERBS, true]] as const) {
    for (const [form, kinds] of entries.flatMap((e) => [...verbForms(e)])) {
      if (form === 'found' || persons && kinds.has('gerund') && !form.includes(' ')) continue
      const [first, ...rest] = form.split(' ')
      out.set(first, [...out.get(first) ?? [], { rest, persons }].sort((a, b) => b.rest.length - a.rest.length))
    }
  }
  return out
}

/** Ties by the verbs of a sentence. */
export function memberVerbs(reading: Reading): Tie[] {
  return gather(reading.tokens, (token, i): Tie[] => {
    if (reading.spotAt[i] !== null) return []
    const wording = FORMS.get(token.lower)?.find((w) => w.rest.every((word, k) => reading.tokens[i + 1 + k]?.lower === word))
    const done = wording === undefined ? [] : doing(reading, i, wording)
    if (done.length > 0) return done
    return [...BY_WHOM.test(token.lower) ? doneBy(reading, i) : [], ...LEAVING.test(token.lower) ? leaving(reading, i) : []]
  })
}

function doing(reading: Reading, i: number, { rest, persons }: Wording): Tie[] {
  const to = i + 1 + rest.length
  const body = (persons ? null : boardOf(reading, to)) ?? spotBehind(reading, to, ARTICLE, 3) ?? overKind(reading, to) ?? (persons ? placeOfWork(reading, to) : null)
  if (body?.kind !== 'Organization' || isPossessive(reading, body)) return []
  // "who joined us in 1922"
  if (body.mention.form === 'pronoun' && !(body.cluster === reading.voice && body.mention.words === 'us' && reading.tokens[i].lemma === 'join')) return []
  // "A joined B in backing C" is a deed done together.
  if (reading.tokens[i].lemma.startsWith('join') && reading.tokens.slice(body.to, body.to + 14).some((t, k, ahead) => t.lower === 'in' && ahead[k + 1]?.lower.endsWith('ing'))) return []
  // "led the B delegation", "led B to defeat"
  if (persons && !endsPhrase(reading, body.to)) return []
  const members = whoDoes(reading, i)
  if (members === null) return []
  const fitting = persons ? members.spots.filter((s) => s.kind === 'Person') : members.spots
  const date = dateOf(reading, members.from, body.to)
  return fitting.flatMap((m) => tie(reading, m, body, { from: i, to }, 0.8 * (members.hedged ? 0.75 : 1), persons ? 'affiliation/leads-body' : 'affiliation/member-verb', since(date)))
}

/** "led policy at B", "edits the letters page of B": where it is done. */
function placeOfWork(reading: Reading, at: number): Spot | null {
  for (let i = at; i < at + 4 && reading.tokens[i] && reading.spotAt[i] === null; i++) {
    if (reading.tokens[i].lower === 'at' && i > at) return spotBehind(reading, i + 1, /^the$/u, 1)
    if (!/^(?:noun|adjective|determiner)$/u.test(reading.tokens[i].pos)) return null
  }
  return null
}

/** Who does the verb, over a phrase of time and with those "together with" whom it is done. */
function whoDoes(reading: Reading, verb: number): { readonly spots: readonly Spot[], readonly hedged: boolean, readonly from: number } | null {
  const group = verbGroup(reading, verb)
  if (group.negated || group.passive) return null
  const left = group.infinitive ? leftBefore(reading, group.from) : -1
  if (left >= 0) return whoDoes(reading, left)
  const among = amongThose(reading, group.from)
  if (among.length > 0) return { spots: among, hedged: group.hedged, from: group.from }
  const beside = together(reading, group.from)
  const apposed = beside < 0 ? null : spotBefore(reading, beside, /^,$/u, 1)
  const subject = apposed?.kind === 'Person' ? { spots: [apposed], reversed: false } : subjectOf(reading, beforeTime(reading, group.from))
  if (subject === null || subject.reversed) return null
  const others = beside < 0 ? [] : reading.spots.filter((s) => s.from > beside && s.to <= group.from && s.kind === 'Person')
  others.push(...beforeSubject(reading, subject.spots[0]))
  return { spots: [...subject.spots, ...others].filter((s) => !isPossessive(reading, s)), hedged: group.hedged, from: group.from }
}

/** "A was among the people who founded", "A is one of those who founded": A. */
function amongThose(reading: Reading, from: number): readonly Spot[] {
  if (!/^(?:who|that)$/u.test(reading.tokens[from - 1]?.lower ?? '')) return []
  let at = from - 2
  while (at > 0 && at > from - 8 && reading.spotAt[at] === null && (/^(?:noun|adjective|determiner|number)$/u.test(reading.tokens[at].pos) || /^(?:those|the|few|many)$/u.test(reading.tokens[at].lower))) at--
  const lead = reading.tokens[at]?.lower
  const copula = lead === 'among' || lead === 'amongst' ? at - 1 : lead === 'of' && reading.tokens[at - 1]?.lower === 'one' ? at - 2 : -1
  if (copula < 0 || reading.spotAt[copula] !== null || !/^(?:be|become)$/u.test(reading.tokens[copula].lemma)) return []
  const group = verbGroup(reading, copula)
  const subject = group.negated ? null : subjectOf(reading, group.from)
  return subject === null || subject.reversed ? [] : subject.spots.filter((s) => s.kind === 'Person' && !isPossessive(reading, s))
}

/** "There, with C and D, she founded": C and D. */
function beforeSubject(reading: Reading, subject: Spot | undefined): readonly Spot[] {
  const last = subject !== undefined && reading.tokens[subject.from - 1]?.words === ',' ? reading.spotAt[subject.from - 2] ?? null : null
  const first = last && (reading.spots.find((s) => s.from <= last.from && s.kind === 'Person' && listOf(reading, s.from, last.from, s).includes(last)) ?? last)
  return first?.kind === 'Person' && reading.tokens[first.from - 1]?.lower === 'with' ? listOf(reading, first.from, last!.from, first).filter((s) => s.kind === 'Person') : []
}

/** "left B in January to join": the verb of leaving, whose doer joins. */
function leftBefore(reading: Reading, to: number): number {
  for (let i = to - 1; i > 0 && i > to - 10; i--) {
    if (reading.spotAt[i] === null && LEAVING.test(reading.tokens[i].lower)) return i
    if (/^[;:.,]$/u.test(reading.tokens[i].words)) return -1
  }
  return -1
}

/** "A, together with C and the lawyer D, founded": where "together" stands; -1 where nobody does it with others. */
function together(reading: Reading, verb: number): number {
  for (let i = verb - 2; i > 0 && i > verb - 14; i--) if (reading.tokens[i].lower === 'with' && /^(?:together|along|jointly)$/u.test(reading.tokens[i - 1].lower)) return i - 1
  return -1
}

function endsPhrase(reading: Reading, at: number): boolean {
  const next = reading.tokens[at]
  return next === undefined || reading.spotAt[at] === null && next.lower !== 'to' && next.lower !== 'into' && next.pos !== 'noun' && next.pos !== 'adjective' && !/^['’]s?$/u.test(next.words)
}

/** "B was founded by A and C", "B, led by A". */
function doneBy(reading: Reading, i: number): Tie[] {
  let by = i + 1
  const date = dateOf(reading, i, i + 1)
  while (by < i + 5 && reading.tokens[by] && reading.tokens[by].lower !== 'by' && reading.spotAt[by] === null) by++
  if (reading.tokens[by]?.lower !== 'by' || by > i + 1 && date === null) return []
  const first = spotBehind(reading, by + 1, /^(?:mr|mrs|dr|miss|comrade|comrades|\.|the|late)$/u, 3) ?? describedPerson(reading, by + 1)
  if (first?.kind !== 'Person' || isPossessive(reading, first)) return []
  const group = verbGroup(reading, i)
  if (group.negated || group.hedged) return []
  const beside = spotBefore(reading, group.from, /^[,()]$/u, 1)
  const body = beside && !group.passive ? beside : group.passive ? subjectOf(reading, group.from)?.spots[0] : undefined
  if (body?.kind !== 'Organization' || isPossessive(reading, body)) return []
  return listOf(reading, first.from, reading.tokens.length - 1, first).concat(andDescribed(reading, first.to) ?? []).filter((s) => s.kind === 'Person' && !isPossessive(reading, s))
    .flatMap((m) => tie(reading, m, body, { from: i, to: i + 1 }, 0.75, 'affiliation/leads-body', since(/^led|headed|chaired/u.test(reading.tokens[i].lower) ? null : date)))
}

/** "the historian A", "the young poet A": A. */
function describedPerson(reading: Reading, at: number): Spot | null {
  if (!/^(?:the|a|an)$/u.test(reading.tokens[at]?.lower ?? '')) return null
  for (let i = at + 1; i < at + 5; i++) {
    const spot = reading.spotAt[i]
    if (spot) return spot.kind === 'Person' && spot.from === i && spot.mention.form === 'name' ? spot : null
    if (!/^(?:noun|adjective)$/u.test(reading.tokens[i]?.pos ?? '') || reading.tokens[i].capitalized) return null
  }
  return null
}

/** "A and the economist C": C. */
const andDescribed = (reading: Reading, at: number): Spot | null => (reading.tokens[at]?.lower === 'and' ? describedPerson(reading, at + 1) : null)

/** "A left B in 1921", "A was expelled from B in 1921": a member until then. Without a date nothing is said of a member. */
function leaving(reading: Reading, i: number): Tie[] {
  const body = spotBehind(reading, i + 1, /^(?:from|with|away|the|our)$/u, 2)
  if (body?.kind !== 'Organization' || body.mention.form === 'pronoun' || isPossessive(reading, body)) return []
  const group = verbGroup(reading, i)
  const passive = /^(?:expelled|excluded)$/u.test(reading.tokens[i].lower)
  const subject = group.negated || group.passive !== passive || group.hedged ? null : subjectOf(reading, beforeTime(reading, group.from))
  const date = dateOf(reading, group.from, body.to)
  if (subject === null || subject.reversed || date === null) return []
  return subject.spots.flatMap((m) => tie(reading, m, body, { from: i, to: i + 1 }, 0.65, 'affiliation/left', { tenure: { from: null, to: date } }))
}

function tie(reading: Reading, source: Spot, target: Spot, cue: Tie['cue'], confidence: number, rule: string, time: Pick<Tie, 'tenure'>): Tie[] {
  return source.kind === 'Person' || source.kind === 'Organization' ? [{ reading, relation: 'MEMBER_OF', source, target, cue, confidence, rule, ...time }] : []
}
