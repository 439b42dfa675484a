/** For many runs of words at once: where in the corpus their patterns stand. One pass over the index, part by part. */
import { entryWriter } from './entry-store.ts'
import type { EntryStore } from './entry-store.ts'
import { PARTS, partOf } from './tracing-index.ts'
import type { TracingIndex } from './tracing-index.ts'
import { eachPattern, wordKeys } from './word-keys.ts'

/** A pattern that stands at more places says nothing. */
const MOST_PLACES = 100
/** Runs of words whose hits are in memory at once. */
const BLOCK = 100

/** A pattern of the run at word `i` stands at word `at` of a text. */
export interface RunHit { readonly text: number, readonly at: number, readonly i: number }

/** Calls `found` for each run in order with its hits: by text, then place, then `i`. `runs` is gone through twice. */
export function findHits(index: TracingIndex, runs: Iterable<readonly string[]>, scratch: EntryStore, found: (run: number, hits: readonly RunHit[]) => void): void {
  const alive = new Set(index.numbers.values())
  const ask = entryWriter(scratch, 'ask')
  let count = 0
  for (const words of runs) {
    eachPattern(wordKeys(words), (key, i) => ask.add(partOf(key), key, count, i))
    count++
  }
  ask.flush()
  const answer = entryWriter(scratch, 'hit')
  for (let part = 0; part < PARTS; part++) {
    answerPart(index, scratch, part, alive, (run, text, at, i) => answer.add(Math.floor(run / BLOCK), run, text, at, i))
    scratch.delete(`ask-${part}`)
  }
  answer.flush()
  for (let block = 0; block * BLOCK < count; block++) {
    const lists = Array.from({ length: Math.min(BLOCK, count - block * BLOCK) }, (): number[] => [])
    for (const piece of scratch.read(`hit-${block}`)) for (let k = 0; k < piece.length; k += 4) lists[piece[k] - block * BLOCK].push(piece[k + 1], piece[k + 2], piece[k + 3])
    scratch.delete(`hit-${block}`)
    lists.forEach((flat, n) => found(block * BLOCK + n, hitsOf(flat)))
  }
}

function hitsOf(flat: readonly number[]): RunHit[] {
  const hits: RunHit[] = []
  for (let k = 0; k < flat.length; k += 3) hits.push({ text: flat[k], at: flat[k + 1], i: flat[k + 2] })
  return hits.sort((x, y) => x.text - y.text || x.at - y.at || x.i - y.i)
}

function answerPart(index: TracingIndex, scratch: EntryStore, part: number, alive: ReadonlySet<number>, hit: (run: number, text: number, at: number, i: number) => void): void {
  const asked = new Map<number, { readonly who: number[], readonly places: number[] }>()
  for (const piece of scratch.read(`ask-${part}`)) {
    for (let k = 0; k < piece.length; k += 3) {
      let entry = asked.get(piece[k])
      if (!entry) asked.set(piece[k], entry = { who: [], places: [] })
      entry.who.push(piece[k + 1], piece[k + 2])
    }
  }
  if (asked.size === 0) return
  for (const piece of index.entries.read(`pattern-${part}`)) {
    for (let k = 0; k < piece.length; k += 3) {
      const entry = asked.get(piece[k])
      if (entry && entry.places.length <= MOST_PLACES * 2 && alive.has(piece[k + 1])) entry.places.push(piece[k + 1], piece[k + 2])
    }
  }
  for (const { who, places } of asked.values()) {
    if (places.length > MOST_PLACES * 2) continue
    for (let q = 0; q < who.length; q += 2) for (let p = 0; p < places.length; p += 2) hit(who[q], places[p], places[p + 1], who[q + 1])
  }
}
