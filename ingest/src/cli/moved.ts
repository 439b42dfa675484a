/** Files that were moved or renamed: gone from one place, and new at another with the very same bytes. Pure. */
import type { Sighting, Sightings } from '@polylogue/store'
import type { FormerPlaces } from '../corpus/former-ids.ts'
import type { LoadedSource } from './load-sources.ts'

/** Document that is gone → document it is now. Where two places are gone or two are new with the same bytes nobody can say which is which: none is taken as moved. */
export function movedDocuments(absent: readonly Sighting[], loaded: readonly LoadedSource[], before: ReadonlyMap<string, Sighting>): ReadonlyMap<string, LoadedSource> {
  const gone = alone(absent.filter((a) => a.extraction !== null), contentOf)
  const come = alone(loaded.filter((l) => !l.isArchive && l.refused === null && l.blob !== null && !before.has(l.document)), (l) => contentOf({ blob: l.blob, sideCar: l.sideCarBlob }))
  return new Map([...gone].flatMap(([content, a]) => { const now = come.get(content); return now ? [[a.document, now] as const] : [] }))
}

/** Where each document stood before: places that are gone and left nothing in the view, with the bytes of one document of the view. */
export function formerPlaces(sightings: Pick<Sightings, 'lastByDocument'>): FormerPlaces {
  const last = [...sightings.lastByDocument().values()]
  const here = alone(last.filter((s) => s.state !== 'removed' && s.extraction !== null && s.blob !== null), contentOf)
  const places = new Map<string, string[]>()
  for (const s of last) {
    const now = s.state === 'absent' && s.extraction === null && s.blob !== null ? here.get(contentOf(s)) : undefined
    if (now) places.set(now.document, [...places.get(now.document) ?? [], s.document])
  }
  return places
}

function contentOf({ blob, sideCar }: Pick<Sighting, 'blob' | 'sideCar'>): string {
  return `${blob} ${sideCar}`
}

/** What has its key to itself. */
function alone<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return new Map(items.filter((item) => counts.get(keyOf(item)) === 1).map((item) => [keyOf(item), item]))
}
