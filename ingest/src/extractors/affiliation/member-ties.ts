/** Members: "A joined B", "A, a member of B", "members of B such as A and C", "B member A". */
import { MEMBER_NOUNS, MEMBER_VERBS } from '../../lexicons/affiliation-cues.ts'
import { verbForms } from '../stance/inflect.ts'
import { isPossessive } from '../stance/reading.ts'
import { verbGroup } from '../stance/negation.ts'
import type { Reading, Spot } from '../stance/reading.ts'
import { listOf, subjectOf } from '../stance/subject.ts'
import { spotBefore, spotBehind } from './neighbours.ts'
import type { Tie } from './ties.ts'

const FORMS = new Set(MEMBER_VERBS.flatMap((v) => [...verbForms(v).keys()]))
const ARTICLE = /^(?:the|our|a|an|this)$/u

/** Ties of membership of a sentence. */
export function memberTies(reading: Reading): Tie[] {
  return reading.tokens.flatMap((token, i) => {
    if (reading.spotAt[i] !== null) return []
    if (MEMBER_NOUNS.has(token.lemma)) return byNoun(reading, i)
    return [...byVerb(reading, i), ...ofBody(reading, i)]
  })
}

function byVerb(reading: Reading, i: number): Tie[] {
  const two = FORMS.has(`${reading.tokens[i].lower} ${reading.tokens[i + 1]?.lower ?? ''}`)
  if (!two && !FORMS.has(reading.tokens[i].lower)) return []
  const to = i + (two ? 2 : 1)
  const body = spotBehind(reading, to, ARTICLE, 1)
  if (body?.kind !== 'Organization' || body.mention.form === 'pronoun') return []
  const group = verbGroup(reading, i)
  const subject = subjectOf(reading, group.from)
  if (!subject || group.negated || group.passive || subject.reversed) return []
  return pair(reading, subject.spots, body, { from: i, to }, 0.8 * (group.hedged ? 0.75 : 1), 'affiliation/member-verb')
}

/** "A of B", "A, from B", "A (B)", "A, for B" under a text: people named with their body. */
function ofBody(reading: Reading, i: number): Tie[] {
  const { lower, words } = reading.tokens[i]
  const comma = reading.tokens[i - 1]?.words === ','
  const person = reading.spotAt[comma ? i - 2 : i - 1] ?? null
  if (person?.kind !== 'Person' || person.mention.form !== 'name' || isPossessive(reading, person)) return []
  const bracket = words === '('
  if (!bracket && lower !== 'of' && lower !== 'from' && !(lower === 'for' && comma)) return []
  const body = spotBehind(reading, i + 1, ARTICLE, 1)
  if (body?.kind !== 'Organization' || body.mention.form !== 'name' || isPossessive(reading, body)) return []
  if (bracket && reading.tokens[body.to]?.words !== ')') return []
  const signed = lower === 'for' && (person.from > 1 || body.to < reading.tokens.length - 1)
  return signed ? [] : pair(reading, [person], body, { from: i, to: i + 1 }, bracket ? 0.6 : 0.7, 'affiliation/of-body')
}

function byNoun(reading: Reading, i: number): Tie[] {
  const plural = reading.tokens[i].lower !== reading.tokens[i].lemma
  const next = reading.tokens[i + 1]?.lower
  const cue = { from: i, to: i + 1 }
  if (next === 'of' || next === 'in' || next === 'to' || next === 'from') {
    const body = spotBehind(reading, i + 2, ARTICLE, 1)
    if (body?.kind !== 'Organization') return []
    if (plural) {
      const listed = spotBehind(reading, body.to, /^(?:such|as|like|including|,|:|are)$/u, 3)
      return listed && listed.from > body.to ? pair(reading, listOf(reading, listed.from, reading.tokens.length - 1, listed), body, cue, 0.75, 'affiliation/members-listed') : []
    }
    const named = spotBefore(reading, i, /^(?:,|a|an|the|is|was|became|as|founding|leading|former|long-time|active|executive|leader|and|who|now|also|prominent|early|has|have|had|been|once|for|years|many|since|still|remains|remained|be|are|were|loyal|proud)$/u, 7)
    return named ? pair(reading, [named], body, cue, 0.8, 'affiliation/member-noun') : []
  }
  const body = spotBefore(reading, i, /^(?:'s|')$/u, 1)
  const named = spotBehind(reading, i + 1, /^$/u, 0)
  return body?.kind === 'Organization' && named?.kind === 'Person' ? pair(reading, [named], body, cue, 0.75, 'affiliation/body-member') : []
}

function pair(reading: Reading, members: readonly Spot[], body: Spot, cue: Tie['cue'], confidence: number, rule: string): Tie[] {
  return members.filter((m) => m.kind === 'Person' || m.kind === 'Organization')
    .map((source): Tie => ({ reading, relation: 'MEMBER_OF', source, target: body, cue, confidence, rule }))
}
