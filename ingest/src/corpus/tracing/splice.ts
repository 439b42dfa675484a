/** A quotation put together from places apart: words that one place lacks are looked for by themselves. */
import { bestWindows } from './windows.ts'
import { evaluatePlace } from './evaluate-place.ts'
import type { Place } from './evaluate-place.ts'
import { reachOf } from './find-places.ts'
import type { QuotedWords } from './quoted-words.ts'

/** A hit in a document: word `i` of the quotation, word `at` of the text. */
export interface DocumentHits { readonly document: string, readonly hits: readonly { readonly at: number, readonly i: number }[] }

export interface PlacedPiece { readonly document: string, readonly place: Place }

/** Words of the quotation that a piece must have. */
const LEAST_WORDS = 4
/** Part of the words between its first and last that a piece must have, and of all words that the pieces must have together. */
const PIECE_SHARE = 0.75
const MOST_PIECES = 4
const MOST_TRIED = 8

/** The pieces of a quotation in the order of its words; `first` where one place is known already. Null where they are not two at least, or leave too much. */
export function findPieces(asked: QuotedWords, places: readonly DocumentHits[], wordsOf: (document: string) => readonly string[], first: PlacedPiece | null): PlacedPiece[] | null {
  const pieces: PlacedPiece[] = first ? [first] : []
  const open = (i: number) => pieces.every((p) => p.place.partner[i] < 0)
  while (pieces.length < MOST_PIECES) {
    const next = bestPiece(asked, places, wordsOf, open, pieces)
    if (!next) break
    pieces.push(next)
  }
  const covered = asked.words.filter((_, i) => !open(i)).length
  if (pieces.length < 2 || covered < asked.words.length * PIECE_SHARE) return null
  const begin = (p: PlacedPiece) => p.place.partner.findIndex((x) => x >= 0)
  return pieces.sort((a, b) => begin(a) - begin(b))
}

/** The longest run of words still open that stands somewhere; a document that has a piece already comes first on a tie. */
function bestPiece(asked: QuotedWords, places: readonly DocumentHits[], wordsOf: (document: string) => readonly string[], open: (i: number) => boolean, have: readonly PlacedPiece[]): PlacedPiece | null {
  const tried = places.flatMap(({ document, hits }) => bestWindows(hits.filter((h) => open(h.i) && open(h.i + 2)), reachOf(asked)).map((w) => ({ document, w })))
    .filter(({ w }) => w.votes >= 2)
    .sort((a, b) => b.w.votes - a.w.votes || Number(have.some((p) => p.document === b.document)) - Number(have.some((p) => p.document === a.document))).slice(0, MOST_TRIED)
  let best: PlacedPiece | null = null
  for (const { document, w } of tried) {
    const place = evaluatePart(asked, wordsOf(document), w.firstAsked, Math.min(asked.words.length, w.lastAsked + 4), open, w)
    if (place && place.weight > 0 && (!best || place.matched > best.place.matched)) best = { document, place }
  }
  return best
}

/** The words from..to of the quotation alone, their partners in their places among all words; null where too few stand there. */
function evaluatePart(asked: QuotedWords, text: readonly string[], from: number, to: number, open: (i: number) => boolean, w: Parameters<typeof evaluatePlace>[2]): Place | null {
  while (from < to && !open(from)) from++
  while (to > from && !open(to - 1)) to--
  const part: QuotedWords = {
    words: asked.words.slice(from, to), spans: asked.spans.slice(from, to), inserted: new Map(),
    gaps: new Set([...asked.gaps].filter((g) => g > from && g < to).map((g) => g - from)),
  }
  const place = evaluatePlace(part, text, { ...w, from: w.from + from, firstAsked: 0, lastAsked: part.words.length - 1 })
  if (!place) return null
  const begin = place.partner.findIndex((p) => p >= 0)
  const end = place.partner.findLastIndex((p) => p >= 0)
  if (place.matched < LEAST_WORDS || place.matched < (end - begin + 1) * PIECE_SHARE) return null
  return { ...place, partner: asked.words.map((_, i) => (i >= from && i < to && open(i) ? place.partner[i - from] : -1)) }
}
