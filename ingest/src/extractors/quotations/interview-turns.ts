/** Turns of an interview: "North: …". Who speaks in a passage that begins with a name and a colon. */
import type { Document, Span } from '@polylogue/graph-schema'

const TURN = /^\s*(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}):\s/u

/** passage index → span of the label that opens its turn; empty unless labels come back as in a conversation. */
export function interviewTurns({ text, passages }: Document): Map<number, Span> {
  const labels = new Map<number, Span>()
  const counts = new Map<string, number>()
  passages.forEach((p, i) => {
    // A short question alone on its line looks like a heading or an attribution.
    if (p.kind !== 'paragraph' && p.kind !== 'heading' && p.kind !== 'attribution') return
    const m = TURN.exec(text.slice(p.start, Math.min(p.end, p.start + 80)))
    if (!m) return
    const start = p.start + m[0].indexOf(m[1])
    labels.set(i, { start, end: start + m[1].length })
    counts.set(m[1], (counts.get(m[1]) ?? 0) + 1)
  })
  const repeated = [...counts.values()].filter((n) => n >= 2).length
  if (repeated < 2) return new Map()
  const turns = new Map<number, Span>()
  let open: Span | null = null
  passages.forEach((p, i) => {
    if ((p.kind === 'heading' && !labels.has(i)) || p.kind === 'signature' || p.kind === 'note') open = null
    open = labels.get(i) ?? open
    if (open) turns.set(i, open)
  })
  return turns
}
