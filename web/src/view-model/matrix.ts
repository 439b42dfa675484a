/** Who stands where: actors as rows, positions as columns, what each says of each as cells. */
import { compareIds } from '@polylogue/graph-schema'
import { tallyOf, toneOf } from './bundle.ts'
import type { Tally } from './bundle.ts'
import type { Tone } from './encoding.ts'
import { byStrength } from './scene.ts'
import type { Scene, SceneNode } from './scene.ts'

export interface Cell { readonly tone: Tone, readonly tally: Tally, readonly reportedOnly: boolean }

export interface Matrix {
  readonly rows: readonly SceneNode[]
  readonly columns: readonly SceneNode[]
  /** By row id, then column id. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, Cell>>
  /** What does not fit into the largest matrix. */
  readonly leftOut: { readonly rows: number, readonly columns: number }
}

const MOST = 60

/** Rows that agree stand together: by their strongest common position first, then by strength. */
export function matrixOf(scene: Scene): Matrix {
  const relations = scene.relations.filter((r) => r.subject !== r.object)
  const positions = byStrength(scene.nodes.filter((n) => n.entity.kind === 'Position'))
  const known = new Set(positions.map((n) => n.entity.id))
  const pairs = new Map<string, Map<string, typeof relations>>()
  for (const r of relations) {
    const [row, column] = known.has(r.object) ? [r.subject, r.object] : known.has(r.subject) ? [r.object, r.subject] : [null, null]
    if (row === null || known.has(row)) continue
    const cells = pairs.get(row) ?? new Map<string, typeof relations>()
    cells.set(column, [...(cells.get(column) ?? []), r])
    pairs.set(row, cells)
  }
  const cells = new Map([...pairs].map(([row, of]) => [row, new Map([...of].map(([column, list]): [string, Cell] => {
    const tally = tallyOf(list)
    return [column, { tally, tone: toneOf(tally), reportedOnly: list.every((r) => r.firstHand === 0) }]
  }))]))
  const speakers = (column: string) => [...cells.values()].filter((of) => of.has(column)).length
  const columns = positions.filter((n) => speakers(n.entity.id) > 0).sort((x, y) => speakers(y.entity.id) - speakers(x.entity.id) || compareIds(x.entity.id, y.entity.id))
  const rows = scene.nodes.filter((n) => cells.has(n.entity.id)).sort((x, y) => compareRows(x, y, columns, cells))
  return { rows: rows.slice(0, MOST), columns: columns.slice(0, MOST), cells, leftOut: { rows: Math.max(0, rows.length - MOST), columns: Math.max(0, columns.length - MOST) } }
}

const RANK: Readonly<Record<Tone, number>> = { for: 0, mixed: 1, against: 2, words: 3, ties: 4 }

function compareRows(x: SceneNode, y: SceneNode, columns: readonly SceneNode[], cells: ReadonlyMap<string, ReadonlyMap<string, Cell>>): number {
  for (const column of columns) {
    const [a, b] = [cells.get(x.entity.id)!.get(column.entity.id), cells.get(y.entity.id)!.get(column.entity.id)]
    const difference = (a ? RANK[a.tone] : 9) - (b ? RANK[b.tone] : 9)
    if (difference !== 0) return difference
  }
  return compareIds(x.entity.id, y.entity.id)
}
