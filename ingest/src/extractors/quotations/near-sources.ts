/** Source and cue for every stretch of a document, each looking no further than its neighbours. */
import type { Passage } from '@polylogue/graph-schema'
import type { MarkedStretch } from './marked-stretches.ts'
import { sourceAfter, sourceBefore } from './source-near.ts'
import type { SourceNear } from './source-near.ts'

/** One answer for each stretch; null where nothing beside it says whose words it holds. */
export function nearSources(text: string, passages: readonly Pick<Passage, 'start' | 'end' | 'kind'>[], stretches: readonly MarkedStretch[]): (SourceNear | null)[] {
  const found: (SourceNear | null)[] = []
  stretches.forEach((s, i) => {
    const p = passages[s.passage]
    const before = stretches[i - 1]?.passage === s.passage ? stretches[i - 1] : null
    const next = stretches[i + 1]?.passage === s.passage ? stretches[i + 1] : null
    const after = sourceAfter(text, s.outerEnd, next?.outerStart ?? p.end, text.slice(s.start, s.end))
    const from = before ? Math.max(before.outerEnd, lastCue(found[i - 1])) : p.start
    const leadIn = text.slice(from, s.outerStart).trim() === '' && before === null ? introducedAbove(text, passages, s.passage) : null
    const ahead = from < s.outerStart ? sourceBefore(text, from, s.outerStart) : null
    const full = /\.["”’']?$/u.test(text.slice(s.start, s.end)) && !text.slice(s.start, s.end).endsWith('...')
    found.push((full ? ahead ?? after : after ?? ahead) ?? leadIn ?? furtherOn(text, before, found[i - 1] ?? null, s) ?? goesOn(before, found[i - 1] ?? null, s) ?? opensAgain(stretches[i - 1], found[i - 1] ?? null, s))
  })
  return found
}

const lastCue = (near: SourceNear | null): number => Math.max(near?.cue?.end ?? 0, near?.source?.end ?? 0)

/** A paragraph that ends in a colon introduces the one below it. */
function introducedAbove(text: string, passages: readonly Pick<Passage, 'start' | 'end' | 'kind'>[], index: number): SourceNear | null {
  const above = passages[index - 1]
  if (!above || above.kind === 'boilerplate' || !/:\s*$/u.test(text.slice(above.start, above.end))) return null
  return sourceBefore(text, above.start, above.end)
}

/** What stands between two quotations of one source. */
const FURTHER: ReadonlySet<string> = new Set(['and', 'further', 'again', 'elsewhere', 'later', 'further on', 'later on', 'farther on', 'finally', 'then', 'next', 'once more', 'also', 'above', 'below', 'there', 'in the same place', 'even'])

/** "…" And further: "…". */
function furtherOn(text: string, before: MarkedStretch | null, near: SourceNear | null, s: MarkedStretch): SourceNear | null {
  return before !== null && near?.source && s.outerStart - before.outerEnd < 60 && FURTHER.has(plain(text.slice(before.outerEnd, s.outerStart))) ? { ...near, cue: null } : null
}

/** The words alone, small, without a leading "and" and without marks of notes. */
function plain(between: string): string {
  const words = between.replace(/\[\^?\d{1,3}\]/gu, ' ').toLowerCase().split(/[^\p{L}]+/u).filter((w) => w !== '')
  return (words.length > 1 && (words[0] === 'and' || words[0] === 'or') ? words.slice(1) : words).join(' ')
}

/** Paragraphs that each open a mark that the one before has not closed are one speech. */
function opensAgain(before: MarkedStretch | undefined, near: SourceNear | null, s: MarkedStretch): SourceNear | null {
  return before !== undefined && !before.closed && before.passage === s.passage - 1 && near !== null ? { ...near, cue: null } : null
}

/** "…," said X. "…": what follows the attribution in the same paragraph is still X. */
function goesOn(before: MarkedStretch | null, near: SourceNear | null, s: MarkedStretch): SourceNear | null {
  if (before === null || !near?.source || !near.rule.startsWith('after')) return null
  const end = Math.max(near.source.end, near.cue?.end ?? 0)
  return end <= s.outerStart && near.source.start >= before.outerEnd && s.outerStart - end < 160 ? { ...near, cue: null } : null
}
