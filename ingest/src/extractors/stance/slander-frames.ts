/**
 * False accounts with whom they are about: "contains numerous distortions of B", "recycles old slanders about B", "lies about B". Whoever gives them is against
 * B; whoever calls them so is against who gives them, and says nothing against B.
 */
import { gather } from '../../language/gather.ts'
import { NEGATIONS } from '../../lexicons/grammar-words.ts'
import { WRITINGS } from '../../lexicons/writings.ts'
import type { Draft } from './drafts.ts'
import type { CueHit } from './find-cues.ts'
import { verbGroup } from './negation.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import type { Report } from './reporting.ts'
import { subjectOf } from './subject.ts'
import { target } from './target.ts'
import { targetsAt } from './targets.ts'
import { targetsEndingAt } from './verb-frames.ts'

/** Accounts that are false by their name. Source: own knowledge of polemical English. */
export const FALSE_ACCOUNTS: ReadonlySet<string> = new Set(['distortion', 'slander', 'lie', 'falsehood', 'untruth', 'half-truth', 'smear', 'calumny', 'falsification', 'misrepresentation', 'caricature', 'libel', 'fabrication', 'insinuation', 'innuendo', 'slur', 'vilification', 'misconception', 'invention', 'fable', 'travesty'].flatMap((w) => [w, w.endsWith('y') ? `${w.slice(0, -1)}ies` : `${w}s`]))
/** How an account is given; base forms. */
const GIVING: ReadonlySet<string> = new Set(['contain', 'recycle', 'repeat', 'spread', 'publish', 'print', 'peddle', 'write', 'make', 'utter', 'invent', 'circulate', 'produce', 'tell', 'offer', 'present', 'give', 'concoct', 'manufacture', 'rehash', 'regurgitate', 'echo', 'parrot', 'disseminate', 'propagate', 'retail', 'abound', 'rely', 'resort', 'consist', 'draw'])
const ABOUT = /^(?:about|against|on|concerning|regarding)$/u
/** "distortions of B" are about B; "slanders of B" are as well B's own. */
const OF_WHOM = /^(?:distortions?|falsifications?|misrepresentations?|caricatures?|vilification|travest(?:y|ies)|misconceptions?)$/u
/** Words of number and quality between verb and noun. */
const FURTHEST = 8

/** Without one of these in a sentence it has no such account. */
export const SLANDER_WORDS: ReadonlySet<string> = new Set([...FALSE_ACCOUNTS, 'lied', 'lying'])

/** Whoever gives a false account is against whom it is about, and the voice against the giver. */
export function slanderDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    if (reading.spotAt[i] !== null || !SLANDER_WORDS.has(token.lower) || !isAbout(reading, i)) return []
    const givers = /^(?:lies|lied|lying|lie)$/u.test(token.lower) && reading.tokens[i + 1].lower === 'about' ? [...liars(reading, i), ...giversBefore(reading, i, cues)] : giversBefore(reading, i, cues)
    const make = (source: Spot | null, spot: Spot): Draft => ({ reading, reports, source, target: { ...target(spot), inferred: true }, relation: 'CRITICIZES', from: i, to: i + 1, confidence: 0.6, explicitness: 'inferred', rule: 'stance/false-account' })
    const whom = targetsAt(reading, i + 2, cues).filter((t) => t.sign > 0 && (t.spot === null || t.spot.kind !== 'Work') && t.position?.reading === undefined).slice(0, 3)
    return givers.flatMap((giver) => [make(null, giver), ...whom.filter((t) => t.spot?.cluster !== giver.cluster).map((t): Draft => ({ ...make(giver, giver), target: { ...t, inferred: true, holder: null } }))])
  })
}

/** Whom the account at `noun` is about stands behind it. */
export function isAbout({ tokens }: Reading, noun: number): boolean {
  const next = tokens[noun + 1]?.lower ?? ''
  return ABOUT.test(next) || next === 'of' && OF_WHOM.test(tokens[noun].lower)
}

/** "B lies about C": B. */
function liars(reading: Reading, verb: number): readonly Spot[] {
  const group = verbGroup(reading, verb)
  const subject = group.negated || group.hedged || group.obliged || group.infinitive ? null : subjectOf(reading, group.from)
  return subject === null || subject.loose || subject.reversed ? [] : subject.spots.filter((s) => isGiver(reading, s))
}

/** Who gives the account whose noun stands at `noun`: the subject of the verb before, or whoever wrote it. */
export function giversBefore(reading: Reading, noun: number, cues: readonly CueHit[]): readonly Spot[] {
  for (let i = noun - 1; i > 0 && i > noun - FURTHEST; i--) {
    const { lower, lemma, words } = reading.tokens[i]
    if (reading.spotAt[i] !== null) return isPossessive(reading, reading.spotAt[i]!) && isGiver(reading, reading.spotAt[i]!) ? [reading.spotAt[i]!] : []
    if (/^[;:.!?]$/u.test(words) || NEGATIONS.has(lower)) return []
    if (!GIVING.has(lemma) && !GIVING.has(lower.replace(/s$/u, '')) || lower.endsWith('ing')) continue
    const group = verbGroup(reading, i)
    if (group.negated || group.hedged || group.obliged || group.infinitive || group.passive) return []
    const subject = subjectOf(reading, group.from)
    const named = subject !== null && !subject.loose && !subject.reversed ? subject.spots.filter((s) => isGiver(reading, s)) : []
    return named.length > 0 ? named : writersBefore(reading, group.from, cues)
  }
  return []
}

/** "the bulk of B's article recycles": B. */
function writersBefore(reading: Reading, end: number, cues: readonly CueHit[]): readonly Spot[] {
  return reading.tokens.slice(Math.max(0, end - 4), end).some((t) => WRITINGS.has(t.lower)) ? targetsEndingAt(reading, end, cues).flatMap((t) => t.spot !== null && t.sign > 0 && isGiver(reading, t.spot) ? [t.spot] : []) : []
}

function isGiver(reading: Reading, spot: Spot): boolean {
  return spot.cluster !== reading.voice && spot.kind !== 'Role'
}
