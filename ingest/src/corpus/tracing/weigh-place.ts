/** Whether words found at a place can have come there by chance. */
import { CHANCE, surprise } from './chance.ts'

/** What a word that was not found takes away, as part of what it would have given. */
const MISSED = 0.8
/** What a word skipped between two found ones takes away, and at most for one gap. */
const SKIPPED = 0.3
const MOST_SKIPPED = 10
/** What words in a row add, each, over words picked singly. */
const IN_A_ROW = 1
/** Above what chance gives (−log10): set on Webster's quotations, DEV. */
const MARGIN = 3

/** Above 0 where the words can hardly stand there by chance. `free(i)`: a gap before word `i` costs nothing, since the quoter marks it. */
export function weighPlace(words: readonly string[], partner: ArrayLike<number>, free: (i: number) => boolean = () => false): number {
  let sum = 0
  let matched = 0
  let inARow = 0
  let previous = -1
  for (let i = 0; i < words.length; i++) {
    const weight = surprise(words[i])
    if (partner[i] < 0) { sum -= MISSED * Math.min(5, weight); continue }
    sum += weight
    matched++
    if (previous >= 0) {
      const skipped = Math.abs(partner[i] - partner[previous] - (i - previous))
      if (partner[i] === partner[previous] + 1 && i === previous + 1) inARow++
      else if (!free(i)) sum -= SKIPPED * Math.min(MOST_SKIPPED, skipped)
    }
    previous = i
  }
  return sum + IN_A_ROW * (inARow - 0.5 * Math.max(0, matched - 1)) - CHANCE - MARGIN
}
