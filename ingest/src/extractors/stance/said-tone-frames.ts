/**
 * "A said that B had made matters worse": no word of stance, and still A speaks ill of B. By the learned tone of the pair (docs/models/pair-tone.md), only
 * where somebody named says it and B is who the clause is about, and inferred. Praise is not read so.
 */
import { gather } from '../../language/gather.ts'
import { ARTICLES, NEGATIONS } from '../../lexicons/grammar-words.ts'
import { STANCE_CUES } from '../../lexicons/stance-cues.ts'
import { sceneOf } from '../../tone/scene.ts'
import { toneOfName } from '../../tone/tone-of-name.ts'
import { toneOfPair } from '../../tone/tone-of-pair.ts'
import { verbGroup } from './negation.ts'
import { isPossessive } from './reading.ts'
import type { Draft } from './drafts.ts'
import type { Reading, Spot } from './reading.ts'
import { findReports } from './reporting.ts'
import type { Report } from './reporting.ts'
import { isVerb } from './verb-sense.ts'

/** Share of the tone of the name alone in the sum, as in the task of two names, and the probability from which it counts; chosen on sentences of our own (docs/measurements/stance.md). */
const SHARE_OF_NAME = 0.3
const LEAST_LIKELY = 0.75
/** Verbs of stance, base forms: "A says that B attacks C" tells of B's stance. */
const SIDING: ReadonlySet<string> = new Set([...STANCE_CUES.filter((c) => c.part === 'verb' && c.weight >= 0.65 && !/[ :]/u.test(c.words)).map((c) => c.words), 'accuse', 'blame'])
const MODALS = /^(?:must|should|may|might|can|could|would|ought)$/u

/** `drafts`: what the frames found; nothing is added between two that have a stance there already. */
export function saidToneDrafts(readings: readonly Reading[], drafts: readonly Draft[]): Draft[] {
  const found = new Set(drafts.map((d) => `${d.reading.sentence.start} ${d.target.spot?.cluster}`))
  return gather(readings, (reading): Draft[] => {
    const reports = findReports(reading)
    return gather(reports, (report): Draft[] => {
      const [source, spot] = [speaker(reading, report), subjectSaid(reading, report)]
      if (source === null || spot === null || spot.cluster === source.cluster || source.cluster === reading.voice || found.has(`${reading.sentence.start} ${spot.cluster}`)) return []
      return isBlamed(reading, report, source, spot) ? [{
        reading, reports, source, target: { spot, position: null, sign: 1, holder: null, inferred: true }, relation: 'CRITICIZES',
        from: spot.from, to: spot.to, confidence: 0.4, explicitness: 'inferred', rule: 'stance/said-tone',
      }] : []
    })
  })
}

function speaker(reading: Reading, { source, cueFrom, cueTo }: Report): Spot | null {
  const spot = reading.spots.find((s) => s.cluster === source && s.from >= cueFrom && s.to <= cueTo) ?? reading.spots.findLast((s) => s.cluster === source && s.to <= cueTo) ?? null
  return spot !== null && (spot.kind === 'Organization' || spot.kind === 'Person') ? spot : null
}

/** Whom what is said begins with, a verb behind it: "(that) the minister had …". */
function subjectSaid(reading: Reading, { from }: Report): Spot | null {
  const at = ARTICLES.has(reading.tokens[from]?.lower ?? '') && reading.spotAt[from] === null ? from + 1 : from
  const spot = reading.spotAt[at] ?? null
  if (spot === null || spot.kind !== 'Organization' && spot.kind !== 'Person' || spot.mention.form === 'pronoun' || isPossessive(reading, spot)) return null
  let verb = spot.to
  while (reading.tokens[verb]?.pos === 'adverb') verb++
  // What is done to somebody, and what they ought to do, is no fault of theirs; nor whom they accuse.
  if (!isVerb(reading, verb)) return null
  let main = verb
  for (let i = main + 1; isVerb(reading, i) || /^(?:adverb)$/u.test(reading.tokens[i]?.pos ?? '') || NEGATIONS.has(reading.tokens[i]?.lower ?? ''); i++) if (isVerb(reading, i)) main = i
  if (reading.tokens.slice(verb, main).some((t) => MODALS.test(t.lower))) return null
  const group = verbGroup(reading, main)
  return group.passive || group.obliged || SIDING.has(reading.tokens[main].lemma) ? null : spot
}

function isBlamed(reading: Reading, report: Report, source: Spot, spot: Spot): boolean {
  const scene = sceneOf(reading, spot.from, spot.to, null, [])
  let verb = -1
  for (let i = report.cueTo - 1; i >= report.cueFrom && verb < 0; i--) if (isVerb(reading, i)) verb = i
  const told = toneOfPair({ scene, from: source.from, to: source.to, tie: 'says', verb })
  return SHARE_OF_NAME * toneOfName(scene).negative + (1 - SHARE_OF_NAME) * told.negative >= LEAST_LIKELY
}
