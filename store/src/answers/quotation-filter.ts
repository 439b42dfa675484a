/** Which quotations are asked for, and what of a trace both stores keep to answer it. */
import type { QuotationForm, Trace, TraceVerdict } from '@polylogue/graph-schema'

/** All conditions hold together; a missing one holds of all. `source`, `quotedBy` and `work` are entity ids. */
export interface QuotationFilter {
  readonly source?: string
  readonly quotedBy?: string
  readonly work?: string
  readonly document?: string
  readonly form?: QuotationForm
  /** Of its trace; `untraced`: it has none (indirect speech, few words). */
  readonly verdict?: TraceVerdict | 'untraced'
  /** `differs`: the words were found, but not with the speaker or in the work that is named; `agrees`: found, and nothing differs. */
  readonly claim?: 'agrees' | 'differs'
}

/** True where the words were found elsewhere than the quoter says. */
export function claimDiffers(trace: Trace): boolean {
  return trace.speaker === 'differs' || trace.work === 'differs'
}

/** Documents the words of a trace were found in, each once. */
export function sourceDocuments(trace: Trace): readonly string[] {
  return [...new Set([...(trace.source ? [trace.source] : []), ...trace.pieces, ...trace.copies].map((e) => e.document))]
}
