/** Bodies that went into others: "B absorbed A", "A was absorbed by B", "A merged into B". What merged with another is part of neither. */
import { gather } from '../../language/gather.ts'
import { ABSORBING_VERBS } from '../../lexicons/affiliation-cues.ts'
import { verbForms } from '../stance/inflect.ts'
import { verbGroup } from '../stance/negation.ts'
import { isPossessive } from '../stance/reading.ts'
import type { Reading, Spot } from '../stance/reading.ts'
import { listOf } from '../stance/name-lists.ts'
import { subjectOf } from '../stance/subject.ts'
import { spotBehind } from './neighbours.ts'
import type { Tie } from './ties.ts'
import { beforeTime } from './when.ts'

const DISSOLVING_VERBS = ['merge', 'dissolve', 'integrate']
/** By spelling: behind a year the tagger takes "absorbed" for an adjective. */
const ABSORBING = new Set([...ABSORBING_VERBS].flatMap((v) => [...verbForms(v).keys()]))
const GOING = new Set([...ABSORBING, ...DISSOLVING_VERBS.flatMap((v) => [...verbForms(v).keys()])])

/** Ties of what was absorbed. */
export function mergerTies(reading: Reading): Tie[] {
  return gather(reading.tokens, (token, i): Tie[] => {
    if (!GOING.has(token.lower) || reading.spotAt[i] !== null) return []
    const group = verbGroup(reading, i)
    if (group.negated || group.hedged || group.infinitive) return []
    const doers = bodies(reading, subjectOf(reading, beforeTime(reading, group.from))?.spots ?? [])
    if (!group.passive && ABSORBING.has(token.lower)) {
      const first = spotBehind(reading, i + 1, /^(?:the|both)$/u, 1)
      return first === null ? [] : ties(reading, bodies(reading, listOf(reading, first.from, reading.tokens.length - 1, first)), doers[0], i)
    }
    const link = reading.tokens[i + 1]?.lower === 'itself' ? i + 2 : i + 1
    if (!(reading.tokens[link]?.lower === 'into' || group.passive && reading.tokens[link]?.lower === 'by')) return []
    const whole = spotBehind(reading, link + 1, /^the$/u, 1)
    return ties(reading, doers, whole === null ? undefined : bodies(reading, [whole])[0], i)
  })
}

const bodies = (reading: Reading, spots: readonly Spot[]): readonly Spot[] => spots.filter((s) => s.kind === 'Organization' && !isPossessive(reading, s))

function ties(reading: Reading, parts: readonly Spot[], whole: Spot | undefined, at: number): Tie[] {
  return whole === undefined ? [] : parts.map((source): Tie => ({ reading, relation: 'PART_OF', source, target: whole, cue: { from: at, to: at + 1 }, confidence: 0.7, rule: 'affiliation/absorbed' }))
}
