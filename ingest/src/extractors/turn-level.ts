/** The level of an attribution chain that a turn of a conversation, or a letter printed inside a document, stands for. */
import { quoteAt } from '@polylogue/graph-schema'
import type { AttributionLevel, Document } from '@polylogue/graph-schema'
import type { VoiceTurn } from './extractor.ts'

/** The turn that a place stands in; null where the document's own voice speaks. `turns` in text order, none overlapping. */
export function turnAt(turns: readonly VoiceTurn[], at: number): VoiceTurn | null {
  let low = 0
  let high = turns.length
  while (low < high) { const mid = (low + high) >> 1; if (turns[mid].end <= at) low = mid + 1; else high = mid }
  return low < turns.length && turns[low].start <= at ? turns[low] : null
}

/** Who speaks in the turn, with the label or signature that says so as evidence. */
export function turnLevel({ id, text }: Document, { speaker, label }: VoiceTurn): AttributionLevel {
  return { source: speaker, evidence: quoteAt(id, text, label.start, label.end) }
}
