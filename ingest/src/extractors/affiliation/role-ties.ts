/** Offices: whose they are ("chair of B", "B's chair", "B chair") and who holds them ("chair A", "A, chair of B", "A was elected chair"). */
import { OFFICE_VERBS } from '../../lexicons/affiliation-cues.ts'
import type { Reading, Spot } from '../stance/reading.ts'
import { spotBefore, spotBehind } from './neighbours.ts'
import { bodyNear } from './role-body.ts'
import type { Tie } from './ties.ts'

const ARTICLE = /^(?:the|a|an|its|our|their|then|former|as|de)$/u

/** Ties of every office of a sentence. */
export function roleTies(reading: Reading): Tie[] {
  return reading.spots.filter((s) => s.kind === 'Role').flatMap((role) => [...bodyOf(reading, role), ...holderOf(reading, role)])
}

function bodyOf(reading: Reading, role: Spot): Tie[] {
  const near = bodyNear(reading, role.from, role.to)
  return near ? [{ reading, relation: 'PART_OF', source: role, target: near.body, cue: near.cue, confidence: near.confidence, rule: near.rule }] : []
}

function holderOf(reading: Reading, role: Spot): Tie[] {
  const tie = (person: Spot, cue: Tie['cue'], confidence: number, rule: string): Tie[] =>
    person.kind === 'Person' && person.mention.form === 'name' ? [{ reading, relation: 'HOLDS_ROLE', source: person, target: role, cue, confidence, rule }] : []
  // "chair A"; with the body between: "the B chair, A" and "the chair of B, A".
  const after = endOfOffice(reading, role)
  const behind = spotBehind(reading, after, /^(?:,|comrade|citizen|dr|mr|mrs|ms|\.|:)$/u, 2)
  if (behind?.kind === 'Person') return tie(behind, null, after === behind.from ? 0.85 : 0.7, 'affiliation/office-before-name')
  const apposed = spotBefore(reading, role.from, /^(?:,|the|a|an|our|its|their|\(|former|then|—|–|-)$/u, 2)
  if (apposed?.kind === 'Person' && apposed.to < role.from) return tie(apposed, null, 0.8, 'affiliation/apposition')
  if (apposed?.kind === 'Organization') {
    const person = spotBefore(reading, apposed.from, /^(?:,|the|of|\()$/u, 2)
    if (person?.kind === 'Person') return tie(person, null, 0.7, 'affiliation/apposition')
  }
  for (let i = role.from - 1; i >= 0 && i > role.from - 6; i--) {
    if (reading.spotAt[i]) continue
    const token = reading.tokens[i]
    if (/^[;:.!?,]$/u.test(token.words)) break
    if (token.pos === 'verb' && OFFICE_VERBS.has(token.lemma)) {
      const person = spotBefore(reading, i, /^(?:was|were|is|are|been|has|had|have|who|,|later|then|also|be|not)$/u, 4)
      if (person && !wordsHaveNot(reading, person.to, role.from)) return tie(person, { from: i, to: i + 1 }, 0.75, 'affiliation/office-verb')
      break
    }
  }
  return []
}

/** The office with the "of B" behind it. */
function endOfOffice(reading: Reading, role: Spot): number {
  if (reading.tokens[role.to]?.lower !== 'of') return role.to
  const body = spotBehind(reading, role.to + 1, ARTICLE)
  return body?.kind === 'Organization' ? body.to : role.to
}

function wordsHaveNot(reading: Reading, from: number, to: number): boolean {
  return reading.tokens.slice(from, to).some((t) => t.lower === 'not' || t.lower === 'never')
}
