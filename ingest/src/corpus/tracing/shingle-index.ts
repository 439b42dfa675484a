/**
 * Index of short word patterns over many texts: three words in a row, and three with one word in between that may differ.
 * Flat integer tables, so that building and asking stay linear; an entry is checked word by word before it is answered.
 */
import type { TextWords } from './text-words.ts'
import { textWords } from './text-words.ts'

export interface IndexedText {
  readonly id: string
  readonly text: string
}

/** Place of a pattern: which text, and the index of its first word there. */
export interface Hit {
  readonly text: number
  readonly at: number
}

export interface ShingleIndex {
  readonly texts: readonly (TextWords & IndexedText)[]
  /** Places where the pattern that begins at `at` in `words` stands; empty where there are more than `most`. */
  hits(words: readonly string[], at: number, most: number): Hit[]
}

/** Offsets of the words of each pattern. */
const PATTERNS: readonly (readonly [number, number, number])[] = [[0, 1, 2], [0, 2, 3], [0, 1, 3]]

export function buildShingleIndex(texts: readonly IndexedText[]): ShingleIndex {
  const parsed = texts.map((t) => ({ ...t, ...textWords(t.text) }))
  const vocabulary = new Map<string, number>()
  const total = parsed.reduce((n, t) => n + t.words.length, 0)
  const ids = new Int32Array(total)
  const offsets = new Int32Array(parsed.length + 1)
  let g = 0
  parsed.forEach((t, i) => {
    offsets[i] = g
    for (const w of t.words) {
      let id = vocabulary.get(w)
      if (id === undefined) { id = vocabulary.size; vocabulary.set(w, id) }
      ids[g++] = id
    }
  })
  offsets[parsed.length] = g
  const bits = Math.max(10, Math.min(24, Math.ceil(Math.log2(total * 3 + 1))))
  const tables = PATTERNS.map((pattern, kind) => table(ids, offsets, pattern, kind, bits))
  const textOf = (at: number): number => {
    let low = 0
    let high = parsed.length
    while (high - low > 1) { const mid = (low + high) >> 1; if (offsets[mid] <= at) low = mid; else high = mid }
    return low
  }
  return {
    texts: parsed,
    hits(words, at, most) {
      const out: Hit[] = []
      PATTERNS.forEach((pattern, kind) => {
        const [a, b, c] = pattern.map((o) => vocabulary.get(words[at + o] ?? '') ?? -1)
        if (a < 0 || b < 0 || c < 0) return
        const { heads, places } = tables[kind]
        const bucket = hash(a, b, c, kind) >>> (32 - bits)
        const found: Hit[] = []
        for (let k = heads[bucket]; k < heads[bucket + 1]; k++) {
          const p = places[k]
          if (ids[p + pattern[0]] !== a || ids[p + pattern[1]] !== b || ids[p + pattern[2]] !== c) continue
          const text = textOf(p)
          found.push({ text, at: p - offsets[text] })
          if (found.length > most) return
        }
        out.push(...found)
      })
      return out
    },
  }
}

function hash(a: number, b: number, c: number, kind: number): number {
  let h = Math.imul(a + 0x9e3779b9, 0x85ebca6b) ^ kind
  h = Math.imul((h ^ (h >>> 15)) + b, 0xc2b2ae35)
  h = Math.imul((h ^ (h >>> 13)) + c, 0x27d4eb2f)
  return (h ^ (h >>> 16)) >>> 0
}

/** Places by bucket, in one flat array: a count, a running sum, then the places. */
function table(ids: Int32Array, offsets: Int32Array, pattern: readonly [number, number, number], kind: number, bits: number): { heads: Int32Array, places: Int32Array } {
  const reach = pattern[2]
  const heads = new Int32Array((1 << bits) + 1)
  const each = (visit: (bucket: number, place: number) => void) => {
    for (let t = 0; t + 1 < offsets.length; t++) {
      for (let p = offsets[t]; p + reach < offsets[t + 1]; p++) visit(hash(ids[p + pattern[0]], ids[p + pattern[1]], ids[p + reach], kind) >>> (32 - bits), p)
    }
  }
  each((bucket) => { heads[bucket + 1]++ })
  for (let i = 1; i < heads.length; i++) heads[i] += heads[i - 1]
  const places = new Int32Array(heads[heads.length - 1])
  const fill = heads.slice()
  each((bucket, place) => { places[fill[bucket]++] = place })
  return { heads, places }
}
