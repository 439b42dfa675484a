/** Who does what a verb says, where it is said to be done: neither denied nor only possible nor suffered. */
import { verbGroup } from './negation.ts'
import type { Reading, Spot } from './reading.ts'
import { subjectOf } from './subject.ts'

/** The mentions that do the verb at `verb`. `sure`: also no duty to do it, and no subject that stands behind another verb. */
export function doersOf(reading: Reading, verb: number, { sure = false }: { readonly sure?: boolean } = {}): readonly Spot[] {
  const group = verbGroup(reading, verb)
  const subject = group.negated || group.passive || group.hedged || sure && group.obliged ? null : subjectOf(reading, group.from)
  return subject === null || subject.reversed || sure && subject.loose ? [] : subject.spots
}
