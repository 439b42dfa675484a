/**
 * Clusters that stand nowhere but inside titles: the Machine of "The Guild and the Machine", the Congress of "A Short History of the Fourth Congress". They are words of
 * a title, and nothing the text speaks of.
 */
import type { Cluster, Mention } from '@polylogue/graph-schema'

/** Rules by which a work is known by a title of its own and not by its kind and owner. */
const TITLED: ReadonlySet<string> = new Set(['title-by-author', 'named-title', 'owned-title', 'quoted-title', 'in-journal', 'imprint', 'emphasis', 'cited', 'known-title'])

/** Ids of the clusters of bodies and people all of whose mentions lie inside titles. `mentions`: all of the document. */
export function onlyInTitles(clusters: readonly Cluster[], mentions: readonly Mention[]): ReadonlySet<string> {
  const titles = mentions.filter((m) => m.kind === 'Work' && TITLED.has(m.rule)).sort((a, b) => a.start - b.start || b.end - a.end)
  if (titles.length === 0) return new Set()
  const byId = new Map(mentions.map((m) => [m.id, m]))
  const inside = (m: Mention | undefined) => { const t = m && lastFrom(titles, m.start); return t !== undefined && m!.end <= t.end }
  return new Set(clusters.filter((c) => (c.kind === 'Organization' || c.kind === 'Person') && !c.implicit && c.mentions.every((id) => inside(byId.get(id)))).map((c) => c.id))
}

/** The last of the titles that begins at a place or before; titles do not overlap. */
function lastFrom(titles: readonly Mention[], at: number): Mention | undefined {
  let low = 0
  let high = titles.length
  while (low < high) { const mid = (low + high) >> 1; if (titles[mid].start <= at) low = mid + 1; else high = mid }
  return titles[low - 1]
}
