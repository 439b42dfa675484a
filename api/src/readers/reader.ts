/** One reading thread, seen from the server: tasks go in, answers and files come out. It is started with the first task, and again after a fall. */
import { Worker } from 'node:worker_threads'
import { PolylogueError } from '@polylogue/graph-schema'
import type { ExportRequest } from '../export-file.ts'
import { RequestError } from '../errors.ts'
import type { Answer, Failure, FromThread, ThreadStart, ToThread } from './messages.ts'

export interface Reader {
  /** The answer to a GET. Rejects with `request/too-large` where it took more memory than a thread has. */
  ask(url: string): Promise<Answer>
  /** The pieces of a file; rejects before the first where it cannot be written. */
  write(request: ExportRequest): AsyncGenerator<Uint8Array>
  close(): Promise<void>
}

interface Listener { heard(message: FromThread): void, fell(error: Error): void }

/** Megabytes a thread may keep: a whole graph of a million statements, and no machine's whole memory. */
const MEMORY = 4096
/** Milliseconds a thread may take to the end of what it is at when the server closes. */
const PATIENCE = 30_000

/** `onFault` is told of what went wrong inside. */
export function startReader(start: ThreadStart, onFault: (error: unknown) => void): Reader {
  const listeners = new Map<number, Listener>()
  let thread: Worker | null = null
  let closed = false
  let next = 1

  function running(): Worker {
    if (closed) throw new PolylogueError('server/closing', 'The server is closing.')
    if (thread) return thread
    const mine = new Worker(new URL('./thread.mjs', import.meta.url), { workerData: start, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY } })
    // what falls takes only its own tasks along
    const fall = (error: Error) => {
      if (thread === mine) thread = null
      for (const [id, listener] of listeners) { listeners.delete(id); listener.fell(error) }
    }
    mine.on('message', (message: FromThread) => {
      if ('fault' in message) onFault(new Error(message.fault.stack))
      else listeners.get(message.id)?.heard(message)
    })
    mine.once('error', (error: NodeJS.ErrnoException) => { fall(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : error) })
    mine.once('exit', () => { fall(new PolylogueError('server/closing', 'The thread that read has ended.')) })
    return thread = mine
  }

  const say = (message: ToThread) => { running().postMessage(message, []) }

  return {
    ask: (url) => new Promise((done, refuse) => {
      const id = next++
      const end = (act: () => void) => { listeners.delete(id); act() }
      listeners.set(id, { heard: (m) => end(() => ('answer' in m ? done(m.answer) : refuse(errorOf(m)))), fell: refuse })
      try { say({ id, task: { url } }) } catch (error) { end(() => { refuse(error as Error) }) }
    }),
    async* write(file) {
      const id = next++
      let wake: (message: FromThread | Error) => void = () => {}
      const message = () => new Promise<FromThread | Error>((heard) => { wake = heard })
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
        // whoever asked has gone: the thread goes on to the next
        if (more && listeners.has(id)) say({ id, go: 'stop' })
        listeners.delete(id)
      }
    },
    async close() {
      closed = true
      const mine = thread
      if (mine === null) return
      const gone = new Promise<void>((done) => { mine.once('exit', () => { done() }) })
      mine.postMessage({ end: true } satisfies ToThread, [])
      const stop = setTimeout(() => { void mine.terminate() }, PATIENCE)
      await gone
      clearTimeout(stop)
    },
  }
}

function errorOf(message: FromThread): Error {
  if (!('failed' in message)) return new PolylogueError('server/internal', 'A reading thread said what nobody asked for.')
  const { code, message: words, remedy, stack } = message.failed satisfies Failure
  const error = code === 'server/internal' ? new Error(words) : new RequestError(code, words, { remedy })
  error.stack = stack
  return error
}

function tooLarge(): RequestError {
  return new RequestError('request/too-large', 'The answer takes more memory than the server gives to one.', { remedy: 'Ask for a part: filter, or name entities.' })
}
