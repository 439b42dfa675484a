/** Child processes with limits on time and memory. A process that hits a limit is ended and replaced; its task is answered. */
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Document, Extraction, Problem } from '@polylogue/graph-schema'
import type { OwnCue } from '../cues-file/parse-cues-csv.ts'
import type { KnownName } from '../names-file/known-names.ts'
import type { SideCar } from '../metadata/side-car.ts'
import type { Member, RefusedMember, UnpackLimits } from '../readers/reader.ts'

export type WorkerTask =
  | { readonly kind: 'read', readonly file: string, readonly path: string, readonly collection: string, readonly sideCar: SideCar | null }
  | { readonly kind: 'unpack', readonly file: string, readonly path: string, readonly limits: UnpackLimits, readonly columns: Readonly<Record<string, string>> }
  | { readonly kind: 'extract', readonly document: Document, readonly known: readonly KnownName[], readonly cues?: readonly OwnCue[], readonly estimates?: boolean }

export type WorkerAnswer =
  | { readonly kind: 'document', readonly document: Document }
  | { readonly kind: 'extraction', readonly extraction: Extraction }
  /** All members were handed over. */
  | { readonly kind: 'unpacked' }
  | { readonly kind: 'refused', readonly problem: Problem }
  | { readonly kind: 'failed', readonly code: string, readonly message: string, readonly stack: string }
  /** The process was ended: by the time limit, or by itself (out of memory, crash). */
  | { readonly kind: 'timeout', readonly seconds: number }
  | { readonly kind: 'died', readonly reason: string }

export interface WorkerLimits {
  /** Processes at once. */
  readonly workers: number
  /** Heap of one process, MiB. */
  readonly memoryMb: number
  /** What the processes run; default: our reader and extractors. */
  readonly program?: URL
  /** Seconds a task may take; default `timeLimit`. */
  readonly limit?: (kind: WorkerTask['kind'], bytes: number) => number
}

/** Time a task on this many bytes may take, in seconds: `base`, 60 s, and 2 s for each MB (20 s for extraction, which does more). */
export function timeLimit(kind: WorkerTask['kind'], bytes: number, base = 60): number {
  return base + (kind === 'extract' ? 20 : 2) * (bytes / 1e6)
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
  /** Runs a task; never rejects for what the material does. */
  run(task: WorkerTask, bytes: number, listener?: TaskListener): Promise<WorkerAnswer>
  close(): void
}

interface Job { readonly task: WorkerTask, readonly seconds: number, readonly listener: TaskListener, readonly done: (answer: WorkerAnswer) => void }

/** Starts no process before the first task. */
export function workerPool({ workers, memoryMb, program = new URL('./worker.ts', import.meta.url), limit = timeLimit }: WorkerLimits): WorkerPool {
  const waiting: Job[] = []
  const idle: ChildProcess[] = []
  const all = new Set<ChildProcess>()
  let nextId = 1

  function start(): ChildProcess {
    const child = fork(fileURLToPath(program), [], {
      execArgv: ['--import', import.meta.resolve('tsx'), `--max-old-space-size=${memoryMb}`, '--stack-size=2000'],
      serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    all.add(child)
    return child
  }

  function next(): void {
    while (waiting.length > 0 && (idle.length > 0 || all.size < workers)) {
      const child = idle.pop() ?? start()
      work(child, waiting.shift()!)
    }
  }

  function work(child: ChildProcess, job: Job): void {
    const id = nextId++
    const finish = (answer: WorkerAnswer, reusable: boolean) => {
      clearTimeout(timer)
      child.removeAllListeners()
      if (reusable) idle.push(child)
      else { all.delete(child); child.on('error', () => {}); child.kill('SIGKILL') }
      job.done(answer)
      next()
    }
    const timer = setTimeout(() => finish({ kind: 'timeout', seconds: job.seconds }, false), job.seconds * 1000)
    child.on('message', (message: WorkerMessage) => {
      if (message.id !== id) return
      if ('member' in message) job.listener.onMember?.(message.member)
      else finish(message.answer, true)
    })
    child.on('exit', (code, signal) => finish({ kind: 'died', reason: signal ?? `exit code ${code}` }, false))
    child.on('error', (error) => finish({ kind: 'died', reason: error.message }, false))
    job.listener.onStart?.()
    child.send({ id, task: job.task })
  }

  return {
    run: (task, bytes, listener = {}) => new Promise((done) => { waiting.push({ task, seconds: limit(task.kind, bytes), listener, done }); next() }),
    close: () => { for (const child of all) { child.removeAllListeners(); child.on('error', () => {}); child.kill('SIGKILL') } },
  }
}
