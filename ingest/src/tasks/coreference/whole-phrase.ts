/**
 * The whole noun phrase around a name, as coreference sets mark it: article, titles and adjectives before ("the old Captain
 * Velde"), what belongs to it behind ("of Norland", ", who left", "(born 1950)", "'s"). Our own mentions are the bare name, which is what a graph needs.
 */
import { PERSON_NOMINALS } from '../../lexicons/nominals.ts'
import { CONJUNCTIONS, PREPOSITIONS } from '../../lexicons/word-classes.ts'
import { PERSON_FUNCTIONS } from '../../lexicons/name-contexts.ts'
import { ROLE_HEADS } from '../../lexicons/role-words.ts'
import { TITLES } from '../../lexicons/titles.ts'
import type { Token } from '../../language/tokens.ts'
import { isDemonym } from '../../names/word-kinds.ts'

const DETERMINER = /^(?:the|a|an|this|my|our|your|his|her|its|their|all|both|some|many|most|no|other|fellow)$/u

/** Tokens [from, to) widened to the phrase. */
export function wholePhrase(tokens: readonly Token[], from: number, to: number): { readonly from: number, readonly to: number } {
  if (isAttribute(tokens, to)) return { from: withoutArticle(tokens, from, to), to }
  const right = rightEdge(tokens, to)
  return { from: leftEdge(tokens, from), to: isEnding(tokens, right) ? right + 1 : right }
}

/** "the House managers", "the Norland Broadcasting drama", "the Norland Prize": a name before a noun is a mention without the noun's article. */
function isAttribute(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to]
  if (next === undefined || next.start === tokens[to - 1].end) return false
  if (next.pos === 'adjective' && /^\p{Ll}{3,}$/u.test(next.words)) return isThing(tokens[to + 1])
  return isThing(next) || next.pos === 'noun' && next.capitalized
}

function isThing(t: Token | undefined): boolean {
  return t !== undefined && t.pos === 'noun' && /^\p{Ll}{3,}$/u.test(t.words) && !t.tags.has('Verb')
}

/** "'s" as its owner's. */
function isEnding(tokens: readonly Token[], i: number): boolean {
  return tokens[i] !== undefined && /^['’]s?$/u.test(tokens[i].words) && tokens[i].start === tokens[i - 1].end
}

function withoutArticle(tokens: readonly Token[], from: number, to: number): number {
  return from < to - 1 && /^(?:the|a|an|this|our|my|their)$/u.test(tokens[from].lower) ? from + 1 : from
}

function leftEdge(tokens: readonly Token[], from: number): number {
  if (from > 1 && isEnding(tokens, from - 1) && tokens[from - 2].capitalized) return ownerEdge(tokens, from - 2)
  let at = from
  while (at > 0 && stands(tokens, at - 1)) at--
  while (at > 0 && (DETERMINER.test(tokens[at - 1].lower) || tokens[at - 1].pos === 'number' || /^(?:million|thousand|hundred)$/u.test(tokens[at - 1].lower)) && tokens[at - 1].end < tokens[at].start) at--
  return at > 1 && tokens[at - 1].lower === 'of' && /^(?:millions|thousands|hundreds|each|all|most|some|many|none)$/u.test(tokens[at - 2].lower) ? at - 2 : at
}

/** "the Harbour League's Velde": where the owner's name, which ends at token i, begins with its article. */
function ownerEdge(tokens: readonly Token[], i: number): number {
  let at = i
  while (at > 0 && tokens[at - 1].capitalized && tokens[at - 1].end < tokens[at].start) at--
  return at > 0 && /^(?:the|an?)$/u.test(tokens[at - 1].lower) ? at - 1 : at
}

/** Belongs to the name by itself: a title, an adjective, a noun of what people do. */
function stands(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i]
  const next = tokens[i + 1]
  if (t.words === '.') return i > 0 && t.start === tokens[i - 1].end && TITLES.has(tokens[i - 1].lower) && tokens[i - 1].capitalized
  if (next.start === t.end && next.words !== '.') return false
  const lower = t.lower.replace(/\.$/u, '')
  return TITLES.has(lower) && t.capitalized || PERSON_FUNCTIONS.has(lower) || PERSON_NOMINALS.has(lower) || ROLE_HEADS.has(lower)
    || t.pos === 'adjective' && /^\p{L}\p{Ll}+$/u.test(t.words) && !isDoing(tokens, i) && !PREPOSITIONS.has(t.lower) && !CONJUNCTIONS.has(t.lower)
}

