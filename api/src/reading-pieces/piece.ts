/** One piece of a document: its text and blocks, and everything drawn from the document that touches it. */
import type { Span } from '@polylogue/graph-schema'
import type { AnnotatedDocument, DocumentPiece, TextBlock } from '../contract.ts'
import type { Cut } from './blocks.ts'

export function pieceOf(annotated: AnnotatedDocument, blocks: readonly TextBlock[], { from, to, start, end }: Cut): DocumentPiece {
  const touches = (s: Span) => s.start < end && s.end > start
  return {
    start, text: annotated.document.text.slice(start, end), blocks: blocks.slice(from, to),
    mentions: annotated.mentions.filter(touches),
    statements: annotated.statements.filter((s) => s.evidence.some(touches)),
    quotations: annotated.quotations.filter((q) => touches(q.content)),
    citations: annotated.citations.filter((c) => touches(c.raw)),
  }
}
