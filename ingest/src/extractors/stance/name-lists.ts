/** Names that only commas, "and" and who acts for them divide, with short forms in brackets behind them. */
import { ACTING_HEADS } from '../../lexicons/clause-words.ts'
import type { Reading, Spot } from './reading.ts'

/** "A, B and C": the head and the names after it that only commas and "and" divide. */
export function listOf(reading: Reading, from: number, end: number, head: Spot): Spot[] {
  const out = [head]
  let at = behindShortForm(reading, head.to)
  for (const spot of reading.spots) {
    if (spot.from < at || spot.from > end) continue
    let joined = false
    for (let i = at; i < spot.from; i++) {
      const { lower, pos } = reading.tokens[i]
      // "the delegates of A, the delegates of B and C"
      if (joined && ACTING_HEADS.has(lower) && reading.tokens[i + 1]?.lower === 'of') { i++; continue }
      if (lower === 'and' || lower === '&' || lower === ',' || lower === 'or' || lower === 'nor') joined = true
      else if (pos !== 'determiner' && lower !== 'the' && lower !== 'both' && lower !== 'also') return out
    }
    if (!joined) return out
    // "Velde, Minister for Ports", "the ombudsman, Velde": who holds the office, once.
    const beside = out.at(-1)!
    if (isHolderBeside(reading, beside, spot)) { if (beside.kind === 'Role') out[out.length - 1] = spot; at = behindShortForm(reading, spot.to); continue }
    out.push(spot)
    at = behindShortForm(reading, spot.to)
  }
  return from <= end ? out : []
}

function isHolderBeside({ tokens }: Reading, a: Spot, b: Spot): boolean {
  const pair = a.kind === 'Role' && b.kind === 'Person' || a.kind === 'Person' && b.kind === 'Role'
  return pair && tokens[a.to]?.words === ',' && tokens.slice(a.to + 1, b.from).every((t) => /^(?:the|its|his|her|their)$/u.test(t.lower))
}

/** "The Norland Union (NU)": the token behind the short form in brackets; `at` itself where there is none. */
function behindShortForm(reading: Reading, at: number): number {
  return reading.tokens[at] !== undefined && isShortFormBracket(reading, at) ? at + 3 : at
}

/** True for "(" and ")" around one name that stands right behind another. */
export function isShortFormBracket(reading: Reading, i: number): boolean {
  const open = reading.tokens[i].words === '(' ? i : reading.tokens[i].words === ')' ? i - 2 : -1
  return open > 0 && reading.tokens[open].words === '(' && reading.tokens[open + 2]?.words === ')' && reading.spotAt[open - 1] !== null && reading.spotAt[open + 1] !== null
}
