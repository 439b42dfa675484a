/**
 * Ills and faults that a text only names: "driven by sectarianism", "the bankruptcy of gatism". Nobody calls himself sectarian, so whoever uses the
 * word is against it, whatever else the clause says.
 */
import { gather } from '../../language/gather.ts'
import { ARTICLES, NEGATIONS, POSSESSIVES } from '../../lexicons/grammar-words.ts'
import { FAULT_ISMS, ILL_NOUNS } from '../../lexicons/program-words.ts'
import type { Draft } from './drafts.ts'
import type { CueHit } from './find-cues.ts'
import { phraseAt } from './phrase.ts'
import { positionSpan } from './position-span.ts'
import type { Reading } from './reading.ts'
import type { Report } from './reporting.ts'
import { targetsAt } from './targets.ts'
import type { PositionSpan, Target } from './target.ts'

/** "illusions in B": whoever calls it so has none; of what others have he says nothing by it. */
const DELUSIONS: ReadonlySet<string> = new Set(['illusion', 'illusions', 'delusions', 'myths'])
/** "capitulation to the owners": with whom it is done, it is a policy that nobody calls so who follows it. */
const YIELDING: ReadonlySet<string> = new Set(['capitulation', 'appeasement', 'surrender', 'subservience', 'subordination', 'accommodation', 'adaptation', 'conciliation', 'betrayal', 'tailing', 'liquidation', 'opportunism', 'concessions', 'collaboration', 'dependence', 'kowtowing'])

/** Qualifiers before a fault that are part of its name: "naval chauvinism". */
const QUALIFIERS = 3

/** `known`: what the frames found in the sentence, whose positions are read already. */
export function faultDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[], known: readonly Draft[]): Draft[] {
  const isRead = (i: number): boolean => known.some(({ target: { position } }) => position !== null && position.reading === undefined && position.from <= i && i < position.reach)
  return gather(reading.tokens, (token, i): Draft[] => {
    if (reading.spotAt[i] !== null || !FAULT_ISMS.has(token.lower) && !ILL_NOUNS.has(token.lower) && !DELUSIONS.has(token.lower) && !YIELDING.has(token.lower) || isRead(i)) return []
    const make = (targets: readonly Target[], confidence: number, rule: string): Draft[] => targets.map((target) => ({
      reading, reports, source: null, target, relation: 'CRITICIZES', from: i, to: i + 1, confidence, explicitness: 'inferred', rule,
    }))
    // What others are said to be against or to be says nothing of whoever tells it.
    if (FAULT_ISMS.has(token.lower) && !reports.some((r) => r.from <= i && i < r.to && r.source !== reading.voice)) return make(faultAt(reading, i), 0.45, 'stance/fault')
    if (ILL_NOUNS.has(token.lower) && reading.tokens[i + 1]?.lower === 'of' && !cues.some((c) => c.target >= 0 && c.target <= i && i - c.target < 8)) {
      return make(targetsAt(reading, i + 2, cues).filter((t) => t.sign > 0 && t.position !== null && t.position.reading === undefined), 0.5, 'stance/ill-of')
    }
    if (YIELDING.has(token.lower)) return make(yielded(reading, i, cues), 0.5, 'stance/yielding')
    if (DELUSIONS.has(token.lower) && /^(?:in|about|as to|concerning)$/u.test(reading.tokens[i + 1]?.lower ?? '') && !NEGATIONS.has(reading.tokens[i - 1]?.lower ?? '')) return make(targetsAt(reading, i + 2, cues).filter((t) => t.sign > 0 && t.position?.reading === undefined), 0.5, 'stance/illusion')
    return []
  })
}

/** The yielding with what it yields to; nothing where somebody known is yielded to or does it, which has its own frames. */
function yielded(reading: Reading, i: number, cues: readonly CueHit[]): Target[] {
  if (!/^(?:to|towards|toward|with|on)$/u.test(reading.tokens[i + 1]?.lower ?? '') && !(reading.tokens[i + 1]?.lower === 'of' && /^(?:appeasement|betrayal|liquidation|tailing)$/u.test(reading.tokens[i].lower))) return []
  if (cues.some((c) => c.from <= i && i < c.to) || reading.tokens.slice(Math.max(0, i - 2), i).some((t) => /^(?:no|not|without|any|demands?)$/u.test(t.lower))) return []
  const object = phraseAt(reading, i + 2)
  return object === null || reading.spotAt[object.head] !== null || object.to - i > 8 ? [] : [{ spot: null, position: { from: i, to: object.to, reach: object.reach }, sign: 1, holder: null, inferred: true }]
}

/** The fault with the words that qualify it; nothing where it qualifies another noun ("racism awareness"). */
function faultAt(reading: Reading, head: number): Target[] {
  const next = reading.tokens[head + 1]
  // "Militarism devours the bread": the tagger's noun with an object is a verb.
  const verbal = next !== undefined && next.lower.endsWith('s') && (ARTICLES.has(reading.tokens[head + 2]?.lower ?? '') || POSSESSIVES.has(reading.tokens[head + 2]?.lower ?? '') || (reading.spotAt[head + 2] ?? null) !== null)
  if (next !== undefined && next.pos === 'noun' && reading.spotAt[head + 1] === null && !verbal) return []
  let from = head
  while (from > 0 && head - from < QUALIFIERS && qualifies(reading, from - 1)) from--
  const phrase = phraseAt(reading, from)
  const position: PositionSpan | null = phrase === null || isNoFault(reading, from) ? null : from === head ? positionSpan(reading, { from: head, to: head + 1, head, ofReach: head + 1, reach: head + 1 }) : { from, to: head + 1, reach: head + 1 }
  return position === null ? [] : [{ spot: null, position, sign: 1, holder: null, inferred: true }]
}

/** "the charge of racism", "accused of sectarianism", "no racism": what others are charged with, or is not there. */
function isNoFault(reading: Reading, from: number): boolean {
  return /^(?:no|not|never|without|alleged|supposed)$/u.test(reading.tokens[from - 1]?.lower ?? '')
}

/** "naval", "clerical" and "north and south" before "chauvinism" are part of its name; "old" and "modern" are not. */
function qualifies(reading: Reading, i: number): boolean {
  const { lower, words, pos } = reading.tokens[i]
  if (reading.spotAt[i] !== null) return reading.spotAt[i]!.kind === 'Organization' && /^[\p{Lu}.]+$/u.test(words)
  if (lower === 'and') return reading.tokens[i - 1]?.acronymShape === true && reading.tokens[i + 1].acronymShape
  return words === '-' || reading.tokens[i].acronymShape || lower.endsWith('ist') || pos === 'adjective' && !PASSING.test(lower)
}

const PASSING = /^(?:old|new|modern|present|contemporary|classical|open|hidden|crude|pure|sheer|mere|such|own|petty|narrow|rank|blatant|worst|so-called|current|recent|naked|arrogant|crass|gross|outright)$/u
