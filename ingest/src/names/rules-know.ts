/** Candidates that the rules know better than the tagger does. */
import { kindOf } from './candidate.ts'
import type { Candidate, NameKind } from './candidate.ts'
import { MIND_VERBS } from '../lexicons/name-contexts.ts'
import { isCommon, isDemonym } from './word-kinds.ts'
import type { Token } from '../language/tokens.ts'

/** A body by its own words, a person by a title or by a full name elsewhere in the document: believed where the tagger sees neither person nor body. */
export function isSure(c: Candidate, tokens: readonly Token[]): boolean {
  const next = tokens[c.run.to]
  const speaks = next !== undefined && MIND_VERBS.has(next.lemma) && (next.pos !== 'noun' || tokens[c.run.to + 1]?.lower === 'that')
  if (kindOf(c) === 'Person') return c.run.title !== null && ahead(c) >= 3 || c.rule === 'surname' && ahead(c) >= 3 || c.words.length > 1 && speaks && ahead(c) >= 2
  if (kindOf(c) !== 'Organization') return false
  const last = c.words.at(-1)!
  if (c.words.length > 1) return ahead(c) >= 2.2 || last.acronymShape && isDemonym(c.words[0].lower)
  if (last.acronymShape && ahead(c) >= 1.2 && (tokens[c.run.from - 1]?.lower === 'the' || speaks)) return true
  return ahead(c) >= 2.5 || ahead(c) >= 0.7 && tokens[c.run.from - 1]?.lower === 'the' && !last.acronymShape && !isCommon(last.lower)
}

/** What only the whole document tells. */
export function isCertain(c: Candidate): boolean {
  return !c.run.inTitleCase && c.rule === 'acronym' && kindOf(c) === 'Organization'
}

/** By how much the rules prefer the kind, their own if none is given, to every other. */
export function ahead(c: Candidate, kind: NameKind = kindOf(c)): number {
  const { person, org, place, other } = c.total
  if (kind === 'Person') return person - Math.max(org, place, other)
  if (kind === 'Organization') return org - Math.max(person, place, other)
  return kind === 'Place' ? place - Math.max(person, org, other) : other - Math.max(person, org, place)
}
