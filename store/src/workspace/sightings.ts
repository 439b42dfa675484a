/** The log of what stood where. */
import { openAppendLog } from './append-log.ts'
import type { Sighting, Sightings } from './workspace.ts'

export function openSightings(dir: string, writable: boolean): Sightings {
  const log = openAppendLog<Sighting>(dir, 'sightings', writable)
  return {
    append: (sightings) => log.append(sightings),
    all: () => log.all(),
    lastByDocument: () => new Map(log.all().map((s) => [s.document, s])),
  }
}
