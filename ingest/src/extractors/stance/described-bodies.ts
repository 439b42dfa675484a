/** Bodies named by pointing back: "the above-named group", "the former organization". Only where one body is clear; coreference leaves these words open. */
import { gather } from '../../language/gather.ts'
import { BODY_NOMINALS } from '../../lexicons/nominals.ts'
import { formKey } from '../../coreference/name-forms.ts'
import { wholeOf } from '../../coreference/parts-of-bodies.ts'
import { spotOver, withSpots } from './with-spots.ts'
import type { Reading, Spot } from './reading.ts'

const POINTING = /^(?:above-named|above-mentioned|abovementioned|aforementioned|aforesaid|afore-mentioned|said|same|selfsame)$/u
/** Sentences back in which the body must stand. */
const BACK = 2

/** The readings with these words as mentions of the body they mean. */
export function withDescribedBodies(readings: readonly Reading[]): Reading[] {
  const named: Spot[][] = []
  const byHead = headsOfVoice(readings[0])
  return readings.map((plain) => {
    const reading = withSpots(plain, calledByHead(plain, byHead))
    const added = describedIn(reading, named)
    learnHeads(reading, byHead)
    named.push(reading.spots.filter((s) => s.kind === 'Organization' && s.mention.form !== 'pronoun' && s.cluster !== reading.voice))
    return withSpots(reading, added)
  })
}

/** "the Plenum" is the publisher that a line below the title calls "Second Plenum of the X", even where no mention stands there. */
function headsOfVoice(first: Reading | undefined): Map<string, Map<string, Pick<Spot, 'cluster'>>> {
  const name = first?.document.publisher?.value.toLowerCase().replace(/\s*\(.*$/u, '') ?? ''
  const heads = [...name.split(/\s+(?:of|for)\s+/u).slice(0, 1), ...(wholeOf(formKey(name)) === null ? [name] : [])].flatMap((part) => part.split(/\s+/u).slice(-1)).filter((h) => /^\p{L}{4,}$/u.test(h) && name.includes(' '))
  return new Map(heads.map((h) => [h, new Map([[first!.voice, { cluster: first!.voice }]])]))
}

/** The nouns by which bodies named so far may be called for short: the last word of a name, and the last before its "of". */
function learnHeads(reading: Reading, byHead: Map<string, Map<string, Pick<Spot, 'cluster'>>>): void {
  for (const s of reading.spots) {
    if (s.kind !== 'Organization' || s.mention.form !== 'name' || s.to - s.from < 2) continue
    const of = reading.tokens.findIndex((t, i) => i > s.from && i < s.to && /^(?:of|for)$/u.test(t.lower))
    // "the League" is not the "Second Congress of the Harbour League".
    const last = of > 0 && wholeOf(formKey(s.mention.words)) !== null ? [] : [reading.tokens[s.to - 1].lower]
    for (const head of new Set([...last, ...(of > 0 ? [reading.tokens[of - 1].lower] : [])])) {
      if (!/^\p{L}{4,}$/u.test(head)) continue
      byHead.set(head, (byHead.get(head) ?? new Map<string, Pick<Spot, 'cluster'>>()).set(s.cluster, s))
    }
  }
}

/** "the Plenum", "the Network's" behind "Second Plenum of the X": a capitalised noun that only one body named so far can mean. */
function calledByHead(reading: Reading, byHead: ReadonlyMap<string, ReadonlyMap<string, Pick<Spot, 'cluster'>>>): Spot[] {
  if (byHead.size === 0) return []
  return reading.tokens.flatMap((token, i): Spot[] => {
    if (i === 0 || !token.capitalized || reading.spotAt[i] !== null || !/^(?:the|this|that)$/u.test(reading.tokens[i - 1].lower)) return []
    const meant = byHead.get(token.lower)
    const next = reading.tokens[i + 1]
    if (meant?.size !== 1 || next !== undefined && (next.capitalized || reading.spotAt[i + 1] !== null || next.lower === 'of' || next.words === '-')) return []
    const [spot] = meant.values()
    return [mentionOf(reading, i, i + 1, spot)]
  })
}

function mentionOf(reading: Reading, from: number, to: number, { cluster }: Pick<Spot, 'cluster'>): Spot {
  return spotOver(reading, from, to, { cluster, kind: 'Organization' }, 'nominal', 'described-body')
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
    return [mentionOf(reading, i, i + 3, meant)]
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
