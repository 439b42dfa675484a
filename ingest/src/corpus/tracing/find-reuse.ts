/** Passages of a text that stand in others, with or without marks and even with their words shuffled: clusters of shared patterns. */
import type { Span } from '@polylogue/graph-schema'
import type { ShingleIndex } from './shingle-index.ts'
import { textWords } from './text-words.ts'

export interface Reuse {
  readonly place: Span
  /** Index of the other text. */
  readonly text: number
  readonly source: Span
}

const MOST_HITS = 60
/** Words between two shared patterns of one passage, in either text. */
const GAP = 40
const LEAST_HITS = 5
const LEAST_WORDS = 20
/** Shared patterns for each word of the passage. */
const LEAST_DENSITY = 0.1

interface Cluster { a0: number, a1: number, b0: number, b1: number, hits: Set<number> }

export function findReuse(text: string, index: ShingleIndex): Reuse[] {
  const { words, spans } = textWords(text)
  const clusters = new Map<number, Cluster[]>()
  const done = new Map<number, Cluster[]>()
  for (let i = 0; i + 2 < words.length; i++) {
    for (const h of index.hits(words, i, MOST_HITS)) {
      const open = (clusters.get(h.text) ?? []).filter((c) => { const alive = i - c.a1 <= GAP; if (!alive) done.set(h.text, [...(done.get(h.text) ?? []), c]); return alive })
      const fits = open.filter((c) => h.at >= c.b0 - GAP && h.at <= c.b1 + GAP)
      if (fits.length === 0) open.push({ a0: i, a1: i + 2, b0: h.at, b1: h.at + 2, hits: new Set([i]) })
      else {
        const [c, ...rest] = fits
        c.a1 = Math.max(c.a1, i + 2); c.b0 = Math.min(c.b0, h.at); c.b1 = Math.max(c.b1, h.at + 2); c.hits.add(i)
        for (const r of rest) { c.a0 = Math.min(c.a0, r.a0); c.a1 = Math.max(c.a1, r.a1); c.b0 = Math.min(c.b0, r.b0); c.b1 = Math.max(c.b1, r.b1); for (const x of r.hits) c.hits.add(x) }
        if (rest.length > 0) { clusters.set(h.text, open.filter((o) => !rest.includes(o))); continue }
      }
      clusters.set(h.text, open)
    }
  }
  for (const [t, open] of clusters) done.set(t, [...(done.get(t) ?? []), ...open])
  const out: Reuse[] = []
  for (const [t, list] of done) {
    for (const c of list) {
      if (c.hits.size < LEAST_HITS || c.a1 - c.a0 < LEAST_WORDS || c.hits.size < (c.a1 - c.a0) * LEAST_DENSITY) continue
      const there = index.texts[t].spans
      out.push({ place: { start: spans[c.a0].start, end: spans[Math.min(c.a1, spans.length - 1)].end }, text: t, source: { start: there[c.b0].start, end: there[Math.min(c.b1, there.length - 1)].end } })
    }
  }
  return out.sort((a, b) => a.place.start - b.place.start || a.text - b.text || a.source.start - b.source.start)
}
