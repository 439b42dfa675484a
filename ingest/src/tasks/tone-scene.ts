/** The scene of a name that a task gives, as the tone model is trained and asked. */
import type { Span } from '@polylogue/graph-schema'
import { stanceDrafts } from '../extractors/find-stances.ts'
import { draftsInContext } from '../extractors/stance/context.ts'
import { readSentencesWith } from '../extractors/stance/reading.ts'
import { sceneOf } from '../tone/scene.ts'
import { readTask } from './given-names.ts'
import type { Scene } from '../tone/scene.ts'

/** The scene of the name at a place (UTF-16 code units); null where no sentence holds it. */
export function toneScene(id: string, text: string, target: Span): Scene | null {
  const { layers, given: [cluster] } = readTask(id, text, [target])
  const readings = readSentencesWith(layers)
  const reading = readings.find((r) => r.sentence.start <= target.start && target.start < r.sentence.end)
  const from = reading?.tokens.findIndex((t) => t.end > target.start) ?? -1
  if (!reading || from < 0) return null
  let to = from
  while (to < reading.tokens.length && reading.tokens[to].start < target.end) to++
  return sceneOf(reading, from, to, cluster === '' ? null : cluster, draftsInContext(readings, stanceDrafts))
}
