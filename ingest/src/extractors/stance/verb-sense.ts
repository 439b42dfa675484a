/** Is a word a verb here? The tagger's answer, put right for verbs we know that it takes for nouns behind a name. */
import { ARTICLES, POSSESSIVES } from '../../lexicons/grammar-words.ts'
import { REVERSING_VERBS } from '../../lexicons/clause-words.ts'
import { REPORTING_VERBS } from '../../lexicons/reporting-cues.ts'
import { BLAMING_VERBS } from '../../lexicons/loaded-verbs.ts'
import { POPULATIONS } from '../../lexicons/position-words.ts'
import { STANCE_CUES } from '../../lexicons/stance-cues.ts'
import { verbForms } from './inflect.ts'
import { isPossessive } from './reading.ts'
import type { Reading } from './reading.ts'

const REVERSING = formsOf([...REVERSING_VERBS])
const REPORTING = formsOf([...REPORTING_VERBS])
const KNOWN = formsOf([...REVERSING_VERBS, ...REPORTING_VERBS, ...STANCE_CUES.filter((c) => c.part === 'verb').map((c) => c.words), ...BLAMING_VERBS, 'spread:spread:spread'])

function formsOf(entries: readonly string[]): ReadonlySet<string> {
  return new Set(entries.flatMap((e) => [...verbForms(e.split(' ')[0]).keys()]))
}

export function isVerb(reading: Reading, i: number): boolean {
  const token = reading.tokens[i]
  if (token === undefined || reading.spotAt[i] !== null) return false
  // The tagger takes "call on" for two verbs.
  if (token.lower === 'on' || token.lower === 'upon') return false
  if (token.pos === 'verb') return !isPluralNoun(reading, i)
  // Written small it is nobody's given name.
  if (token.words === 'drew') return true
  if (!KNOWN.has(token.lower) || token.lower.endsWith('ing')) return false
  // "A, which has no quarrel with them, rejects the Order": behind the comma that closes a clause.
  if (/^(?:,|and|but|or)$/u.test(reading.tokens[i - 1]?.lower ?? '') && token.lower.endsWith('s') && (opensPhrase(reading, i + 1) || REVERSING.has(token.lower) && reading.tokens[i + 1]?.lower === 'to')) return true
  if (token.lower.endsWith('s') && opensItem(reading, i) && (reading.item !== undefined || opensPhrase(reading, i + 1) || reading.tokens[i + 1]?.lower === 'that')) return true
  const before = reading.spotAt[i - 1]
  return before !== undefined && before !== null && !isPossessive(reading, before)
}

/** "Communal kitchens": a verb by its tag that stands behind an adjective with no subject before it. */
function isPluralNoun(reading: Reading, i: number): boolean {
  const adjective = reading.tokens[i - 1]
  if (adjective?.pos !== 'adjective' || reading.spotAt[i - 1] !== null || POPULATIONS.has(adjective.lower) || !/[^s]s$/u.test(reading.tokens[i].lower) || KNOWN.has(reading.tokens[i].lower)) return false
  const before = reading.tokens[i - 2]
  return before === undefined || before.pos === 'punctuation' || before.pos === 'conjunction'
}

/** Only the mark of an item stands before: "3.", "(b)", "–"; or it is an item that lost its mark. */
export function opensItem({ tokens, spotAt, item }: Reading, i: number): boolean {
  if (item !== undefined && i === item.at) return true
  if (i === 0) return false
  if (i > 3) return false
  for (let k = 0; k < i; k++) if (spotAt[k] !== null || !/^(?:\d{1,2}|[ivx]{1,4}|[a-h]|[.)(•*–—-])$/u.test(tokens[k].lower)) return false
  return /^[.)•*–—-]$/u.test(tokens[i - 1].words)
}

function opensPhrase(reading: Reading, i: number): boolean {
  const next = reading.tokens[i]
  return next !== undefined && (ARTICLES.has(next.lower) || POSSESSIVES.has(next.lower) || reading.spotAt[i] !== null)
}

/** "refuses", "failed": verbs that turn what they govern round. */
export function isReversing(reading: Reading, i: number): boolean {
  return REVERSING.has(reading.tokens[i].lower)
}

/** Verbs that take a clause: "says", "believes". */
export function isReportingVerb(reading: Reading, i: number): boolean {
  return REPORTING.has(reading.tokens[i].lower)
}
