/** Statements between two entities folded into one relation for each pair and type: counts, never a mean. */
import { compareIds } from './ids.ts'
import { isFirstHand } from './statement.ts'
import type { Statement } from './statement.ts'
import type { Polarity, RelationType } from './relations.ts'

/** One aggregated relationship of the store: what plain Cypher sees between two entities. */
export interface AggregatedRelation {
  readonly subject: string
  readonly object: string
  readonly relation: RelationType
  readonly polarity: Polarity
  readonly statements: number
  /** Pieces of evidence. */
  readonly passages: number
  readonly documents: number
  readonly firstDate: string | null
  readonly lastDate: string | null
  /** Statements of the subject's own (`isFirstHand`), and what others report of it. */
  readonly firstHand: number
  readonly reported: number
  /** The highest of its statements. */
  readonly confidence: number
}

/** Sorted by subject, object, relation. Statements a person rejected are left out. */
export function aggregate(statements: Iterable<Statement>): AggregatedRelation[] {
  const groups = new Map<string, Statement[]>()
  for (const s of statements) {
    if (s.review === 'rejected') continue
    const key = `${s.subject} ${s.object} ${s.relation}`
    const group = groups.get(key)
    if (group) group.push(s)
    else groups.set(key, [s])
  }
  return [...groups].sort(([a], [b]) => compareIds(a, b)).map(([, group]) => {
    const dates = group.flatMap((s) => s.date ?? []).sort()
    const first = group[0]
    return {
      subject: first.subject, object: first.object, relation: first.relation, polarity: first.polarity,
      statements: group.length,
      passages: group.reduce((n, s) => n + s.evidence.length, 0),
      documents: new Set(group.map((s) => s.document)).size,
      firstDate: dates[0] ?? null,
      lastDate: dates.at(-1) ?? null,
      firstHand: group.filter(isFirstHand).length,
      reported: group.filter((s) => !isFirstHand(s)).length,
      confidence: Math.max(...group.map((s) => s.confidence)),
    }
  })
}
