/** How fast a folder of somebody's own goes through the whole line: the `polylogue` command as people run it, watched from outside. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReportLine } from '@polylogue/ingest/cli'

export interface FolderFigures {
  readonly workers: number
  readonly seconds: number
  readonly documents: number
  readonly words: number
  /** Largest sum of the resident memory of all processes that was seen, in bytes; shared pages count in each. Null where `ps` is missing. */
  readonly peak: number | null
  /** Seconds in each stage, as the progress file tells them, in order. */
  readonly stages: ReadonlyMap<string, number>
}

/** Seconds between two looks. */
const STEP = 0.2

/** `workspace` is a folder that is not there yet. */
export async function benchFolder(folder: string, workspace: string, workers: number): Promise<FolderFigures> {
  const report = `${workspace}.report.jsonl`
  const started = performance.now()
  const child = spawn(process.execPath, ['scripts/polylogue.mjs', 'ingest', '--workspace', workspace, '--workers', String(workers), '--report', report, folder], { detached: true, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise<number>((done) => { child.on('close', (code) => done(code ?? 1)) })
  const stages = new Map<string, number>()
  let peak: number | null = null
  let last = started
  const timer = setInterval(() => {
    const now = performance.now()
    const stage = stageOf(join(workspace, 'progress.jsonl'))
    stages.set(stage, (stages.get(stage) ?? 0) + (now - last) / 1000)
    last = now
    const memory = memoryOf(child.pid!)
    if (memory !== null) peak = Math.max(peak ?? 0, memory)
  }, STEP * 1000)
  const code = await ended
  clearInterval(timer)
  const seconds = (performance.now() - started) / 1000
  if (code > 1) throw new Error(`Nothing was measured: ingest ended with code ${code}.`)
  const lines = readFileSync(report, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as ReportLine).filter((line) => line.outcome === 'new' || line.outcome === 'partial')
  return { workers, seconds, documents: lines.length, words: lines.reduce((n, line) => n + line.words, 0), peak, stages }
}

function stageOf(file: string): string {
  if (!existsSync(file)) return 'starting'
  const line = readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? ''
  // The last line may be written only in part.
  return /"stage":"([a-z]+)"/.exec(line)?.[1] ?? 'keeping files'
}

/** Resident memory of a process group, in bytes. */
function memoryOf(group: number): number | null {
  const { stdout, status } = spawnSync('ps', ['-A', '-o', 'pgid=,rss='], { encoding: 'utf8' })
  if (status !== 0) return null
  return stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number)).filter(([pgid]) => pgid === group).reduce((n, [, rss]) => n + rss * 1024, 0)
}
