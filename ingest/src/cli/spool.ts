/**
 * Where what was read waits for its extraction: packed, the first megabytes in memory, the rest in one file that has no name for
 * others and is removed at the end. So a run holds no more of a large corpus than of a small one.
 */
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Bytes kept in memory before anything is written. */
const IN_MEMORY = 48 * 2 ** 20

/** One thing that waits. */
export interface Spooled {
  /** Its bytes; may be asked for once or often. */
  bytes(): Uint8Array
}

export interface Spool {
  put(bytes: Uint8Array): Spooled
  close(): void
}

/** `file` is made when it is first needed. */
export function openSpool(file: string, inMemory: number = IN_MEMORY): Spool {
  let left = inMemory
  let fd: number | null = null
  let end = 0
  return {
    put(bytes) {
      if (bytes.length <= left) {
        left -= bytes.length
        return { bytes: () => bytes }
      }
      if (fd === null) {
        mkdirSync(dirname(file), { recursive: true })
        fd = openSync(file, 'w+')
      }
      const at = end
      for (let n = 0; n < bytes.length;) n += writeSync(fd, bytes, n, bytes.length - n, at + n)
      end += bytes.length
      return { bytes: () => readAt(fd!, at, bytes.length) }
    },
    close() {
      if (fd === null) return
      closeSync(fd)
      rmSync(file, { force: true })
      fd = null
    },
  }
}

function readAt(fd: number, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let n = 0; n < length;) {
    const got = readSync(fd, bytes, n, length - n, at + n)
    if (got === 0) throw new Error('the spool file was cut from outside')
    n += got
  }
  return bytes
}
