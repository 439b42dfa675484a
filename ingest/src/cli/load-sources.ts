/** Takes the bytes of every file into the workspace (layer 1) before anything reads them: what is read is what is kept. */
import { documentId } from '@polylogue/graph-schema'
import type { Problem } from '@polylogue/graph-schema'
import type { Workspace } from '@polylogue/store'
import type { Source } from './discover.ts'
import { problem } from '../readers/codes.ts'
import { archiveOf, readsBeginning } from '../readers/registry.ts'
import { fileHead } from './file-bytes.ts'
import type { SideCar } from '../metadata/side-car.ts'
import { runProblem } from './run-codes.ts'
import { sideCars } from './side-cars.ts'
import type { SideCars } from './side-cars.ts'
import { unpackSources } from './unpack-sources.ts'
import type { Unpacked } from './unpack-sources.ts'
import type { WorkerPool } from './worker-pool.ts'

/** Largest file taken, in bytes; of plain texts any, since only their beginning is read. */
export const MAX_FILE = 512 * 1024 * 1024

/** A file whose bytes are kept, or why they are not. */
export interface LoadedSource {
  readonly source: Source
  readonly document: string
  readonly bytes: number
  readonly blob: string | null
  readonly sideCar: SideCar | null
  /** Blob of the side-car's values. */
  readonly sideCarBlob: string | null
  /** True where the file holds others, which are read in its place. */
  readonly isArchive: boolean
  readonly refused: Problem | null
}

export interface LoadSurroundings {
  readonly workspace: Pick<Workspace, 'blobs'>
  readonly pool: WorkerPool
  readonly collection: string
  readonly columns?: Readonly<Record<string, string>>
}

/** All sources and what lies in them, in order; `discover` has given each a path of its own. `isRemoved`: members that a person took out. */
export async function loadAll(sources: readonly Source[], { workspace: { blobs }, pool, collection, columns = {} }: LoadSurroundings, isRemoved: (source: Source) => boolean = () => false): Promise<{ readonly loaded: readonly LoadedSource[], readonly archives: Unpacked['archives'], readonly tables: SideCars }> {
  const files = sources.map((source) => ({ source, given: null, ...load(source, blobs) }))
  const unpacked = await unpackSources(
    files.filter((f) => f.isArchive).map((f) => ({ source: f.source, file: blobs.file(f.blob!), bytes: f.bytes })),
    new Set(sources.map((s) => s.path)), { pool, keep: (bytes) => blobs.putSoon(bytes), fileOf: (blob) => blobs.file(blob), columns },
  )
  const tables = sideCars(unpacked.sideCars)
  const finish = ({ source, given, bytes, blob, isArchive, refused }: Pick<LoadedSource, 'source' | 'bytes' | 'blob' | 'isArchive' | 'refused'> & { readonly given: SideCar | null }): LoadedSource => {
    const sideCar = isArchive ? null : together(tables.of(source), given)
    return { source, document: documentId(collection, source.path), bytes, blob, sideCar, sideCarBlob: sideCar && blobs.putSoon(Buffer.from(JSON.stringify(sideCar))), isArchive, refused }
  }
  const empty = new Map(unpacked.archives.map((a) => [a.source.path, a.problems] as const))
  const filled = new Set(unpacked.members.map((m) => m.source.archive!.path))
  return {
    loaded: [
      ...files.map((f) => finish({ ...f, refused: f.isArchive && !filled.has(f.source.path) ? empty.get(f.source.path)?.[0] ?? null : f.refused })),
      ...unpacked.members.map((m) => finish({ ...m, isArchive: false, ...isRemoved(m.source) ? { blob: null, refused: runProblem('purged', m.source.path, 'A person took this document out of the workspace.') } : {} })),
    ],
    archives: unpacked.archives, tables,
  }
}

/** What stands in side-car files, and what the archive says. */
export function together(found: SideCar | null, given: SideCar | null): SideCar | null {
  if (given === null || (Object.keys(given.archive ?? {}).length === 0 && given.problems.length === 0)) return found
  return { file: found?.file ?? given.file, values: found?.values ?? {}, archive: given.archive ?? {}, problems: [...found?.problems ?? [], ...given.problems] }
}

function load(source: Source, blobs: Workspace['blobs']): Pick<LoadedSource, 'bytes' | 'blob' | 'isArchive' | 'refused'> {
  try {
    const { head, size } = fileHead(source.file)
    if (size > MAX_FILE && !readsBeginning(head, source.path)) return { bytes: 0, blob: null, isArchive: false, refused: problem('too-large', source.path, `The file has ${Math.round(size / 1e6)} MB; files up to ${Math.round(MAX_FILE / 1e6)} MB are read.`) }
    const blob = blobs.putFileSoon(source.file)
    return { bytes: size, blob, isArchive: archiveOf({ bytes: head, path: source.path }) !== null, refused: null }
  } catch (error) {
    return { bytes: 0, blob: null, isArchive: false, refused: runProblem('unreadable', source.path, (error as Error).message) }
  }
}
