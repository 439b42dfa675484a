/** What stands between two mentions: the small grammar that affiliations are told by. */
import { BODY_PLURALS } from '../../lexicons/affiliation-cues.ts'
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
  const section = sectionOf(reading, at)
  if (section !== null) return section
  while (i < at + 4 && reading.spotAt[i] === null && reading.tokens[i + 1]?.lower !== 'of' && /^(?:the|its|a|editorial|executive|central|governing|national|teaching)$/u.test(reading.tokens[i]?.lower ?? '')) i++
  if (reading.spotAt[i] !== null || !/^(?:board|committee|council|staff|executive|leadership|presidium|secretariat|bureau|faculty)$/u.test(reading.tokens[i]?.lower ?? '') || reading.tokens[i + 1]?.lower !== 'of') return null
  return spotBehind(reading, i + 2, /^the$/u, 1)
}

/** "the youth section of B": B, which one joins by its part. */
function sectionOf(reading: Reading, at: number): Spot | null {
  let i = at
  while (i < at + 3 && reading.spotAt[i] === null && /^(?:the|its|a|youth|student|students['’]?|women['’]?s|local|young)$/u.test(reading.tokens[i]?.lower ?? '')) i++
  if (i === at || reading.spotAt[i] !== null || !/^(?:section|wing|branch|league|organi[sz]ation|cell|lodge|group|movement)$/u.test(reading.tokens[i]?.lower ?? '') || reading.tokens[i + 1]?.lower !== 'of') return null
  return spotBehind(reading, i + 2, /^the$/u, 1)
}

/** "the dockers' union B", "the far-left group B": B, over words in small letters that end with the noun for what it is. */
export function overKind(reading: Reading, at: number): Spot | null {
  for (let i = at; i < at + 6; i++) {
    const spot = reading.spotAt[i]
    const token = reading.tokens[i]
    if (token === undefined) return null
    if (spot) return spot.from === i && spot.kind === 'Organization' && i > at && BODY_PLURALS.has(reading.tokens[i - 1].lemma) ? spot : null
    if (token.capitalized && i > at && BODY_PLURALS.has(reading.tokens[i - 1].lemma) || !/^(?:noun|adjective|determiner)$/u.test(token.pos) && !/^(?:['’]s?|the|a|an)$/u.test(token.lower)) return null
  }
  return null
}
