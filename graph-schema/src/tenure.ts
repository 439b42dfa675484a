/** When an office was held, or somebody was a member. Dates are as exact as the text: 1921, 1921-05 or 1921-05-14. */
export interface Tenure {
  /** Null where the text does not say since when. */
  readonly from: string | null
  /** Null where the text does not say until when. */
  readonly to: string | null
}

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u

/** Null where it holds, else what is wrong with it. */
export function wrongTenure({ from, to }: Tenure): string | null {
  if (from === null && to === null) return 'says neither since when nor until when'
  for (const date of [from, to]) if (date !== null && !DATE.test(date)) return `${date} is no date`
  // A year holds all its days: only years can be compared where one date is less exact.
  return from !== null && to !== null && from.slice(0, 4) > to.slice(0, 4) ? `${from} is later than ${to}` : null
}

/** The widest that several texts tell: the first beginning and the last end; null where none tells. */
export function widestTenure(tenures: Iterable<Tenure | undefined>): Tenure | null {
  const given = [...tenures].filter((t): t is Tenure => t !== undefined)
  if (given.length === 0) return null
  const from = given.flatMap((t) => t.from ?? []).sort()
  const to = given.flatMap((t) => t.to ?? []).sort()
  return { from: from[0] ?? null, to: to.at(-1) ?? null }
}
