/**
 * Who is called by a creed: "A is a gatist and pacifist union", "A, a gatist group", "as gatists, we …". The adjective is nobody's position; the "-ism" it is
 * formed from is one, by the words of the text where it has them.
 */
import { ARTICLES, COPULAS, NEGATIONS } from '../../lexicons/grammar-words.ts'
import { GROUP_NOUNS, NO_ADHERENTS } from '../../lexicons/group-words.ts'
import { BODY_NOMINALS } from '../../lexicons/nominals.ts'
import { FAULT_ISMS } from '../../lexicons/program-words.ts'
import { gather } from '../../language/gather.ts'
import type { Draft } from './drafts.ts'
import { verbGroup } from './negation.ts'
import { isIsm } from './position-span.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import { findReports } from './reporting.ts'
import { subjectOf } from './subject.ts'
import type { PositionSpan } from './target.ts'
import { UNNAMED } from './unnamed-groups.ts'

/** Between a creed and the noun it qualifies, and before it, in tokens. */
const FURTHEST = 8

/** Who holds a creed by being called so; inferred from the word, explicit in the sentence. */
export function creedDrafts(readings: readonly Reading[]): Draft[] {
  const creeds = creedsNamed(readings)
  return readings.flatMap((reading) => gather(reading.tokens, (token, i): Draft[] => {
    if (isNamed(reading, i) || !/.{2}ists?$/u.test(token.lower)) return []
    const position = creedOf(reading, i, creeds)
    const holders = position === null ? null : holdersOf(reading, i)
    return (holders ?? []).map((source): Draft => ({
      reading, reports: findReports(reading), source, target: { spot: null, position, sign: 1, holder: null, inferred: false }, relation: 'ENDORSES',
      from: i, to: i + 1, confidence: 0.6, explicitness: 'explicit', rule: 'stance/creed',
    }))
  }))
}

/** The "-isms" of a text by their words in small letters, at their first place. What nobody calls his own is none. */
function creedsNamed(readings: readonly Reading[]): Map<string, PositionSpan> {
  const out = new Map<string, PositionSpan>()
  for (const reading of readings) reading.tokens.forEach((token, i) => {
    if (reading.spotAt[i] !== null || !isIsm(token.lower) || FAULT_ISMS.has(token.lower) || NOT_CREEDS.test(token.lower)) return
    const first = firstPart(reading, i)
    for (const from of [first - 1, first]) if (from === first || from >= 0 && isNumbering(reading, from)) {
      const key = wordsOf(reading, from, i + 1)
      if (!out.has(key)) out.set(key, { reading, from, to: i + 1, reach: i + 1 })
    }
  })
  return out
}

/** "-isms" whose "-ist" says what somebody is or does, or blames. */
const NOT_CREEDS = /^(?:journalism|artism|scientism|dentism|economism|novelism|pianism|psychologism|biologism|physicism|chemism|historism|finalism|lobbyism|unionism|trade unionism|extremism|separatism|militarism|racism|industrialism|tourism|terrorism|imperialism|capitalism|colonialism|optimism|pessimism|realism|idealism|materialism|specialism|activism)$/u

/** The creed of an adjective or of its adherents: where the text names it, else by these words; null where they tell of none. */
function creedOf(reading: Reading, at: number, creeds: ReadonlyMap<string, PositionSpan>): PositionSpan | null {
  const first = firstPart(reading, at)
  const formed = (from: number): PositionSpan | null => creeds.get(wordsOf(reading, from, at + 1).replace(/ists?(?=-|$)/gu, 'ism')) ?? null
  const from = first > 0 && isNumbering(reading, first - 1) ? first - 1 : first
  const called = reading.document.text.slice(reading.tokens[from].start, reading.tokens[at].end).replace(/\s+/gu, ' ').replace(/ists?(?=-|$)/gu, 'ism')
  return formed(from) ?? (isIsm(called.toLowerCase()) && !FAULT_ISMS.has(called.toLowerCase()) && !NOT_CREEDS.test(called.toLowerCase()) ? { from, to: at + 1, reach: at + 1, called } : null)
}

