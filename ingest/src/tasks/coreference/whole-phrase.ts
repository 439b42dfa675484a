/**
 * The whole noun phrase around a name, as coreference sets mark it: article, titles and adjectives before ("the old Captain
 * Velde"), what belongs to it behind ("of Norland", ", who left", ", the pilot,"). Our own mentions are the bare name, which is what a graph needs.
 */
import { PERSON_NOMINALS } from '../../lexicons/nominals.ts'
import { CONJUNCTIONS, PREPOSITIONS } from '../../lexicons/word-classes.ts'
import { PERSON_FUNCTIONS } from '../../lexicons/name-contexts.ts'
import { ROLE_HEADS } from '../../lexicons/role-words.ts'
import { TITLES } from '../../lexicons/titles.ts'
import type { Token } from '../../language/tokens.ts'

const DETERMINER = /^(?:the|a|an|this|my|our|your|his|her|its|their)$/u

/** Tokens [from, to) widened to the phrase. */
export function wholePhrase(tokens: readonly Token[], from: number, to: number): { readonly from: number, readonly to: number } {
  return { from: leftEdge(tokens, from), to: rightEdge(tokens, to) }
}

function leftEdge(tokens: readonly Token[], from: number): number {
  let at = from
  while (at > 0 && stands(tokens, at - 1)) at--
  return at > 0 && DETERMINER.test(tokens[at - 1].lower) && tokens[at - 1].end < tokens[at].start ? at - 1 : at
}

/** Belongs to the name by itself: a title, an adjective, a noun of what people do. */
function stands(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i]
  const next = tokens[i + 1]
  if (t.words === '.') return i > 0 && t.start === tokens[i - 1].end && TITLES.has(tokens[i - 1].lower) && tokens[i - 1].capitalized
  if (next.start === t.end && next.words !== '.') return false
  const lower = t.lower.replace(/\.$/u, '')
  return TITLES.has(lower) && t.capitalized || PERSON_FUNCTIONS.has(lower) || PERSON_NOMINALS.has(lower) || ROLE_HEADS.has(lower)
    || t.pos === 'adjective' && /^\p{L}\p{Ll}+$/u.test(t.words) && !PREPOSITIONS.has(t.lower) && !CONJUNCTIONS.has(t.lower)
}

function rightEdge(tokens: readonly Token[], to: number): number {
  const next = tokens[to]
  if (!next) return to
  if (next.lower === 'of' && (tokens[to + 1]?.capitalized || tokens[to + 1]?.lower === 'the' && tokens[to + 2]?.capitalized)) {
    let at = to + (tokens[to + 1].capitalized ? 1 : 2)
    while (tokens[at]?.capitalized) at++
    return rightEdge(tokens, at)
  }
  if (/^(?:who|whom|whose)$/u.test(next.lower)) return clauseEnd(tokens, to + 1)
  if (next.words === ',' && /^(?:who|whom|whose|which)$/u.test(tokens[to + 1]?.lower ?? '')) return clauseEnd(tokens, to + 2)
  return to
}

/** Where a relative clause ends: at the next mark that parts clauses. */
function clauseEnd(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < tokens.length && !/^[,;:.!?—–()"“”]$/u.test(tokens[at].words)) at++
  return at
}
