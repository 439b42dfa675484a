/** Who is put into a body or an office by others: "B elected A to its C", "the following were elected to B: A, C", "B appointed A its director", "the election of A as chair". */
import { gather } from '../../language/gather.ts'
import { APPOINTING_VERBS, APPOINTMENTS, PASSIVE_MEMBER_VERBS, SEATING_VERBS } from '../../lexicons/affiliation-cues.ts'
import { TITLES } from '../../lexicons/titles.ts'
import { verbGroup } from '../stance/negation.ts'
import { isPossessive } from '../stance/reading.ts'
import type { Reading, Spot } from '../stance/reading.ts'
import { listOf } from '../stance/name-lists.ts'
import { spotBehind } from './neighbours.ts'
import type { Tie } from './ties.ts'

const PASSIVE = new Set(PASSIVE_MEMBER_VERBS)
const PASSIVE_FORMS = new Set(PASSIVE_MEMBER_VERBS.map((v) => v.split(' ')[0]))
const INTO = /^(?:to|onto|into)$/u

/** Ties of those who are seated in a sentence. */
export function seatTies(reading: Reading): Tie[] {
  return gather(reading.tokens, (token, i): Tie[] => {
    const seating = SEATING_VERBS.has(token.lemma)
    const passive = PASSIVE_FORMS.has(token.lower)
    if (reading.spotAt[i] !== null || !seating && !passive && token.lower !== 'elected') return []
    return [...i > 0 && i < 10 && token.lower === 'elected' ? opening(reading, i) : [], ...seating ? broughtInto(reading, i) : [], ...passive && PASSIVE.has(`${token.lower} ${reading.tokens[i + 1]?.lower ?? ''}`) ? listedBehind(reading, i) : []]
  })
}

/** "elected A and C to the B". */
function broughtInto(reading: Reading, i: number): Tie[] {
  const first = spotBehind(reading, i + 1, /^(?:comrades?|messrs|mr|dr|\.|both)$/u, 2)
  if (first === null || first.mention.form === 'pronoun' && !/^(?:him|her|them|it)$/iu.test(first.mention.words)) return []
  const members = listOf(reading, first.from, reading.tokens.length - 1, first)
  const last = members.at(-1)!
  if (!INTO.test(reading.tokens[last.to]?.lower ?? '')) return []
  const body = bodyBehind(reading, last.to + 1)
  const group = verbGroup(reading, i)
  if (body === null || group.negated || group.hedged || group.infinitive) return []
  return members.flatMap((m) => tie(reading, m, body, i, 0.75, 'affiliation/seated'))
}

/** A body over its article, or over the possessor whose it is ("its Central Committee"). */
function bodyBehind(reading: Reading, at: number): Spot | null {
  const first = spotBehind(reading, at, /^(?:the|a|an)$/u, 1)
  const body = first !== null && isPossessive(reading, first) ? spotBehind(reading, first.to, /^(?:['’]s?|new|own)$/u, 2) : first
  return body?.kind === 'Organization' && body.mention.form !== 'pronoun' && !isPossessive(reading, body) ? body : null
}

/** "The following were elected to the B: A, C", "Elected to the B were A and C". */
function listedBehind(reading: Reading, i: number): Tie[] {
  const body = bodyBehind(reading, i + 2)
  if (body === null || !/^(?::|were|was|are)$/u.test(reading.tokens[body.to]?.lower ?? '') || verbGroup(reading, i).negated) return []
  const first = spotBehind(reading, body.to + 1, /^(?::|comrades?|messrs|mr|dr|\.)$/u, 3)
  if (first?.kind !== 'Person' && first?.kind !== 'Organization') return []
  return listOf(reading, first.from, reading.tokens.length - 1, first).flatMap((m) => tie(reading, m, body, i, 0.75, 'affiliation/seated'))
}

/** "To the B are elected: A (treasurer), C": those behind, offices in brackets passed over. */
function opening(reading: Reading, i: number): Tie[] {
  const body = bodyOfOpening(reading, i)
  return body === null ? [] : reading.spots.filter((s) => s.kind === 'Person' && s.from > i && s.mention.form === 'name').flatMap((m) => tie(reading, m, body, i, 0.7, 'affiliation/seated'))
}

/** The B of "To the B are elected:". */
function bodyOfOpening(reading: Reading, verb: number): Spot | null {
  if (!reading.tokens.slice(0, 4).some((t) => t.lower === 'to') || !/^(?:are|were|was)$/u.test(reading.tokens[verb - 1]?.lower ?? '') || reading.tokens[verb + 1]?.words !== ':') return null
  const to = reading.tokens.findIndex((t) => t.lower === 'to')
  const body = bodyBehind(reading, to + 1)
  return body !== null && body.to === verb - 1 ? body : null
}

/** The body that a line of those elected begins with: "Elected to the B: A, C"; null elsewhere. */
export function seatedIn(reading: Reading): Spot | null {
  const verb = reading.tokens.findIndex((t, k) => k < 10 && t.lower === 'elected')
  const opened = verb > 0 ? bodyOfOpening(reading, verb) : null
  if (opened !== null) return opened
  for (let i = 0; i < 8 && i + 1 < reading.tokens.length; i++) {
    if (reading.spotAt[i] !== null || !PASSIVE.has(`${reading.tokens[i].lower} ${reading.tokens[i + 1].lower}`)) continue
    const body = bodyBehind(reading, i + 2)
    return body !== null && /^(?::|were|was|are)$/u.test(reading.tokens[body.to]?.lower ?? '') ? body : null
  }
  return null
}

function tie(reading: Reading, source: Spot, target: Spot, at: number, confidence: number, rule: string): Tie[] {
  return (source.kind === 'Person' || source.kind === 'Organization') && source.cluster !== target.cluster && (source.mention.form === 'pronoun' || !isPossessive(reading, source))
    ? [{ reading, relation: 'MEMBER_OF', source, target, cue: { from: at, to: at + 2 }, confidence, rule }] : []
}

/** "appointed A (as) its director", "the appointment of A as its director": A. */
export function appointedBefore(reading: Reading, role: Spot): { readonly person: Spot, readonly at: number } | null {
  let i = role.from - 1
  while (i >= 0 && i > role.from - 6) {
    const spot = reading.spotAt[i]
    if (spot?.kind === 'Person' && !isPossessive(reading, spot)) return appointing(reading, spot)
    if (spot && !(spot.kind === 'Organization' && isPossessive(reading, spot))) return null
    if (!spot && !/^(?:as|to|be|become|serve|its|their|our|the|a|an|new|first|['’]s?|sole|joint|post|position|office|job|of)$/u.test(reading.tokens[i].lower)) return null
    i = spot ? spot.from - 1 : i - 1
  }
  return null
}

function appointing(reading: Reading, person: Spot): { readonly person: Spot, readonly at: number } | null {
  let at = person.from - 1
  while (at >= 0 && reading.spotAt[at] === null && (TITLES.has(reading.tokens[at].lower.replace(/\.$/u, '')) || reading.tokens[at].words === '.')) at--
  if (at < 0 || reading.spotAt[at] !== null) return null
  if (reading.tokens[at].lower === 'of' && APPOINTMENTS.has(reading.tokens[at - 1]?.lemma ?? '')) return { person, at: at - 1 }
  const group = verbGroup(reading, at)
  return APPOINTING_VERBS.has(reading.tokens[at].lemma) && !group.negated && !group.hedged && !group.passive && !group.infinitive ? { person, at } : null
}
