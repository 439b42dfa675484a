/**
 * Where other people's words stand, roughly: block quotations, and stretches between quotation marks. Only used to keep
 * "we" and "I" of a quotation from the document's voice; quotations themselves are another extractor's work.
 */
import type { Document, Span } from '@polylogue/graph-schema'

const LONGEST = 4000

/** Sorted stretches, none overlapping. A mark that never closes runs to the end of its passage. */
export function quotedStretches({ text, passages }: Pick<Document, 'text' | 'passages'>): Span[] {
  const out: Span[] = []
  for (const passage of passages) {
    if (passage.kind === 'boilerplate') continue
    if (passage.kind === 'blockQuote') { out.push({ start: passage.start, end: passage.end }); continue }
    let open = -1
    for (let i = passage.start; i < passage.end; i++) {
      const c = text[i]
      if (open >= 0 && (c === '”' || c === '"' || c === '»') || open >= 0 && i - open > LONGEST) {
        out.push({ start: open, end: i + 1 })
        open = -1
      } else if (open < 0 && (c === '“' || c === '"' || c === '«')) open = i
    }
    if (open >= 0) out.push({ start: open, end: passage.end })
  }
  return out
}

/** Asks whether a place lies in one of the sorted stretches. */
export function insideOf(stretches: readonly Span[]): (at: number) => boolean {
  return (at) => {
    let low = 0
    let high = stretches.length
    while (low < high) { const mid = (low + high) >> 1; if (stretches[mid].end <= at) low = mid + 1; else high = mid }
    return low < stretches.length && stretches[low].start <= at
  }
}
