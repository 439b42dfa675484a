/**
 * What tracing keeps in a workspace: the index in flat files of numbers, and what is known of pairs of texts. No words of any text are in
 * it. Made again where it is missing, of another version or cut off: the manifest tells how long each file is; what is behind that came
 * from a run that did not end, and is cut away.
 *
 *   tracing/index.json            manifest: version, text ids, length of each file
 *   tracing/pattern-0.i32 …       entries of the index, tracing/shingle-0.i32 …
 *   tracing/pairs-1/ab….json      places and passages found, one file a text
 *   tracing/scratch/              hits of the run that goes on
 */
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntryStore } from '../corpus/tracing/entry-store.ts'
import type { KnownPairs, PairCache } from '../corpus/tracing/place-cache.ts'
import type { TracingSurroundings } from '../corpus/tracing/trace-corpus.ts'
import type { IndexManifest } from '../corpus/tracing/tracing-index.ts'

/** Raised with every change of what a place or a passage is. */
const PAIRS_VERSION = 1
/** A multiple of all widths of records, in bytes. */
const PIECE = 48 * 16_384

interface SavedManifest extends IndexManifest { readonly lengths: Readonly<Record<string, number>> }

/** For whoever holds the workspace's lock. `close` drops what only this run needed. */
export function tracingFiles(workspace: string): TracingSurroundings & { close(): void } {
  const dir = join(workspace, 'tracing')
  const scratch = join(dir, 'scratch')
  rmSync(scratch, { recursive: true, force: true })
  mkdirSync(scratch, { recursive: true })
  return {
    entries: fileEntries(dir), scratch: fileEntries(scratch), pairs: filePairs(join(dir, `pairs-${PAIRS_VERSION}`)),
    manifest: readManifest(dir),
    saveManifest(manifest) { writeWhole(join(dir, 'index.json'), JSON.stringify({ ...manifest, lengths: lengthsIn(dir) } satisfies SavedManifest)) },
    close() { rmSync(scratch, { recursive: true, force: true }) },
  }
}

function fileEntries(dir: string): EntryStore {
  const file = (name: string) => join(dir, `${name}.i32`)
  return {
    append(name, entries) { appendFileSync(file(name), new Uint8Array(entries.buffer, entries.byteOffset, entries.byteLength)) },
    * read(name) {
      if (!existsSync(file(name))) return
      const handle = openSync(file(name), 'r')
      try {
        // One buffer for all pieces: a piece is used up before the next is asked for.
        const bytes = new Uint8Array(PIECE)
        for (;;) {
          let length = 0
          for (let n = -1; n !== 0 && length < PIECE;) { n = readSync(handle, bytes, length, PIECE - length, null); length += n }
          if (length === 0) return
          yield new Int32Array(bytes.buffer, 0, length >> 2)
        }
      } finally { closeSync(handle) }
    },
    delete(name) { rmSync(file(name), { force: true }) },
  }
}

/** Null where the index cannot be trusted; files are cut to the lengths it tells. */
function readManifest(dir: string): IndexManifest | null {
  let saved: SavedManifest
  try { saved = JSON.parse(readFileSync(join(dir, 'index.json'), 'utf8')) as SavedManifest } catch { return null }
  if (!Array.isArray(saved.texts) || typeof saved.lengths !== 'object' || saved.lengths === null) return null
  const now = lengthsIn(dir)
  for (const [name, length] of Object.entries(saved.lengths)) if ((now[name] ?? 0) < length) return null
  for (const [name, length] of Object.entries(now)) if (length > (saved.lengths[name] ?? 0)) truncateSync(join(dir, name), saved.lengths[name] ?? 0)
  return { version: saved.version, texts: saved.texts }
}

function lengthsIn(dir: string): Record<string, number> {
  return Object.fromEntries(readdirSync(dir).filter((name) => name.endsWith('.i32')).sort().map((name) => [name, statSync(join(dir, name)).size]))
}

function filePairs(dir: string): PairCache {
  mkdirSync(dir, { recursive: true })
  const file = (text: string) => join(dir, `${text}.json`)
  return {
    get(text) { try { return JSON.parse(readFileSync(file(text), 'utf8')) as KnownPairs } catch { return null } },
    put(text, known) { writeWhole(file(text), JSON.stringify(known)) },
  }
}

function writeWhole(file: string, content: string): void {
  writeFileSync(`${file}.tmp`, content)
  renameSync(`${file}.tmp`, file)
}
