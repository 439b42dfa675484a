/** What a person's file of names says of clusters: which are one entity, which are not, what it is called. */
import { formKey } from '../../coreference/name-forms.ts'
import type { Cluster } from '@polylogue/graph-schema'
import type { KnownForms, KnownName } from '../../names-file/known-names.ts'
import type { Joiner } from './constrained-sets.ts'

/** Clusters of one entry are one entity, where they are of one kind. */
export function joinKnown(clusters: readonly Cluster[], known: KnownForms, sets: Joiner): void {
  const first = new Map<string, number>()
  clusters.forEach((c, i) => {
    const entry = known.entryOf(c.name, c.aliases, c.kind)
    if (entry === null) return
    const before = first.get(`${c.kind} ${entry}`)
    if (before === undefined) first.set(`${c.kind} ${entry}`, i)
    else sets.join(before, i, `names.csv: “${c.name}” is “${known.entries[entry].name}”`)
  })
}

/** Pairs of clusters that the file keeps apart; a decision that two clusters are the same counts before it. */
export function apartByNames(clusters: readonly Cluster[], known: KnownForms, same: readonly (readonly [string, string])[]): (readonly [number, number])[] {
  if (known.entries.every((e) => e.apart.length === 0)) return []
  const ruled = new Set(same.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  const withForm = new Map<string, number[]>()
  const ofEntry = new Map<number, number[]>()
  clusters.forEach((c, i) => {
    const entry = known.entryOf(c.name, c.aliases, c.kind)
    if (entry !== null) push(ofEntry, entry, i)
    for (const key of new Set([c.name, ...c.aliases].map(formKey))) push(withForm, key, i)
  })
  return known.entries.flatMap(({ apart }, entry) => (ofEntry.get(entry) ?? []).flatMap((i) => apart.flatMap((name) => {
    const other = known.entryOf(name, [], clusters[i].kind)
    const others = new Set([...(withForm.get(formKey(name)) ?? []), ...(other === null ? [] : ofEntry.get(other) ?? [])])
    return [...others].filter((j) => j !== i && !ruled.has(`${clusters[i].id} ${clusters[j].id}`)).map((j) => [i, j] as const)
  })))
}

/** The entry of an entity: the first that one of its clusters is of. */
export function entryOfGroup(group: readonly Cluster[], known: KnownForms): KnownName | null {
  for (const c of group) {
    const entry = known.entryOf(c.name, c.aliases, c.kind)
    if (entry !== null) return known.entries[entry]
  }
  return null
}

function push<K>(map: Map<K, number[]>, key: K, i: number): void {
  const list = map.get(key)
  if (list) list.push(i)
  else map.set(key, [i])
}
