/** Which statements an export holds. The same questions, with the same answers, as the filter of a store. */
import type { Entity, Statement, StatementFilter } from '@polylogue/graph-schema'
import { isFirstHand } from '@polylogue/graph-schema'

/** True where the filter asks for anything less than everything. */
export function narrows(filter: StatementFilter): boolean {
  return [filter.relations, filter.polarities, filter.documents, filter.kinds].some((list) => (list?.length ?? 0) > 0)
    || filter.attribution !== undefined || filter.review !== undefined || filter.from !== undefined || filter.to !== undefined || (filter.minConfidence ?? 0) > 0
}

/** A test of statements against the filter. */
export function statementTest(filter: StatementFilter, entities: ReadonlyMap<string, Entity>): (statement: Statement) => boolean {
  const relations = among(filter.relations)
  const polarities = among(filter.polarities)
  const documents = among(filter.documents)
  const kinds = among(filter.kinds)
  return (s) => (filter.rejected === true || s.review !== 'rejected')
    && relations(s.relation) && polarities(s.polarity) && documents(s.document)
    && (filter.attribution === undefined || isFirstHand(s) === (filter.attribution === 'first-hand'))
    && (filter.review === undefined || (s.review === 'accepted') === (filter.review === 'reviewed'))
    && s.confidence >= (filter.minConfidence ?? 0)
    && inTime(s.date, filter)
    && [s.subject, s.object].every((end) => { const kind = entities.get(end)?.kind; return kind !== undefined && kinds(kind) })
}

/** Sorts after every date, and after every date it is added to. */
const AFTER_DATES = '~'

/** True where a date lies in the window: `to: '1931'` takes all of 1931. A year alone counts as its beginning. */
export function inTime(date: string | null, { from, to, undated }: StatementFilter): boolean {
  if (from === undefined && to === undefined) return true
  if (date === null) return undated !== false
  return (from === undefined || date >= from) && (to === undefined || date <= to + AFTER_DATES)
}

function among<T>(list: readonly T[] | undefined): (value: T) => boolean {
  if (!list || list.length === 0) return () => true
  const set = new Set(list)
  return (value) => set.has(value)
}
