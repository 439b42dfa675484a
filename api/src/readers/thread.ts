/** A reading thread: the reading routes over a connection of its own that cannot write. What takes long here holds up nobody else. */
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { PolylogueError } from '@polylogue/graph-schema'
import { openStore } from '@polylogue/store'
import { exportFile } from '../export-file.ts'
import type { ExportRequest } from '../export-file.ts'
import type { Failure, FromThread, Task, ThreadStart, ToThread } from './messages.ts'
import { readingApp } from './reading-app.ts'

const { store: address, workspace, version, givesWay } = workerData as ThreadStart
const port = parentPort!
// On Linux this is the priority of the thread alone; elsewhere it would be that of the whole server.
if (givesWay && process.platform === 'linux') { try { setPriority(5) } catch { /* not allowed here: it runs like the others */ } }

const store = await openStore(address, { reads: true })
const app = await readingApp({ store, workspace, version, ingest: null, readers: null }, (error) => { if (!ending) say({ fault: inWords(error) }) })
const files = new Map<number, (go: 'on' | 'stop') => void>()

let ending = false

port.on('message', (message: ToThread) => {
  if ('end' in message) void end()
  else if ('go' in message) files.get(message.id)?.(message.go)
  else void work(message.id, message.task).catch((error: unknown) => { say({ id: message.id, failed: inWords(error) }) })
})

/** A thread that is stopped from outside in the middle of a query takes the whole server with it; this one ends by itself. */
async function end(): Promise<void> {
  ending = true
  for (const stop of files.values()) stop('stop')
  await app.close()
  await store.close()
  port.close()
}

async function work(id: number, task: Task): Promise<void> {
  if ('file' in task) { await writeFile(id, task.file); return }
  const { statusCode: status, headers, rawPayload } = await app.inject(task.url)
  const body = new Uint8Array(rawPayload)
  say({ id, answer: { status, type: String(headers['content-type']), body } }, [body.buffer])
}

/** Piece by piece, the next when the last was taken. */
async function writeFile(id: number, request: ExportRequest): Promise<void> {
  try {
    for await (const written of exportFile(store, request)) {
      const piece = new Uint8Array(written)
      const taken = new Promise<'on' | 'stop'>((go) => { files.set(id, go) })
      say({ id, piece }, [piece.buffer])
      if (await taken === 'stop') break
    }
    say({ id, end: true })
  } finally { files.delete(id) }
}

function say(message: FromThread, transfer: readonly ArrayBuffer[] = []): void {
  port.postMessage(message, transfer)
}

function inWords(error: unknown): Failure {
  const { message, stack } = error as Error
  return error instanceof PolylogueError ? { code: error.code, message, remedy: error.remedy, stack: stack ?? message } : { code: 'server/internal', message, remedy: '', stack: stack ?? message }
}
