/** Branches called by their place or number alone: "the Leith branch", "our Hull lodge", "Local 44". The place is no body there, the branch is. */
import { gather } from '../language/gather.ts'
import type { Sentence, Token } from '../language/tokens.ts'
import { BRANCH_NOUNS } from '../lexicons/people-words.ts'
import type { Collective } from './collectives.ts'
import { isDemonym } from './word-kinds.ts'

const BEFORE = /^(?:the|our|its|their|a|an|['’]s?|and|,)$/u

/** Branches of one sentence. */
export function findBranches({ tokens }: Sentence): Collective[] {
  return gather(tokens, (t, i): Collective[] => {
    if (t.capitalized && BRANCH_NOUNS.has(t.lower) && /^(?:No\.|\d{1,4})$/u.test(tokens[i + 1]?.words ?? '')) {
      const number = tokens[i + 1].words === 'No.' && /^\d/u.test(tokens[i + 2]?.words ?? '') ? tokens[i + 2] : tokens[i + 1]
      // "RGU Local 44": whose it is, as well.
      const whole = tokens[i - 1]?.acronymShape ? tokens[i - 1] : undefined
      return /\d$/u.test(number.words) && (whole || !tokens[i - 1]?.capitalized) ? [{ start: (whole ?? t).start, end: number.end, rule: 'branch-by-number' }] : []
    }
    if (t.capitalized || !BRANCH_NOUNS.has(t.lower) || !isPlaceWord(tokens, i - 1)) return []
    const from = isPlaceWord(tokens, i - 2) ? i - 2 : i - 1
    const next = tokens[i + 1]
    if (!BEFORE.test(tokens[from - 1]?.lower ?? '') || next !== undefined && next.pos === 'noun' && !next.capitalized) return []
    return [{ start: tokens[from].start, end: t.end, rule: 'branch-by-place' }]
  })
}

function isPlaceWord(tokens: readonly Token[], at: number): boolean {
  const t = tokens[at]
  return t !== undefined && t.capitalized && !t.acronymShape && /^\p{Lu}[\p{L}-]{2,}$/u.test(t.words) && !isDemonym(t.lower) && !/^(?:the|our|its|their|every|each|this|that|one|new|second|third|first|fourth|local|party|union|league|central|communist|socialist|labour|democratic|republican)$/u.test(t.lower)
}
