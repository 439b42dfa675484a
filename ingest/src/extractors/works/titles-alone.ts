/**
 * Clusters that stand nowhere but inside titles: the Machine of "The Guild and the Machine", the Congress of "A Short History of the Fourth Congress". They are words of
 * a title, and nothing the text speaks of.
 */
import type { Citation, Cluster, Mention } from '@polylogue/graph-schema'

/** Rules by which a work is known by a title of its own and not by its kind and owner. */
const TITLED: ReadonlySet<string> = new Set(['title-by-author', 'named-title', 'owned-title', 'quoted-title', 'in-journal', 'imprint', 'emphasis', 'cited', 'known-title', 'capital-title', 'title-of-person'])

/** Ids of the clusters of bodies and people all of whose mentions lie inside titles. `mentions`: all of the document. */
export function onlyInTitles(clusters: readonly Cluster[], mentions: readonly Mention[]): ReadonlySet<string> {
  const titles = mentions.filter((m) => m.kind === 'Work' && TITLED.has(m.rule)).sort((a, b) => a.start - b.start || b.end - a.end)
  if (titles.length === 0) return new Set()
  const byId = new Map(mentions.map((m) => [m.id, m]))
  const inside = (m: Mention | undefined) => { const t = m && lastFrom(titles, m.start); return t !== undefined && m!.end <= t.end }
  return new Set(clusters.filter((c) => (c.kind === 'Organization' || c.kind === 'Person') && !c.implicit && c.mentions.every((id) => inside(byId.get(id)))).map((c) => c.id))
}

/** Ids of people who stand nowhere but in references and have not written, edited or translated what these name: "John Vane (1995)" is who printed it. */
export function onlyPrinters(clusters: readonly Cluster[], mentions: readonly Mention[], citations: readonly Citation[]): ReadonlySet<string> {
  const formal = citations.filter((c) => c.work !== null && (c.author !== null || c.form !== 'running'))
  if (formal.length === 0) return new Set()
  const byId = new Map(mentions.map((m) => [m.id, m]))
  const prints = (m: Mention | undefined) => m !== undefined && formal.some((c) => c.raw.start <= m.start && m.end <= c.raw.end && ![c.author, c.editor, c.translator].some((w) => w?.includes(m.words.replace(/\s+/gu, ' '))))
  return new Set(clusters.filter((c) => c.kind === 'Person' && !c.implicit && c.mentions.every((id) => prints(byId.get(id)))).map((c) => c.id))
}

/** The last of the titles that begins at a place or before; titles do not overlap. */
function lastFrom(titles: readonly Mention[], at: number): Mention | undefined {
  let low = 0
  let high = titles.length
  while (low < high) { const mid = (low + high) >> 1; if (titles[mid].start <= at) low = mid + 1; else high = mid }
  return titles[low - 1]
}
