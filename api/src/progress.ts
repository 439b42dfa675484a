/**
 * Progress of an ingest that runs in another process: it appends lines to `progress.jsonl` in the workspace, and this
 * follows the file as it grows. A file that got shorter belongs to a new run and is read from the start.
 */
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import type { IngestEvent } from './contract.ts'

const STAGES: readonly IngestEvent['stage'][] = ['reading', 'extracting', 'linking', 'storing', 'done', 'failed']
const CHUNK = 64 * 1024
/** A line longer than this is no line of ours. */
const LONGEST_LINE = 64 * 1024

export interface FollowOptions {
  readonly signal: AbortSignal
  /** Milliseconds between looks. */
  readonly every?: number
}

/** Name of the file inside the workspace. */
export function progressFile(workspace: string): string {
  return join(workspace, 'progress.jsonl')
}

/**
 * First the newest event that is there already (where a run stands now), then each one as it is written; null where
 * nothing new came, so that the caller can keep the connection alive. Ends when the signal says so.
 */
export async function* followProgress(file: string, options: FollowOptions): AsyncGenerator<IngestEvent | null> {
  const lines = lineReader()
  let first = true
  while (!options.signal.aborted) {
    const events = (await readNew(file, lines)).flatMap((line) => parseEvent(line) ?? [])
    if (first) yield events.at(-1) ?? null
    else if (events.length > 0) yield* events
    else yield null
    first = false
    await pause(options.every ?? 300, options.signal)
  }
}

/** An event of the file, or null where the line is none. */
export function parseEvent(line: string): IngestEvent | null {
  let value: Partial<IngestEvent>
  try {
    value = JSON.parse(line) as Partial<IngestEvent>
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const stage = STAGES.find((s) => s === value.stage)
  if (stage === undefined) return null
  return {
    stage,
    files: number(value.files) ?? 0,
    filesTotal: number(value.filesTotal) ?? 0,
    words: number(value.words) ?? 0,
    wordsPerSecond: number(value.wordsPerSecond) ?? 0,
    secondsLeft: number(value.secondsLeft),
    message: typeof value.message === 'string' ? value.message : null,
  }
}

interface LineReader { offset: number, rest: string, decoder: StringDecoder }

function lineReader(): LineReader {
  return { offset: 0, rest: '', decoder: new StringDecoder('utf8') }
}

/** Whole lines that were added since the last look; no file yet is no lines yet. */
async function readNew(file: string, reader: LineReader): Promise<string[]> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!handle) { Object.assign(reader, lineReader()); return [] }
  try {
    const { size } = await handle.stat()
    if (size < reader.offset) Object.assign(reader, lineReader())
    const lines: string[] = []
    const buffer = Buffer.alloc(CHUNK)
    while (reader.offset < size) {
      const { bytesRead } = await handle.read(buffer, 0, CHUNK, reader.offset)
      if (bytesRead === 0) break
      reader.offset += bytesRead
      const parts = (reader.rest + reader.decoder.write(buffer.subarray(0, bytesRead))).split('\n')
      reader.rest = parts.pop()!
      if (reader.rest.length > LONGEST_LINE) reader.rest = ''
      lines.push(...parts)
    }
    return lines
  } finally {
    await handle.close()
  }
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((done) => {
    const end = () => { clearTimeout(timer); signal.removeEventListener('abort', end); done() }
    const timer = setTimeout(end, milliseconds)
    signal.addEventListener('abort', end, { once: true })
  })
}
