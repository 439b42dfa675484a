/**
 * The files of names (`names.csv`) that count in a run: the workspace's own first, then those given with --names, then those
 * beside the documents. What lies outside is kept as a blob, so that the view can be made again from the workspace alone.
 */
import { lstatSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { UsageError, compareIds } from '@polylogue/graph-schema'
import type { Workspace } from '@polylogue/store'
import { isCuesPlace } from './cue-files.ts'
import { mergeTables } from '../names-file/merge-tables.ts'
import { parseNamesCsv } from '../names-file/parse-names-csv.ts'
import type { NamesTable } from '../names-file/parse-names-csv.ts'

export const NAMES_FILE = 'names.csv'
/** Place under which what --names gives is remembered: the next file given replaces it. */
const OPTION = '--names'

/** Takes note of the files beside the documents (`roots`: absolute folders) and of the one given. Throws UsageError `usage/no-names-file`. */
export function seeNameFiles({ nameFiles, blobs }: Pick<Workspace, 'nameFiles' | 'blobs'>, roots: readonly string[], given: string | undefined): void {
  if (given !== undefined) nameFiles.see(OPTION, basename(given), blobs.put(readGiven(given)))
  for (const root of [...new Set(roots)].sort(compareIds)) {
    const bytes = readBeside(root)
    nameFiles.see(root, NAMES_FILE, bytes && blobs.put(bytes))
  }
}

/** What all files in force say together. The order is that of precedence, and among folders that of content: no path of this machine counts. */
export function namesOf({ dir, nameFiles, blobs }: Pick<Workspace, 'dir' | 'nameFiles' | 'blobs'>): NamesTable {
  const own = readBeside(dir)
  const seen = nameFiles.inForce().filter((s) => !isCuesPlace(s.place))
  const outside = [...seen.filter((s) => s.place === OPTION), ...seen.filter((s) => s.place !== OPTION)]
    .flatMap((s) => { const bytes = blobs.get(s.blob!); return bytes ? [{ bytes, file: s.path }] : [] })
  return tablesOf([...own ? [{ bytes: own, file: NAMES_FILE }] : [], ...outside])
}

/** The same without a workspace: what --names gives, then what lies beside the documents. */
export function namesBeside(roots: readonly string[], given: string | undefined): NamesTable {
  const beside = [...new Set(roots)].flatMap((root) => readBeside(root) ?? []).sort(Buffer.compare)
  return tablesOf([...given === undefined ? [] : [{ bytes: readGiven(given), file: basename(given) }], ...beside.map((bytes) => ({ bytes, file: NAMES_FILE }))])
}

function tablesOf(files: readonly { readonly bytes: Uint8Array, readonly file: string }[]): NamesTable {
  return mergeTables(files.map(({ bytes, file }) => ({ ...parseNamesCsv(bytes, file), file })))
}

function readGiven(file: string): Uint8Array {
  const path = resolve(file)
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) throw new UsageError('usage/no-names-file', `there is no file of names “${file}”`, { remedy: 'Give --names the path of a CSV file with a column “name”.' })
  return new Uint8Array(readFileSync(path))
}

function readBeside(folder: string): Uint8Array | null {
  const file = join(folder, NAMES_FILE)
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return null
  try { return new Uint8Array(readFileSync(file)) } catch { return null }
}
