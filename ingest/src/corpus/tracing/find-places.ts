/** Where in a few texts in memory a run of words stands: found by shared patterns, then aligned. */
import { evaluatePlace, GAP_WORDS, MOST_WORDS } from './evaluate-place.ts'
import type { Place } from './evaluate-place.ts'
import type { QuotedWords } from './quoted-words.ts'
import type { ShingleIndex } from './shingle-index.ts'
import { bestWindows } from './windows.ts'

/** A place, and the index of its text. */
export interface PlaceInText extends Place {
  readonly text: number
}

const MOST_HITS = 400
const MOST_CANDIDATES = 24

/** Places in all texts that are not there by chance, by number of words matched, then text and position. */
export function findPlaces(index: ShingleIndex, asked: QuotedWords): PlaceInText[] {
  const words = asked.words.slice(0, MOST_WORDS)
  const byText = new Map<number, { at: number, i: number }[]>()
  for (let i = 0; i + 2 < words.length; i++) {
    for (const h of index.hits(words, i, MOST_HITS)) {
      const list = byText.get(h.text)
      if (list) list.push({ at: h.at, i }); else byText.set(h.text, [{ at: h.at, i }])
    }
  }
  const reach = reachOf(asked)
  const windows = [...byText].flatMap(([text, hits]) => bestWindows(hits.sort((a, b) => a.at - b.at || a.i - b.i), reach).map((window) => ({ text, window })))
    .sort((a, b) => b.window.votes - a.window.votes || a.text - b.text || a.window.from - b.window.from).slice(0, MOST_CANDIDATES)
  const places: PlaceInText[] = []
  for (const { text, window } of windows) {
    if (window.votes * 3 < windows[0].window.votes) break
    const place = evaluatePlace(asked, index.texts[text].words, window)
    if (place && place.weight > 0 && place.matched >= 3 && !places.some((p) => p.text === text && p.first <= place.last && place.first <= p.last)) places.push({ text, ...place })
  }
  return places.sort((a, b) => b.matched - a.matched || (a.last - a.first) - (b.last - b.first) || a.text - b.text || a.first - b.first)
}

/** Words of a text that a run may span there. */
export function reachOf({ words, gaps }: QuotedWords): number {
  return Math.ceil(Math.min(words.length, MOST_WORDS) * 1.5) + 10 + gaps.size * GAP_WORDS
}
