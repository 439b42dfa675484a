/** Whom a text contradicts in passing: "It is not, as A claims, a matter of taste", "it is nonsense to deny this, as A and B do". The speaker is against A. */
import { gather } from '../../language/gather.ts'
import { BAD_ADJECTIVES, BAD_NOUNS } from '../../lexicons/judgements.ts'
import { NEGATIONS } from '../../lexicons/grammar-words.ts'
import type { Draft } from './drafts.ts'
import { listOf } from './name-lists.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import type { Report } from './reporting.ts'

/** Claims that a text denies in the same breath. */
const CLAIMING = /^(?:claims?|claimed|alleges?|alleged|asserts?|asserted|pretends?|pretended|suggests?|suggested|maintains?|maintained|insists?|insisted|argues?|argued|thinks?|thought|imagines?|imagined|believes?|believed|supposes?|supposed|says?|said|states?|stated|contends?|contended|would|do|does|did|wants?|wishes)$/u
/** Tokens to both sides in which the denial stands. */
const REACH = 14

export const CONTRADICTED_WORDS: ReadonlySet<string> = new Set(['as'])

export function contradictedDrafts(reading: Reading, reports: readonly Report[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    if (token.lower !== 'as' || reading.spotAt[i] !== null || i === 0 && !isDenied(reading, i, 'behind')) return []
    const first = claimantAt(reading, i + 1)
    if (first === null) return []
    const names = listOf(reading, first.from, reading.tokens.length - 1, first)
    const { to } = names.at(-1)!
    if (!CLAIMING.test(reading.tokens[to]?.lower ?? '') || !closes(reading, to + 1) || !isDenied(reading, i, 'before') && !isDenied(reading, i, 'behind')) return []
    return names.filter((s) => s.cluster !== reading.voice).map((spot): Draft => ({
      reading, reports, source: null, target: { spot, position: null, sign: 1, holder: null, inferred: true }, relation: 'CRITICIZES', from: i, to: to + 1, confidence: 0.5, explicitness: 'inferred', rule: 'stance/contradicted',
    }))
  })
}

function claimantAt(reading: Reading, at: number): Spot | null {
  const from = reading.tokens[at]?.lower === 'the' ? at + 1 : at
  const spot = reading.spotAt[from] ?? null
  return spot !== null && spot.from === from && (spot.kind === 'Person' || spot.kind === 'Organization') && !isPossessive(reading, spot) ? spot : null
}

/** The remark ends here, or "have it", "have us believe" ends it. */
function closes(reading: Reading, at: number): boolean {
  const rest = reading.tokens.slice(at, at + 5).map((t) => t.lower).join(' ')
  return reading.tokens[at] === undefined || /^[,.;:!)–—-]/u.test(rest) || /^(?:have it|have us believe|like us to believe|it)\b/u.test(rest)
}

/** The clause denies or scorns what it says. */
function isDenied(reading: Reading, as: number, side: 'before' | 'behind'): boolean {
  const [from, to] = side === 'before' ? [Math.max(0, as - REACH), as] : [as + 1, Math.min(reading.tokens.length, as + REACH)]
  for (let i = from; i < to; i++) {
    const { lower, lemma } = reading.tokens[i]
    if (side === 'behind' && /^(?:because|since|when|if|who|which)$/u.test(lower)) return false
    if (NEGATIONS.has(lower) && lower !== 'without' || side === 'before' && reading.spotAt[i] === null && (BAD_NOUNS.has(lemma) || BAD_ADJECTIVES.has(lower))) return true
  }
  return false
}
