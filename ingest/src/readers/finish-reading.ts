/** The last step all readers share: kinds that need the neighbours, passages of readable length, metadata from the text. */
import type { Mark } from '@polylogue/graph-schema'
import type { RawMetadata, RawPassage, ReaderResult } from './reader.ts'
import { beginningOf } from './beginning.ts'
import { refinePassages } from './refine-passages.ts'
import { storable } from './storable.ts'
import { splitLongPassages } from './split-long-passages.ts'
import { metadataFromText } from '../metadata/metadata-from-text.ts'

/**
 * A reader's raw result, finished. Metadata the format itself gives stand before what the text shows;
 * `weak` values count only for fields that neither gives.
 */
export function finishReading(reading: ReaderResult, weak: readonly RawMetadata[] = []): ReaderResult {
  const beginning = beginningOf(reading)
  const raw = { ...beginning, text: storable(beginning.text) }
  const passages = refinePassages(raw.text, raw.passages.flatMap((p) => trimmed(raw.text, p)))
  const metadata = [...raw.metadata, ...metadataFromText(raw.text, passages)]
  const given = new Set(metadata.map((m) => m.field))
  const short = splitLongPassages(raw.text, passages)
  return { ...raw, passages: short, marks: raw.marks.flatMap((m) => clipped(m, short)), metadata: [...metadata, ...weak.filter((m) => !given.has(m.field))] }
}

/** A mark where it lies inside passages: one that runs over a cut becomes two. */
function clipped(mark: Mark, passages: readonly RawPassage[]): Mark[] {
  let low = 0
  let high = passages.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (passages[mid].end <= mark.start) low = mid + 1
    else high = mid
  }
  const out: Mark[] = []
  for (; low < passages.length && passages[low].start < mark.end; low++) {
    const p = passages[low]
    out.push(p.start <= mark.start && mark.end <= p.end ? mark : { ...mark, start: Math.max(p.start, mark.start), end: Math.min(p.end, mark.end) })
  }
  return out
}

/** A passage without white space at its edges; none where nothing else is in it. */
function trimmed(text: string, p: RawPassage): RawPassage[] {
  let { start, end } = p
  while (start < end && /\s/.test(text[start])) start++
  while (end > start && /\s/.test(text[end - 1])) end--
  return start === end ? [] : start === p.start && end === p.end ? [p] : [{ ...p, start, end }]
}
