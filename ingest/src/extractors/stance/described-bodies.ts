/** Bodies named by pointing back: "the above-named group", "the former organization". Only where one body is clear; coreference leaves these words open. */
import { gather } from '../../language/gather.ts'
import { mentionId } from '@polylogue/graph-schema'
import { BODY_NOMINALS } from '../../lexicons/nominals.ts'
import type { Reading, Spot } from './reading.ts'

const POINTING = /^(?:above-named|above-mentioned|abovementioned|aforementioned|aforesaid|afore-mentioned|said|same|selfsame)$/u
/** Sentences back in which the body must stand. */
const BACK = 2

/** The readings with these words as mentions of the body they mean. */
export function withDescribedBodies(readings: readonly Reading[]): Reading[] {
  const named: Spot[][] = []
  return readings.map((reading) => {
    const added = describedIn(reading, named)
    named.push(reading.spots.filter((s) => s.kind === 'Organization' && s.mention.form !== 'pronoun' && s.cluster !== reading.voice))
    if (added.length === 0) return reading
    const spotAt = [...reading.spotAt]
    for (const s of added) for (let i = s.from; i < s.to; i++) spotAt[i] = s
    return { ...reading, spotAt, spots: [...reading.spots, ...added].sort((a, b) => a.from - b.from) }
  })
}

function describedIn(reading: Reading, named: readonly (readonly Spot[])[]): Spot[] {
  return gather(reading.tokens, (token, i): Spot[] => {
    const adjective = reading.tokens[i + 1]
    const noun = reading.tokens[i + 2]
    if (!/^(?:the|this)$/u.test(token.lower) || noun === undefined || !BODY_NOMINALS.has(noun.lower) || [i, i + 1, i + 2].some((k) => reading.spotAt[k] !== null)) return []
    if (reading.tokens[i + 3]?.pos === 'noun' || reading.tokens[i + 3]?.lower === 'of') return []
    const here = reading.spots.filter((s) => s.kind === 'Organization' && s.mention.form === 'name' && s.to <= i && s.cluster !== reading.voice)
    const meant = POINTING.test(adjective.lower) ? only([here, ...named.slice(-BACK).reverse()]) : /^(?:former|latter)$/u.test(adjective.lower) ? ofTwo([here, ...named.slice(-1)], adjective.lower) : null
    if (meant === null) return []
    const { document } = reading
    const [start, end] = [token.start, noun.end]
    return [{ from: i, to: i + 3, cluster: meant.cluster, kind: 'Organization', mention: { id: mentionId(document.textId, start, end, 'Organization'), document: document.id, kind: 'Organization', form: 'nominal', words: document.text.slice(start, end), start, end, rule: 'described-body' } }]
  })
}

/** The one body of the nearest sentence that names any; null where it names several. */
function only(sentences: readonly (readonly Spot[])[]): Spot | null {
  const nearest = sentences.find((s) => s.length > 0) ?? []
  return new Set(nearest.map((s) => s.cluster)).size === 1 ? nearest[0] : null
}

/** The first or the last of just two bodies. */
function ofTwo(sentences: readonly (readonly Spot[])[], which: string): Spot | null {
  for (const spots of sentences) {
    const bodies = [...new Map(spots.map((s) => [s.cluster, s])).values()]
    if (bodies.length === 2) return which === 'former' ? bodies[0] : bodies[1]
  }
  return null
}
