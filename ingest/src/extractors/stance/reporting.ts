/** Reported speech: which stretches of a sentence are somebody's claim, and whose. The levels become a finding's attribution. */
import { gather } from '../../language/gather.ts'
import { ARTICLES, CONJUNCTIONS, NEGATIONS, PREPOSITIONS } from '../../lexicons/grammar-words.ts'
import { REPORTING_NOUNS, REPORTING_PHRASES, REPORTING_VERBS, VIEW_NOUNS } from '../../lexicons/reporting-cues.ts'
import { verbForms } from './inflect.ts'
import type { VerbForm } from './inflect.ts'
import { verbGroup } from './negation.ts'
import { phraseAt } from './phrase.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import { subjectOf } from './subject.ts'
import { isVerb } from './verb-sense.ts'

/** Tokens [from, to) are what `source` says; [cueFrom, cueTo) shows it. */
export interface Report {
  readonly source: string
  readonly from: number
  readonly to: number
  readonly cueFrom: number
  readonly cueTo: number
  /** Others who say it with `source`. */
  readonly also?: readonly string[]
}

/** Verbs that report only with "that": alone they take a plain object too often. */
const NEEDS_THAT: ReadonlySet<string> = new Set(['hold', 'find', 'see', 'know', 'show', 'recognize', 'recognise', 'consider', 'charge', 'report', 'note', 'warn', 'agree', 'teach', 'hear', 'deny', 'fear', 'repeat', 'stress', 'emphasize', 'affirm', 'tell', 'feel', 'acknowledge', 'observe', 'announce', 'answer', 'reply', 'predict', 'hint', 'point out', 'boast', 'concede', 'admit', 'suppose', 'suggest', 'declare'])
const FORMS = formIndex()

/** First words of forms that are two ("points out"). */
const BEFORE_PARTICLE: ReadonlySet<string> = new Set([...FORMS.keys()].filter((form) => form.includes(' ')).map((form) => form.split(' ')[0]))

function formIndex(): Map<string, { base: string, forms: Set<VerbForm> }> {
  const out = new Map<string, { base: string, forms: Set<VerbForm> }>()
  for (const entry of REPORTING_VERBS) for (const [spelling, forms] of verbForms(entry)) out.set(spelling, { base: entry.replace(/:[a-z]+/gu, ''), forms })
  return out
}

/** Asked for by several frames of one reading. */
const FOUND = new WeakMap<Reading, readonly Report[]>()

/** All reports of a sentence, the outer before the inner. */
export function findReports(reading: Reading): readonly Report[] {
  const known = FOUND.get(reading)
  if (known) return known
  const found = reportsOf(reading)
  FOUND.set(reading, found)
  return found
}

const KINDS = [byVerb, byNoun, byPhrase, byPretence] as const

function reportsOf(reading: Reading): Report[] {
  const out: Report[] = []
  for (let i = 0; i < reading.tokens.length; i++) {
    if (reading.spotAt[i] !== null) continue
    for (const by of KINDS) {
      const report = by(reading, i)
      if (report) out.push(report)
    }
  }
  return out.sort((a, b) => a.from - b.from || b.to - a.to)
}

function byVerb(reading: Reading, i: number): Report | null {
  const two = BEFORE_PARTICLE.has(reading.tokens[i].lower) ? FORMS.get(`${reading.tokens[i].lower} ${reading.tokens[i + 1]?.lower ?? ''}`) : undefined
  const verb = two ?? FORMS.get(reading.tokens[i].lower)
  if (!verb) return null
  const after = i + (two ? 2 : 1)
  const next = reading.tokens[after]
  const group = verbGroup(reading, i)
  if (group.passive || group.infinitive && !group.obliged) return null
  const previous = reading.tokens[group.from - 1]
  if (previous && (previous.pos === 'determiner' || previous.pos === 'adjective' || previous.tags.has('PossessiveMark'))) return null
  const that = thatBehind(reading, after)
  const ends = next === undefined || /^[.,;!?]$/u.test(next.words)
  if (that === null && !ends && NEEDS_THAT.has(verb.base)) return null
  if (that === null && !ends && !startsClause(reading, after)) return null
  const subject = subjectOf(reading, group.from)
  const source = subject?.spots[0] ?? (verb.forms.has('gerund') ? ownerBefore(reading, i) : null)
  if (!source) return null
  if (that === null && ends) {
    const comma = reading.tokens[(subject?.from ?? source.from) - 1]
    return comma?.words === ',' ? { source: source.cluster, from: 0, to: source.from - 1, cueFrom: source.from, cueTo: after } : null
  }
  const from = that ?? after
  const also = (subject?.spots ?? []).slice(1).map((s) => s.cluster)
  return { source: source.cluster, ...(also.length > 0 ? { also } : {}), from, to: scopeEnd(reading, from), cueFrom: source.from < i ? source.from : i, cueTo: from }
}