/** "praising Velde": a participle without an article before it is no adjective of the name. */
function isDoing(tokens: readonly Token[], i: number): boolean {
  return /(?:ed|ing)$/u.test(tokens[i].lower) && !DETERMINER.test(tokens[i - 1]?.lower ?? '')
}

function rightEdge(tokens: readonly Token[], to: number): number {
  const next = tokens[to]
  if (!next) return to
  if (/^(?:of|from|for|to)$/u.test(next.lower) && isOffice(tokens, to - 1) || next.lower === 'of' && namedBehind(tokens, to + 1)) {
    const end = complementEnd(tokens, to + 1)
    if (end > to + 1) return rightEdge(tokens, end)
  }
  if (/^(?:with|in|living)$/u.test(next.lower) && isPeople(tokens, to - 1)) { const end = complementEnd(tokens, to + 1); if (end > to + 1) return end }
  if (next.words === '(' && tokens[to - 1].capitalized) { const end = lifeEnd(tokens, to); if (end !== null) return end }
  if (/^(?:who|whom|whose)$/u.test(next.lower)) return clauseEnd(tokens, to + 1)
  if (next.words === ',' && /^(?:who|whom|whose|which|where)$/u.test(tokens[to + 1]?.lower ?? '')) return clauseEnd(tokens, to + 2)
  return to
}

function isOffice(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i]
  return ROLE_HEADS.has(lower) || PERSON_FUNCTIONS.has(lower) || TITLES.has(lower)
}

/** "the Norlanders". */
function isPeople(tokens: readonly Token[], i: number): boolean {
  return tokens[i].capitalized && (/(?:ans|ites|ese)$/u.test(tokens[i].lower) || tokens[i].lower.endsWith('s') && isDemonym(tokens[i].lower))
}

function namedBehind(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.capitalized || tokens[i]?.lower === 'the' && tokens[i + 1]?.capitalized
}

/** "(born 1950)": the closing bracket of what holds a year; "(1850 – 1901)" stands outside. */
function lifeEnd(tokens: readonly Token[], open: number): number | null {
  if (!/^(?:born|b|née|nee)$/u.test(tokens[open + 1]?.lower ?? '')) return null
  let year = false
  for (let i = open + 1; i < Math.min(tokens.length, open + 24); i++) {
    if (/^\p{N}{4}$/u.test(tokens[i].words)) year = true
    if (tokens[i].words === '(') return null
    if (tokens[i].words !== ')') continue
    if (!year || i - open < 4) return null
    return tokens[i + 1]?.words === ',' && /^(?:known|called|nicknamed)$/u.test(tokens[i + 2]?.lower ?? '') ? clauseEnd(tokens, i + 2) : i + 1
  }
  return null
}

/** Where the noun phrase behind a preposition ends: articles, adjectives, nouns and names, and further such phrases with "of" or "for". */
function complementEnd(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < tokens.length) {
    const t = tokens[at]
    if (t.capitalized || t.pos === 'determiner' || t.pos === 'adjective' || t.pos === 'noun' || t.pos === 'number' || /^['’]s?$/u.test(t.words)) { at++; continue }
    if (/^(?:of|for)$/u.test(t.lower) && at > from && (namedBehind(tokens, at + 1) || tokens[at + 1]?.pos === 'noun')) { at++; continue }
    break
  }
  return at
}

/** Where a relative clause ends: at the next mark that parts clauses. */
function clauseEnd(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < tokens.length && !/^[,;:.!?—–()"“”]$/u.test(tokens[at].words)) at++
  return at
}
