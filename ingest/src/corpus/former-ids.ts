/**
 * Ids that the clusters of a document had while its file stood elsewhere. Ids are made from the place (docs/decisions/0002-ids.md), so the same
 * words under another path have others; what was decided under the old ones is found by making them again. Pure.
 */
import { ENTITY_KIND_NAMES, clusterId, compareIds, entityId, mentionId, textId, versionId } from '@polylogue/graph-schema'
import type { Extraction } from '@polylogue/graph-schema'
import { READERS } from '../readers/registry.ts'

/** Document id → ids it had before its file was moved. */
export type FormerPlaces = ReadonlyMap<string, readonly string[]>

/** Id of cluster or entity then → cluster now. Voices that are never named are known by their path, and not among them. */
export function formerClusters(extractions: readonly Extraction[], places: FormerPlaces): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const extraction of extractions) {
    for (const place of places.get(extraction.document.id) ?? []) for (const [then, now] of clustersAt(extraction, place)) found.set(then, now)
  }
  return found
}

function* clustersAt({ document, mentions, clusters }: Extraction, place: string): Generator<readonly [string, string]> {
  const reader = READERS.find((r) => r.format === document.format)
  if (reader === undefined) return
  const text = textId(versionId(place, document.blob), `${reader.format} ${reader.version}`, document.text)
  const mentionThen = new Map(mentions.map((m) => [m.id, mentionId(text, m.start, m.end, m.kind)]))
  for (const { id, kind, mentions: own } of clusters) {
    const smallest = own.flatMap((m) => mentionThen.get(m) ?? []).sort(compareIds)[0]
    if (smallest === undefined) continue
    const then = clusterId(kind, smallest)
    yield [then, id]
    for (const other of ENTITY_KIND_NAMES) yield [entityId(other, then), id]
  }
}
