/** Child processes with limits on time and memory. A process that hits a limit is ended and replaced; its task is answered. */
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Problem } from '@polylogue/graph-schema'
import { program } from '@polylogue/graph-schema/typescript/bundle'
import { LATE_FLAGS } from '../late-flags.ts'
import type { SideCar } from '../metadata/side-car.ts'
import type { Member, RefusedMember, UnpackLimits } from '../readers/reader.ts'
import { watchMemory } from './memory-watch.ts'
import type { Told } from './prepare-document.ts'
import type { DocumentSummary, ExtractionSummary } from './summaries.ts'

/** Documents and what parts of them gave go to and fro `packed`. */
export type WorkerTask =
  | { readonly kind: 'read', readonly file: string, readonly path: string, readonly collection: string, readonly sideCar: SideCar | null, readonly blob?: string }
  | { readonly kind: 'unpack', readonly file: string, readonly path: string, readonly limits: UnpackLimits, readonly columns: Readonly<Record<string, string>> }
  /** `kept`: folder of extractions made before, or null. */
  | { readonly kind: 'extract', readonly path: string, readonly document: Uint8Array, readonly kept: string | null }
  | { readonly kind: 'part', readonly path: string, readonly document: Uint8Array, readonly index: number }
  | { readonly kind: 'merge', readonly path: string, readonly document: Uint8Array, readonly parts: readonly Uint8Array[], readonly cut: Problem | null, readonly problems: readonly Problem[] }

/** Why a task has no result. */
export type NoResult =
  | { readonly kind: 'failed', readonly code: string, readonly message: string, readonly stack: string }
  /** The process was ended: by the limit of time or memory, or by itself (crash). */
  | { readonly kind: 'timeout', readonly seconds: number }
  | { readonly kind: 'out-of-memory', readonly mb: number }
  | { readonly kind: 'died', readonly reason: string }

export type WorkerAnswer =
  /** `edges`: of its text (`Edges`), packed. */
  | { readonly kind: 'document', readonly summary: DocumentSummary, readonly packed: Uint8Array, readonly edges: Uint8Array }
  /** `packed`: the extraction as the workspace keeps it; null where it is kept already. */
  | { readonly kind: 'extraction', readonly key: string, readonly summary: ExtractionSummary, readonly packed: Uint8Array | null }
  /** The text is long: ask for each part, then for them to be merged. */
  | { readonly kind: 'in-parts', readonly key: string, readonly parts: number }
  /** `size`: length of it as JSON. */
  | { readonly kind: 'found', readonly size: number, readonly packed: Uint8Array }
  /** All members were handed over. */
  | { readonly kind: 'unpacked' }
  | { readonly kind: 'refused', readonly problem: Problem }
  | NoResult

export interface WorkerLimits {
  /** Processes at once. */
  readonly workers: number
  /** Resident memory of one process, MiB (where the system tells it; of its heap everywhere). */
  readonly memoryMb: number
  /** What the processes run, loaded as it lies; default: our reader and extractors. */
  readonly program?: URL
  /** Seconds a task may take; default `timeLimit`. */
  readonly limit?: (kind: WorkerTask['kind'], bytes: number) => number
}

/** Time a task on this many bytes may take, in seconds: `base`, 60 s, and 2 s for each MB (60 s for extraction, which does more). */
export function timeLimit(kind: WorkerTask['kind'], bytes: number, base = 60): number {
  return base + (kind === 'extract' || kind === 'part' ? 60 : 2) * (bytes / 1e6)
}

/** Told of a task while it runs. */
export interface TaskListener {
  /** A process takes the task up, after the wait in the queue. */
  onStart?(): void
  /** A member of an archive. The process goes on when it has been taken. */
  onMember?(member: Member | RefusedMember): void
}

/** What a process sends. */
export type WorkerMessage = { readonly id: number } & ({ readonly answer: WorkerAnswer } | { readonly member: Member | RefusedMember })

export interface WorkerPool {
  /** Processes at once. */
  readonly workers: number
  /** Runs a task; never rejects for what the material does. */
  run(task: WorkerTask, bytes: number, listener?: TaskListener): Promise<WorkerAnswer>
  /** Starts processes before there is work for them, `most` at most: they take a second to load, and whoever asks has something to load too. */
  begin(most?: number): void
  /** What counts for all tasks from now on; each process hears it once. */
  tell(told: Told): void
  /** Ends processes that have nothing to do, and with them the memory they hold; later tasks start new ones. */
  rest(): void
  close(): void
}

