/**
 * Two names of one sentence, and no rule that ties them: what one says of the other or does to it, by the learned tone of the pair and of the sentence
 * for the other. Only where the two are tied (`pair-ties.ts`), and each tie only from a probability of its own.
 */
import type { Span } from '@polylogue/graph-schema'
import { readSentencesWith } from '../extractors/stance/reading.ts'
import type { ReadingLayers } from '../extractors/stance/reading.ts'
import type { Pair, Tie } from '../tone/pair-features.ts'
import { toneOfName } from '../tone/tone-of-name.ts'
import { toneOfPair } from '../tone/tone-of-pair.ts'
import { pairOf, placesOf } from './pair-ties.ts'

/** Share of the tone for the name alone in the sum, and the least probability at which each tie counts; both by DEV (docs/measurements/stance.md). */
const SHARE_OF_NAME: Readonly<Record<Tie, number>> = { says: 0.3, does: 0.15, suffers: 0.3, beside: 0.3 }
const LEAST_LIKELY: Readonly<Record<Tie, number>> = { says: 0.65, does: 0.55, suffers: 0.65, beside: 0.7 }

interface Told { readonly by: 0 | 1, readonly tone: number }

/** By which of the two (0 or 1), and its sign; null where nothing shows a stance. Spans in UTF-16 code units, `clusters`: whom they mean. */
export function stanceBetween(layers: ReadingLayers, spans: readonly [Span, Span], clusters: readonly string[]): Told | null {
  const reading = readSentencesWith(layers).find((r) => spans.every((s) => r.sentence.start <= s.start && s.end <= r.sentence.end))
  if (!reading) return null
  const places = spans.map((s) => placesOf(reading, s))
  let best: Told | null = null
  let most = 0
  for (const by of [0, 1] as const) {
    const pair = pairOf(reading, places[by], clusters[by], places[1 - by])
    const judged = pair && judge(pair)
    if (judged && judged.likely > most) { best = { by, tone: judged.tone }; most = judged.likely }
  }
  return best
}

function judge(pair: Pair): { readonly tone: number, readonly likely: number } | null {
  const [name, tied] = [toneOfName(pair.scene), toneOfPair(pair)]
  const mean = (key: 'positive' | 'negative') => SHARE_OF_NAME[pair.tie] * name[key] + (1 - SHARE_OF_NAME[pair.tie]) * tied[key]
  const [good, bad] = [mean('positive'), mean('negative')]
  const likely = Math.max(good, bad)
  return likely < LEAST_LIKELY[pair.tie] ? null : { tone: good > bad ? 1 : -1, likely }
}
