/** What one sentence leaves for the next: the position that "it" is, the two bodies that "both" are. */
import { AUXILIARIES } from '../../lexicons/grammar-words.ts'
import type { Draft } from './drafts.ts'
import { isPossessive } from './reading.ts'
import { isVerb } from './verb-sense.ts'
import { verbGroup } from './negation.ts'
import { findReports } from './reporting.ts'
import type { Context, NamedPosition, Reading, Spot } from './reading.ts'

/** "Both" reaches back no further than this. */
const SENTENCES = 6
const PRONOUN = /^(?:it|them|this|these|both)$/u

/** The drafts of all sentences, each read with what those before it left. */
export function draftsInContext(readings: readonly Reading[], draftsOf: (reading: Reading) => Draft[]): Draft[] {
  let position: NamedPosition | null = null
  let bodies: readonly Spot[] = []
  let age = 0
  let passage = -1
  let claimant: Spot | null = null
  let critic: Spot | null = null
  let doer: Spot | null = null
  let accuser: Spot | null = null
  return readings.flatMap((plain) => {
    if (plain.sentence.passage !== passage && position !== null && plain.sentence.passage > passage + 1) position = null
    if (plain.sentence.passage !== passage) { claimant = null; doer = null; accuser = null }
    passage = plain.sentence.passage
    const context: Context = { position, here: [], bodies: age < SENTENCES ? bodies : [], claimant, critic, doer, accuser }
    let reading: Reading = { ...plain, context }
    let drafts = draftsOf(reading)
    const here = positionsOf(drafts)
    if (here.length > 0 && plain.tokens.some((t, i) => i > here[0].from && PRONOUN.test(t.lower) && plain.spotAt[i] === null)) {
      reading = { ...plain, context: { ...context, here } }
      drafts = draftsOf(reading)
    }
    position = positionsOf(drafts).at(-1) ?? null
    const own = accuserIn(plain, drafts)
    claimant = own ?? reporterIn(plain)
    critic = own ?? critic
    accuser = drafts.findLast((d) => d.relation === 'CRITICIZES' && d.source !== null && d.target.spot !== null && d.explicitness === 'explicit')?.source ?? null
    doer = doerIn(plain) ?? doer
    const pair = pairOf(plain)
    age = pair ? 0 : age + 1
    if (pair) bodies = pair
    return drafts
  })
}

/** The position that a pronoun at token `at` means, or null. */
export function positionMeantAt(reading: Reading, at: number): NamedPosition | null {
  const { context } = reading
  if (!context || reading.spotAt[at] !== null) return null
  return context.here.findLast((p) => p.reading.sentence === reading.sentence && p.to <= at) ?? context.position
}

/** Who is said to be against the voice. */
function accuserIn(reading: Reading, drafts: readonly Draft[]): Spot | null {
  return drafts.find((d) => d.relation === 'CRITICIZES' && d.source !== null && d.source.cluster !== reading.voice && d.target.spot?.cluster === reading.voice)?.source ?? null
}

/** Whose deed is told: the first name or pronoun with a verb right behind it that is not the voice. */
function doerIn(reading: Reading): Spot | null {
  return reading.spots.find((s) => {
    if (s.kind === 'Work' || s.cluster === reading.voice || isPossessive(reading, s)) return false
    const before = reading.tokens[s.from - 1]
    if (before !== undefined && reading.spotAt[s.from - 1] === null && before.pos === 'preposition') return false
    let at = s.to
    while (at < s.to + 4 && reading.spotAt[at] === null && (reading.tokens[at]?.pos === 'adverb' || AUXILIARIES.has(reading.tokens[at]?.lower ?? ''))) at++
    // "B was banned": that is others' deed.
    return isVerb(reading, at) && !verbGroup(reading, at).passive
  }) ?? null
}

/** Whose claim is told. */
function reporterIn(reading: Reading): Spot | null {
  const report = findReports(reading).find((r) => r.source !== reading.voice)
  return report ? reading.spots.find((s) => s.cluster === report.source && (s.kind === 'Organization' || s.kind === 'Person')) ?? null : null
}

function positionsOf(drafts: readonly Draft[]): NamedPosition[] {
  return drafts.flatMap(({ reading, target: { position } }) => (position ? [{ reading: position.reading ?? reading, from: position.from, to: position.to, reach: position.reach }] : []))
    .sort((a, b) => a.from - b.from)
}

/** The two bodies of a sentence that names just two. */
function pairOf({ spots }: Reading): Spot[] | null {
  const bodies = new Map<string, Spot>()
  for (const s of spots) if (s.kind === 'Organization' && s.mention.form !== 'pronoun' && !bodies.has(s.cluster)) bodies.set(s.cluster, s)
  return bodies.size === 2 ? [...bodies.values()] : null
}
