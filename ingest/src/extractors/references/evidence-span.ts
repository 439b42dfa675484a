/** The shortest stretch that shows a quotation and whose it is: marks, cue, source, and the line below. */
import type { Citation, Document, Quotation, Span } from '@polylogue/graph-schema'

/** A citation further away than this (in a note) is no part of the stretch. */
const NEAR = 400

export function evidenceSpan({ text, passages }: Document, q: Quotation, cited: Citation | null): Span {
  let { start, end } = q.content
  if (/["“”„«»‘'`]/u.test(text[start - 1] ?? '')) start--
  while (/["”’'»,]/u.test(text[end] ?? '')) end++
  if (q.cue) { start = Math.min(start, q.cue.start); end = Math.max(end, q.cue.end) }
  if (q.sourceWords) {
    const from = Math.max(0, start - 200)
    const before = text.lastIndexOf(q.sourceWords, start - 1)
    const after = text.indexOf(q.sourceWords, q.content.end)
    const index = passages.findIndex((p) => p.id === q.passage)
    const limit = passages[index + 1]?.kind === 'attribution' ? passages[index + 1].end : passages[index].end
    if (q.rule === 'attribution-below' && after >= 0 && after < limit) end = Math.max(end, after + q.sourceWords.length)
    else if (after >= 0 && after - end < 60 && after < passages[index].end) end = Math.max(end, after + q.sourceWords.length)
    else if (before >= from && before >= passages[index].start) start = Math.min(start, before)
  }
  if (cited && cited.raw.start >= q.content.end && cited.raw.start - q.content.end < NEAR) end = Math.max(end, cited.raw.end)
  return { start, end }
}
