/** People whose full name the tagger could not type, where the document calls somebody by the last word of it: "Elihu Velde", later "Velde". */
import type { Sentence } from '../language/tokens.ts'
import { kindOf } from './candidate.ts'
import type { Candidate } from './candidate.ts'
import type { Reading } from './combine-names.ts'

/** The readings with such names as people. */
export function withFullNames(sentences: readonly Pick<Sentence, 'tokens'>[], readings: readonly (readonly Reading[])[], candidates: readonly (readonly Candidate[])[]): readonly (readonly Reading[])[] {
  const surnames = new Set(readings.flatMap((list, i) => list.flatMap((r) => (r.kind === 'Person' && r.to - r.from === 1 ? [sentences[i].tokens[r.from].lower] : []))))
  return readings.map((list, i) => list.map((r) => {
    if (r.kind !== 'Other' || r.to - r.from < 2 || !surnames.has(sentences[i].tokens[r.to - 1].lower)) return r
    const same = candidates[i].find((c) => c.run.from === r.from && c.run.to === r.to)
    return same && kindOf(same) === 'Person' ? { ...r, kind: 'Person', rule: 'person-by-surname-elsewhere' } : r
  }))
}
