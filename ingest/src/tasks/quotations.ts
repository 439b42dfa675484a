/** The task of quotations: direct and indirect speech, each with the words of its source and cue. */
import type { Span } from '@polylogue/graph-schema'
import { directQuotations, sentencesOf } from '../extractors/quotations/bare-text.ts'
import { indirectClauses } from '../extractors/quotations/indirect-clauses.ts'
import { speakersInTurn } from '../extractors/quotations/speakers-in-turn.ts'
import { codePoints } from './code-points.ts'

export interface QuotationsRecord { readonly id: string, readonly text: string, readonly gold?: unknown }
type Ends = readonly (readonly [number, number])[]
export interface QuotationsAnswer {
  readonly id: string
  readonly quotes: readonly { readonly content: Ends, readonly source: Ends, readonly cue: Ends, readonly speaker?: string }[]
}

export function answerQuotations({ id, text }: QuotationsRecord): QuotationsAnswer {
  const { out } = codePoints(text)
  const found = directQuotations(text)
  const stretches = found.map((f) => f.stretch)
  const speakers = speakersInTurn(text, stretches, found.map((f) => f.near))
  const ends = (...spans: readonly (Span | null | undefined)[]): Ends => spans.flatMap((span) => { if (!span) return []; const o = out(span); return [[o.start, o.end] as const] })
  const named = (span: Span | null) => (span ? { speaker: text.slice(span.start, span.end) } : {})
  const direct = found.map(({ stretch, near }, i) => ({ content: ends(stretch), source: ends(near?.source ?? speakers[i]), cue: ends(near?.cue), ...named(speakers[i]) }))
  const indirect = indirectClauses(text, sentencesOf(text), stretches)
    .map((c) => ({ content: ends(...c.content), source: ends(c.source), cue: ends(c.cue), ...named(c.source) }))
  return { id, quotes: [...direct, ...indirect] }
}
