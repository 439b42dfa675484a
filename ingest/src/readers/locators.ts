/** How the place of a passage is cited: by the pages or chapters it stands in. */
import type { Span } from '@polylogue/graph-schema'
import type { Milestone } from './reader.ts'

/** The locator of a span: `p. 12`, `pp. 12–13`, `ch. 3`, `ch. “On Rope”`; null before the first milestone. `milestones` are in text order. */
export function locatorAt({ start, end }: Span, milestones: readonly Milestone[]): string | null {
  const first = lastBefore(milestones, start + 1)
  if (first < 0) return null
  const last = lastBefore(milestones, end)
  const { unit, label } = milestones[first]
  if (unit === 'chapter') return /^\d+$/.test(label) ? `ch. ${label}` : `ch. “${label}”`
  return last > first && milestones[last].label !== label ? `pp. ${label}–${milestones[last].label}` : `p. ${label}`
}

/** Index of the last milestone before an offset; -1 where there is none. */
function lastBefore(milestones: readonly Milestone[], offset: number): number {
  let low = 0
  let high = milestones.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (milestones[mid].at < offset) low = mid + 1
    else high = mid
  }
  return low - 1
}
