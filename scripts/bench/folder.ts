/** How fast a folder of somebody's own goes through the whole line: the `polylogue` command as people run it, watched from outside. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReportLine } from '@polylogue/ingest/cli'
import { watchGroup } from './process-group.ts'

/** Seconds. Processor time of the process that runs the ingest, and of those it starts; 0 where the system does not tell. */
export interface StageFigures { readonly seconds: number, readonly own: number, readonly others: number }

export interface FolderFigures {
  readonly name: string
  readonly seconds: number
  readonly documents: number
  readonly words: number
  /** Largest sum of the resident memory of all processes that was seen, in bytes. Null where the system does not tell, as for the next. */
  readonly peak: number | null
  /** Seconds in which no more than one core was busy: what a second core does not shorten. */
  readonly alone: number | null
  /** As the progress file tells them, in order. */
  readonly stages: ReadonlyMap<string, StageFigures>
}

/** Seconds between two looks. */
const STEP = 0.2
/** Cores from which on more than one is busy. */
const MORE_THAN_ONE = 1.25

/** The whole run held to one core, where the system can do that. */
export function oneCore(): { readonly name: string, readonly before: readonly string[] } {
  const asked = process.platform === 'linux' ? spawnSync('taskset', ['-cp', String(process.pid)], { encoding: 'utf8' }) : null
  const first = asked?.status === 0 ? /(\d+)[-,\d]*\s*$/.exec(asked.stdout)?.[1] : undefined
  return first === undefined ? { name: 'one process beside the run', before: [] } : { name: 'one core', before: ['taskset', '-c', first] }
}

/** `workspace` is a folder that is not there yet; `before`: a command that starts the command given behind it. */
export async function benchFolder(folder: string, workspace: string, { name, workers, before = [] }: { readonly name: string, readonly workers: number, readonly before?: readonly string[] }): Promise<FolderFigures> {
  const report = `${workspace}.report.jsonl`
  const started = performance.now()
  const [program, ...given] = [...before, process.execPath, 'scripts/polylogue.mjs', 'ingest', '--workspace', workspace, '--workers', String(workers), '--report', report, folder]
  const child = spawn(program, given, { detached: true, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise<number>((done) => { child.on('close', (code) => done(code ?? 1)) })
  const look = watchGroup(child.pid!)
  const stages = new Map<string, StageFigures>()
  let [peak, alone, last, used] = [0, 0, started, look()]
  const known = used !== null
  const timer = setInterval(() => {
    const now = performance.now()
    const stage = stageOf(join(workspace, 'progress.jsonl'))
    const use = look()
    const seconds = (now - last) / 1000
    const own = (use?.leader ?? 0) - (used?.leader ?? 0)
    const others = (use?.others ?? 0) - (used?.others ?? 0)
    const so = stages.get(stage) ?? { seconds: 0, own: 0, others: 0 }
    stages.set(stage, { seconds: so.seconds + seconds, own: so.own + own, others: so.others + others })
    if (own + others < seconds * MORE_THAN_ONE) alone += seconds
    peak = Math.max(peak, use?.memory ?? 0);
    [last, used] = [now, use]
  }, STEP * 1000)
  const code = await ended
  clearInterval(timer)
  const seconds = (performance.now() - started) / 1000
  if (code > 1) throw new Error(`Nothing was measured: ingest ended with code ${code}.`)
  const lines = readFileSync(report, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as ReportLine).filter((line) => line.outcome === 'new' || line.outcome === 'partial')
  return { name, seconds, documents: lines.length, words: lines.reduce((n, line) => n + line.words, 0), peak: known ? peak : null, alone: known ? alone : null, stages }
}

function stageOf(file: string): string {
  if (!existsSync(file)) return 'starting'
  const line = readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? ''
  // The last line may be written only in part.
  return /"stage":"([a-z]+)"/.exec(line)?.[1] ?? 'keeping files'
}
