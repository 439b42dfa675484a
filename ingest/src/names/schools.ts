/**
 * Universities and schools that are called by their town: where one teaches "at X" and X dismisses somebody, or where the document
 * has "X University" and X acts, the name is the school's; "in X" it stays the town's.
 */
import { SCHOOL_HEADS } from '../lexicons/body-signs.ts'
import type { Sentence } from '../language/tokens.ts'
import { signsAt } from './body-signs.ts'
import { keyOf } from './candidates.ts'
import type { Reading } from './combine-names.ts'

type Readings = readonly (readonly Reading[])[]

/** The readings with schools in the place of towns. */
export function withSchools(sentences: readonly Pick<Sentence, 'tokens'>[], readings: Readings): Readings {
  const known = new Set<string>()
  const owners = new Set<string>()
  const signs = new Map<string, { schools: number, deeds: number }>()
  each(sentences, readings, (r, tokens) => {
    const key = keyOf(tokens.slice(r.from, r.to))
    if (r.kind === 'Organization' && r.to - r.from > 1 && SCHOOL_HEADS.has(tokens[r.to - 1].lower)) known.add(keyOf(tokens.slice(r.from, r.to - 1)))
    if (r.kind === 'Person' && (r.title !== null || r.to - r.from > 1)) owners.add(keyOf(tokens.slice(r.to - 1, r.to)))
    if (r.kind !== 'Place' && (r.kind !== 'Person' || r.to - r.from > 1 || r.title !== null)) return
    const s = signsAt(tokens, r.from, r.to)
    const sum = signs.get(key) ?? { schools: 0, deeds: 0 }
    signs.set(key, { schools: sum.schools + s.school, deeds: sum.deeds + s.deeds })
  })
  const isSchool = (key: string) => known.has(key) || (signs.get(key)?.schools ?? 0) > 0 && signs.get(key)!.schools + signs.get(key)!.deeds > 1
  return readings.map((list, i) => list.map((r) => {
    const { tokens } = sentences[i]
    if (r.kind === 'Organization' || r.kind === 'Person' && r.to - r.from > 1) return r
    const key = keyOf(tokens.slice(r.from, r.to))
    if (!isSchool(key) || r.kind === 'Person' && (r.title !== null || owners.has(key))) return r
    const { school, deeds } = signsAt(tokens, r.from, r.to)
    const subject = known.has(key) && /^(?:is|was|has|had|will)$/u.test(tokens[r.to]?.lower ?? '') && tokens[r.from - 1]?.pos !== 'preposition'
    return school + deeds > 0 || subject ? { ...r, kind: 'Organization', rule: 'organization-by-school' } : r
  }))
}

function each(sentences: readonly Pick<Sentence, 'tokens'>[], readings: Readings, visit: (r: Reading, tokens: Sentence['tokens']) => void): void {
  readings.forEach((list, i) => { for (const r of list) visit(r, sentences[i].tokens) })
}
