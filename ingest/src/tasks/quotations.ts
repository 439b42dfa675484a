/** The task of quotations: words in quotation marks, piece by piece, with the words of their source and cue. */
import type { Span } from '@polylogue/graph-schema'
import { nearSources } from '../extractors/quotations/near-sources.ts'
import { markedStretches } from '../extractors/quotations/marked-stretches.ts'
import { isQuotation } from '../extractors/quotations/is-quotation.ts'
import { speakersInTurn } from '../extractors/quotations/speakers-in-turn.ts'
import { codePoints } from './code-points.ts'

export interface QuotationsRecord { readonly id: string, readonly text: string, readonly gold?: unknown }
export interface QuotationsAnswer {
  readonly id: string
  readonly quotes: readonly {
    readonly content: readonly (readonly [number, number])[]
    readonly source: readonly (readonly [number, number])[]
    readonly cue: readonly (readonly [number, number])[]
    readonly speaker?: string
  }[]
}

export function answerQuotations({ id, text }: QuotationsRecord): QuotationsAnswer {
  const { out } = codePoints(text)
  const passages = [...text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length, kind: 'paragraph' as const }))
  const all = markedStretches(text, passages)
  const near = nearSources(text, passages, all)
  const mainMark = all.filter((s) => s.mark === 'double').length * 2 >= all.length ? 'double' : 'single'
  const kept = all.map((s, i) => ({ s, near: near[i] })).filter(({ s, near: n }) => isQuotation(s, { text, near: n, mainMark, alone: false }))
  const speakers = speakersInTurn(text, kept.map((k) => k.s), kept.map((k) => k.near))
  const ends = (span: Span | null | undefined): (readonly [number, number])[] => { if (!span) return []; const o = out(span); return [[o.start, o.end]] }
  return {
    id,
    quotes: kept.map(({ s, near: n }, i) => ({
      content: ends(s), source: ends(n?.source ?? speakers[i]), cue: ends(n?.cue),
      ...(speakers[i] ? { speaker: text.slice(speakers[i].start, speakers[i].end) } : {}),
    })),
  }
}
