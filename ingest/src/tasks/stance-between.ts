/**
 * Two names of one sentence, and no rule that ties them: who says it of whom ("A said that B …"), who does a verb that B stands behind, and else whoever
 * stands first (the other way round in the passive), if a verb or a word of tone stands between them; each only where the sentence speaks of the other
 * in a tone of its own.
 */
import type { Span } from '@polylogue/graph-schema'
import { verbGroup } from '../extractors/stance/negation.ts'
import { readSentencesWith } from '../extractors/stance/reading.ts'
import { findReports, speakerAt } from '../extractors/stance/reporting.ts'
import { subjectOf } from '../extractors/stance/subject.ts'
import { isVerb } from '../extractors/stance/verb-sense.ts'
import { NEGATIONS } from '../lexicons/grammar-words.ts'
import { sceneOf } from '../tone/scene.ts'
import { toneOfName } from '../tone/tone-of-name.ts'
import { toneOfWord } from '../tone/word-tone.ts'
import type { Reading, ReadingLayers } from '../extractors/stance/reading.ts'

/** Probability of the tone from which it counts, and the sum of the tone of the words between. */
const LEAST_LIKELY = 0.5
const LEAST_DONE = 2
const LEAST_TONE = 0.2
const FURTHEST = 22

interface Places { readonly from: number, readonly to: number }
interface Told { readonly by: 0 | 1, readonly tone: number }

/** By which of the two (0 or 1), and its sign; null where nothing shows a stance. Spans in UTF-16 code units, `clusters`: whom they mean. */
export function stanceBetween(layers: ReadingLayers, spans: readonly [Span, Span], clusters: readonly string[]): Told | null {
  const reading = readSentencesWith(layers).find((r) => spans.every((s) => r.sentence.start <= s.start && s.end <= r.sentence.end))
  if (!reading) return null
  const places = spans.map((s) => tokensOf(reading, s))
  return told(reading, places, clusters) ?? acted(reading, places)
}

/** One speaks of the other, or does a verb that the other stands behind: the tone of the sentence for the other. */
function told(reading: Reading, places: readonly Places[], clusters: readonly string[]): Told | null {
  for (const by of [0, 1] as const) {
    const other = places[1 - by]
    const quotation = reading.quotationAt[other.from]
    const speaks = speakerAt(reading, findReports(reading), other.from) === clusters[by] && clusters[by] !== reading.voice
    const says = speaks && (quotation === null || quotation.source === clusters[by])
    if (!says && !doesBefore(reading, clusters[by], places[by], other)) continue
    const tone = toneFor(reading, other, says ? LEAST_LIKELY : LEAST_DONE)
    if (tone !== 0) return { by, tone }
  }
  return null
}

/** A verb between the two whose subject the first is. */
function doesBefore(reading: Reading, cluster: string, own: Places, other: Places): boolean {
  for (let i = own.to; i < other.from && i < own.to + FURTHEST; i++) {
    if (!isVerb(reading, i)) continue
    const group = verbGroup(reading, i)
    if (!group.passive && subjectOf(reading, group.from)?.spots.some((s) => s.cluster === cluster && s.from >= own.from && s.from < own.to)) return true
  }
  return false
}

function toneFor(reading: Reading, { from, to }: Places, least: number): number {
  const { positive, negative } = toneOfName(sceneOf(reading, from, to, null, []))
  return negative >= least ? -1 : positive >= least ? 1 : 0
}

function acted(reading: Reading, places: readonly Places[]): Told | null {
  const first = places[0].from <= places[1].from ? 0 : 1
  const [a, b] = [places[first], places[1 - first]]
  if (b.from <= a.to || b.from - a.to > FURTHEST) return null
  const { sum, passive, verb } = between(reading, a.to, b.from)
  if (!verb || Math.abs(sum) < LEAST_TONE) return null
  const target = passive ? a : b
  const tone = toneFor(reading, target, LEAST_LIKELY)
  return tone * sum <= 0 ? null : { by: (passive ? 1 - first : first) as 0 | 1, tone }
}

function tokensOf(reading: Reading, span: Span): Places {
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
