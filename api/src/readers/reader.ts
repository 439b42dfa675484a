/**
 * One reading process, seen from the server: tasks go in, answers and files come out. It is started with the first task, and again after a
 * fall. A process, not a thread: what falls inside the database or runs out of memory takes nobody else along.
 */
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { PolylogueError } from '@polylogue/graph-schema'
import type { ExportRequest } from '../export-file.ts'
import { RequestError } from '../errors.ts'
import type { Answer, Failure, FromReader, ReaderStart, ToReader } from './messages.ts'

export interface Reader {
  /** The answer to a GET. Rejects with `request/too-large` where it took more memory than a process has, `server/reader-fell` where it fell otherwise, `server/took-too-long`. */
  ask(url: string): Promise<Answer>
  /** The pieces of a file; rejects before the first where it cannot be written. */
  write(request: ExportRequest): AsyncGenerator<Uint8Array>
  close(): Promise<void>
}

export interface ReaderLimits {
  /** What the process runs; default: the reading routes. */
  readonly program?: URL
  /** Milliseconds an answer may take; default five minutes. */
  readonly longest?: number
}

interface Listener { heard(message: FromReader): void, fell(error: Error): void }

/** Megabytes a process may keep: a whole graph of a million statements, and no machine's whole memory. */
const MEMORY = 4096
/** Of one that gives way: behind the rest of the server, before an ingest. */
const LATER = 5
/** Milliseconds a process may take to the end of what it is at when the server closes. */
const PATIENCE = 30_000
const LAST_WORDS = 2000
/** Milliseconds an answer may take, many times what the longest takes on a graph of a million statements: whatever does not come back would hold the process for ever. */
const LONGEST = 300_000
const PROGRAM = new URL('./reading-process.ts', import.meta.url)

/** `onFault` is told of what went wrong inside. */
export function startReader(start: ReaderStart, onFault: (error: unknown) => void, { program = PROGRAM, longest = LONGEST }: ReaderLimits = {}): Reader {
  const listeners = new Map<number, Listener>()
  let running: ChildProcess | null = null
  let closed = false
  let next = 1

  function living(): ChildProcess {
    if (closed) throw closing()
    if (running) return running
    const mine = fork(fileURLToPath(program), [], {
      execArgv: ['--import', import.meta.resolve('@polylogue/graph-schema/typescript'), `--max-old-space-size=${MEMORY}`],
      serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'], env: { ...process.env, POLYLOGUE_TOKEN: '' },
    })
    if (start.givesWay && mine.pid !== undefined) { try { setPriority(mine.pid, LATER) } catch { /* not allowed here: it runs like the others */ } }
    let words = ''
    mine.stderr!.setEncoding('utf8').on('data', (text: string) => { words = (words + text).slice(-LAST_WORDS) })
    // what falls takes only its own tasks along
    const fall = (why: string) => {
      if (running === mine) running = null
      const error = closed ? closing() : /heap out of memory/.test(words) ? tooLarge() : fell()
      if (!closed) onFault(new Error(`A reading process ended (${why}). ${words.trim()}`))
      for (const [id, listener] of listeners) { listeners.delete(id); listener.fell(error) }
    }
    mine.on('message', (message: FromReader) => {
      if ('fault' in message) onFault(new Error(message.fault.stack))
      else listeners.get(message.id)?.heard(message)
    })
    // `close` comes after the last words, `error` alone where it could not be started
    mine.once('close', (code, signal) => { fall(signal ?? `exit code ${code}`) })
    mine.on('error', (error) => { if (mine.pid === undefined) fall(error.message) })
    mine.send({ start } satisfies ToReader)
    return running = mine
  }

  // a process that has just fallen takes nothing more; whoever asked hears of its end
  const say = (message: ToReader) => { living().send(message, () => {}) }

  return {
    ask: (url) => new Promise((done, refuse) => {
      const id = next++
      const end = (act: () => void) => { clearTimeout(late); listeners.delete(id); act() }
      // a process in the middle of a pass hears nothing: it is ended, and all that waited for it with it
      const late = setTimeout(() => { end(() => { refuse(tookTooLong()) }); running?.kill('SIGKILL') }, longest)
      listeners.set(id, { heard: (m) => end(() => ('answer' in m ? done(m.answer) : refuse(errorOf(m)))), fell: (error) => { end(() => { refuse(error) }) } })
      try { say({ id, task: { url } }) } catch (error) { end(() => { refuse(error as Error) }) }
    }),
    async* write(file) {
      const id = next++
      let wake: (message: FromReader | Error) => void = () => {}
      const message = () => new Promise<FromReader | Error>((heard) => { wake = heard })
      listeners.set(id, { heard: (m) => { wake(m) }, fell: (error) => { wake(error) } })
      let more = false
      try {
        let coming = message()
        say({ id, task: { file } })
        for (;;) {
          const heard = await coming
          if (heard instanceof Error) throw heard
          if ('end' in heard) return
          if (!('piece' in heard)) throw errorOf(heard)
          more = true
          yield heard.piece
          more = false
          coming = message()
          say({ id, go: 'on' })
        }
      } finally {
        // whoever asked has gone: the process goes on to the next
        if (more && listeners.has(id)) say({ id, go: 'stop' })
        listeners.delete(id)
      }
    },
    async close() {
      closed = true
      const mine = running
      if (mine === null) return
      const gone = new Promise<void>((done) => { mine.once('close', () => { done() }) })
      mine.send({ end: true } satisfies ToReader, () => {})
      const stop = setTimeout(() => { mine.kill('SIGKILL') }, PATIENCE)
      await gone
      clearTimeout(stop)
    },
  }
}

function errorOf(message: FromReader): Error {
  if (!('failed' in message)) return new PolylogueError('server/internal', 'A reading process said what nobody asked for.')
  const { code, message: words, remedy, stack } = message.failed satisfies Failure
  const error = code === 'server/internal' ? new Error(words) : new RequestError(code, words, { remedy })
  error.stack = stack
  return error
}

function closing(): RequestError {
  return new RequestError('server/closing', 'The server is closing.', { remedy: 'Start it again.' })
}

function fell(): RequestError {
  return new RequestError('server/reader-fell', 'The process that was reading this has ended.', { remedy: 'Ask again: another one has taken its place.' })
}

function tookTooLong(): RequestError {
  return new RequestError('server/took-too-long', 'The answer took longer than the server gives to one.', { remedy: 'Ask for a part: filter, or name entities.' })
}

function tooLarge(): RequestError {
  return new RequestError('request/too-large', 'The answer takes more memory than the server gives to one.', { remedy: 'Ask for a part: filter, or name entities.' })
}
