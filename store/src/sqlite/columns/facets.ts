/** Facets of the whole graph, a pass over the columns for each. */
import { ENTITY_KIND_NAMES, RELATION_TYPES, compareIds } from '@polylogue/graph-schema'
import { TENTHS, everyYear } from '../../answers/facets.ts'
import type { Filter } from '../../answers/filter.ts'
import type { FacetValue, Facets } from '../../graph-store.ts'
import { FAILS, failsOf } from './fails.ts'
import { GONE, REJECTED, RELATIONS, REPORTED, REVIEWED } from './statement-columns.ts'
import type { Columns } from './statement-columns.ts'

interface Tally { readonly all: Int32Array, readonly passing: Int32Array }

/** Of a statement that counts in nothing: more than all respects together. */
const OUT = 256

/** `named`: keys of the documents the filter names; `idOf`: id of a document by its key. */
export function facetsOfColumns(c: Columns, filter: Filter, named: readonly number[], idOf: (document: number) => string): Facets {
  const failed = failedRows(c, filter, named)
  const own = (length: number) => Uint8Array.from({ length }, (_, i) => i)
  const documents = Array.from({ length: highest(c.document) + 1 }, (_, k) => k)
  const t = {
    relations: tally(failed, FAILS.relations, c.relation, own(RELATIONS.length)), polarities: tally(failed, FAILS.polarities, c.sign, own(3)),
    attributions: tally(failed, FAILS.attributions, c.flags, own(16).map((f) => (f & REPORTED ? 1 : 0))), reviews: tally(failed, FAILS.reviews, c.flags, own(16).map((f) => (f & REVIEWED ? 0 : 1))),
    confidences: tally(failed, FAILS.confidences, c.tenth, own(TENTHS.length)), kinds: tallyKinds(failed, c), documents: tally(failed, FAILS.documents, c.document, Int32Array.from(documents)),
  }
  const [all, passing] = [failed.reduce((n, f) => n + (f !== OUT ? 1 : 0), 0), failed.reduce((n, f) => n + (f === 0 ? 1 : 0), 0)]
  const list = ({ all, passing }: Tally, values: readonly string[], code: (value: string, i: number) => number): FacetValue[] => values.map((value, i) => ({ value, all: all[code(value, i)], passing: passing[code(value, i)] }))
  const place = (_: string, i: number) => i
  return {
    all, passing,
    relations: list(t.relations, RELATION_TYPES, (name) => RELATIONS.indexOf(name)),
    polarities: list(t.polarities, ['1', '-1', '0'], (sign) => Number(sign) + 1),
    attributions: list(t.attributions, ['first-hand', 'reported'], place), reviews: list(t.reviews, ['reviewed', 'unreviewed'], place),
    confidences: list(t.confidences, TENTHS, place), kinds: list(t.kinds, ENTITY_KIND_NAMES, place),
    documents: documents.flatMap((k) => (t.documents.all[k] === 0 ? [] : [{ value: idOf(k), all: t.documents.all[k], passing: t.documents.passing[k] }])).sort((a, b) => compareIds(a.value, b.value)),
    ...yearsOf(failed, c),
  }
}

function failedRows(c: Columns, filter: Filter, named: readonly number[]): Uint16Array {
  const failed = new Uint16Array(c.rows)
  const fails = failsOf(c, filter, named)
  for (let row = 0; row < failed.length; row++) failed[row] = (c.flags[row] & (GONE | REJECTED)) !== 0 ? OUT : fails(row)
  return failed
}

/** `codes`: what is counted for each value of the column. */
function tally(failed: Uint16Array, facet: number, column: Uint8Array | Int32Array, codes: Uint8Array | Int32Array): Tally {
  const [all, passing] = [new Int32Array(highest(codes) + 1), new Int32Array(highest(codes) + 1)]
  for (let row = 0; row < failed.length; row++) {
    if (failed[row] === OUT) continue
    const code = codes[column[row]]
    all[code]++
    if ((failed[row] & ~facet) === 0) passing[code]++
  }
  return { all, passing }
}

/** Kinds of both ends; two of one kind count once. */
function tallyKinds(failed: Uint16Array, { subject, object, kinds }: Columns): Tally {
  const [all, passing] = [new Int32Array(ENTITY_KIND_NAMES.length), new Int32Array(ENTITY_KIND_NAMES.length)]
  for (let row = 0; row < failed.length; row++) {
    if (failed[row] === OUT) continue
    const passes = (failed[row] & ~FAILS.kinds) === 0 ? 1 : 0
    const [a, b] = [kinds[subject[row]], kinds[object[row]]]
    all[a]++
    passing[a] += passes
    if (a !== b) { all[b]++; passing[b] += passes }
  }
  return { all, passing }
}

function yearsOf(failed: Uint16Array, { dates, date, sign }: Columns): Pick<Facets, 'years' | 'undated'> {
  const dated = new Uint8Array(dates.length)
  /** By date and sign. */
  const counts = new Int32Array(dates.length * 3)
  for (let row = 0; row < failed.length; row++) {
    if (failed[row] === OUT) continue
    dated[date[row]] = 1
    if ((failed[row] & ~FAILS.years) === 0) counts[date[row] * 3 + sign[row]]++
  }
  const at = (code: number) => ({ for: counts[code * 3 + 2], against: counts[code * 3], other: counts[code * 3 + 1] })
  const byYear = new Map<string, { for: number, against: number, other: number }>()
  for (const [code, day] of dates.entries()) {
    if (day === null || dated[code] === 0) continue
    const year = day.slice(0, 4)
    const [sum, more] = [byYear.get(year) ?? { for: 0, against: 0, other: 0 }, at(code)]
    byYear.set(year, { for: sum.for + more.for, against: sum.against + more.against, other: sum.other + more.other })
  }
  return { years: everyYear(byYear), undated: at(0) }
}

function highest(numbers: Uint8Array | Int32Array): number {
  let most = 0
  for (const n of numbers) if (n > most) most = n
  return most
}
