/** A text in pieces: blocks short enough to be drawn one at a time, and pieces of them short enough to be sent one at a time. */
import type { Document } from '@polylogue/graph-schema'
import type { TextBlock } from '../contract.ts'

/** Longest block, in code units: a screen or two of text. */
const LONGEST_BLOCK = 2400
/** A piece ends with the block that reaches this length, in code units: some twenty screens. */
const PIECE = 32_000

/** A piece: blocks `from` to `to` (beyond the last), and the text from `start` to `end` (where the next begins). */
export interface Cut { readonly from: number, readonly to: number, readonly start: number, readonly end: number }

/** Every passage, the long ones cut, in the order of the text. */
export function blocksOf({ text, passages }: Pick<Document, 'text' | 'passages'>): TextBlock[] {
  return passages.flatMap((p, i) => {
    const cuts = [p.start]
    while (p.end - cuts.at(-1)! > LONGEST_BLOCK * 1.5) cuts.push(cutNear(text, cuts.at(-1)! + LONGEST_BLOCK))
    return cuts.map((start, n): TextBlock => ({
      kind: p.kind, level: p.level, start, end: cuts[n + 1] ?? p.end, first: n === 0, last: n === cuts.length - 1,
      locator: n === 0 && p.locator !== passages[i - 1]?.locator ? p.locator ?? null : null,
    }))
  })
}

/** After the next space, or in the middle of a word (not of a character) where there is none near. */
function cutNear(text: string, near: number): number {
  const space = text.slice(near, near + 200).search(/\s/)
  if (space >= 0) return near + space + 1
  const code = text.charCodeAt(near)
  return code >= 0xdc00 && code <= 0xdfff ? near + 1 : near
}

/** The pieces of a text of `length` code units: together they are all of it. */
export function cutsOf(blocks: readonly TextBlock[], length: number): Cut[] {
  const starts = [0]
  let begun = 0
  blocks.forEach((b, i) => { if (i > 0 && b.start - begun >= PIECE) { starts.push(i); begun = b.start } })
  const at = (i: number) => (i === 0 ? 0 : blocks[i]?.start ?? length)
  return starts.map((from, n) => { const to = starts[n + 1] ?? blocks.length; return { from, to, start: at(from), end: to < blocks.length ? at(to) : length } })
}
