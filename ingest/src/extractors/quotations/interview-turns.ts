/** Turns of an interview: "North: …". Who speaks in a passage that begins with a name and a colon, and in those behind it. */
import type { Document, Span } from '@polylogue/graph-schema'
import { turnLabels } from '../../language/turn-labels.ts'

/** passage index → span of the label that opens its turn; empty unless labels come back as in a conversation. */
export function interviewTurns(document: Document): Map<number, Span> {
  const labels = turnLabels(document)
  const turns = new Map<number, Span>()
  if (labels.size === 0) return turns
  let open: Span | null = null
  document.passages.forEach((p, i) => {
    if ((p.kind === 'heading' && !labels.has(i)) || p.kind === 'signature' || p.kind === 'note') open = null
    open = labels.get(i) ?? open
    if (open) turns.set(i, open)
  })
  return turns
}
