/**
 * The files of cues (`cues.csv`) that count in a run: the workspace's own first, then those beside the documents. What lies outside is kept as
 * a blob, as files of names are, so that extractions can be made again from the workspace alone.
 */
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareIds } from '@polylogue/graph-schema'
import type { Workspace } from '@polylogue/store'
import { parseCuesCsv } from '../cues-file/parse-cues-csv.ts'
import type { CuesTable } from '../cues-file/parse-cues-csv.ts'

export const CUES_FILE = 'cues.csv'
/** Files of cues are remembered beside those of names, under a place of their own. */
const PLACE = 'cues:'

export function isCuesPlace(place: string): boolean {
  return place.startsWith(PLACE)
}

/** Takes note of the files beside the documents (`roots`: absolute folders). */
export function seeCueFiles({ nameFiles, blobs }: Pick<Workspace, 'nameFiles' | 'blobs'>, roots: readonly string[]): void {
  for (const root of [...new Set(roots)].sort(compareIds)) {
    const bytes = readBeside(root)
    nameFiles.see(PLACE + root, CUES_FILE, bytes && blobs.put(bytes))
  }
}

/** What all files in force say together; among folders the order is that of content: no path of this machine counts. */
export function cuesOf({ dir, nameFiles, blobs }: Pick<Workspace, 'dir' | 'nameFiles' | 'blobs'>): CuesTable {
  const outside = nameFiles.inForce().filter((s) => isCuesPlace(s.place)).flatMap((s) => blobs.get(s.blob!) ?? [])
  return merged([readBeside(dir), ...outside])
}

/** The same without a workspace: what lies beside the documents. */
export function cuesBeside(roots: readonly string[]): CuesTable {
  return merged([...new Set(roots)].flatMap((root) => readBeside(root) ?? []).sort(Buffer.compare))
}

/** The first file that gives a cue keeps it. */
function merged(files: readonly (Uint8Array | null)[]): CuesTable {
  const tables = files.flatMap((bytes) => (bytes ? [parseCuesCsv(bytes, CUES_FILE)] : []))
  const seen = new Set<string>()
  const cues = tables.flatMap((t) => t.cues).filter((c) => {
    const key = JSON.stringify([c.words, c.part, c.markers])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  return { cues, problems: tables.flatMap((t) => t.problems) }
}

function readBeside(folder: string): Uint8Array | null {
  const file = join(folder, CUES_FILE)
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return null
  try { return new Uint8Array(readFileSync(file)) } catch { return null }
}
