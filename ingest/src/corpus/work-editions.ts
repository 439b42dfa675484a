/** Editions of one work, kept beside it: what its citations say of the books in hand, and the fields of the one cited most. */
import { compareIds } from '@polylogue/graph-schema'

type Details = Readonly<Record<string, string>>

/** Fields that belong to one edition and must not be mixed with those of another. */
const IMPRINT: ReadonlySet<string> = new Set(['edition', 'year', 'place', 'publisher', 'translator', 'editor'])

/**
 * The details of a work from those of its citations: imprint of the edition cited most (the earliest on a tie), every other field by the value
 * given most. Where several editions are cited, `editions` lists them by year.
 */
export function workDetails(cited: readonly Details[]): Record<string, string> {
  const years = cited.flatMap((d) => d.year ?? [])
  const year = mostGiven(years, compareIds)
  const ofEdition = cited.filter((d) => year === undefined || d.year === undefined || d.year === year)
  const fields = [...new Set(cited.flatMap((d) => Object.keys(d)))].sort(compareIds)
  const details = fields.flatMap((f) => {
    const value = f === 'year' ? year : usual((IMPRINT.has(f) ? ofEdition : cited).flatMap((d) => d[f] ?? []))
    return value === undefined ? [] : [[f, value] as const]
  })
  const editions = editionsOf(cited)
  return { ...Object.fromEntries(details), ...(editions.length > 1 ? { editions: editions.join('; ') } : {}) }
}

/** One line for each edition that differs in year, number or translator, by year. */
function editionsOf(cited: readonly Details[]): string[] {
  const byKey = new Map<string, Details[]>()
  for (const d of cited) {
    if (!d.year && !d.edition && !d.translator) continue
    const key = `${d.year ?? ''}|${d.year ? '' : d.edition ?? ''}|${d.year ? '' : d.translator ?? ''}`
    byKey.set(key, [...(byKey.get(key) ?? []), d])
  }
  return [...byKey].sort(([a], [b]) => compareIds(a, b)).map(([, list]) => line((f) => usual(list.flatMap((d) => d[f] ?? []))))
}

function line(of: (field: string) => string | undefined): string {
  const imprint = [of('place'), of('publisher')].filter(Boolean).join(': ')
  return [of('edition'), of('otherTitle') && `also “${of('otherTitle')}”`, of('translator') && `translated by ${of('translator')}`, imprint, of('year')].filter(Boolean).join(', ')
}

/** The value given most often; on a tie the longest, then the first in byte order. */
export function usual(values: readonly string[]): string | undefined {
  return mostGiven(values, (a, b) => b.length - a.length || compareIds(a, b))
}

function mostGiven(values: readonly string[], tie: (a: string, b: string) => number): string | undefined {
  const counts = new Map<string, number>()
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || tie(a, b))[0]?.[0]
}
