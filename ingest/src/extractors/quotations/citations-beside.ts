/** The citation beside a quotation: in the line below it, or in the brackets behind it. Looked up by place, not by going through all. */
import type { Citation, Span } from '@polylogue/graph-schema'

export interface CitationsBeside {
  /** The outermost citation inside a stretch. */
  within(span: Span): Citation | null
  /** "…" (North, The Rope and the Reed, p. 3). */
  behind(end: number): Citation | null
}

export function citationsBeside(text: string, citations: readonly Citation[]): CitationsBeside {
  const ordered = citations.filter((c) => c.form !== 'running').sort((a, b) => a.raw.start - b.raw.start || b.raw.end - a.raw.end)
  const firstFrom = (at: number) => {
    let low = 0
    let high = ordered.length
    while (low < high) { const mid = (low + high) >> 1; if (ordered[mid].raw.start < at) low = mid + 1; else high = mid }
    return low
  }
  return {
    within(span) {
      for (let i = firstFrom(span.start - 2); i < ordered.length && ordered[i].raw.start <= span.end; i++) if (ordered[i].raw.end <= span.end + 2) return ordered[i]
      return null
    },
    behind(end) {
      for (let i = firstFrom(end + 1); i < ordered.length && ordered[i].raw.start - end < 8; i++) {
        if (ordered[i].form === 'bracket' && /^[\s.,;”"’»]*[([]$/u.test(text.slice(end, ordered[i].raw.start))) return ordered[i]
      }
      return null
    },
  }
}
