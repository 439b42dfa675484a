/**
 * The workspace folder: layers 1 to 3. Sources by content, extractions by what they were made from, and the log of
 * everything a person decided. Layer 4 (the view) can be dropped and made again from it. All calls are synchronous:
 * when one returns, what it wrote is on disk.
 *
 *   format.json                  version of the folder's form
 *   blobs/ab/ab12…               every file ever ingested, named by its SHA-256
 *   extractions/ab/ab….json.gz   one for each key
 *   log/runs-*.jsonl             runs, log/sightings-*.jsonl what stood where
 *   log/decisions-*.jsonl        decisions, a hash chain
 *   log/names-*.jsonl            files of names given from outside
 *   names.csv                    a person's own file of names, if there is one; never written by the program
 *   view/graph.sqlite            the embedded store's file
 *   views/<id>.<n>.json         views and stories a person saved, uploads/ files dropped on the start page
 *   reading.spool                what was read and waits for its extraction, during an ingest
 *   before-form-N/               a backup made before the form of the folder changed to N
 *   lock.sqlite, lock.json       who writes
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Decision, Extraction } from '@polylogue/graph-schema'
import { openBlobs } from './blobs.ts'
import { openDecisions } from './decisions.ts'
import { openExtractions } from './extractions.ts'
import { sweepTemporary } from './durable-file.ts'
import { checkFormat } from './format.ts'
import { takeLock } from './lock.ts'
import { openNameFiles } from './name-files.ts'
import { openRuns } from './runs.ts'
import { openSightings } from './sightings.ts'

/** Layer 1: the bytes of every file ever ingested. */
export interface Blobs {
  /** Stores bytes, atomically and durably, and answers their SHA-256 in hexadecimal (`blobId`). Twice is the same as once. */
  put(bytes: Uint8Array): string
  /** The same for a file of any length, which is never in memory as a whole. */
  putFile(file: string): string
  /** `put` and `putFile` without waiting for the disk: for many at once, which are flushed together, or for what can be taken out of another blob again. */
  putSoon(bytes: Uint8Array): string
  putFileSoon(file: string): string
  /** Waits until these are on the disk, many at a time. Nothing may say before that they are kept. */
  flush(ids: Iterable<string>): Promise<void>
  /** The bytes, checked against their name; null where the blob is not there. Throws StoreError `workspace/damaged-blob`. */
  get(id: string): Uint8Array | null
  /** Where the bytes lie, for a worker process to read; not checked. */
  file(id: string): string
  has(id: string): boolean
  /** All names, sorted. */
  list(): readonly string[]
  /** Only for a document that a person removed. Nothing where it is not there. */
  delete(id: string): void
}

/**
 * What a run found at a place. `present`: readable, now or in an earlier run unchanged; `refused`: not readable;
 * `absent`: was there in an earlier run and is gone (its extraction stays in the view); `removed`: a person took it out.
 */
export type SightingState = 'present' | 'refused' | 'absent' | 'removed'

/** One line of the location log. */
export interface Sighting {
  /** Id of the run. */
  readonly run: string
  /** UTC, ISO 8601. */
  readonly at: string
  /** Absolute path of the folder (or of the folder of the file) given; `path` is relative to it, with `/`. */
  readonly root: string
  readonly path: string
  readonly collection: string
  /** Document id: the key of `lastByDocument`. */
  readonly document: string
  readonly state: SightingState
  /** Document version, blob of the file, blob of its side-car, key of its extraction; null where there is none. */
  readonly version: string | null
  readonly blob: string | null
  readonly sideCar: string | null
  readonly extraction: string | null
  /** Code of the problem of a refused file, else null. */
  readonly code: string | null
}

/** Where and when each document was seen; appended to, never rewritten. */
export interface Sightings {
  /** Appends all, durably, in one write. */
  append(sightings: readonly Sighting[]): void
  all(): readonly Sighting[]
  /** The newest sighting of each document, by document id. */
  lastByDocument(): ReadonlyMap<string, Sighting>
}

/** A run's start and end; a run without an end was cut off. */
export type RunRecord =
  | { readonly event: 'started', readonly run: string, readonly at: string, readonly tool: string, readonly arguments: readonly string[], readonly configuration: Readonly<Record<string, string>> }
  | { readonly event: 'ended', readonly run: string, readonly at: string, readonly outcome: 'done' | 'failed', readonly counts: Readonly<Record<string, number>> }

export interface Runs {
  append(record: RunRecord): void
  all(): readonly RunRecord[]
}

