/** How fast the whole line goes: reading, extraction, linking, storing, as `polylogue ingest` does it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { ingestCommand } from '@polylogue/ingest/cli'
import type { ReportLine } from '@polylogue/ingest/cli'
import { openStore, viewFile } from '@polylogue/store'
import type { Graph } from '@polylogue/graph-schema'
import type { BenchDocument } from './corpus.ts'

export interface IngestFigures {
  readonly workers: number
  readonly seconds: number
  /** The same folder once more, where nothing is new. */
  readonly secondsAgain: number
  readonly words: number
  readonly graph: Graph
}

export function writeCorpus(folder: string, documents: readonly BenchDocument[]): void {
  mkdirSync(folder, { recursive: true })
  for (const d of documents) writeFileSync(join(folder, d.path), d.text)
}

/** `workspace` is a folder that is not there yet. */
export async function benchIngest(folder: string, workspace: string, workers: number): Promise<IngestFigures> {
  const seconds = await timed(() => ingest(folder, workspace, workers))
  const secondsAgain = await timed(() => ingest(folder, workspace, workers))
  const store = await openStore(viewFile(workspace))
  try {
    const graph = await store.readAll()
    return { workers, seconds, secondsAgain, words: graph.documents.reduce((n, d) => n + d.words, 0), graph }
  } finally { await store.close() }
}

async function ingest(folder: string, workspace: string, workers: number): Promise<void> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const report = `${workspace}.report.jsonl`
  await ingestCommand(['--workspace', workspace, '--workers', String(workers), '--report', report, folder], { stdout: silent, stderr: silent })
  const odd = readFileSync(report, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as ReportLine).find((line) => line.code !== null)
  if (odd) throw new Error(`Nothing was measured: ${odd.path} was not read whole (${odd.code}). ${odd.message ?? ''}`)
}

async function timed(does: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await does()
  return (performance.now() - started) / 1000
}
