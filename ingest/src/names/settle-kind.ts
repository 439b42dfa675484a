/** The kind of a tagged name where the rules see another: each kind of disagreement goes to the one that is right more often. */
import { kindOf } from './candidate.ts'
import type { Candidate, NameKind } from './candidate.ts'
import { ahead } from './rules-know.ts'
import type { TaggedName } from './tagger/tag-names.ts'
import { isCommon, isDemonym } from './word-kinds.ts'
import { GIVEN_NAMES } from '../lexicons/given-names.ts'
import { ORG_HEADS } from '../lexicons/org-words.ts'
import { CREED_ENDING } from '../lexicons/plain-capitals.ts'
import type { Token } from '../language/tokens.ts'

/** "Mrs. Dorvik": the title is no part of the name. */
export function withoutTitle(t: TaggedName, candidates: readonly Candidate[]): TaggedName {
  const titled = t.kind === 'Person' ? candidates.find((c) => c.run.title !== null && c.run.to === t.to && c.run.from - c.run.title.split(' ').length === t.from) : undefined
  return titled ? { ...t, from: titled.run.from } : t
}

/** "A.K. Dorvik": initials before a surname are part of the name. */
export function withInitials(t: TaggedName, tokens: readonly Token[]): TaggedName {
  let { from } = t
  if (t.kind !== 'Person' || tokens[from].acronymShape && !isInitial(tokens[from])) return t
  while (from > 0 && isInitial(tokens[from - 1])) from--
  return from === t.from ? t : { ...t, from }
}

/** 'Boris “Heron” Velde': a given name, something in marks, a surname. */
function isNicknamed(words: readonly Token[]): boolean {
  return words.length >= 5 && GIVEN_NAMES.has(words[0].lower) && /^["“‘]$/u.test(words[1].words) && /^["”’]$/u.test(words.at(-2)!.words) && words.at(-1)!.capitalized
}

/** Nothing but initials: the surname is in the next line or nowhere. */
export function onlyInitials(t: TaggedName, tokens: readonly Token[]): boolean {
  return t.kind === 'Person' && tokens.slice(t.from, t.to).every((w) => isInitial(w) || /^(?:\p{Lu}|\.)$/u.test(w.words))
}

/** "A.", "A.K.", and given names as old papers shorten them. */
function isInitial(t: Token): boolean {
  return /^(?:(?:\p{Lu}\.){1,3}|(?:Wm|Geo|Chas|Jas|Thos|Jno|Robt|Saml|Benj|Edw|Danl|Jos|Alex|Fred|Theo|Nath)\.)$/u.test(t.words)
}

/** The candidate with the name's own words, and one that shares some of them. */
export interface RulesView { readonly same: Candidate | undefined, readonly over: Candidate | undefined }

/** The tagger's kind, but for disagreements in which it is seldom right. */
export function settleKind(name: TaggedName, { same, over }: RulesView, tokens: readonly Token[]): NameKind {
  const { kind, from, to } = name
  // "A. A. Dorvik": nobody but a person is called by initials.
  if (same && kindOf(same) === 'Person' && ahead(same) >= 1 && isInitial(tokens[from]) && tokens[to - 1].words.length > 2) return 'Person'
  if (kind === 'Other' && isNicknamed(tokens.slice(from, to))) return 'Person'
  if (kind !== 'Person' && kind !== 'Organization') return kind
  if (over?.run.inTitleCase && kindOf(over) === 'Other' && to - from > 1) return 'Other'
  if (kind === 'Organization') return over === undefined ? kind : settleBody(name, over, same, tokens)
  if (same && kindOf(same) === 'Organization') return 'Organization'
  return isNoPerson(name, over, same, tokens) ? 'Other' : kind
}

function settleBody({ from, to }: TaggedName, over: Candidate, same: Candidate | undefined, tokens: readonly Token[]): NameKind {
  const rules = kindOf(over)
  if (rules === 'Place') return 'Place'
  if (to - from === 1 && CREED_ENDING.test(tokens[from].lower) && !tokens[from].lower.endsWith('s')) return 'Other'
  if (to - from === 1 && rules === 'Other' && isAttribute(tokens, from) && over.total.org < 0.6) return 'Other'
  if (to - from === 1) return rules === 'Other' && (ORG_HEADS.has(tokens[from].lower) || ahead(over, 'Organization') <= -3.5) ? 'Other' : 'Organization'
  if (!same) return rules === 'Organization' ? 'Organization' : 'Other'
  if (rules === 'Person' && ahead(same) >= 1) return 'Person'
  return rules === 'Other' && ahead(same, 'Organization') <= -0.5 ? 'Other' : 'Organization'
}

/** "small Norlander shops": a capital before a plural noun, no letters of an acronym, says where from and not who. */
function isAttribute(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return !tokens[at].acronymShape && next !== undefined && !next.capitalized && next.pos === 'noun' && next.tags.has('Plural')
}

/** "their favourite mason", "the baker": a word in small letters with an article, owner or adjective before it is a noun, though people are called so too. */
function isDescribed(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1]
  return to - from === 1 && !tokens[from].capitalized && before !== undefined && (before.pos === 'determiner' || before.pos === 'adjective' || /^['’]s?$/u.test(before.words))
}

function isNoPerson({ from, to }: TaggedName, over: Candidate | undefined, same: Candidate | undefined, tokens: readonly Token[]): boolean {
  if (tokens[from].pos === 'determiner' || isDescribed(tokens, from, to)) return true
  if (over === undefined) return tokens.slice(from, to).some((t) => isCommon(t.lower) || isDemonym(t.lower) || CREED_ENDING.test(t.lower))
  const rules = kindOf(over)
  if (!same && rules === 'Organization' || rules !== 'Person' && tokens[from].acronymShape) return true
  if (rules !== 'Other') return false
  // "(Norholm, 1921)": whether an author or a place, the citation will tell.
  const cited = tokens[from - 1]?.words === '(' && tokens[to]?.words === ',' && /^\p{N}{4}$/u.test(tokens[to + 1]?.words ?? '')
  return cited || !tokens[from].capitalized && to - from > 1
}
