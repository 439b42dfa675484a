/** A quotation and its source side by side: each keeps only its own words, with what differs marked. */
import type { AlignmentStep, ClaimCheck, TraceDirection, TraceVerdict } from '@polylogue/graph-schema'

/** A stretch of one side: the same in both, changed, only here, or left out on the other side. */
export interface AlignedPiece {
  readonly words: string
  readonly kind: 'same' | 'changed' | 'added' | 'omitted'
  /** The quoter shows it: an ellipsis, square brackets. */
  readonly marked: boolean
  readonly piece: number
}

/** Words as quoted and as they stand in the source. Of words left out the quoted side keeps a gap, so that one sees where. */
export function alignedSides(steps: readonly AlignmentStep[]): { readonly quoted: readonly AlignedPiece[], readonly source: readonly AlignedPiece[] } {
  const side = (s: AlignmentStep, words: string): AlignedPiece => ({ words, kind: s.kind, marked: s.marked, piece: s.piece })
  return {
    quoted: steps.flatMap((s) => (s.kind === 'omitted' ? [side(s, '…')] : [side(s, s.words)])),
    source: steps.flatMap((s) => (s.kind === 'added' ? [] : [side(s, s.kind === 'changed' ? s.instead ?? s.words : s.words)])),
  }
}

/** How many words were left out, put in, or changed, for the head of the comparison. */
export function differences(steps: readonly AlignmentStep[]): { readonly omitted: number, readonly added: number, readonly changed: number } {
  const words = (kind: AlignmentStep['kind']) => steps.filter((s) => s.kind === kind).reduce((n, s) => n + s.words.split(/\s+/).filter(Boolean).length, 0)
  return { omitted: words('omitted'), added: words('added'), changed: words('changed') }
}

export const TRACE_VERDICTS: readonly (TraceVerdict | 'untraced')[] = ['verbatim', 'elided', 'altered', 'spliced', 'not-in-corpus', 'untraced']

const VERDICTS: Readonly<Record<TraceVerdict | 'untraced', string>> = {
  verbatim: 'Word for word',
  elided: 'Shortened: words were left out',
  altered: 'Changed: words differ from the source',
  spliced: 'Joined from separate places',
  'not-in-corpus': 'No document here holds these words',
  untraced: 'Not traced: too short, or not given word for word',
}

/** What the verdict means, in words. */
export function verdictInWords(verdict: TraceVerdict | 'untraced'): string {
  return VERDICTS[verdict]
}

/** The same as a tag: "not in corpus". */
export function verdictTag(verdict: TraceVerdict | 'untraced'): string {
  return verdict === 'untraced' ? 'not traced' : verdict.replaceAll('-', ' ')
}

const CLAIMS: Readonly<Record<ClaimCheck, string>> = { agrees: 'as claimed', differs: 'not as claimed', unknown: 'cannot be checked' }

/** Whether what the quoter claims was found so. */
export function claimInWords(check: ClaimCheck): string {
  return CLAIMS[check]
}

const DIRECTIONS: Readonly<Record<TraceDirection, string>> = { known: 'This is the source.', likely: 'This is probably the source.', open: 'Which of the two places is the source cannot be told.' }

/** How sure the direction is. */
export function directionInWords(direction: TraceDirection): string {
  return DIRECTIONS[direction]
}
