/** Orders extractors so that each runs after those whose layers it needs. */
import { InvariantError } from '@polylogue/graph-schema'
import type { Extractor, LayerName } from './extractor.ts'

/** Layers every run begins with. */
const GIVEN: readonly LayerName[] = ['document', 'sentences', 'known', 'cues']

/**
 * The extractors in an order in which every need is met, otherwise in the order given. Throws InvariantError
 * `pipeline/unmet-need` where a layer is given by nobody or only in a circle, `pipeline/two-givers` where two give one layer.
 */
export function orderExtractors(extractors: readonly Extractor[]): readonly Extractor[] {
  const givers = new Map<LayerName, Extractor>()
  for (const e of extractors) {
    const other = givers.get(e.gives)
    if (other) throw new InvariantError('pipeline/two-givers', `${other.name} and ${e.name} both give the layer ${e.gives}`)
    givers.set(e.gives, e)
  }
  const done = new Set<LayerName>(GIVEN)
  const ordered: Extractor[] = []
  let waiting = [...extractors]
  while (waiting.length > 0) {
    const ready = waiting.filter((e) => e.needs.every((need) => done.has(need)))
    if (ready.length === 0) {
      const unmet = waiting.map((e) => `${e.name} needs ${e.needs.filter((n) => !done.has(n)).join(', ')}`).join('; ')
      throw new InvariantError('pipeline/unmet-need', unmet)
    }
    for (const e of ready) { ordered.push(e); done.add(e.gives) }
    waiting = waiting.filter((e) => !ready.includes(e))
  }
  return ordered
}
