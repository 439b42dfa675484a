/**
 * Facets with counts before and after, in one pass: a statement that fails in exactly one respect still counts for the
 * values of that respect, so each number says how many statements choosing the value would leave.
 */
import { ENTITY_KIND_NAMES, RELATION_TYPES, compareIds } from '@polylogue/graph-schema'
import type { Claim, FacetValue, Facets, YearCount } from '../graph-store.ts'
import { AFTER_DATES } from './filter.ts'
import type { Filter } from './filter.ts'

type Facet = 'relations' | 'polarities' | 'attributions' | 'reviews' | 'confidences' | 'kinds' | 'documents' | 'years'
type Counts = { for: number, against: number, other: number }

export const TENTHS = ['0.0', '0.1', '0.2', '0.3', '0.4', '0.5', '0.6', '0.7', '0.8', '0.9']

/** For a store that counts claims itself; `claims` are all of the corpus, `filter` is the one in force. */
export function facetsOf(claims: readonly Claim[], filter: Filter): Facets {
  const tables: Record<Exclude<Facet, 'years'>, Map<string, { all: number, passing: number }>> = {
    relations: tableOf(RELATION_TYPES), polarities: tableOf(['1', '-1', '0']), attributions: tableOf(['first-hand', 'reported']), reviews: tableOf(['reviewed', 'unreviewed']),
    confidences: tableOf(TENTHS), kinds: tableOf(ENTITY_KIND_NAMES), documents: new Map(),
  }
  const years = new Map<string, Counts>()
  const undated = { for: 0, against: 0, other: 0 }
  let passing = 0
  for (const claim of claims) {
    const failed = failures(claim, filter)
    if (failed.length === 0) passing += claim.statements
    const would = (facet: Facet) => failed.length === 0 || (failed.length === 1 && failed[0] === facet)
    for (const facet of Object.keys(tables) as (keyof typeof tables)[]) for (const value of valuesOf(claim, facet)) count(tables[facet], value, claim.statements, would(facet))
    if (would('years')) {
      const year = claim.date?.slice(0, 4)
      const counts = year === undefined ? undated : years.get(year) ?? { for: 0, against: 0, other: 0 }
      counts[claim.polarity === 1 ? 'for' : claim.polarity === -1 ? 'against' : 'other'] += claim.statements
      if (year !== undefined) years.set(year, counts)
    }
  }
  const values = Object.fromEntries(Object.entries(tables).map(([facet, table]) => [facet, listOf(table)])) as Record<keyof typeof tables, FacetValue[]>
  // a year whose statements all fail stands there too
  for (const year of new Set(claims.flatMap((c) => c.date?.slice(0, 4) ?? []))) if (!years.has(year)) years.set(year, { for: 0, against: 0, other: 0 })
  values.documents.sort((a, b) => compareIds(a.value, b.value))
  return { all: claims.reduce((n, c) => n + c.statements, 0), passing, ...values, years: everyYear(years), undated }
}

/** In which respects a claim does not pass. */
function failures(c: Claim, f: Filter): Facet[] {
  const out: Facet[] = []
  if (f.relations.length > 0 && !f.relations.includes(c.relation)) out.push('relations')
  if (f.polarities.length > 0 && !f.polarities.includes(c.polarity)) out.push('polarities')
  if (f.attribution && (f.attribution === 'reported') !== c.reported) out.push('attributions')
  if (f.review && (f.review === 'reviewed') !== c.reviewed) out.push('reviews')
  if (f.minConfidence !== null && c.confidence < f.minConfidence) out.push('confidences')
  if (f.kinds.length > 0 && !(f.kinds.includes(c.subjectKind) && f.kinds.includes(c.objectKind))) out.push('kinds')
  if (f.documents.length > 0 && !f.documents.includes(c.document)) out.push('documents')
  if (!inTime(c.date, f)) out.push('years')
  return out
}

/** A date may be as short as a year; what was asked for as `to` ends behind every date that begins with it. */
export function inTime(date: string | null, { from, to, undated }: Filter): boolean {
  if (from === null && to === null) return true
  if (date === null) return undated
  return (from === null || date + AFTER_DATES >= from) && (to === null || date <= to)
}

function valuesOf(c: Claim, facet: Exclude<Facet, 'years'>): readonly string[] {
  switch (facet) {
    case 'relations': return [c.relation]
    case 'polarities': return [String(c.polarity)]
    case 'attributions': return [c.reported ? 'reported' : 'first-hand']
    case 'reviews': return [c.reviewed ? 'reviewed' : 'unreviewed']
    case 'confidences': return [TENTHS[tenthOf(c.confidence)]]
    case 'kinds': return c.subjectKind === c.objectKind ? [c.subjectKind] : [c.subjectKind, c.objectKind]
    case 'documents': return [c.document]
  }
}

function tableOf(values: readonly string[]) {
  return new Map(values.map((v) => [v, { all: 0, passing: 0 }]))
}

function count(table: Map<string, { all: number, passing: number }>, value: string, statements: number, passes: boolean): void {
  const row = table.get(value) ?? { all: 0, passing: 0 }
  row.all += statements
  if (passes) row.passing += statements
  table.set(value, row)
}

function listOf(table: ReadonlyMap<string, { readonly all: number, readonly passing: number }>): FacetValue[] {
  return [...table].map(([value, counts]) => ({ value, ...counts }))
}

/** Which tenth a confidence is in; 1 is in the last. */
export function tenthOf(confidence: number): number {
  return Math.min(9, Math.floor(confidence * 10 + 1e-9))
}

/** Years without statements stand between those with some, so that a histogram shows the gaps. */
export function everyYear(years: ReadonlyMap<string, Counts>): YearCount[] {
  const known = [...years.keys()].sort()
  if (known.length === 0) return []
  const [first, last] = [Number(known[0]), Number(known.at(-1))]
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = String(first + i).padStart(4, '0')
    return { year, ...(years.get(year) ?? { for: 0, against: 0, other: 0 }) }
  })
}
