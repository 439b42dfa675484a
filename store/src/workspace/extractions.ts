/** Layer 2 on disk: one compressed file for each key. Its checksum tells half or spoilt files from whole ones. */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { compareIds, idOf, isId } from '@polylogue/graph-schema'
import type { Extraction } from '@polylogue/graph-schema'
import { writeReplaceable } from './durable-file.ts'
import { refuseReadOnly } from './read-only.ts'
import type { Extractions } from './workspace.ts'

const ENDING = '.json.gz'

/** The key of an extraction: what it was made from (document version or text id) and by which versions of what. */
export function extractionKey(source: string, versions: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(versions).sort(([a], [b]) => compareIds(a, b))
  return idOf('extraction', 1, source, ...pairs.flat())
}

export function openExtractions(dir: string, writable: boolean): Extractions {
  const fileOf = (key: string) => {
    if (!isId(key)) throw new RangeError(`not an extraction key: ${key}`)
    return join(dir, key.slice(0, 2), key + ENDING)
  }
  const putPacked = (key: string, packed: Uint8Array) => {
    refuseReadOnly(writable)
    writeReplaceable(fileOf(key), packed)
  }
  return {
    get(key) {
      const file = fileOf(key)
      if (!existsSync(file)) return null
      try { return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as Extraction } catch { return null }
    },
    folder: dir,
    has: (key) => existsSync(fileOf(key)),
    put: (key, extraction) => { putPacked(key, gzipSync(JSON.stringify(extraction), { level: 1 })) },
    putPacked,
    list: () => (existsSync(dir) ? readdirSync(dir) : []).flatMap((folder) => readdirSync(join(dir, folder)))
      .filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length)).filter(isId).sort(),
    delete(key) {
      refuseReadOnly(writable)
      rmSync(fileOf(key), { force: true })
    },
  }
}
