/** Titles already known to the document, wherever its running text names them again without any mark. */
import type { Document, Span } from '@polylogue/graph-schema'
import { SMALL_WORDS } from '../../lexicons/work-genres.ts'
import type { WorkDraft } from './draft.ts'
import { mainWords } from './title-shape.ts'

/** Further mentions of titles; `taken` are stretches that are citations or titles already. */
export function mentionsOfTitles({ text, passages }: Document, works: readonly WorkDraft[], taken: readonly Span[]): WorkDraft[] {
  const byTitle = new Map<string, WorkDraft>()
  for (const w of works) if (w.title && (mainWords(w.title).length >= 2 || w.title.length >= 12) && !byTitle.has(w.title)) byTitle.set(w.title, w)
  const out: WorkDraft[] = []
  const titles = [...byTitle].sort(([a], [b]) => b.length - a.length)
  for (const [title, work] of titles) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${title.split(/\s+/u).map(wordOf).join('\\s+')}(?![\\p{L}\\p{N}])`, 'gu')
    for (const m of text.matchAll(pattern)) {
      const span = { start: m.index, end: m.index + m[0].length }
      if (taken.some((t) => t.start < span.end && span.start < t.end) || out.some((t) => t.start < span.end && span.start < t.end)) continue
      if (!passages.some((p) => p.start <= span.start && span.end <= p.end && (p.kind === 'paragraph' || p.kind === 'listItem' || p.kind === 'blockQuote'))) continue
      out.push({ ...work, ...span, rule: 'known-title' })
    }
  }
  return out.sort((a, b) => a.start - b.start)
}

/** Small words stand with a capital or without: "The Rope And the Net". */
function wordOf(word: string, i: number): string {
  return i > 0 && SMALL_WORDS.has(word.toLowerCase()) && /^\p{L}+$/u.test(word) ? `[${word[0].toUpperCase()}${word[0].toLowerCase()}]${word.slice(1)}` : escape(word)
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
}
