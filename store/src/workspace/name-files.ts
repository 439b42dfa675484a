/** Which files of names were given from outside the workspace: the newest sighting of each place counts, its bytes are a blob. */
import { openAppendLog } from './append-log.ts'
import type { NameFileSighting, NameFiles } from './workspace.ts'

export function openNameFiles(dir: string, writable: boolean): NameFiles {
  const log = openAppendLog<NameFileSighting>(dir, 'names', writable)
  const last = () => new Map(log.all().map((s) => [s.place, s]))
  return {
    see(place, path, blob) {
      const before = last().get(place)
      if ((before?.blob ?? null) !== blob) log.append([{ place, path, blob }])
    },
    inForce: () => [...last().values()].filter((s) => s.blob !== null).sort((a, b) => (a.blob! < b.blob! ? -1 : 1)),
  }
}
