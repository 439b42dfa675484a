/** The task of short and long forms: pairs introduced beside each other, and short forms that stand alone. */
import { findAcronymPairs, isShortForm } from '../names/acronyms.ts'
import { tokenize } from '../language/tokenize.ts'
import { codePoints } from './code-points.ts'
import type { Span } from '@polylogue/graph-schema'

export interface AcronymsRecord { readonly id: string, readonly text: string, readonly gold?: unknown }
export interface AcronymsAnswer {
  readonly id: string
  readonly pairs: readonly { readonly short: string, readonly long: string }[]
  readonly short: readonly (readonly [number, number])[]
  readonly long: readonly (readonly [number, number])[]
}

export function answerAcronyms({ id, text }: AcronymsRecord): AcronymsAnswer {
  const { out } = codePoints(text)
  const pairs = findAcronymPairs(text)
  const introduced = new Set(pairs.map((p) => text.slice(p.short.start, p.short.end)))
  const shorts: Span[] = pairs.map((p) => p.short)
  for (const t of tokenize(text, 0, text.length)) {
    if (t.kind !== 'word' || shorts.some((s) => s.start < t.end && t.start < s.end)) continue
    if (introduced.has(t.words) || standsAlone(t.words)) shorts.push(t)
  }
  const ends = (s: Span): readonly [number, number] => { const o = out(s); return [o.start, o.end] }
  return {
    id,
    pairs: pairs.map((p) => ({ short: text.slice(p.short.start, p.short.end), long: text.slice(p.long.start, p.long.end) })),
    short: shorts.sort((a, b) => a.start - b.start).map(ends),
    long: pairs.map((p) => ends(p.long)),
  }
}

/** A short form that nothing in the text explains: mostly capitals. */
function standsAlone(words: string): boolean {
  const letters = words.replace(/[^\p{L}]/gu, '')
  return isShortForm(words) && words.replace(/[^\p{Lu}]/gu, '').length / letters.length >= 0.6 && words.length <= 10 && !/^[IVXLC]+$/.test(words)
}
