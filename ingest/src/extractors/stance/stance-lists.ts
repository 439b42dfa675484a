/**
 * Lists of what one is for and against, without a verb: "our position: for the register, against the daily hire", "three lines: no bases, no bombs".
 * Two items at least, behind a colon or at the opening of a sentence; held by whoever the words before the colon are about, else by the speaker.
 */
import { gather } from '../../language/gather.ts'
import { BAD_ADJECTIVES, BAD_NOUNS, GOOD_ADJECTIVES, GOOD_NOUNS } from '../../lexicons/judgements.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'
import { stanceOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import type { CueHit } from './find-cues.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import type { Report } from './reporting.ts'
import { targetsAt } from './targets.ts'

const SIGNS: ReadonlyMap<string, Sign> = new Map([['for', 1], ['against', -1], ['no', -1], ['towards', 1]])
const FEWEST = 2

export function enumeratedDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  const { tokens } = reading
  const opposed = opposedAtOpening(reading, reports, cues)
  if (opposed.length > 0) return opposed
  const starts = [0, ...gather(tokens, (t, i) => (/^[:–—]$/u.test(t.words) ? [i + 1] : []))]
  for (const start of starts) {
    const items = itemsFrom(reading, start)
    if (items.length < FEWEST || start === 0 && !items.some((i) => tokens[i].lower === 'against')) continue
    const source = holderBefore(reading, start)
    return items.flatMap((i) => targetsAt(reading, i + 1, cues).map((target): Draft => ({
      reading, reports, source, target, relation: stanceOf((SIGNS.get(tokens[i].lower)! * target.sign) as Sign), from: i, to: i + 1, confidence: 0.6, explicitness: source === null ? 'inferred' : 'explicit', rule: 'stance/enumerated',
    })))
  }
  return []
}

const JUDGED = /^(?:considered|regarded|deemed|held|declared|seen|viewed|counted|found|consider|regard|deem|hold|declare|see|view|count|recognized|recognised)$/u

/** "the following groups are considered by A to be tools of the owners: B, C and D": the judgement on each that is listed. */
export function judgedListDrafts(reading: Reading, reports: readonly Report[]): Draft[] {
  const { tokens } = reading
  const following = tokens.findIndex((t) => t.lower === 'following')
  const colon = following < 0 ? -1 : tokens.findIndex((t, i) => i > following && t.words === ':')
  if (colon < 0) return []
  const verb = tokens.findIndex((t, i) => i < colon && JUDGED.test(t.lower) && reading.spotAt[i] === null)
  if (verb < 0) return []
  let sign: Sign | 0 = 0
  for (let i = verb + 1; i < colon && sign === 0; i++) {
    if (reading.spotAt[i] !== null || /^(?:not|no|never)$/u.test(tokens[i - 1].lower)) continue
    if (BAD_NOUNS.has(tokens[i].lemma) || BAD_ADJECTIVES.has(tokens[i].lower)) sign = -1
    else if (GOOD_NOUNS.has(tokens[i].lemma) || GOOD_ADJECTIVES.has(tokens[i].lower) || /^(?:ally|allies|friends?|comrades?|fraternal)$/u.test(tokens[i].lower)) sign = 1
  }
  if (sign === 0) return []
  const relation = stanceOf(sign)
  const by = tokens.findIndex((t, i) => i > verb && i < colon && t.lower === 'by')
  const agent = by < 0 ? reading.spots.find((s) => s.to <= verb && s.from >= verb - 4 && !isPossessive(reading, s)) ?? null : reading.spotAt[by + 1] ?? reading.spotAt[by + 2] ?? null
  return reading.spots.filter((s) => s.from > colon && s.kind !== 'Role' && s.mention.form === 'name' && s.cluster !== agent?.cluster && !isPossessive(reading, s)).map((spot): Draft => ({
    reading, reports: reports.filter((r) => r.source !== agent?.cluster), source: agent, target: { spot, position: null, sign: 1, holder: null, inferred: false }, relation, from: verb, to: verb + 1, confidence: 0.65, explicitness: 'explicit', rule: 'stance/judged-list',
  }))
}

const ARGUING = /^(?:show|shows|showed|argue|argues|argued|insist|insists|insisted|maintain|maintains|maintained|hold|holds|held|demonstrate|demonstrates|demonstrated|prove|proves|proved|contend|contends|contended|defend|defends|defended)$/u

const OPPOSED: readonly string[][] = ['against', 'unlike', 'contrary to', 'in contrast to', 'in opposition to', 'in contradistinction to', 'as opposed to', 'as against'].map((w) => w.split(' '))

/** "Against those who …, we hold", "Unlike A, we …": whom the voice sets itself against. */
function opposedAtOpening(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  const words = OPPOSED.find((o) => o.every((w, k) => reading.tokens[k]?.lower === w))
  if (words === undefined) return []
  const ours = reading.spots.find((s) => reading.tokens[s.from - 1]?.words === ',' && (s.cluster === reading.voice && s.mention.form === 'pronoun' || !isPossessive(reading, s) && ARGUING.test(reading.tokens[s.to]?.lower ?? '')))
  return ours === undefined ? [] : targetsAt(reading, words.length, cues).filter((t) => (t.spot?.to ?? t.position!.to) < ours.from && (words[0] === 'against' || t.spot !== null && t.sign > 0)).map((target): Draft => ({
    reading, reports, source: ours, target, relation: stanceOf(-target.sign as Sign), from: 0, to: words.length, confidence: words[0] === 'against' ? 0.65 : 0.5, explicitness: 'inferred', rule: 'stance/opposed',
  }))
}

/** The tokens of "for", "against", "no" that open the items of a list; none where something else opens it. */
function itemsFrom({ tokens, spotAt }: Reading, start: number): number[] {
  const items: number[] = []
  for (let i = start; i < tokens.length; i++) {
    const opens = i === start || /^[,;–—]$/u.test(tokens[i - 1].words) || /^(?:and|but)$/u.test(tokens[i - 1].lower) && /^[,;]$/u.test(tokens[i - 2]?.words ?? '')
    const listed = spotAt[i] === null && SIGNS.has(tokens[i].lower)
    if (i === start && !listed) return []
    if (opens && listed) items.push(i)
    if (/^[.!?:]$/u.test(tokens[i].words)) break
  }
  return items
}

/** Whose list it is: the body or person named first before the colon; null where that is the speaker or nobody. */
function holderBefore(reading: Reading, start: number): Spot | null {
  const spot = reading.spots.find((s) => s.to <= start && s.kind !== 'Work')
  return spot === undefined || spot.cluster === reading.voice || spot.from > 2 || reading.tokens[0].pos === 'preposition' ? null : spot
}
