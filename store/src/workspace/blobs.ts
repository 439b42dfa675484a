/** Layer 1 on disk: one file for each content, its name the SHA-256 of its bytes. */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { StoreError } from '@polylogue/graph-schema'
import { writeDurably } from './durable-file.ts'
import { refuseReadOnly } from './read-only.ts'
import type { Blobs } from './workspace.ts'

const NAME = /^[0-9a-f]{64}$/

export function openBlobs(dir: string, writable: boolean): Blobs {
  const fileOf = (id: string) => join(dir, id.slice(0, 2), id)
  return {
    put(bytes) {
      refuseReadOnly(writable)
      const id = sha256(bytes)
      if (!existsSync(fileOf(id))) writeDurably(fileOf(id), bytes)
      return id
    },
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
