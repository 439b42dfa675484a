/**
 * Lines that are rows of a table and no sentences: "A, Chairman, B" below an open letter, "Contact: A, Press Officer, B", "A (B); C (D)". Each person holds the office
 * and belongs to the body behind the name, before the next person.
 */
import type { Reading, Spot } from '../stance/reading.ts'
import type { Tie } from './ties.ts'

/** What may stand between the cells. */
const BETWEEN = /^(?:[,;:()|–—-]|of|for|the|and|in|to|at|hon|hon\.|acting|former|dr\.?|prof\.?|rev\.?|revd\.?|mr\.?|mrs\.?|miss|ms\.?|sir|dame|lady|lord|fr\.?|cllr\.?|bro\.?|comrade|rabbi|imam|canon|father|sister|brother|contact|signed|by|\.|\/|signatories|signatures|on|behalf|in|personal|capacity|identification|purposes|only|&)$/u
/** A row is short. */
const LONGEST = 60

/** The cells of a row, in order; null where the line is none. */
export function rowOf(reading: Reading): readonly Spot[] | null {
  const { tokens, spots, spotAt } = reading
  if (spots.length < 2 || tokens.length > LONGEST || !spots.some((s) => s.kind === 'Person') || spots.some((s) => s.mention.form !== 'name')) return null
  for (let i = 0; i < tokens.length; i++) if (spotAt[i] === null && !BETWEEN.test(tokens[i].lower) && !isRemark(reading, i) && !(tokens[i].acronymShape && i > 0 && tokens[i - 1].words === ',')) return null
  // "A of B and C" may be the subject of a heading; a row has its cells apart.
  return spots.some((_, k) => k > 0 && /^[,(;–—|-]$/u.test(tokens[spots[k - 1].to]?.words ?? '')) && spots[0].kind === 'Person' ? spots : null
}

/** "(appointed)": one word in brackets. */
const isRemark = ({ tokens }: Reading, i: number): boolean => tokens[i - 1]?.words === '(' && tokens[i + 1]?.words === ')' && /^\p{Ll}+$/u.test(tokens[i].words)

/** The body of the office in its row: the next one before another person. */
export function bodyInRow(row: readonly Spot[], role: Spot): Spot | null {
  for (const spot of row.slice(row.indexOf(role) + 1)) {
    if (spot.kind === 'Organization') return spot
    if (spot.kind === 'Person') return null
  }
  return null
}

/** All bodies in the row of a person: "A, Harbour branch, C". */
function bodiesInRow(row: readonly Spot[], person: Spot): readonly Spot[] {
  const behind = row.slice(row.indexOf(person) + 1)
  const next = behind.findIndex((s) => s.kind === 'Person')
  return (next < 0 ? behind : behind.slice(0, next)).filter((s) => s.kind === 'Organization')
}

/** Members by the body in their row. */
export function rowTies(reading: Reading): Tie[] {
  const row = rowOf(reading)
  if (row === null) return []
  return row.flatMap((person): Tie[] => {
    const bodies = person.kind === 'Person' ? bodiesInRow(row, person) : []
    // "A (B)" is read wherever it stands. What one is a candidate or adviser for, one does not belong to.
    return bodies.flatMap((body): Tie[] => reading.tokens[person.to].words === '(' && body.from === person.to + 1 || /^(?:candidate|adviser|advisor)$/u.test(reading.tokens[body.to]?.lemma ?? '') ? [] : [{ reading, relation: 'MEMBER_OF', source: person, target: body, cue: null, confidence: 0.75, rule: 'affiliation/row' }])
  })
}
