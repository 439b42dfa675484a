/**
 * Source and cue of the quotations of a story, as the tagger of talkers reads it: what the rules found with the tagger's bounds, what it
 * found beside the marks where the rules found nothing, and whom a sentence between two speeches shows about to speak.
 */
import type { Span } from '@polylogue/graph-schema'
import type { MarkedStretch } from './marked-stretches.ts'
import type { SourceNear } from './source-near.ts'
import type { Talkers } from './tag-talkers.ts'

/** One answer for each stretch; stretches and spans stand in text order. */
export function sourcesInStory(text: string, stretches: readonly MarkedStretch[], near: readonly (SourceNear | null)[], { sources, cues }: Talkers): (SourceNear | null)[] {
  return stretches.map((s, i) => {
    const found = near[i]
    const cue = found?.cue ? overlapping(cues, found.cue) : null
    const source = found?.source ? overlapping(sources, found.source) : null
    if (found && (cue || source)) return { ...found, cue: cue ?? found.cue, source: source ?? found.source }
    if (found?.source) return found
    const next = stretches[i + 1]?.outerStart ?? text.length
    const before = stretches[i - 1]?.outerEnd ?? 0
    return beside(text, { start: s.outerEnd, end: next }, cues, sources, 'after-subject') ?? beside(text, { start: before, end: s.outerStart }, cues, sources, 'before-verb') ?? found
  })
}

/** A tagged cue in the gap with a tagged source, no sentence end between them and the marks. */
function beside(text: string, gap: Span, cues: readonly Span[], sources: readonly Span[], rule: 'after-subject' | 'before-verb'): SourceNear | null {
  const inGap = cues.filter((c) => c.start >= gap.start && c.end <= gap.end)
  const cue = rule === 'after-subject' ? inGap[0] : inGap.at(-1)
  if (!cue) return null
  const between = rule === 'after-subject' ? text.slice(gap.start, cue.start) : text.slice(cue.end, gap.end)
  if (/[.!?;]\s|\n\s*\n/u.test(between) || between.length > 120) return null
  const near = sources.filter((s) => s.start >= gap.start && s.end <= gap.end).sort((a, b) => distance(a, cue) - distance(b, cue) || a.start - b.start)
  return near.length === 0 ? null : { source: near[0], cue, rule }
}

/** Behind the cue a little further than before it: "she said to him" is hers. */
const distance = (s: Span, cue: Span): number => (s.end <= cue.start ? cue.start - s.end : s.start - cue.end + 2)

/** The span that shares characters with another; spans stand in text order. */
export function overlapping(spans: readonly Span[], other: Span): Span | null {
  return spans.find((s) => s.start < other.end && other.start < s.end) ?? null
}
