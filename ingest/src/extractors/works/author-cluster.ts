/** Who an author's words in a citation are: a mention standing there, else the one cluster of the document with that name. */
import { compareIds, normalizeWords } from '@polylogue/graph-schema'
import type { Cluster, Mention, Span } from '@polylogue/graph-schema'
import { fold } from '../../work-titles/title-key.ts'
import { familyName } from '../../work-titles/family-name.ts'

export interface KnownNames {
  readonly mentions: readonly Mention[]
  readonly clusterOf: ReadonlyMap<string, string>
  readonly clusters: readonly Cluster[]
}

/** Answers cluster ids for author words; the table of names is made once. */
export function authorFinder(known: KnownNames): (span: Span | null, words: string | null) => string | null {
  const byName = new Map<string, Set<string>>()
  const byFamily = new Map<string, Set<string>>()
  const put = (map: Map<string, Set<string>>, key: string, id: string) => { if (key) map.set(key, (map.get(key) ?? new Set()).add(id)) }
  for (const c of known.clusters) {
    if (c.kind !== 'Person' && c.kind !== 'Organization') continue
    for (const n of [c.name, ...c.aliases]) {
      put(byName, fold(n), c.id)
      if (c.kind === 'Person') put(byFamily, familyName(n), c.id)
    }
  }
  /** A person known by one word of the name ("Lund" for "Vera Lund"), where only one is. */
  const partOf = (name: string): string | null => {
    const found = new Set(name.split(' ').flatMap((w) => (w.length > 2 && byName.get(w)?.size === 1 ? [...byName.get(w)!] : [])))
    return name.includes(' ') && found.size === 1 ? [...found][0] : null
  }
  return (span, words) => {
    if (span) {
      const here = known.mentions.filter((m) => m.start < span.end && span.start < m.end && m.kind !== 'Work' && m.form === 'name').sort((a, b) => a.start - b.start || b.end - a.end || compareIds(a.id, b.id))[0]
      if (here) return known.clusterOf.get(here.id) ?? null
    }
    if (words === null) return null
    const exact = byName.get(fold(words)) ?? byName.get(fold(words).replace(/^the /, ''))
    if (exact?.size === 1) return [...exact][0]
    const one = partOf(fold(words))
    if (one) return one
    const family = byFamily.get(familyName(words))
    return family?.size === 1 && normalizeWords(words).length > 2 ? [...family][0] : null
  }
}
