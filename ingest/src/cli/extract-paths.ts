/** Files to document records without a workspace: what `polylogue extract` prints and `npm run evaluate` measures. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Problem } from '@polylogue/graph-schema'
import { boilerplateLines, markBoilerplate } from '../corpus/boilerplate.ts'
import { traceQuotations } from '../corpus/trace-quotations.ts'
import { documentRecord } from '../document-record.ts'
import type { DocumentRecord } from '../document-record.ts'
import { WORKER_MEMORY_MB, defaultWorkers } from './commands.ts'
import { discover } from './discover.ts'
import { extractDocuments } from './extract-documents.ts'
import { cuesBeside } from './cue-files.ts'
import { namesBeside } from './name-files.ts'
import type { OnProgress } from './progress.ts'
import { readSources } from './read-sources.ts'
import { sideCars } from './side-cars.ts'
import { HEAD_BYTES } from '../readers/choose-format.ts'
import { archiveOf } from '../readers/registry.ts'
import { together } from './load-sources.ts'
import { unpackSources } from './unpack-sources.ts'
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
    const { members, archives, sideCars: inArchives } = await unpackSources(files.filter((f) => f.isArchive), new Set(sources.map((s) => s.path)), { pool, keep: unpacked.keep, columns: {} })
    for (const { source, problems } of archives) for (const problem of problems) onRefused(source.path, problem)
    for (const { source, refused } of members) if (refused) onRefused(source.path, refused)
    const found = sideCars(inArchives)
    const tasks = [
      ...files.filter((f) => !f.isArchive).map(({ source, file, bytes }) => ({ file, path: source.path, bytes, sideCar: found.of(source), collection: 'default' })),
      ...members.filter((m) => m.refused === null).map(({ source, bytes, given }) => ({ file: source.file, path: source.path, bytes, sideCar: together(found.of(source), given), collection: 'default' })),
    ]
    const readings = await readSources(tasks, pool, onProgress)
    for (const { path, result } of readings) if ('refused' in result) onRefused(path, result.refused)
    const documents = readings.flatMap(({ result }) => ('document' in result ? [result.document] : []))
    const lines = boilerplateLines(documents)
    const extracted = await extractDocuments(documents.map((d) => markBoilerplate(d, lines)), pool, { get: () => null, put: () => {} }, onProgress, known.entries, own.cues, estimates)
    const extractions = extracted.map((e) => e.extraction)
    const traces = traceQuotations(extractions)
    const pathOf = new Map(documents.map((d) => [d.id, d.path]))
    return extractions.map((e) => documentRecord(e, traces, pathOf))
  } finally {
    pool.close()
    unpacked.remove()
  }
}

/** Keeps the members of archives in a temporary folder while they are read; makes none before the first member. */
function memberFolder(): { keep(bytes: Uint8Array): { readonly file: string, readonly blob: string }, remove(): void } {
  let folder: string | null = null
  let n = 0
  return {
    keep: (bytes) => {
      folder ??= mkdtempSync(join(tmpdir(), 'polylogue-members-'))
      const file = join(folder, String(n++))
      writeFileSync(file, bytes)
      return { file, blob: '' }
    },
    remove: () => { if (folder !== null) rmSync(folder, { recursive: true, force: true }) },
  }
}

function isArchive(file: string, path: string): boolean {
  try {
    const fd = openSync(file, 'r')
    try {
      const head = new Uint8Array(HEAD_BYTES)
      return archiveOf({ bytes: head.subarray(0, readSync(fd, head)), path }) !== null
    } finally { closeSync(fd) }
  } catch { return false }
}

function sizeOf(file: string): number {
  try { return statSync(file).size } catch { return 0 }
}
