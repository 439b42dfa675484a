/** Where somebody stands, by an adjective or set phrase: "A is hostile to B", "we are in favour of B", "A, opposed to B, …". */
import { gather } from '../../language/gather.ts'
import { ADJECTIVE_CUES } from '../../lexicons/adjective-cues.ts'
import type { AdjectiveCue } from '../../lexicons/adjective-cues.ts'
import { COPULAS } from '../../lexicons/grammar-words.ts'
import { holding, stanceOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import type { CueHit } from './find-cues.ts'
import { verbGroup } from './negation.ts'
import type { Reading, Spot } from './reading.ts'
import type { Report } from './reporting.ts'
import { isIsm } from './position-span.ts'
import { subjectOf } from './subject.ts'
import { targetsAt } from './targets.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'

interface Holder { readonly spots: readonly (Spot | null)[], readonly negated: boolean, readonly doubt: number }

const BY_FIRST = new Map<string, AdjectiveCue[]>()
for (const cue of ADJECTIVE_CUES) BY_FIRST.set(cue.words[0], [...(BY_FIRST.get(cue.words[0]) ?? []), cue].sort((a, b) => b.words.length - a.words.length))

/** Without one of these in a sentence there is no such stance in it. */
export const ADJECTIVE_WORDS: ReadonlySet<string> = new Set(BY_FIRST.keys())

/** The stances of all adjectives of a sentence. */
export function adjectiveDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  return gather(reading.tokens, (token, i) => {
    if (reading.spotAt[i] !== null) return []
    for (const cue of BY_FIRST.get(token.lower) ?? []) {
      const target = targetOf(reading, cue, i)
      if (target >= 0) return draftsOf(reading, reports, cues, cue, i, target)
    }
    return []
  })
}

function draftsOf(reading: Reading, reports: readonly Report[], cues: readonly CueHit[], cue: AdjectiveCue, at: number, start: number): Draft[] {
  const holder = holderOf(reading, at, cue.markers.includes(''))
  // "the motion of B, moved by A"
  if (cue.words[0] === 'moved' && reading.tokens[at - 1]?.words === ',') return []
  if (!holder || holder.negated && (cue.sign < 0 || cue.ties === 'alliance')) return []
  const sign: Sign = holder.negated ? -1 : cue.sign
  const targets = targetsAt(reading, start, cues).filter((t) => cue.targets === 'any' || (cue.targets === 'named') === (t.spot !== null))
  return holder.spots.flatMap((source) => holding(targets, sign).map((target): Draft => ({
    reading, reports, source, target, from: at, to: at + cue.words.length,
    relation: cue.ties === 'alliance' ? 'ALLIED_WITH' : stanceOf((sign * target.sign) as Sign),
    confidence: cue.weight * holder.doubt * (target.inferred ? 0.7 : 1), explicitness: target.inferred || source === null ? 'inferred' : 'explicit', rule: 'stance/adjective',
  })))
}

/** First token of the target, behind the cue and its marker; −1 where the cue does not stand here. */
function targetOf(reading: Reading, { words, markers }: AdjectiveCue, at: number): number {
  if (!words.every((w, k) => reading.tokens[at + k]?.lower === w)) return -1
  let after = at + words.length
  // "disappointed and discouraged by B"
  if (reading.tokens[after]?.lower === 'and' && /^(?:adjective|verb)$/u.test(reading.tokens[after + 1]?.pos ?? '') && !markers.includes('')) after += 2
  if (after >= reading.tokens.length) return -1
  return markers.includes('') ? after : markers.includes(reading.tokens[after].lower) ? after + 1 : -1
}

/** The subject right before a verb group is an "-ism" or another abstract noun. */
function speaksOfPosition(reading: Reading, verb: number): boolean {
  const last = reading.tokens[verb - 1]
  return last !== undefined && reading.spotAt[verb - 1] === null && isIsm(last.lower)
}

/** Who stands there: the subject of the "be" before it, or the name that the remark between commas belongs to. */
function holderOf(reading: Reading, at: number, plain: boolean): Holder | null {
  const group = verbGroup(reading, at)
  const copular = reading.tokens.slice(group.from, at).some((t) => COPULAS.has(t.lower))
  const copula = copular ? group.from : COPULAS.has(reading.tokens[group.from - 1]?.lower ?? '') ? group.from - 1 : -1
  if (copula >= 0) {
    const outer = copular ? group : verbGroup(reading, copula)
    const subject = subjectOf(reading, outer.from)
    // "Trusteeship is hostile to free harbours": whoever says so of a thing takes the side.
    if (!subject) return plain || !speaksOfPosition(reading, outer.from) ? null : { spots: [null], negated: group.negated || outer.negated, doubt: 0.65 }
    if (subject.spots.length === 0) return null
    return { spots: subject.spots, negated: (group.negated || outer.negated) !== subject.reversed, doubt: (outer.hedged ? 0.75 : 1) * (subject.loose ? 0.9 : 1) }
  }
  const before = reading.tokens[group.from - 1]?.words === ',' && !plain ? reading.spotAt[group.from - 2] ?? null : null
  return before ? { spots: [before], negated: group.negated, doubt: 0.8 } : null
}
