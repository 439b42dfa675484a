/**
 * One ingest into a workspace: sources → readings → extractions → view → store. Everything known before takes part, so
 * that one call with all files and five calls with a few give the same graph. Any step may be cut off and run again.
 */
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { documentId } from '@polylogue/graph-schema'
import type { Decision, Extraction, Problem } from '@polylogue/graph-schema'
import type { ApplyReport, GraphStore, Sighting, Workspace } from '@polylogue/store'
import { boilerplateAtEdges } from '../corpus/boilerplate.ts'
import { extractorVersions } from '../pipeline.ts'
import { discover } from './discover.ts'
import type { Source } from './discover.ts'
import { extractDocuments } from './extract-documents.ts'
import type { ExtractedDocument } from './extract-documents.ts'
import { knownElsewhere } from './known-elsewhere.ts'
import { loadAll } from './load-sources.ts'
import type { LoadedSource } from './load-sources.ts'
import { cuesOf, seeCueFiles } from './cue-files.ts'
import { movedDocuments } from './moved.ts'
import { NAMES_FILE, namesOf, seeNameFiles } from './name-files.ts'
import { runProgress } from './progress.ts'
import type { OnProgress, RunProgress } from './progress.ts'
import { edgesIn, readSources } from './read-sources.ts'
import type { ReadResult, ReadTask } from './read-sources.ts'
import { lineFor, oneLine } from './report.ts'
import type { ReportLine } from './report.ts'
import { runProblem } from './run-codes.ts'
import { completeRemovals } from './remove-documents.ts'
import { refreshView } from './refresh-view.ts'
import { openSpool } from './spool.ts'
import { drawnIn } from './summaries.ts'
import type { Drawn } from './summaries.ts'
import { isSmall, letHeapGrow } from './tight-heap.ts'
import { worthTracingBeside } from './trace-beside.ts'
import { absentLines, archiveLines, reportLines, sightingsOf } from './run-outcome.ts'
import type { Told } from './prepare-document.ts'
import type { WorkerPool } from './worker-pool.ts'

type Discovery = ReturnType<typeof discover>

/** File of the workspace in which what was read waits; one that a crash left is written anew. */
const SPOOL = 'reading.spool'

export interface IngestSurroundings {
  readonly workspace: Workspace
  readonly store: GraphStore
  readonly pool: WorkerPool
  readonly collection: string
  readonly onProgress: OnProgress
  /** Id of the run and the time: they reach the run log only. */
  readonly run: string
  readonly now: () => Date
  readonly tool: string
  /** Nobody else uses `store` while the run goes on, and this process does nothing else. */
  readonly alone?: boolean
  /** File of names given with --names. */
  readonly names?: string
  /** Columns of tables as the user named them: field or `text` → column. */
  readonly columns?: Readonly<Record<string, string>>
}

export interface IngestResult {
  readonly lines: readonly ReportLine[]
  /** What was drawn from this run's documents, by path. */
  readonly extractions: ReadonlyMap<string, Drawn>
  /** Null where the store held the view already. */
  readonly applied: ApplyReport | null
  /** Decisions whose target is no longer found. */
  readonly needsReview: readonly Decision[]
}

/** Ingests files and folders. Throws UsageError for paths that are not there; what the material does wrong is in the lines. */
export async function ingestRun(paths: readonly string[], s: IngestSurroundings): Promise<IngestResult> {
  const { workspace, now, run } = s
  const progress = runProgress(s.onProgress, { workers: s.pool.workers })
  const discovery = discover(paths)
  workspace.runs.append({ event: 'started', run, at: now().toISOString(), tool: s.tool, arguments: paths, configuration: extractorVersions() })
  try {
    const result = await ingestSources(discovery, s, progress)
    const counts: Record<string, number> = {}
    for (const line of result.lines) counts[line.outcome] = (counts[line.outcome] ?? 0) + 1
    workspace.runs.append({ event: 'ended', run, at: now().toISOString(), outcome: 'done', counts })
    progress.ended(result.lines.length)
    return result
  } catch (error) {
    workspace.runs.append({ event: 'ended', run, at: now().toISOString(), outcome: 'failed', counts: {} })
    progress.failed(oneLine((error as Error).message))
    throw error
  }
}

async function ingestSources(discovery: Discovery, s: IngestSurroundings, progress: RunProgress): Promise<IngestResult> {
  const { lines, extractions, made, extracted, length } = await takeIn(discovery, s, progress)
  progress.linking(extracted)
  const { applied, rulings } = await refreshView(s.workspace, s.store, { storing: () => { progress.storing(extracted) }, beside: s.alone === true && worthTracingBeside(extracted, length), made })
  return { lines, extractions, applied, needsReview: rulings.needsReview }
}

