/** A quotation and its source side by side: each row keeps only its own words, with what differs marked. */
import type { AlignmentStep, TraceVerdict } from '@polylogue/graph-schema'

export interface AlignedRow {
  readonly title: 'As quoted' | 'In the source'
  readonly steps: readonly AlignmentStep[]
}

/** The two rows of an alignment. */
export function alignedRows(steps: readonly AlignmentStep[]): [AlignedRow, AlignedRow] {
  return [
    { title: 'As quoted', steps: steps.filter((s) => s.kind !== 'omitted') },
    { title: 'In the source', steps: steps.filter((s) => s.kind !== 'added').map((s) => (s.instead === null ? s : { ...s, words: s.instead })) },
  ]
}

const VERDICTS: Readonly<Record<TraceVerdict, string>> = {
  verbatim: 'Word for word',
  elided: 'Shortened: words were left out',
  altered: 'Changed: words differ from the source',
  spliced: 'Joined from separate places',
  'not-in-corpus': 'No document here holds these words',
}

/** What the verdict means, in words. */
export function verdictInWords(verdict: TraceVerdict): string {
  return VERDICTS[verdict]
}
