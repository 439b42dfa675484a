/**
 * What a text says of a position twice tells of those who hold it: where A holds what the voice rejects, the voice is against A; where both reject the
 * same, the voice is for A. Counted on annotated texts: a voice that rejects what it says A holds is against A in 50 of 54 cases, one that is against
 * what A is against for A in 28 of 32, one that holds what A rejects against A in 10 of 12, one that holds what A holds for A in 58 of 75.
 * The other way, from a stance on A to one on all that A holds, it is a coin's toss, and nothing is concluded.
 */
import { addByKey } from '../../language/lists-by-key.ts'
import { stanceOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import type { Reading } from './reading.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'
import type { PositionSpan } from './target.ts'

/** What a conclusion is worth at most, times the weaker of the two stances it stands on. */
const WORTH = 0.7

/** The stances of the voice that follow; `drafts` are all that the frames found. */
export function balancedDrafts(drafts: readonly Draft[]): Draft[] {
  const own = new Map<string, Draft[]>()
  const others: { readonly key: string, readonly draft: Draft }[] = []
  for (const draft of drafts) {
    const { position } = draft.target
    if (position === null || draft.relation === 'ALLIED_WITH') continue
    const key = wordsOf(position.reading ?? draft.reading, position)
    const { source, reading } = draft
    if (source === null ? isVoices(draft) : source.cluster === reading.voice) addByKey(own, key, draft)
    else if (source !== null && source.kind !== 'Work') others.push({ key, draft })
    if (draft.target.holder !== null && draft.target.holder.cluster !== reading.voice) others.push({ key, draft: { ...draft, source: draft.target.holder, relation: 'ENDORSES' } })
  }
  const known = new Set(drafts.flatMap((d) => (d.target.spot !== null && (d.source === null || d.source.cluster === d.reading.voice) ? [d.target.spot.cluster] : [])))
  const seen = new Set<string>()
  return others.flatMap(({ key, draft }): Draft[] => {
    const rulings = own.get(key) ?? []
    const signs = new Set(rulings.map((d) => d.relation))
    const spot = draft.source!
    if (signs.size !== 1 || known.has(spot.cluster) || seen.has(spot.cluster) || draft.reading.quotationAt[draft.from] !== null) return []
    seen.add(spot.cluster)
    const [ruling] = rulings
    const sign: Sign = draft.relation === ruling.relation ? 1 : -1
    return [{
      ...draft, reports: [], source: null, target: { spot, position: null, sign: 1, holder: null, inferred: true }, relation: stanceOf(sign),
      confidence: Math.min(draft.confidence, ruling.confidence) * WORTH, explicitness: 'inferred', rule: 'stance/balance',
    }]
  })
}

/** Nobody is named who says it, and nobody else is told or quoted to say it. */
function isVoices({ reading, reports, from }: Draft): boolean {
  return reading.quotationAt[from] === null && !reports.some((r) => r.from <= from && from < r.to && r.source !== reading.voice)
}

function wordsOf(reading: Reading, { from, to }: PositionSpan): string {
  return reading.tokens.slice(from, to).map((t) => t.lower).join(' ')
}
