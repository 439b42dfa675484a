/** Passages that two texts of the corpus share: pairs of texts with shingles in common, then the fine search around these. */
import { entryWriter } from './entry-store.ts'
import type { EntryStore } from './entry-store.ts'
import { findReuse } from './find-reuse.ts'
import type { Reuse } from './find-reuse.ts'
import type { PairCache } from './place-cache.ts'
import { pairReader } from './place-cache.ts'
import { buildShingleIndex } from './shingle-index.ts'
import { spanOfWords } from './text-words.ts'
import type { ParsedText } from './traced-text.ts'
import { PARTS } from './tracing-index.ts'
import type { TracingIndex } from './tracing-index.ts'

/** A passage of `a` that stands in `b`; document ids, `a` before `b`. */
export interface SharedPassage {
  readonly a: string
  readonly b: string
  readonly inA: { readonly start: number, readonly end: number }
  readonly inB: { readonly start: number, readonly end: number }
  readonly words: number
}

/** A shingle in more texts is a phrase of everybody. */
const MOST_TEXTS = 12
/** Of one text, the first places of a shingle. */
const MOST_IN_TEXT = 3
const BLOCK = 200
/** Shared shingles that a passage must have, and words between two of them. */
const LEAST_SHARED = 2
const GAP = 60
/** Words looked at around them. */
const MARGIN = 40

/** `ids`: document ids, sorted; `textIdOf`: their text ids. Calls `found` for pairs in order of `a`, then `b`. */
export function sharedPassages(index: TracingIndex, ids: readonly string[], textIdOf: ReadonlyMap<string, string>, load: (id: string) => ParsedText, scratch: EntryStore, cache: PairCache, found: (passage: SharedPassage) => void): void {
  const rankOf = new Map(ids.map((id, rank) => [index.numbers.get(textIdOf.get(id)!)!, rank]))
  const write = entryWriter(scratch, 'pair')
  for (let part = 0; part < PARTS; part++) pairsOfPart(index, part, rankOf, (a, b, atA, atB) => write.add(Math.floor(a / BLOCK), a, b, atA, atB))
  write.flush()
  const known = pairReader(cache)
  for (let block = 0; block * BLOCK < ids.length; block++) {
    const pairs = new Map<string, { a: number, b: number, hits: { a: number, b: number }[] }>()
    for (const piece of scratch.read(`pair-${block}`)) {
      for (let k = 0; k < piece.length; k += 4) {
        const key = `${piece[k]} ${piece[k + 1]}`
        let pair = pairs.get(key)
        if (!pair) pairs.set(key, pair = { a: piece[k], b: piece[k + 1], hits: [] })
        pair.hits.push({ a: piece[k + 2], b: piece[k + 3] })
      }
    }
    scratch.delete(`pair-${block}`)
    for (const { a, b, hits } of [...pairs.values()].sort((x, y) => x.a - y.a || x.b - y.b)) {
      const stretches = stretchesOf(hits)
      if (stretches.length === 0) continue
      const [idA, idB] = [ids[a], ids[b]]
      const passages = known.reuse(textIdOf.get(idA)!, textIdOf.get(idB)!, () => fine(load(idA), load(idB), stretches))
      for (const p of passages) found({ a: idA, b: idB, inA: p.place, inB: p.source, words: p.words })
    }
  }
  known.close('reuse')
}

function pairsOfPart(index: TracingIndex, part: number, rankOf: ReadonlyMap<number, number>, pair: (a: number, b: number, atA: number, atB: number) => void): void {
  const places = new Map<number, number[]>()
  for (const piece of index.entries.read(`shingle-${part}`)) {
    for (let k = 0; k < piece.length; k += 3) {
      const rank = rankOf.get(piece[k + 1])
      if (rank === undefined) continue
      const list = places.get(piece[k])
      if (list) list.push(rank, piece[k + 2]); else places.set(piece[k], [rank, piece[k + 2]])
    }
  }
  for (const list of places.values()) {
    if (list.length < 4) continue
    const byText = new Map<number, number[]>()
    for (let k = 0; k < list.length; k += 2) { const at = byText.get(list[k]); if (at) at.push(list[k + 1]); else byText.set(list[k], [list[k + 1]]) }
    if (byText.size < 2 || byText.size > MOST_TEXTS) continue
    const texts = [...byText].map(([rank, at]) => ({ rank, at: at.sort((x, y) => x - y).slice(0, MOST_IN_TEXT) })).sort((x, y) => x.rank - y.rank)
    texts.forEach((a, i) => { for (const b of texts.slice(i + 1)) for (const atA of a.at) for (const atB of b.at) pair(a.rank, b.rank, atA, atB) })
  }
}

interface Stretch { a0: number, a1: number, b0: number, b1: number, n: number, lastA: number }

/** Where shared shingles lie near each other on both sides; words, inclusive. */
function stretchesOf(hits: { a: number, b: number }[]): Stretch[] {
  const done: Stretch[] = []
  let open: Stretch[] = []
  for (const h of hits.sort((x, y) => x.a - y.a || x.b - y.b)) {
    open = open.filter((s) => { const alive = h.a - s.a1 <= GAP; if (!alive) done.push(s); return alive })
    const fits = open.find((s) => h.b >= s.b0 - GAP && h.b <= s.b1 + GAP)
    if (!fits) { open.push({ a0: h.a, a1: h.a, b0: h.b, b1: h.b, n: 1, lastA: h.a }); continue }
    if (h.a !== fits.lastA) { fits.n++; fits.lastA = h.a }
    fits.a1 = h.a
    fits.b0 = Math.min(fits.b0, h.b)
    fits.b1 = Math.max(fits.b1, h.b)
  }
  return [...done, ...open].filter((s) => s.n >= LEAST_SHARED).sort((x, y) => x.a0 - y.a0 || x.b0 - y.b0)
}

function fine(a: ParsedText, b: ParsedText, stretches: readonly Stretch[]): Omit<Reuse, 'text'>[] {
  const out: Omit<Reuse, 'text'>[] = []
  for (const s of stretches) {
    const [here, there] = [slice(a, s.a0, s.a1), slice(b, s.b0, s.b1)]
    for (const { place, source, words, covered } of findReuse(here.text, buildShingleIndex([{ id: '', text: there.text }]))) {
      out.push({ place: { start: place.start + here.at, end: place.end + here.at }, source: { start: source.start + there.at, end: source.end + there.at }, words, covered })
    }
  }
  return out.filter((r, i) => !out.some((o, j) => j < i && o.place.start < r.place.end && r.place.start < o.place.end))
}

function slice({ document, parsed: { spans } }: ParsedText, first: number, last: number): { text: string, at: number } {
  const { start, end } = spanOfWords(spans, Math.max(0, first - MARGIN), Math.min(spans.ends.length - 1, last + MARGIN))
  return { at: start, text: document.text.slice(start, end) }
}
