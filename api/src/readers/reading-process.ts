/** A reading process: the reading routes over a connection of its own that cannot write. What takes long here holds up nobody else, and what falls here takes nobody along. */
import { gzipSync } from 'node:zlib'
import { PolylogueError } from '@polylogue/graph-schema'
import { openStore } from '@polylogue/store'
import type { GraphStore } from '@polylogue/store'
import type { ExportRequest } from '../export-file.ts'
import type { App } from '../routes/context.ts'
import type { Failure, FromReader, ReaderStart, Task, ToReader } from './messages.ts'
import { readingApp } from './reading-app.ts'

/** Bytes from which on an answer is packed, once for all whom it is sent to; how much time is given to it. */
const WORTH_PACKING = 1024
const LEVEL = 4

const files = new Map<number, (go: 'on' | 'stop') => void>()
let reading: Promise<{ readonly store: GraphStore, readonly app: App }> | null = null
let ending = false

process.on('message', (message: ToReader) => {
  if ('start' in message) { reading = open(message.start); reading.catch((error: unknown) => { console.error(error); process.exit(1) }) }
  else if ('end' in message) void end()
  else if ('go' in message) files.get(message.id)?.(message.go)
  else void work(message.id, message.task).catch((error: unknown) => { say({ id: message.id, failed: inWords(error) }) })
})
// the server has gone without a word
process.on('disconnect', () => { void end() })
// Ctrl+C in a terminal reaches every process there: the server says when to end
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})

async function open({ store: address, workspace, version }: ReaderStart): Promise<{ readonly store: GraphStore, readonly app: App }> {
  const store = await openStore(address, { reads: true })
  return { store, app: await readingApp({ store, workspace, version, ingest: null, readers: null, refresh: null }, (error) => { if (!ending) say({ fault: inWords(error) }) }) }
}

async function end(): Promise<void> {
  if (ending) return
  ending = true
  for (const stop of files.values()) stop('stop')
  const open = await reading
  await open?.app.close()
  await open?.store.close()
  if (process.connected) process.disconnect()
}

async function work(id: number, task: Task): Promise<void> {
  const { app, store } = await reading!
  if ('file' in task) { await writeFile(id, store, task.file); return }
  const { statusCode: status, headers, rawPayload } = await app.inject(task.url)
  const packed = rawPayload.byteLength >= WORTH_PACKING
  say({ id, answer: { status, type: String(headers['content-type']), packed, body: packed ? gzipSync(rawPayload, { level: LEVEL }) : rawPayload } })
}

/** Piece by piece, the next when the last was taken. */
async function writeFile(id: number, store: GraphStore, request: ExportRequest): Promise<void> {
  // loaded by the one process that writes files
  const { exportFile } = await import('../export-file.ts')
  try {
    for await (const piece of exportFile(store, request)) {
      const taken = new Promise<'on' | 'stop'>((go) => { files.set(id, go) })
      say({ id, piece })
      if (await taken === 'stop') break
    }
    say({ id, end: true })
  } finally { files.delete(id) }
}

function say(message: FromReader): void {
  if (process.connected) process.send!(message, () => {})
}

function inWords(error: unknown): Failure {
  const { message, stack } = error as Error
  return error instanceof PolylogueError ? { code: error.code, message, remedy: error.remedy, stack: stack ?? message } : { code: 'server/internal', message, remedy: '', stack: stack ?? message }
}
