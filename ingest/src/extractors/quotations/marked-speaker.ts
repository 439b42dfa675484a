/** Who speaks by the markup of the document: `said who` of an edition, the sender of the message that a reply quotes. It beats what is guessed from the words around. */
import type { Document, Span } from '@polylogue/graph-schema'

/** Name of the speaker of a stretch; null where the markup names none. */
export function markedSpeaker({ marks }: Pick<Document, 'marks'>): (span: Span) => string | null {
  const spoken = marks.filter((m) => m.kind === 'quote' && m.target !== null)
  if (spoken.length === 0) return () => null
  // The innermost mark that holds most of the stretch.
  return ({ start, end }) => spoken.filter((m) => (Math.min(m.end, end) - Math.max(m.start, start)) * 2 > end - start).sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.target ?? null
}
