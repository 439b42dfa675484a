/** Files that are there whole or not at all: written aside, flushed to the disk, renamed, and the folder flushed. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { randomBytes } from 'node:crypto'

/** Replaces or makes `file`. */
export function writeDurably(file: string, content: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true })
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const fd = openSync(temporary, 'wx')
    try { writeAll(fd, content); fsyncSync(fd) } finally { closeSync(fd) }
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  flushFolder(dirname(file))
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
