/**
 * Facets with counts before and after, in one pass: a statement that fails in exactly one respect still counts for the
 * values of that respect, so each number says how many statements choosing the value would leave.
 */
import { ENTITY_KIND_NAMES, RELATION_TYPES } from '@polylogue/graph-schema'
import type { Claim, StatementFilter } from '@polylogue/store'
import type { FacetValue, FacetsAnswer, YearCount } from './contract.ts'

type Facet = 'relations' | 'polarities' | 'attributions' | 'reviews' | 'confidences' | 'kinds' | 'documents' | 'years'
type Counts = { for: number, against: number, other: number }

/** Claims counted in one go. */
const TURN = 5000
const TENTHS = ['0.0', '0.1', '0.2', '0.3', '0.4', '0.5', '0.6', '0.7', '0.8', '0.9']

/** Counts over all claims of the corpus; `filter` is the one in force. */
export async function facetsOf(claims: readonly Claim[], filter: StatementFilter): Promise<FacetsAnswer> {
  const tables: Record<Exclude<Facet, 'years'>, Map<string, { all: number, passing: number }>> = {
    relations: tableOf(RELATION_TYPES), polarities: tableOf(['1', '-1', '0']), attributions: tableOf(['first-hand', 'reported']), reviews: tableOf(['reviewed', 'unreviewed']),
    confidences: tableOf(TENTHS), kinds: tableOf(ENTITY_KIND_NAMES), documents: new Map(),
  }
  const years = new Map<string, Counts>()
  const undated = { for: 0, against: 0, other: 0 }
  let passing = 0
  for (const [i, claim] of claims.entries()) {
    // a long pass takes turns with other questions
    if (i % TURN === TURN - 1) await new Promise((done) => { setImmediate(done) })
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
  return { all: claims.reduce((n, c) => n + c.statements, 0), passing, ...values, years: everyYear(claims, years), undated }
}

/** In which respects a claim does not pass. */
function failures(c: Claim, f: StatementFilter): Facet[] {
  const out: Facet[] = []
  if (f.relations?.length && !f.relations.includes(c.relation)) out.push('relations')
  if (f.polarities?.length && !f.polarities.includes(c.polarity)) out.push('polarities')
  if (f.attribution && (f.attribution === 'reported') !== c.reported) out.push('attributions')
  if (f.review && (f.review === 'reviewed') !== c.reviewed) out.push('reviews')
  if (f.minConfidence !== undefined && c.confidence < f.minConfidence) out.push('confidences')
  if (f.kinds?.length && !(f.kinds.includes(c.subjectKind) && f.kinds.includes(c.objectKind))) out.push('kinds')
  if (f.documents?.length && !f.documents.includes(c.document)) out.push('documents')
  if (!inTime(c.date, f)) out.push('years')
  return out
}

function inTime(date: string | null, { from, to, undated }: StatementFilter): boolean {
  if (from === undefined && to === undefined) return true
  if (date === null) return undated ?? true
  return (from === undefined || `${date}~` >= from) && (to === undefined || date <= `${to}~`)
}

function valuesOf(c: Claim, facet: Exclude<Facet, 'years'>): readonly string[] {
  switch (facet) {
    case 'relations': return [c.relation]
    case 'polarities': return [String(c.polarity)]
    case 'attributions': return [c.reported ? 'reported' : 'first-hand']
    case 'reviews': return [c.reviewed ? 'reviewed' : 'unreviewed']
    case 'confidences': return [TENTHS[Math.min(9, Math.floor(c.confidence * 10 + 1e-9))]]
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

/** Years without statements stand between those with some, so that a histogram shows the gaps. */
function everyYear(claims: readonly Claim[], years: ReadonlyMap<string, Counts>): YearCount[] {
  const known = [...new Set(claims.map((c) => c.date?.slice(0, 4)))].filter((year) => year !== undefined).sort()
  if (known.length === 0) return []
  const [first, last] = [Number(known[0]), Number(known.at(-1))]
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = String(first + i).padStart(4, '0')
    return { year, ...(years.get(year) ?? { for: 0, against: 0, other: 0 }) }
  })
}
