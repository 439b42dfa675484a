/**
 * Whom a text speaks ill of throughout: where no frame reads a stance of the voice on somebody, and the sentences that name him in the voice's own words
 * sound bad for him taken together. One such sentence may tell of a misfortune; three and more with a bad mean are the text's opinion.
 */
import { addByKey } from '../../language/lists-by-key.ts'
import { sceneOf } from '../../tone/scene.ts'
import { toneOfName } from '../../tone/tone-of-name.ts'
import type { ToneOfName } from '../../tone/tone-of-name.ts'
import type { Draft } from './drafts.ts'
import type { Reading, Spot } from './reading.ts'
import { findReports, speakerAt } from './reporting.ts'
import { acts } from './tone-frames.ts'

/** Sentences that must name somebody. */
const FEWEST = 3
/** Longer sentences are lists that lost their marks. */
const LONGEST = 90
/** Mean probability of ill, and how far it must lie above that of well. */
const LEAST_MEAN = 0.42
const LEAST_MARGIN = 0.3

/** Longer texts tell stories, in which ill befalls everybody. */
const MOST_SENTENCES = 600
/** Of somebody named more often the first sentences tell enough. */
const MOST = 40

interface Place { readonly reading: Reading, readonly spot: Spot }

/** One stance for each of those; its evidence is the sentence that sounds worst for them. `drafts`: all that was found. */
export function wholeTextTone(readings: readonly Reading[], drafts: readonly Draft[]): Draft[] {
  if (readings.length > MOST_SENTENCES) return []
  const judged = new Set(drafts.flatMap((d) => (d.target.spot !== null && (d.source === null || d.source.cluster === d.reading.voice) ? [d.target.spot.cluster] : [])))
  const places = new Map<string, Place[]>()
  for (const reading of readings) {
    if (reading.tokens.length > LONGEST || reading.tokens.at(-1)?.words === '?') continue
    for (const spot of namedIn(reading, judged)) addByKey(places, spot.cluster, { reading, spot })
  }
  return [...places.values()].flatMap((list): Draft[] => {
    if (list.length < FEWEST) return []
    const heard = hear(list.filter(inOwnWords).slice(0, MOST))
    if (heard === null) return []
    const negative = heard.reduce((sum, h) => sum + h.negative, 0) / heard.length
    const positive = heard.reduce((sum, h) => sum + h.positive, 0) / heard.length
    if (negative < LEAST_MEAN || negative - positive < LEAST_MARGIN) return []
    const acting = heard.filter((h) => acts(h.reading, h.spot) && h.negative >= LEAST_MEAN)
    if (acting.length === 0) return []
    const { reading, spot } = acting.reduce((worst, h) => (h.negative > worst.negative ? h : worst))
    return [{
      reading, reports: [], source: null, target: { spot, position: null, sign: 1, holder: null, inferred: true }, relation: 'CRITICIZES',
      from: spot.from, to: spot.to, confidence: 0.4, explicitness: 'inferred', rule: 'stance/whole-text',
    }]
  })
}

type Heard = Place & ToneOfName

/** More than sums of fifty numbers are off by. */
const ROUNDING = 1e-6

/** How the sentences sound; null where they are too few, or as soon as those to come could not make the whole bad enough, which most names are in the end. */
function hear(places: readonly Place[]): Heard[] | null {
  if (places.length < FEWEST) return null
  const heard: Heard[] = []
  let negative = 0
  let margin = 0
  for (const place of places) {
    const tone = toneOfName(sceneOf(place.reading, place.spot.from, place.spot.to, place.spot.cluster, []))
    heard.push({ ...place, ...tone })
    negative += tone.negative
    margin += tone.negative - tone.positive
    const rest = places.length - heard.length
    if (negative + rest < (LEAST_MEAN - ROUNDING) * places.length || margin + rest < (LEAST_MARGIN - ROUNDING) * places.length) return null
  }
  return heard
}

/** Everybody whom a sentence names and on whom nothing is read yet, once. */
function namedIn(reading: Reading, judged: ReadonlySet<string>): Spot[] {
  const seen = new Set([reading.voice])
  return reading.spots.filter((spot) => {
    if (seen.has(spot.cluster) || judged.has(spot.cluster) || spot.kind !== 'Organization' && spot.kind !== 'Person') return false
    seen.add(spot.cluster)
    return true
  })
}

function inOwnWords({ reading, spot }: Place): boolean {
  return reading.quotationAt[spot.from] === null && speakerAt(reading, findReports(reading), spot.from) === reading.voice
}
