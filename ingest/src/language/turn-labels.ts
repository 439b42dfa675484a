/** The labels of a printed conversation: names, capitals or letters with a colon at the head of a passage, which come back. */
import type { Document, Span } from '@polylogue/graph-schema'

const LABEL = /^\s*(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}):\s/u

/** passage index → span of the label it begins with; empty unless two labels or more come back. */
export function turnLabels({ text, passages }: Document): ReadonlyMap<number, Span> {
  const labels = new Map<number, Span>()
  const counts = new Map<string, number>()
  passages.forEach((p, i) => {
    // A short question alone on its line looks like a heading or an attribution.
    if (p.kind !== 'paragraph' && p.kind !== 'heading' && p.kind !== 'attribution') return
    const m = LABEL.exec(text.slice(p.start, Math.min(p.end, p.start + 80)))
    if (!m) return
    const start = p.start + m[0].indexOf(m[1])
    labels.set(i, { start, end: start + m[1].length })
    counts.set(m[1], (counts.get(m[1]) ?? 0) + 1)
  })
  return [...counts.values()].filter((n) => n >= 2).length < 2 ? new Map() : labels
}
