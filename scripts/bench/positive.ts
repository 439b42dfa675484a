/** Options of benches that are numbers. */
import { UsageError } from '@polylogue/graph-schema'

/** A whole number of at least 1; throws UsageError `usage/bad-option`. */
export function positive(value: string): number {
  const n = Number(value)
  if (!Number.isInteger(n) || n < 1) throw new UsageError('usage/bad-option', `“${value}” is not a whole number of at least 1`)
  return n
}
