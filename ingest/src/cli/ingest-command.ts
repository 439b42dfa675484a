/**
 * `polylogue ingest <paths…>`: files and folders into a workspace and its store. A door of its own that loads little: the processes that
 * read and extract are started first, and load their part while this one loads its own.
 */
import { randomUUID } from 'node:crypto'
import { appendFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { UsageError } from '@polylogue/graph-schema'
import { openStore, openWorkspace, viewFile } from '@polylogue/store'
import { METADATA_FIELDS } from '../metadata/side-car.ts'
import { DEFAULT_WORKSPACE, WORKER_MEMORY_MB, command, defaultWorkers, parseArguments, positiveInteger } from './commands.ts'
import type { Streams } from './commands.ts'
import type { OnProgress } from './progress.ts'
import { terminalProgress } from './progress.ts'
import { jsonReport, printNeedsReview, printReport } from './report.ts'
import type { ReportLine } from './report.ts'
import { keepHeapTight } from './tight-heap.ts'
import { timeLimit, workerPool } from './worker-pool.ts'

/** Name of the file in the workspace that the server tails. */
export const PROGRESS_FILE = 'progress.jsonl'

/** 0 when all files were read, 1 when one was refused, 2 for wrong usage (thrown as UsageError). */
export async function ingestCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const program = command('ingest', streams)
    .description('Read files and folders into a workspace and its store. Run again, it says what is new, changed, unchanged or absent.')
    .argument('<paths...>', 'files and folders')
    .option('--workspace <dir>', 'the workspace folder', DEFAULT_WORKSPACE)
    .option('--store <url>', 'the store: a SQLite file, or neo4j://host:7687 with NEO4J_USER and NEO4J_PASSWORD (default: in the workspace)')
    .option('--workers <n>', 'processes at once', positiveInteger, defaultWorkers())
    .option('--collection <name>', 'name of the collection; the same path in two collections is two documents', 'default')
    .option('--names <file>', 'your own file of names, aliases, types and “not the same” (default: names.csv beside the documents)')
    .option('--time-limit <seconds>', 'time for each file, to which 2 s are added for each MB (60 s in extraction)', positiveInteger, 60)
    .option('--memory <MiB>', 'memory of each process', positiveInteger, WORKER_MEMORY_MB)
    .option('--columns <list>', 'columns of tables (CSV, JSON lines): text=Body,title=Subject,date=Sent', columnList, {})
    .option('--report <file>', 'write the outcome of each file as JSON lines')
    .addHelpText('after', `
Examples:
  polylogue ingest letters/ resolutions/
  polylogue ingest mails.mbox site.wacz --columns text=body,date=sent forum.csv
  polylogue ingest --workspace archive --report outcome.jsonl scans/*.txt
  NEO4J_PASSWORD=… polylogue ingest --store neo4j://localhost:7687 letters/

Title, date, author and publisher may stand in <name>.meta.json beside a file, or in metadata.csv in its folder.
Exit codes: 0 all files read · 1 a file was refused · 2 wrong usage`)
  const parsed = parseArguments(program, argv)
  if (!parsed) return 0
  const options = parsed.opts<{ workspace: string, store?: string, workers: number, collection: string, names?: string, columns: Readonly<Record<string, string>>, timeLimit: number, memory: number, report?: string }>()
  if (options.report !== undefined) writeReport(options.report, [])

  keepHeapTight()
  const workspace = openWorkspace(options.workspace, { create: true })
  const pool = workerPool({ workers: options.workers, memoryMb: options.memory, limit: (kind, bytes) => timeLimit(kind, bytes, options.timeLimit) })
  try {
    pool.begin(parsed.args.some(isFolder) ? undefined : parsed.args.length)
    const { ingestRun } = await import('./ingest-run.ts')
    const store = await openStore(options.store ?? viewFile(workspace.dir))
    try {
      const result = await ingestRun(parsed.args, {
        workspace, store, pool, alone: true, collection: options.collection, run: randomUUID(), names: options.names, columns: options.columns, now: () => new Date(), tool: 'polylogue ingest',
        onProgress: both(terminalProgress(streams.stderr), fileProgress(join(workspace.dir, PROGRESS_FILE))),
      })
      if (options.report !== undefined) writeReport(options.report, result.lines)
      for (const piece of printReport(result.lines, result.extractions)) streams.stdout.write(piece)
      streams.stdout.write(printNeedsReview(result.needsReview))
      return result.lines.some((l) => l.outcome === 'refused') ? 1 : 0
    } finally {
      await store.close()
    }
  } finally {
    pool.close()
    workspace.close()
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function writeReport(file: string, lines: readonly ReportLine[]): void {
  try {
    writeFileSync(file, '')
    for (const piece of jsonReport(lines)) appendFileSync(file, piece)
  } catch (error) {
    throw new UsageError('usage/report-not-writable', `the report cannot be written: ${(error as Error).message}`, { remedy: 'Give --report a file in a folder that exists.' })
  }
}

/** Reads `text=Body,title=Subject`. */
function columnList(value: string): Readonly<Record<string, string>> {
  const pairs = value.split(',').map((pair) => pair.split('=').map((part) => part.trim()))
  const known = new Set(['text', ...METADATA_FIELDS])
  if (pairs.some(([field, column, ...more]) => !known.has(field) || !column || more.length > 0)) throw new InvalidArgumentError(`It must be like text=Body,title=Subject, with ${[...known].join(', ')}.`)
  return Object.fromEntries(pairs)
}

function both(a: OnProgress, b: OnProgress): OnProgress {
  return (p) => { a(p); b(p) }
}

/** Lines for whoever watches the run from another process; four a second at most. */
function fileProgress(file: string): OnProgress {
  let last = Number.NEGATIVE_INFINITY
  let stage = ''
  writeFileSync(file, '')
  return (p) => {
    const now = performance.now()
    if (p.stage === stage && p.files < p.filesTotal && now - last < 250) return
    last = now
    stage = p.stage
    appendFileSync(file, `${JSON.stringify(p)}\n`)
  }
}
