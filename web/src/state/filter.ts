/** Which statements count: the legend's state, the API's parameters and the same in words for captions. */
import { ENTITY_KIND_NAMES, RELATION_TYPES, entityKind, relation } from '@polylogue/graph-schema'
import type { EntityKind, Polarity, RelationType } from '@polylogue/graph-schema'

/** Empty lists and nulls mean "all". */
export interface Filter {
  readonly relations: readonly RelationType[]
  readonly polarities: readonly Polarity[]
  readonly attribution: 'first-hand' | 'reported' | null
  readonly review: 'reviewed' | 'unreviewed' | null
  readonly minConfidence: number
  readonly from: string | null
  readonly to: string | null
  readonly undated: boolean
  readonly kinds: readonly EntityKind[]
  readonly documents: readonly string[]
}

export const NO_FILTER: Filter = { relations: [], polarities: [], attribution: null, review: null, minConfidence: 0, from: null, to: null, undated: true, kinds: [], documents: [] }

/** The query of the API for a filter, without what is "all". */
export function filterParams(filter: Filter): Record<string, string> {
  const out: Record<string, string> = {}
  if (filter.relations.length) out.relations = filter.relations.join(',')
  if (filter.polarities.length) out.polarities = filter.polarities.join(',')
  if (filter.attribution) out.attribution = filter.attribution
  if (filter.review) out.review = filter.review
  if (filter.minConfidence > 0) out.minConfidence = String(filter.minConfidence)
  if (filter.from) out.from = filter.from
  if (filter.to) out.to = filter.to
  if (!filter.undated) out.undated = 'false'
  if (filter.kinds.length) out.kinds = filter.kinds.join(',')
  if (filter.documents.length) out.documents = filter.documents.join(',')
  return out
}

/** Whatever the legend shows as lines, the evidence is complete; only who, when, where and how sure narrow it. */
export const evidenceFilter = (filter: Filter): Filter => ({ ...filter, relations: [], polarities: [], kinds: [] })

/** Relations a step of a path may use: those chosen for it, else those the filter lets through. */
export function pathRelations(filter: Filter, chosen: readonly RelationType[] | undefined): readonly RelationType[] {
  return chosen ?? RELATION_TYPES.filter((type) => (filter.relations.length === 0 || filter.relations.includes(type)) && (filter.polarities.length === 0 || filter.polarities.includes(relation(type).polarity)))
}

/** The same for the path route, where `from` and `to` are the ends of the path. */
export function pathParams(filter: Filter, from: string, to: string, chosen?: readonly RelationType[]): Record<string, string> {
  const { from: fromDate, to: toDate, ...rest } = filterParams(chosen ? { ...filter, relations: chosen, polarities: [] } : filter)
  return { ...rest, ...(fromDate ? { fromDate } : {}), ...(toDate ? { toDate } : {}), from, to }
}

/** Which parts of a filter narrow the view, each a phrase that can be dropped by itself. */
export function narrowings(filter: Filter): { readonly words: string, readonly without: Filter }[] {
  const out: { words: string, without: Filter }[] = []
  const say = (words: string, change: Partial<Filter>) => out.push({ words, without: { ...filter, ...change } })
  if (filter.relations.length) say(`only ${filter.relations.map((r) => relation(r).label).join(', ')}`, { relations: [] })
  if (filter.polarities.length) say(`only ${filter.polarities.map((p) => (p > 0 ? 'for' : p < 0 ? 'against' : 'no stance')).join(', ')}`, { polarities: [] })
  if (filter.attribution) say(`only ${filter.attribution}`, { attribution: null })
  if (filter.review) say(`only ${filter.review}`, { review: null })
  if (filter.minConfidence > 0) say(`confidence at least ${Math.round(filter.minConfidence * 100)} %`, { minConfidence: 0 })
  if (filter.from || filter.to) say(`years ${filter.from ?? '…'}–${filter.to ?? '…'}`, { from: null, to: null })
  if (!filter.undated) say('no undated documents', { undated: true })
  if (filter.kinds.length) say(`only ${filter.kinds.map((k) => entityKind(k).plural.toLowerCase()).join(', ')}`, { kinds: [] })
  if (filter.documents.length) say(`only ${filter.documents.length === 1 ? 'one document' : `${filter.documents.length} documents`}`, { documents: [] })
  return out
}

/** A list with one value switched; "all on" and the empty list are the same; the last one cannot be switched off. */
export function toggled<T>(chosen: readonly T[], value: T, all: readonly T[]): readonly T[] {
  const on = new Set(chosen.length ? chosen : all)
  if (on.has(value)) on.delete(value)
  else on.add(value)
  if (on.size === 0) return chosen
  return on.size === all.length ? [] : all.filter((v) => on.has(v))
}

export const POLARITIES: readonly Polarity[] = [1, -1, 0]
export const KINDS = ENTITY_KIND_NAMES
