/**
 * Two names of one sentence, and no rule that ties them: whoever stands first acts (the other way round in the passive), if a verb or a word of tone
 * stands between them and the sentence speaks of the other in the same tone.
 */
import type { Span } from '@polylogue/graph-schema'
import { readSentencesWith } from '../extractors/stance/reading.ts'
import { NEGATIONS } from '../lexicons/grammar-words.ts'
import { sceneOf } from '../tone/scene.ts'
import { toneOfName } from '../tone/tone-of-name.ts'
import { toneOfWord } from '../tone/word-tone.ts'
import type { Reading, ReadingLayers } from '../extractors/stance/reading.ts'

/** Probability of the tone from which it counts, and the sum of the tone of the words between. */
const LEAST_LIKELY = 0.5
const LEAST_TONE = 0.2
const FURTHEST = 22

/** By which of the two (0 or 1), and its sign; null where nothing shows a stance. Spans in UTF-16 code units. */
export function stanceBetween(layers: ReadingLayers, spans: readonly [Span, Span]): { readonly by: 0 | 1, readonly tone: number } | null {
  const reading = readSentencesWith(layers).find((r) => spans.every((s) => r.sentence.start <= s.start && s.end <= r.sentence.end))
  if (!reading) return null
  const places = spans.map((s) => tokensOf(reading, s))
  const first = places[0].from <= places[1].from ? 0 : 1
  const [a, b] = [places[first], places[1 - first]]
  if (b.from <= a.to || b.from - a.to > FURTHEST) return null
  const { sum, passive, verb } = between(reading, a.to, b.from)
  if (!verb || Math.abs(sum) < LEAST_TONE) return null
  const target = passive ? a : b
  const { positive, negative } = toneOfName(sceneOf(reading, target.from, target.to, null, []))
  const tone = negative >= LEAST_LIKELY && sum < 0 ? -1 : positive >= LEAST_LIKELY && sum > 0 ? 1 : 0
  return tone === 0 ? null : { by: (passive ? 1 - first : first) as 0 | 1, tone }
}

function tokensOf(reading: Reading, span: Span): { readonly from: number, readonly to: number } {
  const from = Math.max(0, reading.tokens.findIndex((t) => t.end > span.start))
  let to = from
  while (to < reading.tokens.length && reading.tokens[to].start < span.end) to++
  return { from, to }
}

/** What the words between two places sound like, and whether a verb, and a passive, stands there. */
function between(reading: Reading, from: number, to: number): { readonly sum: number, readonly passive: boolean, readonly verb: boolean } {
  let sum = 0
  let verb = false
  let be = false
  let passive = false
  for (let i = from; i < to; i++) {
    const { lower, lemma, pos, words } = reading.tokens[i]
    if (/^[;.]$/u.test(words)) return { sum: 0, passive, verb: false }
    if (/^(?:is|are|was|were|been|being|be)$/u.test(lower)) be = true
    if (pos === 'verb') verb = true
    if (lower === 'by' && be && i === to - 1) passive = true
    if (reading.spotAt[i] !== null) continue
    const negated = reading.tokens.slice(Math.max(from, i - 3), i).some((t) => NEGATIONS.has(t.lower) || t.lower.endsWith("n't"))
    sum += toneOfWord({ lower, lemma, pos, hidden: false, quoted: false }) * (negated ? -1 : 1)
  }
  return { sum, passive, verb }
}
