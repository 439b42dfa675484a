/**
 * Names of which a noun beside them says that they are bodies, whatever their own words look like: "a faction called New
 * Harbour", "the group Forward". Neither form nor neighbours would show a stranger what they are. Newspapers are left out: they are bodies only where they act.
 */
import type { Candidate } from './candidate.ts'
import { ORG_HEADS } from '../lexicons/org-words.ts'
import { ROLE_HEADS, ROLE_MODIFIERS } from '../lexicons/role-words.ts'
import { TITLES } from '../lexicons/titles.ts'
import { isDemonym } from './word-kinds.ts'
import type { Token } from '../language/tokens.ts'

/** Nouns that stand right before the name of a body. Source: own knowledge. */
const KINDS = /^(?:party|group|grouping|organi[sz]ation|faction|league|tendency|movement|collective|union|federation|network|alliance|coalition|sect|publisher|company|firm|charity|think-tank|band)$/
const CALLED = /^(?:called|named|styled|titled)$/
/** What stands before the noun: "the group X" names, "group X" may not. */
const LEAD = /^(?:the|a|an|its|his|her|their|our|your|my|this)$/
/** After the name: a verb of which it is no object ("the party Velde leads" is Velde's). */
const AUXILIARY = /^(?:is|was|are|were|has|have|had|will|would|can|could|does|did|do|may|might|must|should|also)$/

/** Keys (candidates.ts) of names that some place of the document calls a body so. */
export function apposedBodies(sentences: readonly { readonly tokens: readonly Token[] }[], bySentence: readonly (readonly Candidate[])[]): ReadonlySet<string> {
  return new Set(sentences.flatMap(({ tokens }, i) => bySentence[i].filter((c) => mayBeBody(c) && isApposed(tokens, c.run)).map((c) => c.key)))
}

/** No office, people or lone head word: "the party Secretary", "the group Norlander", "the union Congress". */
function mayBeBody({ words, run }: Candidate): boolean {
  if (run.inTitleCase || run.title !== null || words.some((w) => /^\p{N}/u.test(w.words))) return false
  const last = words.at(-1)!.lower
  return !TITLES.has(words[0].lower) && !ROLE_HEADS.has(last) && !ROLE_MODIFIERS.has(words[0].lower) && (words.length > 1 || !ORG_HEADS.has(last) && !isDemonym(last) && last.length > 2)
}

function isApposed(tokens: readonly Token[], run: { readonly from: number, readonly to: number }): boolean {
  let at = run.from - 1
  if (at >= 0 && /^["“‘«_*]$/u.test(tokens[at].words)) at--
  // "called Bread and Peace": the candidate is but a part of it.
  if (at < 1 || /^(?:and|&)$/u.test(tokens[run.to]?.lower ?? '') && tokens[run.to + 1]?.capitalized) return false
  if (CALLED.test(tokens[at].lower)) return isKind(tokens[at - 1]) || tokens[at - 1].words === ',' && isKind(tokens[at - 2])
  return isKind(tokens[at]) && isLed(tokens, at) && !isOwner(tokens, run)
}

function isKind(t: Token | undefined): boolean {
  return t !== undefined && !t.capitalized && KINDS.test(t.lower)
}

/** "the group", "the small Catholic group", "Velde's group". */
function isLed(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (LEAD.test(tokens[i].lower) || /^['’]s?$/u.test(tokens[i].words)) return true
    if (tokens[i].pos !== 'adjective' && tokens[i].pos !== 'noun' && tokens[i].pos !== 'adverb') return false
  }
  return false
}

/** "the party Velde leads": a single name that does something to it. */
function isOwner(tokens: readonly Token[], { from, to }: { readonly from: number, readonly to: number }): boolean {
  const next = tokens[to]
  return to - from === 1 && next !== undefined && (next.pos === 'verb' || next.pos === 'adverb') && !AUXILIARY.test(next.lower)
}
