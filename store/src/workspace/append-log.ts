/**
 * A log of JSON lines in segments, only ever added to. Each line ends in a tab and the CRC-32 of what stands before it;
 * the first line of a segment says what it is and in which form. A last line that was cut off was never acknowledged and
 * is dropped (and cut away before the next append); a bad line before the end is damage, and nothing is touched.
 */
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { StoreError } from '@polylogue/graph-schema'
import { flushFolder, writeAll } from './durable-file.ts'
import { refuseReadOnly } from './read-only.ts'

const LOG_FORMAT = 1
/** A segment that has grown beyond this is closed and a new one begun, so that a backup copies little. */
const SEGMENT_BYTES = 4 << 20
/** Records written at once. */
const PIECE = 2000

export interface AppendLog<T> {
  /** All or, after a crash, the first of them; on disk when it returns. */
  append(records: readonly T[]): void
  /** Every record, in order; read anew where the file has grown since. */
  all(): readonly T[]
}

interface Segment { readonly file: string, readonly records: readonly unknown[], /** Bytes that are whole lines. */ readonly whole: number, readonly bytes: number }

/** Opens the log `name` in a folder; `name-000001.jsonl` is its first segment. */
export function openAppendLog<T>(dir: string, name: string, writable: boolean, segmentBytes = SEGMENT_BYTES): AppendLog<T> {
  let cache: { key: string, records: T[] } | null = null
  let broken: unknown = null

  const read = () => {
    const key = segmentsOf(dir, name).map((file) => `${file}:${statSync(file).size}`).join('|')
    if (cache?.key !== key) cache = { key, records: readSegments(dir, name).flatMap((s) => s.records as T[]) }
    return cache.records
  }
  read()
  return {
    all: read,
    append(records) {
      refuseReadOnly(writable)
      if (records.length === 0) return
      if (broken) throw new StoreError('workspace/log-not-written', `An earlier write to the log “${name}” failed; nothing more is written.`, { cause: broken, remedy: 'Check the disk, then start again.' })
      const before = read()
      const segments = readTail(dir, name)
      try { write(dir, name, segments, records, segmentBytes) } catch (cause) {
        broken = cause
        throw new StoreError('workspace/log-not-written', `The log “${name}” could not be written: ${(cause as Error).message}.`, { cause, remedy: 'Check that the disk has room and may be written, then start again.' })
      }
      const files = segmentsOf(dir, name)
      cache = { key: files.map((file) => `${file}:${statSync(file).size}`).join('|'), records: [...before, ...records] }
    },
  }
}

/** One line: JSON never holds a raw tab or line feed. */
function toLine(record: unknown): string {
  const json = JSON.stringify(record)
  return `${json}\t${crc32(json).toString(16).padStart(8, '0')}\n`
}

function write(dir: string, name: string, last: Segment | null, records: readonly unknown[], segmentBytes: number): void {
  const fresh = last === null || last.whole >= segmentBytes
  const number = last === null ? 1 : Number(/(\d+)\.jsonl$/.exec(last.file)![1]) + (fresh ? 1 : 0)
  const file = fresh ? join(dir, `${name}-${String(number).padStart(6, '0')}.jsonl`) : last.file
  const header = fresh || last.whole === 0 ? toLine({ log: name, format: LOG_FORMAT, segment: number }) : ''
  const fd = openSync(file, 'a')
  try {
    if (!fresh && last.whole < last.bytes) ftruncateSync(fd, last.whole)
    // In pieces: what a hundred thousand lines take as one text would be there twice.
    for (let from = 0, text = header; from < records.length; from += PIECE, text = '') writeAll(fd, text + records.slice(from, from + PIECE).map(toLine).join(''))
    fsyncSync(fd)
  } finally { closeSync(fd) }
  if (fresh) flushFolder(dir)
}

function segmentsOf(dir: string, name: string): string[] {
  if (!existsSync(dir)) return []
  return readdirSync(dir).filter((f) => f.startsWith(`${name}-`) && /^\d{6}\.jsonl$/.test(f.slice(name.length + 1))).sort().map((f) => join(dir, f))
}

function readSegments(dir: string, name: string): Segment[] {
  const files = segmentsOf(dir, name)
  return files.map((file, i) => readSegment(file, name, i === files.length - 1))
}

function readTail(dir: string, name: string): Segment | null {
  const file = segmentsOf(dir, name).at(-1)
  return file === undefined ? null : readSegment(file, name, true)
}

function readSegment(file: string, name: string, isLast: boolean): Segment {
  const bytes = readFileSync(file)
  const records: unknown[] = []
  let whole = 0
  for (let line = 1; whole < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, whole)
    const record = end < 0 ? undefined : fromLine(bytes.toString('utf8', whole, end))
    const next = end < 0 ? bytes.length : end + 1
    if (record === undefined) {
      if (isLast && next === bytes.length) break
      throw new StoreError('workspace/damaged-log', `Line ${line} of ${file} is damaged.`, { remedy: 'Restore the file from a backup; nothing was changed.' })
    }
    if (line === 1) checkHeader(file, name, record)
    else records.push(record)
    whole = next
  }
  return { file, records, whole, bytes: bytes.length }
}

function fromLine(line: string): unknown {
  const tab = line.lastIndexOf('\t')
  if (tab < 0 || crc32(line.slice(0, tab)).toString(16).padStart(8, '0') !== line.slice(tab + 1)) return undefined
  try { return JSON.parse(line.slice(0, tab)) } catch { return undefined }
}

function checkHeader(file: string, name: string, header: unknown): void {
  const { log, format } = header as { log?: string, format?: number }
  if (log !== name || typeof format !== 'number') throw new StoreError('workspace/damaged-log', `${file} does not begin as a log of “${name}”.`, { remedy: 'Restore the file from a backup; nothing was changed.' })
  if (format > LOG_FORMAT) throw new StoreError('workspace/newer-format', `${file} has form ${format}; this program knows forms up to ${LOG_FORMAT}.`, { remedy: 'Use the newer version of Polylogue that wrote it.' })
}