/** Layers 1 and 2, and the log of what was seen. What it holds of each file is gone when it returns, but for the report and the extractions of a small run: the view needs the room. */
async function takeIn(discovery: Discovery, s: IngestSurroundings, progress: RunProgress): Promise<Pick<IngestResult, 'lines' | 'extractions'> & { readonly made: ReadonlyMap<string, Extraction>, readonly extracted: number, readonly length: number }> {
  const { workspace } = s
  const removed = completeRemovals(workspace, s.run, s.now())
  const isRemoved = (source: Source) => removed.has(documentId(s.collection, source.path))
  const before = workspace.sightings.lastByDocument()
  seeNameFiles(workspace, discovery.sources.map((k) => k.root).concat(discovery.folders), s.names)
  const names = namesOf(workspace)
  seeCueFiles(workspace, discovery.sources.map((k) => k.root).concat(discovery.folders))
  const cues = cuesOf(workspace)
  const { loaded, archives, tables } = await loadAll(discovery.sources.filter((source) => !isRemoved(source)), s, isRemoved)
  const here = new Map(loaded.map((l) => [l.document, l]))
  // Goes on beside reading and extraction; nothing is said of a file before it is on the disk.
  const flushed = workspace.blobs.flush(newBlobs(loaded, before))
  flushed.catch(() => {})

  const elsewhere = knownElsewhere(before, here, workspace)
  const tasks: readonly ReadTask[] = [
    ...loaded.filter((l) => l.blob !== null && !l.isArchive && l.refused === null).map((l) => ({ from: { blob: l.blob! }, path: l.source.path, bytes: l.bytes, sideCar: l.sideCar, collection: s.collection })),
    ...elsewhere.tasks,
  ]
  const { readings, extracted, made } = await readAndExtract(tasks, { names: names.entries, cues: cues.cues }, s, progress)
  const byDocument = new Map(extracted.map((e) => [e.summary.id, e]))

  const unpacked = loaded.filter((l) => l.isArchive && l.refused === null).map((l) => l.source)
  // The same folder read into another collection says nothing about the documents of this one.
  const absent = [...before.values()].filter((b) => !here.has(b.document) && b.state !== 'removed' && b.document === documentId(s.collection, b.path) && (discovery.folders.includes(b.root) || unpacked.some((a) => a.root === b.root && b.path.startsWith(`${a.path}/`))))
  const moved = movedDocuments(absent, loaded, before)
  await flushed
  workspace.sightings.append(sightingsOf(loaded, readings, byDocument, before, { absent, moved }, { run: s.run, at: s.now().toISOString(), collection: s.collection }))

  return {
    lines: [
      ...tables.tableProblems().map((t) => lineFor(t, t.problems, 0)),
      ...byFile([...names.problems, ...cues.problems]),
      ...discovery.skipped.map((k) => lineFor(k, [k.problem], 0)),
      ...archiveLines(archives, loaded, byDocument),
      ...discovery.sources.filter(isRemoved).map((source) => lineFor(source, [runProblem('purged', source.path, 'A person took this document out of the workspace.')], 0)),
      ...reportLines(loaded, readings, byDocument, before),
      ...absentLines(absent, moved),
      ...elsewhere.lost,
    ],
    extractions: new Map(extracted.filter((e) => here.has(e.summary.id)).map((e) => [e.summary.path, drawnIn(e.summary)])),
    made, extracted: extracted.length, length: extracted.reduce((n, e) => n + e.summary.length, 0),
  }
}

/** Layer 2 of everything: all is read before the first is extracted, since furniture is told from all edges together. */
async function readAndExtract(tasks: readonly ReadTask[], own: Pick<Told, 'names' | 'cues'>, { workspace, pool, alone = false }: IngestSurroundings, progress: RunProgress): Promise<{ readonly readings: readonly ReadResult[], readonly extracted: readonly ExtractedDocument[], readonly made: ReadonlyMap<string, Extraction> }> {
  const spool = openSpool(join(workspace.dir, SPOOL))
  try {
    const readings = await readSources(tasks, { pool, spool, blobFile: (blob) => workspace.blobs.file(blob) }, progress.stage('reading', tasks.length, tasks.reduce((n, t) => n + t.bytes, 0)))
    const documents = readings.flatMap(({ document }) => document ?? [])
    const told = { ...own, lines: boilerplateAtEdges(edgesIn(documents, spool)), estimates: false }
    const length = documents.reduce((n, d) => n + d.summary.length, 0)
    const small = isSmall(documents.length, length)
    if (alone && small) letHeapGrow()
    const made = new Map<string, Extraction>()
    const put = (key: string, packed: Uint8Array) => {
      workspace.extractions.putPacked(key, packed)
      // This process has nothing else to do meanwhile; afterwards it would be all that is done.
      if (small) made.set(key, JSON.parse(gunzipSync(packed).toString('utf8')) as Extraction)
    }
    const cache = { folder: workspace.extractions.folder, put }
    const count = progress.stage('extracting', documents.length, length)
    return { readings, extracted: await extractDocuments(documents, { pool, spool, cache, told }, count), made }
  } finally {
    spool.close()
    pool.rest()
  }
}

/** What this run took in and no run before it: the files themselves, and what side-cars say. What came out of an archive can be taken out of it again. */
function newBlobs(loaded: readonly LoadedSource[], before: ReadonlyMap<string, Sighting>): Set<string> {
  const fresh = new Set(loaded.flatMap(({ source, blob, sideCarBlob }) => [source.archive === undefined ? blob : null, sideCarBlob]).filter((id) => id !== null))
  for (const { blob, sideCar } of before.values()) for (const id of [blob, sideCar]) if (id !== null) fresh.delete(id)
  return fresh
}

/** A line for each file of names or cues that has something wrong. */
function byFile(problems: readonly Problem[]): ReportLine[] {
  const files = [...new Set(problems.map((p) => p.file ?? NAMES_FILE))].sort()
  return files.map((file) => lineFor({ path: file }, problems.filter((p) => (p.file ?? NAMES_FILE) === file), 0))
}
