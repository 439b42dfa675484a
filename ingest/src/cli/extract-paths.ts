/** Files to document records without a workspace: what `polylogue extract` prints and `npm run evaluate` measures. */
import { statSync } from 'node:fs'
import type { Problem } from '@polylogue/graph-schema'
import { boilerplateLines, markBoilerplate } from '../corpus/boilerplate.ts'
import { traceQuotations } from '../corpus/trace-quotations.ts'
import { documentRecord } from '../document-record.ts'
import type { DocumentRecord } from '../document-record.ts'
import { WORKER_MEMORY_MB, defaultWorkers } from './commands.ts'
import { discover } from './discover.ts'
import { extractDocuments } from './extract-documents.ts'
import { namesBeside } from './name-files.ts'
import type { OnProgress } from './progress.ts'
import { readSources } from './read-sources.ts'
import { runProblem } from './run-codes.ts'
import { sideCars } from './side-cars.ts'
import { workerPool } from './worker-pool.ts'

export interface ExtractOptions {
  readonly workers?: number
  /** File of names; those beside the documents count too. */
  readonly names?: string
  readonly onProgress?: OnProgress
  /** Told of what a file of names has wrong. */
  readonly onNames?: (problem: Problem) => void
  /** Told of each file that gave no document. */
  readonly onRefused?: (path: string, problem: Problem) => void
}

/** Records in the order of their paths. The paths are read as one corpus. Throws UsageError `usage/no-such-path`. */
export async function extractPaths(paths: readonly string[], { workers = defaultWorkers(), names, onProgress = () => {}, onNames = () => {}, onRefused = () => {} }: ExtractOptions = {}): Promise<DocumentRecord[]> {
  const { sources, skipped, folders } = discover(paths)
  const known = namesBeside(sources.map((s) => s.root).concat(folders), names)
  known.problems.forEach(onNames)
  for (const { path, code, message } of skipped) onRefused(path, runProblem(code, path, message))
  const found = sideCars()
  const pool = workerPool({ workers, memoryMb: WORKER_MEMORY_MB })
  try {
    const tasks = sources.map((s) => ({ file: s.file, path: s.path, bytes: sizeOf(s.file), sideCar: found.of(s), collection: 'default' }))
    const readings = await readSources(tasks, pool, onProgress)
    for (const { path, result } of readings) if ('refused' in result) onRefused(path, result.refused)
    const documents = readings.flatMap(({ result }) => ('document' in result ? [result.document] : []))
    const lines = boilerplateLines(documents)
    const extracted = await extractDocuments(documents.map((d) => markBoilerplate(d, lines)), pool, { get: () => null, put: () => {} }, onProgress, known.entries)
    const extractions = extracted.map((e) => e.extraction)
    const traces = traceQuotations(extractions.flatMap((e) => e.quotations), extractions.map((e) => e.document))
    const pathOf = new Map(documents.map((d) => [d.id, d.path]))
    return extractions.map((e) => documentRecord(e, traces, pathOf))
  } finally {
    pool.close()
  }
}

function sizeOf(file: string): number {
  try { return statSync(file).size } catch { return 0 }
}
