/**
 * Speakers of quotations that nothing beside them names: the subject of the sentence before, or whose turn it is where
 * two talk in turn. Only for talk; a polemic that quotes does not take turns.
 */
import type { Span } from '@polylogue/graph-schema'
import { clauseWords, isNameWord, lastClause } from './clause-words.ts'
import type { MarkedStretch } from './marked-stretches.ts'
import { firstSubject } from './noun-phrases.ts'
import type { SourceNear } from './source-near.ts'

/**
 * For each stretch the words of its speaker, given or concluded; null where neither. `talkers`: those known to take part in the talk, in
 * text order; without them the subject of the sentence before is taken.
 */
export function speakersInTurn(text: string, stretches: readonly MarkedStretch[], near: readonly (SourceNear | null)[], talkers?: readonly Span[]): (Span | null)[] {
  const beat = (from: number, to: number) => (talkers ? lastTalker(text, talkers, from, to) : subjectBefore(text, from, to))
  const out: (Span | null)[] = near.map((n) => n?.source ?? null)
  /** Turn number of each stretch: a new one where the talk changes sides. */
  const turns: number[] = []
  stretches.forEach((s, i) => {
    const before = stretches[i - 1]
    if (!before) { turns.push(0); if (out[i] === null) out[i] = beat(0, s.outerStart); return }
    const gap = text.slice(before.outerEnd, s.outerStart)
    const silent = gap.trim() === ''
    const paragraph = /\n\s*\n/u.test(gap)
    const own = !!near[i]?.cue && near[i]!.rule.startsWith('after')
    const same = !own && !silent && !paragraph && !!near[i - 1]?.source && near[i - 1]!.rule.startsWith('after') && near[i]?.rule !== 'before-verb' && gap.length < 160
    turns.push(turns[i - 1] + (same || (!before.closed && silent) ? 0 : 1))
    if (out[i] !== null) return
    if (same || (!before.closed && silent)) { out[i] = out[i - 1]; return }
    if (!silent && !near[i - 1]?.source) out[i] = beat(before.outerEnd, s.outerStart)
    else if (!silent && gap.length >= 30) out[i] = beat(near[i - 1]?.cue?.end ?? before.outerEnd, s.outerStart)
  })
  for (let i = 0; i < out.length; i++) if (out[i] === null) out[i] = twoBack(out, turns, i, -1)
  for (let i = out.length - 1; i >= 0; i--) if (out[i] === null) out[i] = twoBack(out, turns, i, 1)
  return out
}

/** Speaker of the turn two before (or after), as long as the talk goes on. */
function twoBack(out: readonly (Span | null)[], turns: readonly number[], i: number, step: 1 | -1): Span | null {
  for (let k = i + step; k >= 0 && k < out.length; k += step) {
    const apart = Math.abs(turns[k] - turns[i])
    if (apart > 2) return null
    if ((apart === 0 || apart === 2) && out[k] !== null) return out[k]
  }
  return null
}

/** The first of those who talk in the last sentence before the marks. */
function lastTalker(text: string, talkers: readonly Span[], from: number, to: number): Span | null {
  const words = lastClause(clauseWords(text, Math.max(from, to - 400), to))
  const start = words[0]?.start ?? to
  return talkers.find((t) => t.start >= Math.max(start, from) && t.end <= to) ?? null
}

/** "North shook his head. “…”": the subject of the last sentence before the marks. */
function subjectBefore(text: string, from: number, to: number): Span | null {
  const words = lastClause(clauseWords(text, Math.max(from, to - 400), to))
  if (words.length === 0 || words.length > 45) return null
  const subject = firstSubject(words, Math.min(words.length, 10))
  if (!subject) return null
  const first = words.findIndex((w) => w.start === subject.start)
  const lower = text.slice(subject.start, subject.end).toLowerCase()
  return isNameWord(words, first) || /^(?:he|she|i|the \p{L}+|my \p{L}+|his \p{L}+|her \p{L}+)$/u.test(lower) ? subject : null
}
