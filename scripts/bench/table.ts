/** Figures as text: tables whose columns line up, percentiles, ratios. */

/** The first column stands left, the others right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)))
  const line = (row: readonly string[]) => widths.map((width, column) => pad(row[column] ?? '', width, column > 0)).join('  ').trimEnd()
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

function pad(cell: string, width: number, right: boolean): string {
  const space = ' '.repeat(width - [...cell].length)
  return right ? space + cell : cell + space
}

/** The smallest value that at least `share` of all values do not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('no values')
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
}

export function milliseconds(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(0)
}

export function wholeNumber(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}

/** How many times `value` is `base`. */
export function ratio(value: number, base: number): string {
  return base === 0 ? '–' : `× ${(value / base).toFixed(2)}`
}
