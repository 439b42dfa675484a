/** Which noun phrases stand in one list: "A, B and C", over the remarks beside a name, and "above all B". */
import { ARTICLES, CONJUNCTIONS, NEGATIONS } from '../../lexicons/grammar-words.ts'
import { ROLE_HEADS } from '../../lexicons/role-words.ts'
import { STANCE_CUES } from '../../lexicons/stance-cues.ts'
import { verbForms } from './inflect.ts'
import { phraseAt, skipParenthesis } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import type { Reading } from './reading.ts'
import { isVerb } from './verb-sense.ts'

const MAX_LIST = 12
/** Past forms of verbs of stance, which before a noun look like its adjectives. */
const SIDING: ReadonlySet<string> = new Set(STANCE_CUES.filter((c) => c.part === 'verb' && !/[ :]/u.test(c.words)).flatMap((c) => [...verbForms(c.words)].filter(([, forms]) => forms.has('past')).map(([f]) => f)))

/** "A, B and C" as phrases; a list that never comes to its "and" is only its first member. */
export function phraseList(reading: Reading, start: number): Phrase[] {
  const first = phraseAt(reading, start)
  if (!first) return []
  const list = [first]
  let closed = false
  let size = 1
  let at = skipParenthesis(reading, first.reach)
  for (let n = 0; n < MAX_LIST; n++) {
    const token = reading.tokens[at]
    if (token === undefined) break
    const comma = token.words === ','
    let next = at + 1
    let conjunction = CONJUNCTIONS.has(token.lower)
    const picked = comma ? pickedOut(reading, next) : null
    if (picked) { list.push(picked); closed = true; size = list.length; at = picked.reach; continue }
    if (comma && CONJUNCTIONS.has(reading.tokens[next]?.lower ?? '')) { conjunction = true; next++ }
    if (!comma && !conjunction) break
    const beside = comma && reading.spotAt[list.at(-1)!.head] !== null ? besideName(reading, next) : null
    if (beside !== null) { at = beside; continue }
    const remark = comma && /^(?:whose|who|which)$/u.test(reading.tokens[next]?.lower ?? '') ? remarkEnd(reading, next) : null
    if (remark !== null) { at = remark; continue }
    if (conjunction && NEGATIONS.has(reading.tokens[next]?.lower ?? '') || /^(?:whose|who|which)$/u.test(reading.tokens[next]?.lower ?? '')) break
    const phrase = phraseAt(reading, next)
    // "blamed B for the delay and thanked passengers": the verb goes on.
    if (conjunction && phrase && SIDING.has(reading.tokens[next].lower) && reading.spotAt[next] === null) break
    // "A and B attacks" begins a clause; "A, B and C attack" is a list with its verb behind it.
    // "accused B of lying, ignoring C": a clause that goes on.
    if (phrase && reading.spotAt[first.head] !== null && reading.tokens[phrase.from].pos === 'verb' && reading.tokens[phrase.from].lower.endsWith('ing')) break
    // "an end to the attacks on A and B": B goes with A, and not with the end.
    if (phrase && next === at + 1 && tiedToName(reading, list.at(-1)!) && isNamed(reading, phrase.head)) { at = phrase.reach; continue }
    if (!phrase || startsClause(reading, phrase) && !(conjunction && list.length > 1)) break
    list.push(phrase)
    if (conjunction) { closed = true; size = list.length }
    at = skipParenthesis(reading, phrase.reach)
  }
  return closed ? list.slice(0, size) : list.slice(0, allNames(reading, list) ? list.length : 1)
}

/** "A, the third candidate, and B": behind the remark that says who A is; null where none stands there. */
function besideName(reading: Reading, from: number): number | null {
  if (!/^(?:the|a|an|its|their|our|his|her)$/u.test(reading.tokens[from]?.lower ?? '') || reading.spotAt[from] !== null) return null
  const phrase = phraseAt(reading, from)
  const head = phrase && reading.spotAt[phrase.head] === null ? reading.tokens[phrase.head] : null
  return phrase !== null && head !== null && (ROLE_HEADS.has(head.lemma) || PEOPLE_NOUNS.test(head.lemma)) && reading.tokens[phrase.reach]?.words === ',' ? phrase.reach : null
}

const PEOPLE_NOUNS = /^(?:candidate|author|founder|winner|hero|heroine|poet|writer|historian|leader|veteran|man|woman|organizer|organiser|editor|critic|comrade|friend|teacher|worker|member)$/u

/** "both A, which …, and B": the comma behind the remark, where the list goes on there; null where it does not. */
function remarkEnd(reading: Reading, from: number): number | null {
  for (let i = from; i < Math.min(from + 24, reading.tokens.length - 1); i++) {
    if (/^[.;:!?]$/u.test(reading.tokens[i].words)) return null
    if (reading.tokens[i].words === ',' && CONJUNCTIONS.has(reading.tokens[i + 1].lower) && opensPhrase(reading, i + 2)) return i
  }
  return null
}

function opensPhrase(reading: Reading, i: number): boolean {
  return ARTICLES.has(reading.tokens[i]?.lower ?? '') ? reading.spotAt[i + 1] !== null : reading.spotAt[i] !== null && reading.spotAt[i] !== undefined && reading.spotAt[i]?.mention.form !== 'pronoun'
}

/** "our partners, especially B": B. */
export function pickedOut(reading: Reading, at: number): Phrase | null {
  const { lower } = reading.tokens[at] ?? { lower: '' }
  const one = /^(?:especially|particularly|notably|including|foremost)$/u.test(lower)
  const two = /^(?:above|first|in|such)$/u.test(lower) && /^(?:all|foremost|particular|as)$/u.test(reading.tokens[at + 1]?.lower ?? '')
  const phrase = one || two ? phraseAt(reading, at + (one ? 1 : 2)) : null
  return phrase && reading.spotAt[phrase.head] !== null ? phrase : null
}

/** A phrase that is none of a name, and ends in the name of one that is tied to it by other than "of". */
function tiedToName(reading: Reading, phrase: Phrase): boolean {
  return phrase.reach > phrase.ofReach && !isNamed(reading, phrase.head) && isNamed(reading, phrase.reach - 1)
}

function isNamed(reading: Reading, i: number): boolean {
  return reading.spotAt[i] !== null || reading.tokens[i].capitalized
}

function allNames(reading: Reading, list: readonly Phrase[]): boolean {
  return list.every((p) => reading.spotAt[p.head] !== null)
}

/** "… and B attacks C": a phrase with a verb right behind it begins a clause, it is no member of the list. */
function startsClause(reading: Reading, phrase: Phrase): boolean {
  let i = skipParenthesis(reading, phrase.reach)
  while (i < reading.tokens.length && reading.tokens[i].pos === 'adverb') i++
  const token = reading.tokens[i]
  return token !== undefined && isVerb(reading, i) && !token.lower.endsWith('ing')
}
