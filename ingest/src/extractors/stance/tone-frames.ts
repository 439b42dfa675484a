/**
 * Stances that no frame reads: a sentence in which somebody speaks plainly ill of a name, by the learned tone (docs/models/tone.md). The stance is the
 * speaker's, inferred, and only where the sentence has none with that name yet. Praise is not read so: in texts that are no news it is right too seldom.
 */
import { SIDING_ADJECTIVES } from '../../lexicons/acting-bodies.ts'
import { STANCE_CUES } from '../../lexicons/stance-cues.ts'
import { ANGERING_VERBS } from '../../lexicons/conduct-words.ts'
import { BAD_ADJECTIVES, BAD_NOUNS } from '../../lexicons/judgements.ts'
import { toneOfName } from '../../tone/tone-of-name.ts'
import { sceneOf } from '../../tone/scene.ts'
import { toneOfWord } from '../../tone/word-tone.ts'
import type { Draft } from './drafts.ts'
import type { Reading, Spot } from './reading.ts'
import { deniedFrom, findReports } from './reporting.ts'
import { UNNAMED } from './unnamed-groups.ts'
import { isVerb } from './verb-sense.ts'

/** Who comments on ill does none. */
const COMMENTING: ReadonlySet<string> = new Set([...STANCE_CUES.filter((c) => c.part === 'verb' && c.sign < 0 && c.weight >= 0.85 && !/[ :]/u.test(c.words)).map((c) => c.words), 'blame', 'accuse', 'comment', 'discuss', 'report', 'describe', 'document', 'investigate', 'mourn', 'survive', 'escape', 'flee', 'express', 'voice', 'show', 'demand', 'threaten', 'vow', 'put', 'refuse', 'warn', 'face', 'suffer', 'bear', 'hear', 'see', 'find', 'read', 'learn', 'remember', 'say', 'tell', 'write', 'ask', 'impose', 'expect', 'fear', 'want', 'have', 'take', 'resign', 'die', 'end', 'begin', 'fight', 'attack', 'strike', 'shell', 'bomb', 'raid', 'ambush', 'storm', 'seize', 'struggle', 'resist', 'deny', 'dispute', 'refute', 'uphold', 'defend', 'appeal', 'sue', 'admit', 'reject', 'dismiss', ...ANGERING_VERBS])

/** A verb follows: the sentence tells of what the name does or is. What is done to it says more of others. */
export function acts(reading: Reading, spot: Spot): boolean {
  let at = spot.to
  while (reading.tokens[at]?.pos === 'adverb' && reading.spotAt[at] === null) at++
  const before = reading.tokens[spot.from - 1]
  // "B was hurt": that was done to it.
  if (/^(?:was|were|been|is|are)$/u.test(reading.tokens[at]?.lower ?? '') && reading.tokens[at + 1]?.pos === 'verb' && !reading.tokens[at + 1].lower.endsWith('ing')) return false
  // "B was appalled": so feels whom others hurt.
  if (/^(?:was|were|been|is|are)$/u.test(reading.tokens[at]?.lower ?? '') && (SIDING_ADJECTIVES.has(reading.tokens[at + 1]?.lower ?? '') || /^(?:appalled|shocked|saddened|angry|horrified|dismayed|stunned|devastated|worried|sad|sorry|afraid|upset)$/u.test(reading.tokens[at + 1]?.lower ?? ''))) return false
  return isVerb(reading, at) && !COMMENTING.has(reading.tokens[at].lemma) && !(before !== undefined && reading.spotAt[spot.from - 1] === null && (before.pos === 'verb' || before.pos === 'preposition'))
}

/** "upheld a ruling that B had …": whoever ruled says so, and not who writes. */
function isSaidByOthers({ tokens, spots }: Reading, spot: Spot): boolean {
  let at = spot.from - 1
  while (at > 0 && /^(?:the|an?)$/u.test(tokens[at].lower)) at--
  return at > 1 && tokens[at].lower === 'that' && spots.some((s) => s.to < at && s.kind !== 'Work')
}

/** A word of blame stands in what is said of the name itself, before the clause turns to somebody else ("A fights the ruin of …" blames nobody). */
function isSpokenIllOf(reading: Reading, spot: Spot): boolean {
  for (let i = spot.to; i < Math.min(spot.to + REACH, reading.tokens.length); i++) {
    const { lower, lemma, pos, words } = reading.tokens[i]
    if (i > spot.to && (/^[,;:()]$/u.test(words) || /^(?:less|least|to|against|who|which|whose|that|from|because|while|when)$/u.test(lower) || reading.spotAt[i] !== null)) return false
    if (reading.spotAt[i] === null && (BAD_ADJECTIVES.has(lower) || BAD_NOUNS.has(lemma) || toneOfWord({ lower, lemma, pos, hidden: false, quoted: false }) < -LEAST_WORD)) return true
  }
  return false
}

/** How far behind a name what is said of it reaches, in tokens, and the tone from which a word counts as blame. */
const REACH = 9
const LEAST_WORD = 0.12

/** Probability from which the tone alone is a stance; of twelve found so on samples and gold eight were right. */
const LEAST_LIKELY = 0.6
const SHORTEST = 5
const LONGEST = 80

export function toneDrafts(readings: readonly Reading[], drafts: readonly Draft[]): Draft[] {
  const known = new Map<number, Draft[]>()
  for (const d of drafts) {
    const { start } = d.reading.sentence
    const list = known.get(start)
    if (list) list.push(d)
    else known.set(start, [d])
  }
  const praised = praisedByVoice(drafts)
  return readings.flatMap((reading) => (reading.tokens.length < SHORTEST || reading.tokens.length > LONGEST || reading.tokens.at(-1)?.words === '?' ? [] : ofNames(reading, known.get(reading.sentence.start) ?? [], praised)))
}

/** Whom the voice is for by some frame: what a sentence sounds like does not outweigh that. */
function praisedByVoice(drafts: readonly Draft[]): ReadonlySet<string> {
  return new Set(drafts.flatMap((d) => (d.relation === 'ENDORSES' && d.target.spot !== null && (d.source === null || d.source.cluster === d.reading.voice) ? [d.target.spot.cluster] : [])))
}

function ofNames(reading: Reading, here: readonly Draft[], praised: ReadonlySet<string>): Draft[] {
  const seen = new Set<string>([reading.voice, ...here.flatMap((d) => [d.target.spot?.cluster ?? '', d.source?.cluster ?? ''])])
  const denied = deniedFrom(reading)
  return reading.spots.flatMap((spot): Draft[] => {
    if (spot.kind === 'Role' || spot.mention.form !== 'name' || spot.mention.rule === UNNAMED || seen.has(spot.cluster) || praised.has(spot.cluster) || isSaidByOthers(reading, spot) || !acts(reading, spot) || !isSpokenIllOf(reading, spot) || denied.some((d) => d.from <= spot.from && spot.from < d.to)) return []
    seen.add(spot.cluster)
    if (toneOfName(sceneOf(reading, spot.from, spot.to, spot.cluster, here)).negative < LEAST_LIKELY) return []
    return [{
      reading, reports: findReports(reading), source: null, target: { spot, position: null, sign: 1, holder: null, inferred: true }, relation: 'CRITICIZES',
      from: spot.from, to: spot.to, confidence: 0.4, explicitness: 'inferred', rule: 'stance/tone',
    }]
  })
}
