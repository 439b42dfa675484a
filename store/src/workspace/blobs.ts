/** Layer 1 on disk: one file for each content, its name the SHA-256 of its bytes. */
import { closeSync, existsSync, openSync, readFileSync, readSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { join } from 'node:path'
import { StoreError } from '@polylogue/graph-schema'
import { flushFiles, writeDurably, writeReplaceable, writeStreamed } from './durable-file.ts'
import { refuseReadOnly } from './read-only.ts'
import type { Blobs } from './workspace.ts'

const NAME = /^[0-9a-f]{64}$/

export function openBlobs(dir: string, writable: boolean): Blobs {
  const fileOf = (id: string) => join(dir, id.slice(0, 2), id)
  const putFile = (file: string, flush: boolean) => {
    refuseReadOnly(writable)
    const { id, length } = hashOf(file)
    if (isWhole(fileOf(id), length)) return id
    const hash = createHash('sha256')
    writeStreamed(fileOf(id), chunksOf(file, hash), () => {
      if (hash.digest('hex') !== id) throw new StoreError('workspace/file-changed', `${file} changed while it was read.`, { retriable: true, remedy: 'Wait until nothing writes to it, and ingest it again.' })
    }, flush)
    return id
  }
  return {
    put(bytes) {
      refuseReadOnly(writable)
      const id = sha256(bytes)
      if (!isWhole(fileOf(id), bytes.length)) writeDurably(fileOf(id), bytes)
      return id
    },
    putFile: (file) => putFile(file, true),
    putSoon(bytes) {
      refuseReadOnly(writable)
      const id = sha256(bytes)
      if (!isWhole(fileOf(id), bytes.length)) writeReplaceable(fileOf(id), bytes)
      return id
    },
    putFileSoon: (file) => putFile(file, false),
    flush: (ids) => flushFiles([...ids].map(fileOf)),
    get(id) {
      if (!NAME.test(id) || !existsSync(fileOf(id))) return null
      const bytes = readFileSync(fileOf(id))
      if (sha256(bytes) !== id) throw new StoreError('workspace/damaged-blob', `The stored file ${id} is not what it was when it was stored.`, { remedy: 'Ingest the original file again after deleting the damaged one, or restore a backup.' })
      return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    },
    file: fileOf,
    has: (id) => NAME.test(id) && existsSync(fileOf(id)),
    list: () => (existsSync(dir) ? readdirSync(dir) : []).filter((folder) => /^[0-9a-f]{2}$/.test(folder))
      .flatMap((folder) => readdirSync(join(dir, folder))).filter((name) => NAME.test(name)).sort(),
    delete(id) {
      refuseReadOnly(writable)
      if (NAME.test(id)) rmSync(fileOf(id), { force: true })
    },
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Bytes of a file held at once. */
const CHUNK = 2 ** 20

function hashOf(file: string): { readonly id: string, readonly length: number } {
  const hash = createHash('sha256')
  let length = 0
  // Pieces are hashed as they go by.
  for (const piece of chunksOf(file, hash)) length += piece.length
  return { id: hash.digest('hex'), length }
}

/** A power cut may have left a name without its bytes. */
function isWhole(file: string, length: number): boolean {
  return statSync(file, { throwIfNoEntry: false })?.size === length
}

/** The bytes of a file, piece by piece; each is good until the next. */
function* chunksOf(file: string, hash: Hash): Generator<Uint8Array> {
  const fd = openSync(file, 'r')
  try {
    const chunk = new Uint8Array(CHUNK)
    for (let at = 0, got = readSync(fd, chunk, 0, CHUNK, 0); got > 0; got = readSync(fd, chunk, 0, CHUNK, at)) {
      const piece = chunk.subarray(0, got)
      hash.update(piece)
      yield piece
      at += got
    }
  } finally { closeSync(fd) }
}
