/** The task of quotations: words in quotation marks, piece by piece, and that-clauses of indirect speech, with the words of their source and cue. */
import type { Span } from '@polylogue/graph-schema'
import { cutSentences } from '../language/sentences.ts'
import { tokenize } from '../language/tokenize.ts'
import { nearSources } from '../extractors/quotations/near-sources.ts'
import { markedStretches } from '../extractors/quotations/marked-stretches.ts'
import { isQuotation } from '../extractors/quotations/is-quotation.ts'
import { speakersInTurn } from '../extractors/quotations/speakers-in-turn.ts'
import { thatClauses } from '../extractors/quotations/that-clauses.ts'
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
  const sentences = passages.flatMap((p): Span[] => {
    const tokens = tokenize(text, p.start, p.end)
    return cutSentences(tokens).map(([from, to]) => ({ start: tokens[from].start, end: tokens[to - 1].end }))
  })
  const free = freeOf(kept.map((k) => k.s))
  // Nothing resolves a pronoun here, so only speakers with a name or a noun; the task's contents take their "that" along.
  const indirect = sentences.flatMap((sentence) => thatClauses(text, sentence))
    .filter((c) => /\p{L}{4}|^\p{Lu}{2}/u.test(text.slice(c.source.start, c.source.end)) && free({ start: c.cue.start, end: c.content.end }))
  const direct = kept.map(({ s, near: n }, i) => ({
    content: ends(s), source: ends(n?.source ?? speakers[i]), cue: ends(n?.cue),
    ...(speakers[i] ? { speaker: text.slice(speakers[i].start, speakers[i].end) } : {}),
  }))
  return { id, quotes: [...direct, ...indirect.map((c) => ({ content: ends({ start: c.that, end: c.content.end }), source: ends(c.source), cue: ends(c.cue), speaker: text.slice(c.source.start, c.source.end) }))] }
}

/** Whether a span touches none of the stretches, which stand in text order. Spans are asked for in text order. */
function freeOf(stretches: readonly Span[]): (span: Span) => boolean {
  let next = 0
  return ({ start, end }) => {
    while (next < stretches.length && stretches[next].end <= start) next++
    return next >= stretches.length || stretches[next].start >= end
  }
}
