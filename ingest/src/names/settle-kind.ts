/** The kind of a tagged name where the rules see another: each kind of disagreement goes to the one that is right more often. */
import { kindOf } from './candidate.ts'
import type { Candidate, NameKind } from './candidate.ts'
import { ahead } from './rules-know.ts'
import type { TaggedName } from './tagger/tag-names.ts'
import { isCommon, isDemonym } from './word-kinds.ts'
import { ORG_HEADS } from '../lexicons/org-words.ts'
import { CREED_ENDING } from '../lexicons/plain-capitals.ts'
import type { Token } from '../language/tokens.ts'

/** "Mrs. Dorvik": the title is no part of the name. */
export function withoutTitle(t: TaggedName, candidates: readonly Candidate[]): TaggedName {
  const titled = t.kind === 'Person' ? candidates.find((c) => c.run.title !== null && c.run.to === t.to && c.run.from - c.run.title.split(' ').length === t.from) : undefined
  return titled ? { ...t, from: titled.run.from } : t
}

/** The candidate with the name's own words, and one that shares some of them. */
export interface RulesView { readonly same: Candidate | undefined, readonly over: Candidate | undefined }

/** The tagger's kind, but for disagreements in which it is seldom right. */
export function settleKind(name: TaggedName, { same, over }: RulesView, tokens: readonly Token[]): NameKind {
  const { kind, from, to } = name
  if (kind !== 'Person' && kind !== 'Organization') return kind
  if (over?.run.inTitleCase && kindOf(over) === 'Other' && to - from > 1) return 'Other'
  if (kind === 'Organization') return over === undefined ? kind : settleBody(name, over, same, tokens)
  if (same && kindOf(same) === 'Organization') return 'Organization'
  return isNoPerson(name, over, same, tokens) ? 'Other' : kind
}

function settleBody({ from, to }: TaggedName, over: Candidate, same: Candidate | undefined, tokens: readonly Token[]): NameKind {
  const rules = kindOf(over)
  if (rules === 'Place') return 'Place'
  if (to - from === 1) return rules === 'Other' && (ORG_HEADS.has(tokens[from].lower) || ahead(over, 'Organization') <= -3.5) ? 'Other' : 'Organization'
  if (!same) return rules === 'Organization' ? 'Organization' : 'Other'
  if (rules === 'Person' && ahead(same) >= 1) return 'Person'
  return rules === 'Other' && ahead(same, 'Organization') <= -0.5 ? 'Other' : 'Organization'
}

function isNoPerson({ from, to }: TaggedName, over: Candidate | undefined, same: Candidate | undefined, tokens: readonly Token[]): boolean {
  if (tokens[from].pos === 'determiner') return true
  if (over === undefined) return tokens.slice(from, to).some((t) => isCommon(t.lower) || isDemonym(t.lower) || CREED_ENDING.test(t.lower))
  const rules = kindOf(over)
  if (!same && rules === 'Organization' || rules !== 'Person' && tokens[from].acronymShape) return true
  if (rules !== 'Other') return false
  // "(Norholm, 1921)": whether an author or a place, the citation will tell.
  const cited = tokens[from - 1]?.words === '(' && tokens[to]?.words === ',' && /^\p{N}{4}$/u.test(tokens[to + 1]?.words ?? '')
  return cited || !tokens[from].capitalized && to - from > 1
}
