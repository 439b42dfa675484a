/** The map of groups as something to lay out and to name. */
import type { CommunitiesAnswer, CommunityGroup, CommunityLine } from '@polylogue/api/contract'
import type { LayoutTask } from '../graph/layout/task.ts'
import { toneOf } from './bundle.ts'
import type { Tone } from './encoding.ts'

/** "around Free Orchard Union". */
export function groupName(group: CommunityGroup): string {
  return `around ${group.strongest[0]?.name ?? 'somebody'}`
}

export function toneOfLine(line: Pick<CommunityLine, 'for' | 'against' | 'other'>): Tone {
  return toneOf({ for: line.for, against: line.against, words: line.other, ties: 0 })
}

/** Discs by area. */
export function mapTask({ groups, lines }: CommunitiesAnswer): LayoutTask {
  return {
    kind: 'organic', centre: null, span: null, aspect: 1.5,
    nodes: groups.map((g) => ({ id: g.id, size: Math.min(150, 36 + 5 * Math.sqrt(g.members)), fixed: null, year: null })),
    lines: lines.map((l) => ({ source: l.a, target: l.b, tone: toneOfLine(l), passages: l.for + l.against + l.other })),
  }
}
