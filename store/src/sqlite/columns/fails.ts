/** A filter as a function of rows: in which respects a statement does not pass. */
import { ENTITY_KIND_NAMES } from '@polylogue/graph-schema'
import { inTime } from '../../answers/facets.ts'
import type { Filter } from '../../answers/filter.ts'
import { RELATIONS, REPORTED, REVIEWED } from './statement-columns.ts'
import type { Columns } from './statement-columns.ts'

/** One bit for each respect; whether a person rejected a statement is none of them. */
export const FAILS = { relations: 1, polarities: 2, attributions: 4, reviews: 8, confidences: 16, kinds: 32, documents: 64, years: 128 } as const

/** `documents`: keys of the documents the filter names. */
export function failsOf(c: Columns, f: Filter, documents: readonly number[]): (row: number) => number {
  const relation = marks(RELATIONS.map((name) => f.relations.length === 0 || f.relations.some((r) => r === name)), FAILS.relations)
  const sign = marks(([-1, 0, 1] as const).map((p) => f.polarities.length === 0 || f.polarities.includes(p)), FAILS.polarities)
  const kind = marks(ENTITY_KIND_NAMES.map((name) => f.kinds.length === 0 || f.kinds.includes(name)), FAILS.kinds)
  const date = marks(c.dates.map((d) => inTime(d, f)), FAILS.years)
  // by key: those that are not named fail
  const document = f.documents.length === 0 ? null : new Set(documents)
  const reported = f.attribution === null ? -1 : f.attribution === 'reported' ? REPORTED : 0
  const reviewed = f.review === null ? -1 : f.review === 'reviewed' ? REVIEWED : 0
  const least = f.minConfidence ?? -Infinity
  const flag = marksOf((flags) => (reported >= 0 && (flags & REPORTED) !== reported ? FAILS.attributions : 0) | (reviewed >= 0 && (flags & REVIEWED) !== reviewed ? FAILS.reviews : 0))
  // looked up once, not for each of a million rows
  const { relation: relations, sign: signs, date: dates, kinds, subject, object, confidence, flags, document: documentOf } = c
  return (row) => relation[relations[row]] | sign[signs[row]] | date[dates[row]] | kind[kinds[subject[row]]] | kind[kinds[object[row]]] | flag[flags[row]]
    | (confidence[row] < least ? FAILS.confidences : 0)
    | (document !== null && !document.has(documentOf[row]) ? FAILS.documents : 0)
}

/** The bits for each combination of flags. */
function marksOf(bits: (flags: number) => number): Uint8Array {
  return Uint8Array.from({ length: 16 }, (_, flags) => bits(flags))
}

/** The bit for each code that does not pass. */
function marks(passes: readonly boolean[], bit: number): Uint8Array {
  return Uint8Array.from(passes, (pass) => (pass ? 0 : bit))
}
