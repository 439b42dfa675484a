/** Finds the side-car of each file: `<name>.meta.json` beside it first, then rows of `metadata.csv`, the closest folder first. */
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '@polylogue/graph-schema'
import { problem } from '../readers/codes.ts'
import { parseMetadataCsv } from '../metadata/metadata-csv.ts'
import type { MetadataTable } from '../metadata/metadata-csv.ts'
import { MAX_SIDE_CAR, parseSideCarJson, sideCarPaths } from '../metadata/side-car.ts'
import type { SideCar } from '../metadata/side-car.ts'
import type { Source } from './discover.ts'

/** What a table as a whole has wrong: reported under its own path, since it belongs to no text. */
export interface TableProblems {
  readonly path: string
  readonly problems: readonly Problem[]
}

export interface SideCars {
  of(source: Source): SideCar | null
  /** Tables read so far that have something wrong, by path. */
  tableProblems(): readonly TableProblems[]
}

/** Looks side-cars up as they are asked for; each table is read once. `inArchives`: those that lie in archives, by the path they would have in a folder. */
export function sideCars(inArchives: ReadonlyMap<string, Uint8Array> = new Map()): SideCars {
  const tables = new Map<string, MetadataTable | null>()
  const problems = new Map<string, TableProblems>()

  const readSmall = (file: string) => bytesIn(inArchives, file) ?? readSmallFile(file)

  function table(root: string, path: string): MetadataTable | null {
    const file = join(root, path)
    if (!tables.has(file)) {
      const bytes = readSmall(file)
      const read = bytes === null ? null : bytes === 'too-large' ? tooLarge(path) : parseMetadataCsv(bytes, path)
      tables.set(file, read)
      if (read && read.problems.length > 0) problems.set(file, { path, problems: read.problems })
    }
    return tables.get(file)!
  }

  return {
    of: ({ root, innerPath }) => {
      const found: SideCar[] = []
      for (const path of sideCarPaths(innerPath)) {
        const bytes = readSmall(join(root, path))
        if (bytes !== null) found.push(parseSideCarJson(bytes === 'too-large' ? new Uint8Array(MAX_SIDE_CAR + 1) : bytes, path))
      }
      for (const path of tablePaths(innerPath)) {
        const row = table(root, path)?.rows.get(innerPath)
        if (row) found.push(row)
      }
      return found.length === 0 ? null : merge(found)
    },
    tableProblems: () => [...problems.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

/** The first that gives a field wins. */
function merge(found: readonly SideCar[]): SideCar {
  return {
    file: found[0].file,
    values: Object.assign({}, ...[...found].reverse().map((s) => s.values)) as SideCar['values'],
    problems: found.flatMap((s) => s.problems),
  }
}

/** `a/b/metadata.csv`, `a/metadata.csv`, `metadata.csv` for `a/b/c.txt`. */
function tablePaths(path: string): string[] {
  const folders = path.split('/').slice(0, -1)
  return [...folders.map((_, i) => `${folders.slice(0, folders.length - i).join('/')}/metadata.csv`), 'metadata.csv']
}

function bytesIn(inArchives: ReadonlyMap<string, Uint8Array>, file: string): Uint8Array | 'too-large' | null {
  const bytes = inArchives.get(file)
  return bytes === undefined ? null : bytes.length > MAX_SIDE_CAR ? 'too-large' : bytes
}

/** The bytes of an ordinary file; null where there is none or it cannot be read. */
function readSmallFile(file: string): Uint8Array | 'too-large' | null {
  try {
    const stat = lstatSync(file, { throwIfNoEntry: false })
    if (!stat?.isFile()) return null
    return stat.size > MAX_SIDE_CAR ? 'too-large' : new Uint8Array(readFileSync(file))
  } catch {
    // Names of members of archives need not be names that a file system knows.
    return null
  }
}

function tooLarge(path: string): MetadataTable {
  return { rows: new Map(), problems: [problem('side-car-broken', path, 'The table is larger than 16 MB.')] }
}