/** "Third Gatism": a word with a capital letter inside a sentence that tells one creed from others. */
function isNumbering({ tokens, spotAt }: Reading, i: number): boolean {
  return (spotAt[i] === null || spotAt[i]!.mention.rule === UNNAMED) && tokens[i].capitalized && /^(?:first|second|third|fourth|new|left|right)$/u.test(tokens[i].lower)
}

/** "Gatism-Lockism": where its first part stands. */
function firstPart({ tokens, spotAt }: Reading, at: number): number {
  let first = at
  while (first > 1 && tokens[first - 1].words === '-' && spotAt[first - 2] === null && tokens[first - 2].end === tokens[first - 1].start) first -= 2
  return first
}

function wordsOf({ document, tokens }: Reading, from: number, to: number): string {
  return document.text.slice(tokens[from].start, tokens[to - 1].end).replace(/\s+/gu, ' ').replace(/-\s/gu, '-').toLowerCase()
}

/** Who is called so; null where the word qualifies something else, or nobody is said to be it. */
function holdersOf(reading: Reading, at: number): readonly (Spot | null)[] | null {
  if (reading.tokens[at].lower.endsWith('ists') ? NO_ADHERENTS.has(reading.tokens[at].lower) : headBehind(reading, at) === null) return null
  const opening = openingBefore(reading, firstPart(reading, at))
  const before = reading.tokens[opening]
  if (before === undefined || reading.spotAt[opening] !== null || reading.tokens.slice(opening, at).some((t) => NEGATIONS.has(t.lower))) return null
  if (COPULAS.has(before.lower)) {
    const group = verbGroup(reading, opening)
    const subject = group.negated || group.hedged || group.obliged || group.infinitive ? null : subjectOf(reading, group.from)
    return subject === null || subject.loose || subject.reversed ? null : subject.spots.filter((s) => s.kind === 'Organization' || s.kind === 'Person')
  }
  // "A, a gatist group, …"
  const beside = before.words === ',' ? reading.spotAt[opening - 1] ?? null : null
  if (beside !== null) return ARTICLES.has(reading.tokens[opening + 1].lower) && beside.kind === 'Organization' && beside.mention.form === 'name' && !isPossessive(reading, beside) ? [beside] : null
  return before.lower === 'as' ? speakerBehind(reading, at) : null
}

/** "As a gatist union, we": whoever says so. */
function speakerBehind(reading: Reading, at: number): readonly (Spot | null)[] | null {
  const comma = reading.tokens.findIndex((t, i) => i > at && i < at + FURTHEST && t.words === ',')
  const next = comma < 0 ? null : reading.spotAt[comma + 1] ?? null
  return next !== null && next.cluster === reading.voice && next.mention.form === 'pronoun' && !isPossessive(reading, next) ? [next] : null
}

/** The body that the adjective qualifies, over others like it: "gatist and pacifist union"; null where another noun stands there. */
function headBehind(reading: Reading, at: number): number | null {
  const { tokens, spotAt } = reading
  for (let i = at + 1; i < at + FURTHEST && i < tokens.length; i++) {
    const { lower, lemma, pos, words } = tokens[i]
    if (isNamed(reading, i)) return null
    if (BODY_NOMINALS.has(lemma) || GROUP_NOUNS.has(lower) || /^(?:organi[sz]ation|party|union|movement|cell|revolutionary)$/u.test(lemma)) return tokens[i + 1]?.pos === 'noun' && spotAt[i + 1] === null ? null : i
    if (pos !== 'adjective' && !lower.endsWith('ist') && lower !== 'and' && words !== ',' && words !== '-') return null
  }
  return null
}

/** A name, and no group that is called by its creed. */
function isNamed({ spotAt }: Reading, i: number): boolean {
  return spotAt[i] !== null && spotAt[i]!.mention.rule !== UNNAMED
}

/** The token before the article of the phrase, over "first and foremost" and adverbs. */
function openingBefore(reading: Reading, first: number): number {
  const { tokens } = reading
  let i = first - 1
  while (i > 0 && i > first - FURTHEST && !isNamed(reading, i) && (tokens[i].pos === 'adjective' || tokens[i].pos === 'adverb' || /ist$|^(?:and|first|second|third|fourth|foremost|an?|the|above|all|also|both|-)$/u.test(tokens[i].lower))) i--
  return i
}