/** Layer 2: what the machine read, content-keyed (`extractionKey`); may be deleted and made again at any time. */
export interface Extractions {
  /** Null where there is none, or where it is damaged (then it is to be made again). */
  get(key: string): Extraction | null
  has(key: string): boolean
  /** Written to a temporary file and renamed: half an extraction is never seen. Overwrites, which repairs a damaged one. */
  put(key: string, extraction: Extraction): void
  /** The same for one that a worker process has packed already: gzipped JSON. */
  putPacked(key: string, packed: Uint8Array): void
  /** Where they lie, for a worker process to open (`openExtractions`). */
  readonly folder: string
  /** All keys, sorted. */
  list(): readonly string[]
  delete(key: string): void
}

/** A decision before the log gives it its place. A request repeated with the same `id` and content is recorded once. */
export type NewDecision = Omit<Decision, 'seq' | 'prev' | 'id' | 'at'> & { readonly id?: string, readonly at?: string }

/** Layer 3: append-only, each record with a checksum and the hash of the one before it. */
export interface Decisions {
  /** On disk when it returns. Throws StoreError `workspace/decision-id-reused` where the id has another content. */
  append(decision: NewDecision): Decision
  all(): readonly Decision[]
}

/** A file of names (`names.csv`) outside the workspace: where it lay, and its bytes as a blob; null where it is gone. */
export interface NameFileSighting {
  /** Absolute folder, or the name of the option it was given with. */
  readonly place: string
  readonly path: string
  readonly blob: string | null
}

export interface NameFiles {
  /** Takes note of what lies at a place now; nothing is written where that is known. */
  see(place: string, path: string, blob: string | null): void
  /** The newest of each place, by content. */
  inForce(): readonly NameFileSighting[]
}

export interface Workspace {
  /** Absolute path. */
  readonly dir: string
  /** False where it was opened with `lock: false`: every write throws StoreError `workspace/read-only`. */
  readonly writable: boolean
  readonly blobs: Blobs
  readonly sightings: Sightings
  readonly runs: Runs
  readonly extractions: Extractions
  readonly decisions: Decisions
  readonly nameFiles: NameFiles
  /**
   * The extraction of each document's newest sighting (present or absent), by document id in byte order: what the view
   * is made of. `missing` is told of documents whose extraction has to be made again.
   */
  currentExtractions(missing?: (sighting: Sighting) => void): Iterable<Extraction>
  /** Lets the folder go. Twice is the same as once. */
  close(): void
}

/** `create`: make the folder where there is none (default false). `lock`: be its only writer (default true); false = read only. */
export interface WorkspaceOptions {
  readonly create?: boolean
  readonly lock?: boolean
}

/**
 * Opens a workspace folder. Throws `workspace/not-found` (UsageError), `workspace/not-a-workspace` (UsageError: the folder
 * holds other things), `workspace/newer-format`, `workspace/locked` (retriable), `workspace/damaged-log` (StoreError).
 */
export function openWorkspace(dir: string, options: WorkspaceOptions = {}): Workspace {
  const root = resolve(dir)
  const writable = options.lock ?? true
  checkFormat(root, { create: options.create ?? false, write: false })
  const unlock = writable ? takeLock(root) : () => {}
  try {
    if (writable) checkFormat(root, { create: options.create ?? false, write: true })
    const log = join(root, 'log')
    if (writable) {
      mkdirSync(log, { recursive: true })
      for (const folder of [root, join(root, 'blobs'), join(root, 'extractions')]) sweepTemporary(folder)
    }
    const sightings = openSightings(log, writable)
    const extractions = openExtractions(join(root, 'extractions'), writable)
    return {
      dir: root, writable, sightings, extractions,
      blobs: openBlobs(join(root, 'blobs'), writable),
      runs: openRuns(log, writable),
      decisions: openDecisions(log, writable),
      nameFiles: openNameFiles(log, writable),
      currentExtractions: (missing) => currentExtractions(sightings, extractions, missing),
      close: unlock,
    }
  } catch (error) {
    unlock()
    throw error
  }
}

function* currentExtractions(sightings: Sightings, extractions: Extractions, missing?: (sighting: Sighting) => void): Iterable<Extraction> {
  const last = [...sightings.lastByDocument().values()].sort((a, b) => (a.document < b.document ? -1 : 1))
  for (const sighting of last) {
    if (sighting.extraction === null || sighting.state === 'removed') continue
    const extraction = extractions.get(sighting.extraction)
    if (extraction) yield extraction
    else missing?.(sighting)
  }
}

export { extractionKey, openExtractions } from './extractions.ts'
export { viewFile } from './format.ts'
export { writeDurably } from './durable-file.ts'
export { dropMigrationBackups } from './migrate.ts'
export { openViews } from './views.ts'
export type { SavedView, StoryPassage, StoryStep, Views } from './views.ts'
