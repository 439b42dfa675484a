/** A run of words laid beside a window of a text: which of them stand there, and whether that can be chance. Depends on the two alone. */
import { alignWords } from './align-words.ts'
import type { QuotedWords } from './quoted-words.ts'
import { weighPlace } from './weigh-place.ts'
import type { Window } from './windows.ts'

/** A place that holds words of the run in order. Numbers of words are those of the text. */
export interface Place {
  readonly first: number
  readonly last: number
  /** For each word asked for, its partner's index in the text, or -1. */
  readonly partner: readonly number[]
  readonly matched: number
  /** Above 0 where the words can hardly stand there by chance. */
  readonly weight: number
}

/** Longer quotations are looked for by their first words. */
export const MOST_WORDS = 700
/** Words of the source that a mark of omission may stand for. */
export const GAP_WORDS = 60

export function evaluatePlace(asked: QuotedWords, text: readonly string[], w: Window): Place | null {
  const words = asked.words.slice(0, MOST_WORDS)
  const before = gapsIn(asked, 1, w.firstAsked)
  const after = gapsIn(asked, w.lastAsked + 1, words.length - 1)
  const from = Math.max(0, w.from - 4 - before * GAP_WORDS)
  const to = Math.min(text.length, Math.max(w.to, w.from + words.length) + 8 + after * GAP_WORDS)
  const local = alignWords(words, text.slice(from, to), asked.gaps)
  dropLooseParts(local, asked.gaps)
  dropStrays(local, asked.gaps)
  const partner = Array.from(asked.words, (_, i) => (i < local.length && local[i] >= 0 ? local[i] + from : -1))
  const kept = partner.filter((p) => p >= 0)
  if (kept.length === 0) return null
  return { first: kept[0], last: kept[kept.length - 1], partner, matched: kept.length, weight: weighPlace(words, partner, (i) => asked.gaps.has(i)) }
}

function gapsIn({ gaps }: QuotedWords, from: number, to: number): number {
  let n = 0
  for (const g of gaps) if (g >= from && g <= to) n++
  return Math.min(3, n)
}

/** Between two marks of omission, words of which fewer than half are there are not from there. */
function dropLooseParts(partner: Int32Array, gaps: ReadonlySet<number>): void {
  const edges = [0, ...[...gaps].filter((g) => g > 0 && g < partner.length).sort((x, y) => x - y), partner.length]
  for (let k = 0; k + 1 < edges.length; k++) {
    const part = partner.subarray(edges[k], edges[k + 1])
    if (part.length >= 3 && part.filter((p) => p >= 0).length * 2 < part.length) part.fill(-1)
  }
}

/** A single word at either edge, far from the rest, was picked by chance, unless words are marked as left out between. */
function dropStrays(partner: Int32Array, gaps: ReadonlySet<number>): void {
  for (const step of [1, -1] as const) {
    let i = step === 1 ? 0 : partner.length - 1
    for (let n = 0; n < 3; n++) {
      while (i >= 0 && i < partner.length && partner[i] < 0) i += step
      let k = i + step
      while (k >= 0 && k < partner.length && partner[k] < 0) k += step
      if (k < 0 || k >= partner.length) return
      const marked = [...gaps].some((g) => g > Math.min(i, k) && g <= Math.max(i, k))
      if (!marked && (Math.abs(partner[k] - partner[i]) > Math.abs(k - i) + 3 || Math.abs(k - i) > 3)) { partner[i] = -1; i = k } else break
    }
  }
}