/** "A would have us believe that …", "asks us to believe that": A's claim. The verb of belief at `i`; who claims it is not believed. */
function byPretence(reading: Reading, i: number): Report | null {
  const verb = pretenceBefore(reading, i)
  if (verb === null) return null
  const source = subjectOf(reading, verbGroup(reading, verb).from)?.spots[0]
  const from = reading.tokens[i + 1]?.lower === 'that' ? i + 2 : i + 1
  return source ? { source: source.cluster, from, to: scopeEnd(reading, from), cueFrom: Math.min(source.from, verb), cueTo: from } : null
}

/** The verbs of belief in "would have us believe that". */
export const BELIEVING: ReadonlySet<string> = new Set(['believe', 'think', 'suppose'])

/** The token of "have", "ask" … before "us (to) believe" whose "believe" stands at `i`; null elsewhere. */
export function pretenceBefore(reading: Reading, i: number): number | null {
  if (!BELIEVING.has(reading.tokens[i].lower)) return null
  const us = reading.tokens[i - 1]?.lower === 'to' ? i - 2 : i - 1
  if (!/^(?:us|readers|workers|people|everybody|everyone)$/u.test(reading.tokens[us]?.lower ?? '')) return null
  let verb = us - 1
  while (verb > us - 4 && verb > 0 && /^(?:the|its|their|his|her|all|of)$/u.test(reading.tokens[verb].lower)) verb--
  const { lower } = reading.tokens[verb] ?? { lower: '' }
  return us === i - 1 ? (lower === 'have' && /^(?:would|will)$/u.test(reading.tokens[verb - 1]?.lower ?? '') ? verb : null) : /^(?:ask|asks|asked|expect|expects|expected|want|wants|wanted|invite|invites|lead|leads)$/u.test(lower) ? verb : null
}

/** "…, stating that": the possessor or first name before it. */
function ownerBefore(reading: Reading, i: number): Spot | null {
  const before = reading.spots.filter((s) => s.to <= i)
  return before.find((s) => isPossessive(reading, s)) ?? before[0] ?? null
}

/** "A's claim that …". */
function byNoun(reading: Reading, i: number): Report | null {
  if (!REPORTING_NOUNS.has(reading.tokens[i].lemma) || reading.tokens[i + 1]?.lower !== 'that') return null
  const owner = reading.spots.findLast((s) => s.to <= i && i - s.to < 5 && isPossessive(reading, s))
  return owner ? { source: owner.cluster, from: i + 2, to: scopeEnd(reading, i + 2), cueFrom: owner.from, cueTo: i + 2 } : null
}

/** First word → the phrases, in the order of the list. */
const PHRASES_BY_FIRST = new Map<string, string[][]>()
for (const words of REPORTING_PHRASES.map((p) => p.split(' '))) PHRASES_BY_FIRST.set(words[0], [...PHRASES_BY_FIRST.get(words[0]) ?? [], words])

