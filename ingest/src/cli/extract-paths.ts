/** Files to document records without a workspace: what `polylogue extract` prints and `npm run evaluate` measures. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Extraction, Problem } from '@polylogue/graph-schema'
import { boilerplateAtEdges } from '../corpus/boilerplate.ts'
import { traceQuotations } from '../corpus/trace-quotations.ts'
import { documentRecord } from '../document-record.ts'
import type { DocumentRecord } from '../document-record.ts'
import { WORKER_MEMORY_MB, defaultWorkers } from './commands.ts'
import { discover } from './discover.ts'
import { extractDocuments } from './extract-documents.ts'
import { cuesBeside } from './cue-files.ts'
import { fileHead } from './file-bytes.ts'
import { namesBeside } from './name-files.ts'
import { runProgress } from './progress.ts'
import type { OnProgress } from './progress.ts'
import { edgesIn, readSources } from './read-sources.ts'
import { sideCars } from './side-cars.ts'
import { archiveOf } from '../readers/registry.ts'
import { together } from './load-sources.ts'
import { unpackSources } from './unpack-sources.ts'
import { openSpool } from './spool.ts'
import { workerPool } from './worker-pool.ts'

export interface ExtractOptions {
  readonly workers?: number
  /** File of names; those beside the documents count too. */
  readonly names?: string
  /** Confidences as the rules give them, for counting how often they are right (`npm run calibrate`). */
  readonly estimates?: boolean
  readonly onProgress?: OnProgress
  /** Told of what a file of names has wrong. */
  readonly onNames?: (problem: Problem) => void
  /** Told of each file that gave no document. */
  readonly onRefused?: (path: string, problem: Problem) => void
}

/** Records in the order of their paths. The paths are read as one corpus. Throws UsageError `usage/no-such-path`. */
export async function extractPaths(paths: readonly string[], { workers = defaultWorkers(), names, estimates = false, onProgress = () => {}, onNames = () => {}, onRefused = () => {} }: ExtractOptions = {}): Promise<DocumentRecord[]> {
  const { sources, skipped, folders } = discover(paths)
  const known = namesBeside(sources.map((s) => s.root).concat(folders), names)
  known.problems.forEach(onNames)
  const own = cuesBeside(sources.map((s) => s.root).concat(folders))
  own.problems.forEach(onNames)
  for (const { path, problem } of skipped) onRefused(path, problem)
  const pool = workerPool({ workers, memoryMb: WORKER_MEMORY_MB })
  const unpacked = memberFolder()
  try {
    const files = sources.map((s) => ({ source: s, file: s.file, bytes: sizeOf(s.file), isArchive: isArchive(s.file, s.path) }))
    const { members, archives, sideCars: inArchives } = await unpackSources(files.filter((f) => f.isArchive), new Set(sources.map((s) => s.path)), { pool, keep: unpacked.keep, fileOf: unpacked.file, columns: {} })
    for (const { source, problems } of archives) for (const problem of problems) onRefused(source.path, problem)
    for (const { source, refused } of members) if (refused) onRefused(source.path, refused)
    const found = sideCars(inArchives)
    const tasks = [
      ...files.filter((f) => !f.isArchive).map(({ source, file, bytes }) => ({ from: { file }, path: source.path, bytes, sideCar: found.of(source), collection: 'default' })),
      ...members.filter((m) => m.refused === null).map(({ source, blob, bytes, given }) => ({ from: { file: unpacked.file(blob!) }, path: source.path, bytes, sideCar: together(found.of(source), given), collection: 'default' })),
    ]
    const progress = runProgress(onProgress, { workers })
    const spool = openSpool('', Number.POSITIVE_INFINITY)
    const readings = await readSources(tasks, { pool, spool }, progress.stage('reading', tasks.length, tasks.reduce((n, t) => n + t.bytes, 0)))
    for (const { path, refused } of readings) if (refused) onRefused(path, refused)
    const documents = readings.flatMap(({ document }) => document ?? [])
    const told = { lines: boilerplateAtEdges(edgesIn(documents, spool)), names: known.entries, cues: own.cues, estimates }
    const made = new Map<string, Uint8Array>()
    const cache = { folder: null, put: (key: string, extraction: Uint8Array) => { made.set(key, extraction) } }
    const extracted = await extractDocuments(documents, { pool, spool, cache, told }, progress.stage('extracting', documents.length, documents.reduce((n, d) => n + d.summary.length, 0)))
    const extractions = extracted.map((e) => JSON.parse(gunzipSync(made.get(e.key)!).toString('utf8')) as Extraction)
    const traces = traceQuotations(extractions)
    const pathOf = new Map(documents.map((d) => [d.summary.id, d.summary.path]))
    return extractions.map((e) => documentRecord(e, traces, pathOf))
  } finally {
    pool.close()
    unpacked.remove()
  }
}

/** Keeps the members of archives in a temporary folder while they are read; makes none before the first member. */
function memberFolder(): { keep(bytes: Uint8Array): string, file(name: string): string, remove(): void } {
  let folder: string | null = null
  let n = 0
  const file = (name: string) => join(folder!, name)
  return {
    keep: (bytes) => {
      folder ??= mkdtempSync(join(tmpdir(), 'polylogue-members-'))
      const name = String(n++)
      writeFileSync(file(name), bytes)
      return name
    },
    file,
    remove: () => { if (folder !== null) rmSync(folder, { recursive: true, force: true }) },
  }
}

function isArchive(file: string, path: string): boolean {
  try { return archiveOf({ bytes: fileHead(file).head, path }) !== null } catch { return false }
}

function sizeOf(file: string): number {
  try { return statSync(file).size } catch { return 0 }
}
