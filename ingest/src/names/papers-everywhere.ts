/** A paper that one place of the text introduces is a paper wherever its name stands. */
import { overlaps } from '@polylogue/graph-schema'
import type { Mention, Span } from '@polylogue/graph-schema'
import { placesOf } from './places-of.ts'

/** The mentions with every place of the introduced papers of two words or more; people and works read in the same words give way, bodies around them do not. */
export function withPapersEverywhere(text: string, found: readonly Mention[], mention: (span: Span, kind: Mention['kind'], rule: string) => Mention): readonly Mention[] {
  const papers = [...new Set(found.filter((m) => m.rule === 'introduced-paper' && / /u.test(m.words)).map((m) => m.words))]
  if (papers.length === 0) return found
  const added = papers.flatMap((words) => placesOf(text, words)).filter((span) => !found.some((m) => overlaps(m, span) && (m.kind === 'Organization' || m.start < span.start || m.end > span.end)))
  return [...found.filter((m) => !added.some((a) => overlaps(a, m))), ...added.map((span) => mention(span, 'Organization', 'introduced-paper'))]
}
