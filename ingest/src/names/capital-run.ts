/** A row of capitals as names have them: "Order of the Quay", "Sailors' Rest"; small words and an owner's mark inside it, none at its end. */
import type { Token } from '../language/tokens.ts'
import { stopsAt } from './stop-after-initials.ts'

/** Index behind the row that begins at `from`, of `most` tokens at most; `joiner` tells the small words that it may hold. */
export function endOfCapitals(tokens: readonly Token[], from: number, most: number, joiner: RegExp): number {
  let to = from + 1
  const goesOn = (i: number) => tokens[i].capitalized && !stopsAt(tokens, i) || (/^['’]s?$/u.test(tokens[i].words) || joiner.test(tokens[i].lower)) && tokens[i + 1]?.capitalized
  while (to < from + most && tokens[to] !== undefined && goesOn(to)) to++
  return to
}
