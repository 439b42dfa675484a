/** Organs called by one capital word with an article: "the Executive", "the Presidium", "the Kirk". In small letters they are any body's. */
import { gather } from '../language/gather.ts'
import type { Sentence } from '../language/tokens.ts'
import { LONE_ORGANS } from '../lexicons/people-words.ts'
import type { Collective } from './collectives.ts'

/** Organs of one sentence. */
export function findOrgans({ tokens }: Sentence): Collective[] {
  return gather(tokens, (t, i): Collective[] => {
    if (!t.capitalized || !LONE_ORGANS.has(t.lower) || !/^\p{Lu}\p{Ll}/u.test(t.words) || tokens[i - 1]?.lower !== 'the') return []
    const next = tokens[i + 1]
    // "the Executive Committee", "the Kirk session", "the Synod of B"
    if (next !== undefined && (next.capitalized || next.pos === 'noun' || next.lower === 'of')) return []
    return [{ start: t.start, end: t.end, rule: 'organ-by-its-word' }]
  })
}
