/** Passages of a text that stand in others, with or without marks and even with their words shuffled: clusters of shared patterns. */
import type { Span } from '@polylogue/graph-schema'
import { CHANCE, surprise } from './chance.ts'
import { clustersOf } from './reuse-clusters.ts'
import type { Cluster } from './reuse-clusters.ts'
import { stretchEdges } from './stretch-edges.ts'
import type { ShingleIndex } from './shingle-index.ts'
import { spanOfWords, textWords } from './text-words.ts'
import type { TextWords } from './text-words.ts'

export interface Reuse {
  readonly place: Span
  /** Index of the other text. */
  readonly text: number
  readonly source: Span
  /** Words of the passage, and share of them that the shared patterns cover. */
  readonly words: number
  readonly covered: number
}

const MOST_HITS = 60
/** Words of the shorter side from which on a passage counts. */
const LEAST_WORDS = 20
/** Beyond what chance gives (−log10): a dozen words that are not usual together. */
const LEAST_SURPRISE = 27
/** Part of the words on both sides that shared patterns cover. */
const LEAST_COVERED = 0.25

export interface ReuseOptions {
  /** Default 20. */
  readonly leastWords?: number
  /** Texts of the index that do not count. */
  readonly skip?: (text: number) => boolean
}

/** By place, then text, then place there. Of several places in one text that have the same words, the one with most. */
export function findReuse(text: string, index: ShingleIndex, { leastWords = LEAST_WORDS, skip = () => false }: ReuseOptions = {}): Reuse[] {
  const here = textWords(text)
  const seeds = new Map<number, { a: number, b: number }[]>()
  for (let i = 0; i + 2 < here.words.length; i++) {
    for (const h of index.hits(here.words, i, MOST_HITS)) {
      if (skip(h.text)) continue
      const list = seeds.get(h.text)
      if (list) list.push({ a: i, b: h.at }); else seeds.set(h.text, [{ a: i, b: h.at }])
    }
  }
  const out: Reuse[] = []
  for (const [t, hits] of seeds) {
    const there = index.texts[t]
    const found = clustersOf(hits).filter((c) => surprising(c, here.words)).map((c) => stretchEdges(c, here.words, there.words)).filter((c) => enough(c, leastWords))
    for (const c of strongest(found)) out.push(reuse(c, t, here, there))
  }
  return out.sort((a, b) => a.place.start - b.place.start || a.text - b.text || a.source.start - b.source.start)
}

function reuse(c: Cluster, text: number, here: TextWords, there: TextWords): Reuse {
  return {
    text, place: spanOfWords(here.spans, c.a0, c.a1), source: spanOfWords(there.spans, c.b0, c.b1),
    words: c.a1 - c.a0 + 1, covered: c.coveredA.size / (c.a1 - c.a0 + 1),
  }
}

function enough(c: Cluster, leastWords: number): boolean {
  const a = c.a1 - c.a0 + 1
  const b = c.b1 - c.b0 + 1
  return Math.min(a, b) >= leastWords && c.coveredA.size >= a * LEAST_COVERED && c.coveredB.size >= b * LEAST_COVERED && Math.max(a, b) <= Math.min(a, b) * 2.5
}

/** Common words find each other in any two novels; these are too many, or too rare, for that. */
function surprising(c: Cluster, words: readonly string[]): boolean {
  const covered = [...c.coveredA].sort((x, y) => x - y)
  const sum = covered.reduce((n, i) => n + surprise(words[i]), 0)
  const share = Math.min(1, c.coveredB.size / Math.max(1, c.coveredA.size))
  return sum * share >= CHANCE + LEAST_SURPRISE
}

/** No two that overlap on our side: the one with more words shared, then the earlier. */
function strongest(found: readonly Cluster[]): Cluster[] {
  const kept: Cluster[] = []
  for (const c of [...found].sort((x, y) => y.coveredA.size - x.coveredA.size || x.a0 - y.a0 || x.b0 - y.b0)) {
    if (!kept.some((k) => c.a0 <= k.a1 && k.a0 <= c.a1)) kept.push(c)
  }
  return kept
}
