/** Task files count Unicode code points; the program counts UTF-16 code units. */
import { codePointCounter } from '@polylogue/graph-schema'
import type { Span } from '@polylogue/graph-schema'

/** Turns spans of a text into code point offsets, and the other way round. */
export function codePoints(text: string): { out: (span: Span) => Span, in: (codePoint: number) => number } {
  const count = codePointCounter(text)
  let units: number[] | null = null
  return {
    out: ({ start, end }) => ({ start: count(start), end: count(end) }),
    in: (codePoint) => {
      if (units === null) {
        units = []
        for (let i = 0; i < text.length; i++) { units.push(i); if (text.codePointAt(i)! > 0xffff) i++ }
        units.push(text.length)
      }
      return units[codePoint] ?? text.length
    },
  }
}
