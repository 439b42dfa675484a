/**
 * Where what was read waits for its extraction: packed, the first megabytes in memory, the rest in one file that has no name for
 * others and is removed at the end. So a run holds no more of a large corpus than of a small one.
 */
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Bytes kept in memory before anything is written. */
const IN_MEMORY = 8 * 2 ** 20
/** Pieces in memory lie in blocks of so many bytes: a row of a table is too short for a buffer of its own. */
const BLOCK = 2 ** 20

export interface Spool {
  /** Keeps bytes; answers the number they are asked for by. */
  put(bytes: Uint8Array): number
  /** What `put` was given; may be asked for once or often. */
  bytes(number: number): Uint8Array
  close(): void
}

/** `file` is made when it is first needed. */
export function openSpool(file: string, inMemory: number = IN_MEMORY): Spool {
  const blocks: Uint8Array[] = []
  /** Of each piece: its block, or -1 for the file; where it begins there; its length. */
  const [blockOf, starts, lengths]: [number[], number[], number[]] = [[], [], []]
  let left = inMemory
  let filled = 0
  let fd: number | null = null
  let end = 0

  function inBlock(bytes: Uint8Array): void {
    if (blocks.length === 0 || filled + bytes.length > blocks.at(-1)!.length) {
      blocks.push(new Uint8Array(Math.min(Math.max(bytes.length, BLOCK), Math.max(bytes.length, left))))
      filled = 0
    }
    blocks.at(-1)!.set(bytes, filled)
    blockOf.push(blocks.length - 1)
    starts.push(filled)
    filled += bytes.length
    left -= bytes.length
  }

  function inFile(bytes: Uint8Array): void {
    if (fd === null) {
      mkdirSync(dirname(file), { recursive: true })
      fd = openSync(file, 'w+')
    }
    for (let n = 0; n < bytes.length;) n += writeSync(fd, bytes, n, bytes.length - n, end + n)
    blockOf.push(-1)
    starts.push(end)
    end += bytes.length
  }

  return {
    put(bytes) {
      if (bytes.length <= left) inBlock(bytes)
      else inFile(bytes)
      return lengths.push(bytes.length) - 1
    },
    bytes(number) {
      const [block, start, length] = [blockOf[number], starts[number], lengths[number]]
      return block >= 0 ? blocks[block].subarray(start, start + length) : readAt(fd!, start, length)
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