/** "according to A, …", "in A's view". */
function byPhrase(reading: Reading, i: number): Report | null {
  const { lower } = reading.tokens[i]
  const owner = lower === 'in' || lower === 'from' ? reading.spotAt[i + 1] : null
  if (owner && isPossessive(reading, owner)) {
    const noun = [owner.to, owner.to + 1, owner.to + 2].find((k) => VIEW_NOUNS.has(reading.tokens[k]?.lower ?? ''))
    if (noun !== undefined) {
      return i === 0 || reading.tokens[i - 1].words === ',' || reading.tokens[i - 1].lower === 'that' ? { source: owner.cluster, from: noun + 1, to: scopeEnd(reading, noun + 1), cueFrom: i, cueTo: noun + 1 }
        : { source: owner.cluster, from: 0, to: i, cueFrom: i, cueTo: noun + 1 }
    }
  }
  const phrases = PHRASES_BY_FIRST.get(lower)
  if (phrases === undefined) return null
  for (const words of phrases) {
    if (!words.every((w, k) => reading.tokens[i + k]?.lower === w)) continue
    const named = phraseAt(reading, i + words.length)
    const spot = named && (reading.spotAt[named.head] ?? reading.spots.find((s) => s.from >= named.from && s.to <= named.reach))
    if (!named || !spot) return null
    const opening = i === 0 || reading.tokens[i - 1].lower === 'that' || /^[,;(]$/u.test(reading.tokens[i - 1].words) && reading.tokens[named.reach]?.words === ','
    return opening
      ? { source: spot.cluster, from: named.reach, to: scopeEnd(reading, named.reach), cueFrom: i, cueTo: named.reach }
      : { source: spot.cluster, from: 0, to: i, cueFrom: i, cueTo: named.reach }
  }
  return null
}

/** Verbs whose negation denies what follows; base forms. */
const DISBELIEVED: ReadonlySet<string> = new Set(['believe', 'think', 'hold', 'accept', 'agree', 'find', 'consider', 'claim', 'say', 'admit', 'concede', 'share'])

/** "it is not true that …": the tokens whose truth is denied. */
export function deniedFrom(reading: Reading): readonly { readonly from: number, readonly to: number }[] {
  return gather(reading.tokens, (token, i) => {
    if (token.lower !== 'that' || i === 0) return []
    const before = reading.tokens.slice(Math.max(0, i - 6), i).map((t) => t.lower)
    const negated = before.some((w) => NEGATIONS.has(w))
    const word = before.at(-1)!
    // "we do not believe that …"
    if (DISBELIEVED.has(reading.tokens[i - 1].lemma) && verbGroup(reading, i - 1).negated) return [{ from: i + 1, to: scopeEnd(reading, i + 1) }]
    const denied = /^(?:true|case|correct|so)$/u.test(word) && negated || /^(?:untrue|false|lie|myth|legend|slander)$/u.test(word) && !negated && before.includes('it')
    return denied ? [{ from: i + 1, to: scopeEnd(reading, i + 1) }] : []
  })
}

function thatBehind(reading: Reading, i: number): number | null {
  for (let k = i; k < i + 8 && k < reading.tokens.length; k++) {
    if (reading.tokens[k].lower === 'that') return k + 1
    // "told cheering supporters that", "said after the meeting that"
    const noun = reading.tokens[k].lower.endsWith('ing') && (k === i || /^(?:determiner|adjective)$/u.test(reading.tokens[k - 1].pos) || ARTICLES.has(reading.tokens[k - 1].lower))
    if (reading.tokens[k].pos === 'verb' && !noun || /^[.;:!?]$/u.test(reading.tokens[k].words)) return null
  }
  return null
}

/** A clause without "that" begins with a phrase that has its verb right behind it. */
function startsClause(reading: Reading, i: number): boolean {
  // "thinks there can be no …"
  if (reading.tokens[i]?.lower === 'there') return /^(?:is|are|was|were|can|could|must|will|would|should)$/u.test(reading.tokens[i + 1]?.lower ?? '')
  const phrase = phraseAt(reading, i)
  if (!phrase) return false
  let k = phrase.reach
  while (k < reading.tokens.length && reading.tokens[k].pos === 'adverb') k++
  return isVerb(reading, k)
}

function scopeEnd(reading: Reading, from: number): number {
  for (let i = from + 1; i < reading.tokens.length; i++) {
    const { words, lower } = reading.tokens[i]
    if (words === ';') return i
    if (words === ',' && /^(?:but|however|yet|while|whereas|although|though)$/u.test(reading.tokens[i + 1]?.lower ?? '')) return i
    if (CONJUNCTIONS.has(lower) && reading.tokens[i - 1].words === ',' && reading.spotAt[i + 1] && !PREPOSITIONS.has(reading.tokens[i + 1].lower) && lower === 'but') return i
  }
  return reading.tokens.length
}

/** Whose words token `i` is: the innermost report or the quotation; the voice where none; null inside words of nobody known. */
export function speakerAt(reading: Reading, reports: readonly Report[], i: number): string | null {
  const inner = reports.findLast((r) => r.from <= i && i < r.to)
  const quotation = reading.quotationAt[i]
  if (inner && (!quotation || reading.quotationAt[inner.from] === quotation || quotation.content.start <= reading.tokens[inner.cueFrom].start)) return inner.source
  return quotation ? quotation.source : inner ? inner.source : reading.voice
}
