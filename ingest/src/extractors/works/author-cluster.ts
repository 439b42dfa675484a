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
  const named = known.mentions.filter((m) => m.kind !== 'Work' && m.form === 'name').sort((a, b) => a.start - b.start || b.end - a.end || compareIds(a.id, b.id))
  const longest = named.reduce((most, m) => Math.max(most, m.end - m.start), 0)
  return (span, words) => {
    if (span) {
      const here = firstOver(named, span, longest)
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

/** The first mention that shares characters with the span; mentions stand in text order, and none is longer than that. */
function firstOver(mentions: readonly Mention[], span: Span, longest: number): Mention | null {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = low + high >> 1
    if (mentions[middle].start <= span.start - longest) low = middle + 1
    else high = middle
  }
  for (let i = low; i < mentions.length && mentions[i].start < span.end; i++) if (span.start < mentions[i].end) return mentions[i]
  return null
}
