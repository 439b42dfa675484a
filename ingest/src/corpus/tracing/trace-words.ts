/** Which documents hold some words, and how they stand there: one document in memory at a time. */
import type { AlignmentStep, Evidence, Extraction, TraceVerdict } from '@polylogue/graph-schema'
import { compareIds, overlaps, quoteAt } from '@polylogue/graph-schema'
import { alignSteps } from './align-steps.ts'
import { findPlaces } from './find-places.ts'
import { quotedWords } from './quoted-words.ts'
import { buildShingleIndex } from './shingle-index.ts'
import { spanOfWords } from './text-words.ts'

export interface FoundWords {
  readonly path: string
  readonly title: string | null
  readonly date: string | null
  readonly place: Evidence
  readonly verdict: TraceVerdict
  readonly alignment: readonly AlignmentStep[]
  /** Share of the words found in order, 0 to 1. */
  readonly similarity: number
  /** Who is quoted where the words stand in quotation marks; empty where the text does not say, null where they are the document's own. */
  readonly quotedThere: string | null
}

/** Part of the words that a place must have. */
const LEAST_SIMILARITY = 0.6

/** Most words first, then by date, path and place. */
export function traceWords(words: string, extractions: Iterable<Extraction>): FoundWords[] {
  const asked = quotedWords(words, 0, words.length)
  const out: FoundWords[] = []
  for (const { document, quotations, clusters } of extractions) {
    const index = buildShingleIndex([document])
    const [{ spans }] = index.texts
    for (const p of findPlaces(index, asked)) {
      if (p.matched < asked.words.length * LEAST_SIMILARITY) continue
      const { start, end } = spanOfWords(spans, p.first, p.last)
      const place = quoteAt(document.id, document.text, start, end)
      const inside = quotations.find((q) => q.form !== 'indirect' && overlaps(q.content, place))
      const { alignment, verdict } = alignSteps(asked, words, [{ text: document.text, spans, partner: p.partner }])
      out.push({
        path: document.path, title: document.title?.value ?? null, date: document.date?.value ?? null, place, verdict, alignment, similarity: p.matched / asked.words.length,
        quotedThere: inside ? clusters.find((c) => c.id === inside.source)?.name ?? '' : null,
      })
    }
  }
  return out.sort((a, b) => b.similarity - a.similarity || compareIds(a.date ?? '~', b.date ?? '~') || compareIds(a.path, b.path) || a.place.start - b.place.start)
}
