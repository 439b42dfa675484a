/** What stands between two mentions: the small grammar that affiliations are told by. */
import type { Reading, Spot } from '../stance/reading.ts'

/** The spot that begins right behind `at`, over the small words given. */
export function spotBehind(reading: Reading, at: number, over: RegExp, most = 4): Spot | null {
  for (let i = at; i < reading.tokens.length && i <= at + most; i++) {
    const spot = reading.spotAt[i]
    if (spot) return spot.from === i ? spot : null
    if (!over.test(reading.tokens[i].lower)) return null
  }
  return null
}

/** The spot that ends right before `at`, over the small words given. */
export function spotBefore(reading: Reading, at: number, over: RegExp, most = 4): Spot | null {
  for (let i = at - 1; i >= 0 && i >= at - 1 - most; i--) {
    const spot = reading.spotAt[i]
    if (spot) return spot
    if (!over.test(reading.tokens[i].lower)) return null
  }
  return null
}

/** "the board of B", "the staff of the B": B, where a common noun stands for those of it who sit there; null elsewhere. */
export function boardOf(reading: Reading, at: number): Spot | null {
  let i = at
  while (i < at + 4 && reading.spotAt[i] === null && reading.tokens[i + 1]?.lower !== 'of' && /^(?:the|its|a|editorial|executive|central|governing|national|teaching)$/u.test(reading.tokens[i]?.lower ?? '')) i++
  if (reading.spotAt[i] !== null || !/^(?:board|committee|council|staff|executive|leadership|presidium|secretariat|bureau|faculty)$/u.test(reading.tokens[i]?.lower ?? '') || reading.tokens[i + 1]?.lower !== 'of') return null
  return spotBehind(reading, i + 2, /^the$/u, 1)
}
