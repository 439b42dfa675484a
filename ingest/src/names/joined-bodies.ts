/**
 * Bodies whose names show nothing, by what only bodies have: members ("expelled from the Ligue Rouge"), branches, and others of their kind beside them ("groups like the Clear
 * Fist"). An article must stand before the name, as people and most places have none.
 */
import { gather } from '../language/gather.ts'
import type { Sentence, Token } from '../language/tokens.ts'
import { BODY_PLURALS } from '../lexicons/affiliation-cues.ts'
import { endOfCapitals } from './capital-run.ts'
import type { Collective } from './collectives.ts'
import type { Name } from './read-names.ts'

/** Words before "from", "of", "in" or nothing, and the article. */
const FROM = /^(?:expelled|expulsion|resigned|resignation|seceded|excluded|defected|split|broke)$/u
const OF = /^(?:members?|militants?|activists?|founders?|co-founder|supporters|adherents|veteran|cadres?)$/u
const DIRECT = /^(?:joined|rejoined|founded|co-founded)$/u
const ACTIVE = /^(?:active|organi[sz]ed|enrolled|militant)$/u
const JOINER = /^(?:of|for|against|in)$/u
/** Tokens of a body's name. */
const LONGEST = 6

/** Bodies of one sentence that nobody else has read as names, or only as names of some kind. */
export function joinedBodies({ tokens }: Sentence, names: readonly Name[]): Collective[] {
  return gather(tokens, (t, i): Collective[] => {
    if (t.lower !== 'the' || !tokens[i + 1]?.capitalized || !leadsTo(tokens, i)) return []
    const from = i + 1
    const to = endOfCapitals(tokens, from, LONGEST, JOINER)
    const read = names.filter((n) => n.from < to && from < n.to)
    if (to - from < 2 || read.some((n) => n.kind === 'Organization' || n.kind === 'Place') || tokens[to]?.pos === 'noun' && !tokens[to].capitalized) return []
    return [{ start: tokens[from].start, end: tokens[to - 1].end, rule: 'joined-body' }]
  })
}

function leadsTo(tokens: readonly Token[], article: number): boolean {
  const [two, one] = [tokens[article - 2]?.lower ?? '', tokens[article - 1]?.lower ?? '']
  if (one === 'from' && FROM.test(two) || one === 'of' && OF.test(two) || DIRECT.test(one) || one === 'in' && ACTIVE.test(two)) return true
  const kinds = /^(?:like|as|including)$/u.test(one) ? tokens[one === 'as' && two === 'such' ? article - 3 : article - 2] : undefined
  return kinds !== undefined && kinds.lower !== kinds.lemma && BODY_PLURALS.has(kinds.lemma)
}
