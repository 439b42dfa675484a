/** Places in a document that a reader asks for by what stands there: an entity, or words. */
import type { Span } from '@polylogue/graph-schema'
import type { AnnotatedDocument, PlacesAnswer } from '../contract.ts'

/** Where a document speaks of an entity: every mention, and the first place worth opening (what it states of it, else where it names it). */
export function placesOf({ statements, mentions }: Pick<AnnotatedDocument, 'statements' | 'mentions'>, entity: string): PlacesAnswer {
  const places = mentions.filter((m) => m.entity === entity).map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start || a.end - b.end)
  const stated = statements.filter((s) => s.subject === entity || s.object === entity).flatMap((s) => s.evidence)
  const { start, end } = stated.length > 0 ? stated.reduce((a, b) => (b.start < a.start ? b : a)) : places[0] ?? { start: -1, end: -1 }
  return { first: start < 0 ? null : { start, end }, places }
}

/** The next place with these words after (or before) a place, any case, around the end; null where they are not there. `lower`: the text as `lowered` gives it. */
export function findWords(lower: string, words: string, from: number, backwards = false): Span | null {
  const wanted = lowered(words.trim())
  if (wanted === '') return null
  const found = backwards ? lower.lastIndexOf(wanted, Math.max(0, from - 1)) : lower.indexOf(wanted, from + 1)
  const at = found >= 0 && !(backwards && from === 0) ? found : backwards ? lower.lastIndexOf(wanted) : lower.indexOf(wanted)
  return at < 0 ? null : { start: at, end: at + wanted.length }
}

/** Lower case of the same length. */
export function lowered(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (c) => c.toLowerCase())
}
