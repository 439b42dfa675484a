/** Where in the indexed texts a run of words stands, best place of each text first found by shared patterns, then aligned. */
import { alignWords } from './align-words.ts'
import type { ShingleIndex } from './shingle-index.ts'

/** A place that holds most of the words in order. */
export interface Place {
  /** Index of the text. */
  readonly text: number
  /** First and last word of the place there, inclusive. */
  readonly first: number
  readonly last: number
  /** For each word asked for, its partner's index in the text, or -1. */
  readonly partner: Int32Array
  readonly matched: number
}

const MOST_HITS = 400
const MOST_WORDS = 700
const CANDIDATES = 4

/** Places in all texts, by number of words matched, then text and position. `skip`: word ranges that do not count. */
export function findPlaces(index: ShingleIndex, words: readonly string[], slack: number, skip: (text: number, first: number, last: number) => boolean = () => false): Place[] {
  const asked = words.slice(0, MOST_WORDS)
  const byText = new Map<number, { at: number, i: number }[]>()
  for (let i = 0; i + 2 < asked.length; i++) {
    for (const h of index.hits(asked, i, MOST_HITS)) {
      const list = byText.get(h.text)
      if (list) list.push({ at: h.at, i })
      else byText.set(h.text, [{ at: h.at, i }])
    }
  }
  const reach = Math.ceil(asked.length * 1.5) + slack
  const windows = [...byText].flatMap(([text, hits]) => bestWindows(hits, reach).map((w) => ({ text, ...w })))
    .sort((a, b) => b.votes - a.votes || a.text - b.text || a.from - b.from).slice(0, CANDIDATES * 6)
  const places: Place[] = []
  for (const w of windows) {
    if (w.votes * 3 < windows[0].votes) break
    const place = alignAt(index, asked, w)
    if (place && !skip(place.text, place.first, place.last) && !places.some((p) => p.text === place.text && p.first <= place.last && place.first <= p.last)) places.push(place)
  }
  return places.sort((a, b) => b.matched - a.matched || (a.last - a.first) - (b.last - b.first) || a.text - b.text || a.first - b.first)
}

interface Window { readonly votes: number, readonly from: number, readonly to: number }

/** Stretches of one text with the most different words asked for; at most `CANDIDATES`, apart from each other. */
function bestWindows(hits: { at: number, i: number }[], reach: number): Window[] {
  hits.sort((a, b) => a.at - b.at || a.i - b.i)
  const counts = new Map<number, number>()
  const found: Window[] = []
  let low = 0
  for (let high = 0; high < hits.length; high++) {
    counts.set(hits[high].i, (counts.get(hits[high].i) ?? 0) + 1)
    while (hits[high].at - hits[low].at > reach) {
      const n = counts.get(hits[low].i)! - 1
      if (n === 0) counts.delete(hits[low].i); else counts.set(hits[low].i, n)
      low++
    }
    const window = { votes: counts.size, from: hits[low].at - hits[low].i, to: hits[high].at + 3 }
    const last = found.at(-1)
    if (last && window.from <= last.to) { if (window.votes > last.votes) found[found.length - 1] = window }
    else found.push(window)
  }
  return found.sort((a, b) => b.votes - a.votes || a.from - b.from).slice(0, CANDIDATES)
}

function alignAt(index: ShingleIndex, asked: readonly string[], w: Window & { readonly text: number }): Place | null {
  const all = index.texts[w.text].words
  const from = Math.max(0, w.from - 4)
  const to = Math.min(all.length, Math.max(w.to, w.from + asked.length) + 8)
  const local = alignWords(asked, all.slice(from, to))
  dropStrays(local)
  const partner = local.map((p) => (p < 0 ? -1 : p + from))
  const kept = partner.filter((p) => p >= 0)
  return kept.length === 0 ? null : { text: w.text, first: kept[0], last: kept[kept.length - 1], partner, matched: kept.length }
}

/** A single word at either edge, far from the rest, was picked by chance. */
function dropStrays(partner: Int32Array): void {
  for (const step of [1, -1] as const) {
    let i = step === 1 ? 0 : partner.length - 1
    for (let n = 0; n < 3; n++) {
      while (i >= 0 && i < partner.length && partner[i] < 0) i += step
      let k = i + step
      while (k >= 0 && k < partner.length && partner[k] < 0) k += step
      if (k < 0 || k >= partner.length) return
      if (Math.abs(partner[k] - partner[i]) > Math.abs(k - i) + 3) { partner[i] = -1; i = k } else break
    }
  }
}
