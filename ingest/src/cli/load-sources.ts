/** Takes the bytes of every file into the workspace (layer 1) before anything reads them: what is read is what is kept. */
import { readFileSync, statSync } from 'node:fs'
import { documentId } from '@polylogue/graph-schema'
import type { Problem } from '@polylogue/graph-schema'
import type { Workspace } from '@polylogue/store'
import type { Source } from './discover.ts'
import { problem } from '../readers/codes.ts'
import type { SideCar } from '../metadata/side-car.ts'
import { runProblem } from './run-codes.ts'
import type { SideCars } from './side-cars.ts'

/** Largest file taken, in bytes. */
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
  readonly refused: Problem | null
}

/** All sources, in order; `discover` has given each a path of its own. */
export function loadSources(sources: readonly Source[], collection: string, found: SideCars, blobs: Workspace['blobs']): LoadedSource[] {
  return sources.map((source) => {
    const sideCar = found.of(source)
    const sideCarBlob = sideCar && blobs.put(Buffer.from(JSON.stringify(sideCar)))
    return { source, document: documentId(collection, source.path), sideCar, sideCarBlob, ...load(source, blobs) }
  })
}

function load(source: Source, blobs: Workspace['blobs']): Pick<LoadedSource, 'bytes' | 'blob' | 'refused'> {
  try {
    const { size } = statSync(source.file)
    if (size > MAX_FILE) return { bytes: 0, blob: null, refused: problem('too-large', source.path, `The file has ${Math.round(size / 1e6)} MB; files up to ${Math.round(MAX_FILE / 1e6)} MB are read.`) }
    return { bytes: size, blob: blobs.put(readFileSync(source.file)), refused: null }
  } catch (error) {
    return { bytes: 0, blob: null, refused: runProblem('unreadable', source.path, (error as Error).message) }
  }
}
