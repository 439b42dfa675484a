/** The position in a noun phrase: what is held where somebody has a view, a policy or a claim, and by which of its words it is called. */
import { throughOf } from './beside-phrase.ts'
import { clauseFrom } from './clause-span.ts'
import { phraseAt } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import { positionSpan } from './position-span.ts'
import type { Reading, Spot } from './reading.ts'
import type { PositionSpan, Target } from './target.ts'

/** "A's position on B" is a position that is called B; "A's policy on B" is not. */
const NAMED_BY_CONTENT: ReadonlySet<string> = new Set(['position', 'view', 'thesis', 'theory', 'notion', 'concept', 'conception', 'idea', 'demand', 'call', 'proposal', 'slogan', 'insistence', 'doctrine', 'belief', 'principle', 'plan', 'scheme', 'motion', 'project', 'plea'])
/** The same only before "of": "A's policy of wage restraint". */
const NAMED_BY_OF: ReadonlySet<string> = new Set(['policy', 'strategy', 'tactic', 'practice', 'line'])
/** Nouns whose "that" clause is what is held. */
export const CLAUSE_NOUNS: ReadonlySet<string> = new Set(['claim', 'charge', 'accusation', 'allegation', 'notion', 'idea', 'statement', 'thesis', 'view', 'principle', 'belief', 'conclusion', 'position', 'assertion', 'myth', 'lie', 'legend', 'illusion', 'assumption', 'theory', 'contention', 'demand'])
const LONGEST_CLAUSE = 13

/** What a phrase names as a position, if it does. */
export function positionOf(reading: Reading, phrase: Phrase): Target[] {
  // "the thesis of the "neutral state"" is called by what stands in quotation marks.
  const inner = NAMED_BY_CONTENT.has(reading.tokens[phrase.head].lemma) ? throughOf(reading, phrase) : null
  const called = inner !== null && /^["“„«]$/u.test(reading.tokens[inner.from]?.words ?? '') || inner !== null && reading.tokens.slice(inner.from, inner.head).some((t) => /^["“„«]$/u.test(t.words)) ? phraseAt(reading, reading.tokens.findIndex((t, i) => i >= inner.from && /^["“„«]$/u.test(t.words)) + 1) : null
  const position = (called && positionSpan(reading, called)) ?? positionSpan(reading, phrase)
  return position ? [{ spot: null, position, sign: 1, holder: null, inferred: false }] : []
}

/** "A's position on B": the position is B where B is one, else "position on B". */
export function heldPosition(reading: Reading, phrase: Phrase): PositionSpan | null {
  const { lemma } = reading.tokens[phrase.head]
  if (phrase.reach === phrase.to || !NAMED_BY_CONTENT.has(lemma) && !(NAMED_BY_OF.has(lemma) && reading.tokens[phrase.to].lower === 'of')) return null
  const inner = phraseAt(reading, phrase.to + 1)
  if (!inner || reading.spotAt[inner.head]) return null
  return positionSpan(reading, inner)
}

/** "the statement that dockers are brave", where the statement is a work of its own: what it says is meant with it. */
export function clauseOf(reading: Reading, phrase: Phrase, head: Spot): Target[] {
  const said = head.kind === 'Work' && reading.tokens[phrase.to]?.lower === 'that' && CLAUSE_NOUNS.has(reading.tokens[phrase.head].lemma) ? clauseFrom(reading, phrase.to + 1, LONGEST_CLAUSE) : null
  return said ? [{ spot: null, position: said, sign: 1, holder: null, inferred: false }] : []
}

/** "the claim that dockers are lazy": the words of the clause, with their noun where it leaves their truth open. */
export function saidIn(reading: Reading, phrase: Phrase): PositionSpan | null {
  const that = thatBehind(reading, phrase.to)
  const clause = that < 0 ? null : clauseFrom(reading, that + 1, LONGEST_CLAUSE)
  if (clause === null) return null
  if (that > phrase.to) return clause
  return /^(?:statement|thesis|view|principle|belief|conclusion|position)$/u.test(reading.tokens[phrase.head].lemma) ? clause : { from: phrase.head, to: clause.to, reach: clause.to }
}

/** "that" right behind a noun, or behind a remark between commas; −1 where it is not there. */
export function thatBehind(reading: Reading, at: number): number {
  if (reading.tokens[at]?.lower === 'that') return at
  if (reading.tokens[at]?.words !== ',') return -1
  const close = reading.tokens.findIndex((t, i) => i > at && i < at + 14 && t.words === ',')
  return close > 0 && reading.tokens[close + 1]?.lower === 'that' && reading.tokens[at + 1]?.lower !== 'that' ? close + 1 : -1
}
