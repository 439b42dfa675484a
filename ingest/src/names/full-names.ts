/** People by other places of the document: whose full name the tagger could not type, where somebody is called by the last word of it ("Elihu Velde", later "Velde"); and the other way round. */
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

/** The readings with lone names that the tagger took for bodies as people, where they end a person's full name: "Gerta Velde", later "Velde and colleagues". */
export function withSurnames(sentences: readonly Pick<Sentence, 'tokens'>[], readings: readonly (readonly Reading[])[]): readonly (readonly Reading[])[] {
  const surnames = new Set(readings.flatMap((list, i) => list.flatMap((r) => (r.kind === 'Person' && r.to - r.from > 1 ? [sentences[i].tokens[r.to - 1].lower] : []))))
  if (surnames.size === 0) return readings
  return readings.map((list, i) => list.map((r) => {
    const { tokens } = sentences[i]
    const lone = r.kind === 'Organization' && r.rule === 'organization-by-tagger' && r.to - r.from === 1 && surnames.has(tokens[r.from].lower) && !tokens[r.from].acronymShape
    return lone && tokens[r.from - 1]?.lower !== 'the' ? { ...r, kind: 'Person', rule: 'person-by-surname-elsewhere' } : r
  }))
}
