/** How a stance ran over the years, and where it turned: the last passage before and the first after. */
import { compareIds } from '@polylogue/graph-schema'
import type { Statement } from '@polylogue/graph-schema'

export interface Turn { readonly subject: string, readonly object: string, readonly before: Statement, readonly after: Statement }

export interface YearStance { readonly year: string, readonly for: number, readonly against: number }

/** One direction of a pair. */
export interface StanceLine { readonly subject: string, readonly object: string, readonly years: readonly YearStance[], readonly undated: { readonly for: number, readonly against: number }, readonly turns: readonly Turn[] }

/** Both directions that speak, the one with more statements first; statements without a sign are left out. */
export function stanceLines(statements: readonly Statement[]): StanceLine[] {
  const ways = new Map<string, Statement[]>()
  for (const s of statements) if (s.polarity !== 0) ways.set(`${s.subject} ${s.object}`, [...(ways.get(`${s.subject} ${s.object}`) ?? []), s])
  return [...ways.values()].map(lineOf).sort((x, y) => total(y) - total(x) || compareIds(x.subject, y.subject))
}

function lineOf(statements: readonly Statement[]): StanceLine {
  const dated = statements.filter((s) => s.date !== null).sort((a, b) => compareIds(a.date!, b.date!) || compareIds(a.id, b.id))
  const years = new Map<string, { for: number, against: number }>()
  const undated = { for: 0, against: 0 }
  for (const s of statements) {
    const year = s.date?.slice(0, 4)
    const sums = year === undefined ? undated : years.get(year) ?? { for: 0, against: 0 }
    sums[s.polarity === 1 ? 'for' : 'against']++
    if (year !== undefined) years.set(year, sums)
  }
  const { subject, object } = statements[0]
  return { subject, object, undated, turns: turnsOf(dated), years: [...years].sort(([a], [b]) => compareIds(a, b)).map(([year, sums]) => ({ year, ...sums })) }
}

/** A turn lies between two dates that each speak with one voice, and with opposite signs; a date with both is no side of a turn. */
function turnsOf(dated: readonly Statement[]): Turn[] {
  const turns: Turn[] = []
  let before: Statement | null = null
  for (let i = 0; i < dated.length;) {
    const same = dated.slice(i).filter((s) => s.date === dated[i].date)
    const signs = new Set(same.map((s) => s.polarity))
    if (signs.size === 1) {
      if (before && before.polarity !== same[0].polarity) turns.push({ subject: same[0].subject, object: same[0].object, before, after: same[0] })
      before = same.at(-1)!
    }
    i += same.length
  }
  return turns
}

function total(line: StanceLine): number {
  return line.undated.for + line.undated.against + line.years.reduce((n, y) => n + y.for + y.against, 0)
}
