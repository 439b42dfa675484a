/** Dates as exact as known, beside each other: a year alone is neither before nor after a day in it. */

export function ageBeside(date: string | null, quoting: string | null): 'older' | 'younger' | 'same' | 'unknown' {
  if (date === null || quoting === null) return 'unknown'
  const n = Math.min(date.length, quoting.length)
  const [a, b] = [date.slice(0, n), quoting.slice(0, n)]
  return a < b ? 'older' : a > b ? 'younger' : 'same'
}
