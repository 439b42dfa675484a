/** How the blocks of a document lie in its pieces: what the list of blocks knows before any of them is here. */
import type { DocumentOutline } from '@polylogue/api/contract'

export interface Sheet {
  /** Blocks of the whole document. */
  readonly blocks: number
  /** First block of a piece. */
  first(piece: number): number
  /** The piece a block belongs to. */
  pieceOf(block: number): number
  /** The piece a place lies in. */
  pieceAt(place: number): number
  /** Code units of a block, on average over its piece. */
  letters(block: number): number
  /** The block near a place, as well as it can be said without the piece. */
  near(place: number): number
}

export function sheetOf({ pieces, length }: Pick<DocumentOutline, 'pieces' | 'length'>): Sheet {
  const firsts = new Float64Array(pieces.length + 1)
  pieces.forEach((p, i) => { firsts[i + 1] = firsts[i] + p.blocks })
  const lengthOf = (i: number) => (pieces[i + 1]?.start ?? length) - pieces[i].start
  const pieceOf = (block: number) => lastAtMost(pieces.length, (i) => firsts[i], block)
  const pieceAt = (place: number) => lastAtMost(pieces.length, (i) => pieces[i].start, place)
  return {
    blocks: firsts[pieces.length], pieceOf, pieceAt,
    first: (piece) => firsts[piece],
    letters: (block) => { const piece = pieceOf(block); return lengthOf(piece) / Math.max(1, pieces[piece].blocks) },
    near: (place) => { const i = pieceAt(place); return Math.min(firsts[pieces.length] - 1, Math.floor(firsts[i] + (pieces[i].blocks * (place - pieces[i].start)) / Math.max(1, lengthOf(i)))) },
  }
}

/** The last of `count` ascending values that is at most `wanted`; 0 where none is. */
function lastAtMost(count: number, value: (i: number) => number, wanted: number): number {
  let low = 0
  let high = count
  while (low < high) { const middle = (low + high) >> 1; if (value(middle) <= wanted) low = middle + 1; else high = middle }
  return Math.max(0, low - 1)
}
