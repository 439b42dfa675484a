/** The table of scores as text. */
import { ENTITY_KIND_NAMES, RELATION_TYPES } from '@polylogue/graph-schema'
import { measure } from './tally.ts'
import type { Scores } from './tally.ts'

const ROWS = [
  ...ENTITY_KIND_NAMES.map((k) => `entity ${k}`), 'entity Position (relaxed)', 'entity all',
  ...RELATION_TYPES.map((t) => `relation ${t}`), 'relation other', 'relation strict', 'relation pair+polarity', 'quotation', 'citation title',
]
const RATES = ['evidence', 'quotation speaker', 'quotation no speaker', 'quotation work', 'citation author', 'citation year']
const WIDTH = 28

/** One line for each measure that has anything to count, then the shares, then noise. */
export function scoreTable(scores: Scores): string {
  const lines = [`${''.padEnd(WIDTH)}      P      R     F1   right wrong missed`]
  for (const row of ROWS) {
    const t = scores.tallies.get(row)
    if (!t || t.right + t.wrong + t.missed === 0) continue
    const m = measure(t)
    lines.push(`${row.padEnd(WIDTH)} ${[m.precision, m.recall, m.f1].map((x) => x.toFixed(3).padStart(6)).join(' ')}   ${[t.right, t.wrong, t.missed].map((n) => String(n).padStart(5)).join(' ')}`)
  }
  for (const row of RATES) {
    const r = scores.rates.get(row)
    if (r) lines.push(`${`${row} right`.padEnd(WIDTH)} ${(r.right / r.of).toFixed(3).padStart(6)}   (${r.right} of ${r.of})`)
  }
  lines.push(`${'noise entities'.padEnd(WIDTH)} ${String(scores.noise).padStart(6)}`)
  return lines.join('\n')
}

/** The same figures as plain data. */
export function scoreData(scores: Scores): Record<string, unknown> {
  return {
    ...Object.fromEntries([...scores.tallies].sort().map(([name, t]) => [name, { ...measure(t), right: t.right, wrong: t.wrong, missed: t.missed }])),
    ...Object.fromEntries([...scores.rates].sort().map(([name, r]) => [`${name} right`, r])),
    'noise entities': scores.noise,
  }
}
