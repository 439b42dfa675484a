/** What somebody is called in a remark set beside the name: "A, a sect which …, met", "B, that tireless champion of …, spoke". The speaker judges. */
import { BAD_ADJECTIVES, BAD_NOUNS, GOOD_ADJECTIVES, GOOD_NOUNS, WEAK_JUDGEMENTS } from '../../lexicons/judgements.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'
import { stanceOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import { phraseAt } from './phrase.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import type { Report } from './reporting.ts'

/** What one is to somebody: read by the frames of stance nouns. */
const TIES = /^(?:enemy|friend|comrade|ally|agent|opponent|critic|danger|threat|guide|teacher|hero|attack|assault|right|duty|answer)$/u

export function appositionDrafts(reading: Reading, reports: readonly Report[]): Draft[] {
  return reading.spots.flatMap((spot): Draft[] => {
    const called = calledBefore(reading, spot)
    if (called !== null) return [{
      reading, reports, source: null, target: { spot, position: null, sign: 1, holder: null, inferred: false }, relation: stanceOf(called.sign), from: called.at, to: called.at + 1, confidence: 0.6, explicitness: 'inferred', rule: 'stance/apposition',
    }]
    if (spot.kind === 'Role' || spot.mention.form !== 'name' || spot.cluster === reading.voice || isPossessive(reading, spot) || !/^[,–—]$/u.test(reading.tokens[spot.to]?.words ?? '')) return []
    const opening = reading.tokens[spot.to + 1]
    if (!/^(?:a|an|the|that|this|those|these)$/u.test(opening?.lower ?? '') || reading.spotAt[spot.to + 1] !== null) return []
    const phrase = phraseAt(reading, spot.to + 1)
    if (phrase === null || reading.spotAt[phrase.head] !== null) return []
    const judged = judgementIn(reading, phrase.from, phrase.head)
    return judged === null ? [] : [{
      reading, reports, source: null, target: { spot, position: null, sign: 1, holder: null, inferred: false }, relation: stanceOf(judged.sign), from: judged.at, to: judged.at + 1, confidence: 0.6, explicitness: 'inferred', rule: 'stance/apposition',
    }]
  })
}

/** "The enemy, B,", "that traitor, B": the word by which B is called, right before its name; null where none judges. */
function calledBefore(reading: Reading, spot: Spot): { readonly sign: Sign, readonly at: number } | null {
  const comma = spot.from - 1
  const first = reading.tokens[comma]?.lower === 'the' ? comma - 1 : comma
  if (spot.mention.form !== 'name' || spot.kind === 'Role' || spot.cluster === reading.voice || reading.tokens[first]?.words !== ',') return null
  const noun = reading.tokens[first - 1]
  if (noun === undefined || reading.spotAt[first - 1] !== null || !CALLED.has(noun.lemma)) return null
  let from = first - 2
  while (from > 0 && from > first - 5 && reading.tokens[from].pos === 'adjective') from--
  return /^(?:the|our|this|that|my)$/u.test(reading.tokens[from]?.lower ?? '') ? { sign: CALLED.get(noun.lemma)!, at: first - 1 } : null
}

const CALLED: ReadonlyMap<string, Sign> = new Map([...['enemy', 'foe', 'traitor', 'renegade', 'oppressor', 'exploiter', 'aggressor', 'butcher', 'culprit', 'strikebreaker', 'liar', 'demagogue'].map((w): [string, Sign] => [w, -1]), ...['hero', 'teacher', 'champion', 'friend', 'comrade', 'martyr', 'ally'].map((w): [string, Sign] => [w, 1])])

/** The judging word of a noun phrase: its head, else a word that qualifies it. */
function judgementIn(reading: Reading, from: number, head: number): { readonly sign: Sign, readonly at: number } | null {
  const noun = reading.tokens[head]
  if (TIES.test(noun.lemma)) return null
  if (!WEAK_JUDGEMENTS.has(noun.lemma)) {
    if (BAD_NOUNS.has(noun.lemma) || BAD_NOUNS.has(noun.lower)) return { sign: -1, at: head }
    if (GOOD_NOUNS.has(noun.lemma)) return { sign: 1, at: head }
  }
  for (let i = from; i < head; i++) {
    const { lower } = reading.tokens[i]
    if (reading.spotAt[i] !== null || WEAK_JUDGEMENTS.has(lower) || reading.tokens[i].capitalized) continue
    if (BAD_ADJECTIVES.has(lower)) return { sign: -1, at: i }
    if (GOOD_ADJECTIVES.has(lower)) return { sign: 1, at: i }
  }
  return null
}
