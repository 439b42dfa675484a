/** Places in a text as other programs count them: Unicode code points, where the program itself counts UTF-16 code units. */
import { codePointCounter, InvariantError } from '@polylogue/graph-schema'
import type { Document, Span } from '@polylogue/graph-schema'

/** Turns a span of one of the documents, or null, into code points. */
export type Recount = <T extends Span>(document: string, span: T) => T

/** Builds the counters of all documents once. */
export function recounter(documents: Iterable<Document>): Recount {
  const texts = new Map([...documents].map((d) => [d.id, d.text]))
  const counters = new Map<string, (utf16: number) => number>()
  return (document, span) => {
    let count = counters.get(document)
    if (!count) {
      const text = texts.get(document)
      if (text === undefined) throw new InvariantError('export/document-missing', `a span points into document ${document}, which is not exported`)
      count = codePointCounter(text)
      counters.set(document, count)
    }
    return { ...span, start: count(span.start), end: count(span.end) }
  }
}
