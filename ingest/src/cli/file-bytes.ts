/** The bytes of a file that are read: all of them, or of a long plain text its beginning, whatever its length. */
import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { HEAD_BYTES } from '../readers/choose-format.ts'
import { BEGINNING_BYTES } from '../readers/beginning.ts'
import { readsBeginning } from '../readers/registry.ts'

export interface FileBytes {
  readonly bytes: Uint8Array
  /** Bytes of the whole file where `bytes` is only its beginning. */
  readonly size?: number
  /** SHA-256 of the whole file; given where it is known or `bytes` does not tell. */
  readonly blob?: string
}

/** Throws what the file system throws. */
export function fileBytes(file: string, path: string, blob?: string): FileBytes {
  const fd = openSync(file, 'r')
  try {
    const { size } = fstatSync(fd)
    if (size > BEGINNING_BYTES && readsBeginning(read(fd, HEAD_BYTES), path)) return { bytes: read(fd, BEGINNING_BYTES), size, blob: blob ?? hashOf(fd) }
    return { bytes: new Uint8Array(readFileSync(fd)), blob }
  } finally { closeSync(fd) }
}

/** The first 4 KiB of a file, by which its format is told, and its size. */
export function fileHead(file: string): { readonly head: Uint8Array, readonly size: number } {
  const fd = openSync(file, 'r')
  try { return { head: read(fd, HEAD_BYTES), size: fstatSync(fd).size } } finally { closeSync(fd) }
}

function read(fd: number, most: number): Uint8Array {
  const bytes = new Uint8Array(most)
  let n = 0
  for (let got = -1; n < most && got !== 0; n += got) got = readSync(fd, bytes, n, most - n, n)
  return bytes.subarray(0, n)
}

function hashOf(fd: number): string {
  const hash = createHash('sha256')
  const chunk = new Uint8Array(2 ** 20)
  for (let at = 0, got = readSync(fd, chunk, 0, chunk.length, 0); got > 0; got = readSync(fd, chunk, 0, chunk.length, at)) {
    hash.update(chunk.subarray(0, got))
    at += got
  }
  return hash.digest('hex')
}
