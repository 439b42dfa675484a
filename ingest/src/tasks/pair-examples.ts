/** The pairs of a judged name with every other name of its sentence, from which the model of pairs is trained. */
import type { Span } from '@polylogue/graph-schema'
import { readSentencesWith } from '../extractors/stance/reading.ts'
import type { Pair } from '../tone/pair-features.ts'
import { readTask } from './given-names.ts'
import { pairOf, placesOf } from './pair-ties.ts'

/** Every name that is tied to the one at `target` (UTF-16 code units). */
export function pairsAround(id: string, text: string, target: Span): Pair[] {
  const { layers, given: [cluster] } = readTask(id, text, [target])
  const reading = readSentencesWith(layers).find((r) => r.sentence.start <= target.start && target.start < r.sentence.end)
  if (!reading) return []
  const other = placesOf(reading, target)
  const seen = new Set([cluster])
  return reading.spots.flatMap((spot) => {
    if (spot.mention.form !== 'name' || seen.has(spot.cluster)) return []
    seen.add(spot.cluster)
    return pairOf(reading, spot, spot.cluster, other) ?? []
  })
}
