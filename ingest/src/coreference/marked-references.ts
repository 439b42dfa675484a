/** Whom an edition's own markup says a name is of (persName and orgName with a reference). What it joins is joined, and what it tells apart stays apart. */
import type { Document, Mention } from '@polylogue/graph-schema'
import type { DisjointSets } from './disjoint-sets.ts'

/** Index of a name → whom the edition says it names. */
export type References = ReadonlyMap<number, string>

export function markedReferences({ marks }: Pick<Document, 'marks'>, names: readonly Mention[]): References {
  const targets = new Map(marks.flatMap((m) => ((m.kind === 'person' || m.kind === 'organization') && m.target !== null ? [[`${m.start} ${m.end}`, m.target] as const] : [])))
  return new Map(targets.size === 0 ? [] : names.flatMap((m, i) => { const target = m.rule === 'markup' ? targets.get(`${m.start} ${m.end}`) : undefined; return target === undefined ? [] : [[i, `${m.kind} ${target}`] as const] }))
}

/** Joins names of one reference; the sets that come back never join two references. */
export function joinReferred(references: References, sets: DisjointSets): DisjointSets {
  if (references.size === 0) return sets
  const first = new Map<string, number>()
  for (const [i, reference] of references) {
    const before = first.get(reference)
    if (before === undefined) first.set(reference, i)
    else sets.join(before, i, 'the markup says so')
  }
  const of = new Map([...first].map(([reference, i]) => [sets.find(i), reference]))
  return {
    ...sets,
    join(a, b, why) {
      const [here, there] = [of.get(sets.find(a)), of.get(sets.find(b))]
      if (here !== undefined && there !== undefined && here !== there) return
      sets.join(a, b, why)
      // Sets that a person's own file keeps apart may have stayed two.
      if (sets.find(a) === sets.find(b) && (here ?? there) !== undefined) of.set(sets.find(a), (here ?? there)!)
    },
  }
}