/** Part of the memory that the heap may take; the rest is for buffers, code and what the collector has not come to yet. */
const HEAP_SHARE = 0.65

/** Threads that help to sweep the heap are worth it where a core is free for them; beside as many processes as there are cores they take a tenth more processor time. */
function sweeping(workers: number): readonly string[] {
  return workers >= availableParallelism() ? ['--single-threaded-gc'] : []
}

interface Job { readonly task: WorkerTask, readonly seconds: number, readonly listener: TaskListener, readonly done: (answer: WorkerAnswer) => void }

/** Starts no process before `begin` or the first task. */
export function workerPool({ workers, memoryMb, program: other, limit = timeLimit }: WorkerLimits): WorkerPool {
  const waiting: Job[] = []
  const idle: ChildProcess[] = []
  const all = new Set<ChildProcess>()
  const heard = new WeakMap<ChildProcess, Told>()
  const memory = watchMemory(memoryMb)
  let told: Told | null = null
  let nextId = 1
  let runs: ReturnType<typeof program> | null = null

  function start(): ChildProcess {
    runs ??= other ? { file: fileURLToPath(other), execArgv: ['--import', import.meta.resolve('@polylogue/graph-schema/typescript')] } : program(new URL('./worker.ts', import.meta.url))
    const child = fork(runs.file, [], {
      execArgv: [...runs.execArgv, ...LATE_FLAGS, ...sweeping(workers), `--max-old-space-size=${Math.floor(memoryMb * HEAP_SHARE)}`, '--stack-size=2000'],
      serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    all.add(child)
    return child
  }

  function next(): void {
    while (waiting.length > 0 && (idle.length > 0 || all.size < workers)) {
      const child = rested() ?? start()
      if (told !== null && heard.get(child) !== told) {
        child.send({ told })
        heard.set(child, told)
      }
      work(child, waiting.shift()!)
    }
  }

  function rest(child: ChildProcess): void {
    // What goes wrong with a process while it waits shows when it is wanted.
    child.on('error', () => {})
    idle.push(child)
  }

  function rested(): ChildProcess | undefined {
    for (;;) {
      const child = idle.pop()
      if (child === undefined || child.connected) return child
      all.delete(child)
    }
  }

  function work(child: ChildProcess, job: Job): void {
    const id = nextId++
    const finish = (answer: WorkerAnswer, reusable: boolean) => {
      clearTimeout(timer)
      unwatch()
      child.removeAllListeners()
      if (reusable) rest(child)
      else { all.delete(child); child.on('error', () => {}); child.kill('SIGKILL') }
      job.done(answer)
      next()
    }
    // Time in which this program keeps what it was handed is not the task's: a table of 100 000 rows is written to the disk for longer than it is read.
    let taken = 0
    const started = performance.now()
    const check = () => {
      const left = job.seconds * 1000 - (performance.now() - started - taken)
      if (left <= 0) finish({ kind: 'timeout', seconds: job.seconds }, false)
      else timer = setTimeout(check, left)
    }
    let timer = setTimeout(check, job.seconds * 1000)
    const unwatch = memory.watch(child.pid, () => finish({ kind: 'out-of-memory', mb: memoryMb }, false))
    child.on('message', (message: WorkerMessage) => {
      if (message.id !== id) return
      if ('member' in message) {
        const before = performance.now()
        job.listener.onMember?.(message.member)
        taken += performance.now() - before
      } else finish(message.answer, true)
    })
    child.on('exit', (code, signal) => finish(signal === 'SIGABRT' || code === 134 ? { kind: 'out-of-memory', mb: memoryMb } : { kind: 'died', reason: signal ?? `exit code ${code}` }, false))
    child.on('error', (error) => finish({ kind: 'died', reason: error.message }, false))
    job.listener.onStart?.()
    child.send({ id, task: job.task })
  }

  return {
    workers,
    begin: (most = workers) => { while (all.size < Math.min(workers, most)) idle.push(start()) },
    run: (task, bytes, listener = {}) => new Promise((done) => { waiting.push({ task, seconds: limit(task.kind, bytes), listener, done }); next() }),
    tell: (now) => { told = now },
    rest: () => { for (const child of idle.splice(0)) { all.delete(child); child.kill('SIGKILL') } },
    close: () => { for (const child of all) { child.removeAllListeners(); child.on('error', () => {}); child.kill('SIGKILL') } },
  }
}
