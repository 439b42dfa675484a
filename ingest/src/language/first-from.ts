/** Where to begin in a list that stands in text order. */
import type { Span } from '@polylogue/graph-schema'

/** Index of the first span that begins at or behind an offset; the length where none does. By halves. */
export function firstFrom(spans: readonly Pick<Span, 'start'>[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = low + high >> 1
    if (spans[middle].start < offset) low = middle + 1
    else high = middle
  }
  return low
}
