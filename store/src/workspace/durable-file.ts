/** Files that are there whole or not at all: written aside, flushed to the disk, renamed, and the folder flushed. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { randomBytes } from 'node:crypto'

/** Names of files on their way: `name.0123456789ab.tmp`. */
const TEMPORARY = /\.[0-9a-f]{12}\.tmp$/

/** Replaces or makes `file`; on the disk when it returns. `mode`: who may read and write it, less what the umask takes. */
export function writeDurably(file: string, content: Uint8Array | string, mode?: number): void {
  writeWhole(file, content, true, mode)
}

/** The same without waiting for the disk: there whole or not at all, but a power cut may take it. For what can be made again, and is checked when it is read. */
export function writeReplaceable(file: string, content: Uint8Array | string): void {
  writeWhole(file, content, false)
}

/** Like `writeDurably` (without `flush` like `writeReplaceable`), of pieces that come one after the other; `check` may throw before the file gets its name. */
export function writeStreamed(file: string, pieces: Iterable<Uint8Array>, check: () => void, flush: boolean): void {
  writeAside(file, (fd) => { for (const piece of pieces) writeAll(fd, piece); check() }, flush)
}

/** Files flushed at once: a disk writes down many in the time of one. */
const AT_ONCE = 16

/** Files that were written without waiting, and their names, on the disk when it resolves. The program goes on meanwhile. */
export async function flushFiles(files: readonly string[]): Promise<void> {
  await each(files, (file) => flushOne(file, 'r+'))
  if (process.platform !== 'win32') await each([...new Set(files.map((file) => dirname(file)))], (folder) => flushOne(folder, 'r'))
}

async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values()
  await Promise.all(Array.from({ length: AT_ONCE }, async () => { for (const item of rest) await work(item) }))
}

async function flushOne(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags)
  try { await handle.sync() } finally { await handle.close() }
}

function writeWhole(file: string, content: Uint8Array | string, flush: boolean, mode?: number): void {
  writeAside(file, (fd) => { writeAll(fd, content) }, flush, mode)
}

function writeAside(file: string, write: (fd: number) => void, flush: boolean, mode?: number): void {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const fd = openNew(temporary, mode)
    try { write(fd); if (flush) fsyncSync(fd) } finally { closeSync(fd) }
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  if (flush) flushFolder(dirname(file))
}

/** Makes the folder only where it is missing: of a hundred thousand rows of a table most have one. */
function openNew(file: string, mode?: number): number {
  try { return openSync(file, 'wx', mode) } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(dirname(file), { recursive: true })
    return openSync(file, 'wx', mode)
  }
}

/** Removes what writers that were cut off left behind, in a folder and those right below it. For whoever holds the lock. */
export function sweepTemporary(folder: string): void {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
  for (const entry of entries) {
    if (entry.isDirectory()) for (const name of readdirSync(join(folder, entry.name))) sweep(join(folder, entry.name, name))
    else sweep(join(folder, entry.name))
  }
}

function sweep(file: string): void {
  if (TEMPORARY.test(file)) rmSync(file, { force: true })
}

/** A single `write` may take less than it was given. */
export function writeAll(fd: number, content: Uint8Array | string): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at)
}

/** Makes a new name in a folder survive a power cut. Windows has no such call and does not need it. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const fd = openSync(folder, 'r')
  try { fsyncSync(fd) } finally { closeSync(fd) }
}
