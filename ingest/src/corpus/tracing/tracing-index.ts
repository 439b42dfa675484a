/**
 * The index of a corpus: patterns (to find quotations) and shingles (to find reuse) of every text, in parts by their number, each entry with
 * the number of its text and the word it begins at. Texts are only added; one that is gone leaves entries behind that are passed over, and the
 * index is made anew when most of it is such.
 */
import { entryWriter } from './entry-store.ts'
import type { EntryStore } from './entry-store.ts'
import { eachPattern, eachShingle, wordKeys } from './word-keys.ts'

/** Raised with every change of what an entry is. */
export const INDEX_VERSION = 1
export const PARTS = 32

/** What the index holds: text ids in the order of their numbers. */
export interface IndexManifest {
  readonly version: number
  readonly texts: readonly string[]
}

export interface TracingIndex {
  readonly manifest: IndexManifest
  readonly entries: EntryStore
  /** Number of each text of the corpus. */
  readonly numbers: ReadonlyMap<string, number>
}

/** The index of exactly these texts. `saved` is told of a new manifest once its entries are written. */
export function syncIndex(texts: readonly string[], wordsOf: (text: string) => readonly string[], entries: EntryStore, known: IndexManifest | null, saved: (manifest: IndexManifest) => void = () => {}): TracingIndex {
  const wanted = new Set(texts)
  const alive = known?.version === INDEX_VERSION ? known.texts.filter((t) => wanted.has(t)).length : 0
  const usable = known !== null && known.version === INDEX_VERSION && alive * 2 >= known.texts.length
  if (!usable) for (let part = 0; part < PARTS; part++) for (const kind of ['pattern', 'shingle']) entries.delete(`${kind}-${part}`)
  const held = usable ? [...known.texts] : []
  const have = new Set(held)
  const fresh = texts.filter((t) => !have.has(t))
  const [patterns, shingles] = [entryWriter(entries, 'pattern'), entryWriter(entries, 'shingle')]
  for (const text of fresh) {
    const number = held.push(text) - 1
    const keys = wordKeys(wordsOf(text))
    eachPattern(keys, (key, at) => patterns.add(partOf(key), key, number, at))
    eachShingle(keys, (key, at) => shingles.add(partOf(key), key, number, at))
  }
  patterns.flush()
  shingles.flush()
  const manifest = { version: INDEX_VERSION, texts: held }
  if (!usable || fresh.length > 0) saved(manifest)
  return { manifest, entries, numbers: new Map(held.flatMap((t, i) => (wanted.has(t) ? [[t, i] as const] : []))) }
}

export function partOf(key: number): number {
  return (key >>> 0) % PARTS
}
