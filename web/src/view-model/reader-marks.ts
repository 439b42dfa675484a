/** What one can step through in a document, and where it speaks for and against: from its outline, so that no text is needed. */
import type { DocumentOutline } from '@polylogue/api/contract'
import { relation } from '@polylogue/graph-schema'
import type { Span } from '@polylogue/graph-schema'
import { toneOfRelation } from './encoding.ts'
import type { Tone } from './encoding.ts'
import type { ReaderLayer } from './reader.ts'

/** One entry of the list of marks beside the text. */
export interface MarkEntry extends Span {
  readonly key: string
  readonly tone: Tone
  readonly label: string
}

/** Everything the reader can step through, in text order. */
export function marksOf({ marks, entities }: Pick<DocumentOutline, 'marks' | 'entities'>, off: ReadonlySet<ReaderLayer>): MarkEntry[] {
  const { starts, ends, says, subjects, objects } = marks
  const name = (n: number) => entities[n]?.name ?? 'somebody'
  return starts.flatMap((start, i): MarkEntry[] => {
    const what = says[i]
    if (off.has(what === 'words' ? 'quotations' : 'statements')) return []
    const entry = { start, end: ends[i], key: String(i) }
    if (what === 'words') return [{ ...entry, tone: 'words', label: subjects[i] >= 0 ? `Words of ${name(subjects[i])}` : 'Quotation' }]
    return [{ ...entry, tone: toneOfRelation(what), label: `${name(subjects[i])} ${relation(what).label} ${name(objects[i])}` }]
  })
}

/** A stretch of the strip beside the text: how much is said for and against in it. */
export interface StripBand {
  /** Where it lies, 0 to 1. */
  readonly at: number
  readonly counts: Readonly<Record<'for' | 'against' | 'words', number>>
}

/** Stances over the length of a text, in bands of equal length; empty ones are left out. */
export function stripOf(marks: readonly MarkEntry[], length: number, bands: number): StripBand[] {
  const counts = new Map<number, { for: number, against: number, words: number }>()
  for (const m of marks) {
    if (m.tone !== 'for' && m.tone !== 'against' && m.tone !== 'words') continue
    const band = Math.min(bands - 1, Math.floor((m.start / Math.max(1, length)) * bands))
    const c = counts.get(band) ?? { for: 0, against: 0, words: 0 }
    c[m.tone]++
    counts.set(band, c)
  }
  return [...counts].sort(([a], [b]) => a - b).map(([band, c]) => ({ at: band / bands, counts: c }))
}
