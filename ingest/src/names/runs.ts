/**
 * Candidates: stretches of words with capitals that may be one name, with the small words that names hold ("Union of …",
 * "de", "People's"). Where a stretch could be cut in two, the cut is made here; what kind of name it is, is decided later.
 */
import { NAME_PARTICLES, TITLES } from '../lexicons/titles.ts'
import { DOUBTFUL_GIVEN_NAMES, GIVEN_NAMES } from '../lexicons/given-names.ts'
import { ROLE_HEADS } from '../lexicons/role-words.ts'
import { CREED_ENDING } from '../lexicons/plain-capitals.ts'
import { ORG_HEADS, ORG_JOINERS, POLITICAL_WORDS } from '../lexicons/org-words.ts'
import { PLAIN_CAPITALS } from '../lexicons/plain-capitals.ts'
import { NEVER_NAMES, OPENING_WORDS } from '../lexicons/opening-words.ts'
import { NUMBER_WORDS, isCommon } from './word-kinds.ts'
import { opensSentence, isTitleCase } from './document-evidence.ts'
import type { WordEvidence } from './document-evidence.ts'
import type { Sentence, Token } from '../language/tokens.ts'

/** Tokens [from, to) of one sentence. */
export interface Run {
  readonly sentence: number
  readonly from: number
  readonly to: number
  /** Words of a title or office that stood before and were cut off. */
  readonly title: string | null
  readonly inTitleCase: boolean
}

/** Owners in names of bodies: "People's Party", "Workers' League". */
const OWNERS = /^(?:people|workers?|women|men|children|farmers?|peasants?|students?|soldiers?|sailors?|miners?|dockers?|youth|teachers?|tenants?|veterans?|writers?|citizens?|mothers?|consumers?|employers?|printers?|weavers?|fishermen|seamen|prisoners?|lawyers?|king|queen|lord|nurses?|builders?|drivers?|labourers?|laborers?|railwaymen|artists?|journalists?|employees?)$/
const LONGEST_RUN = 16

/** All candidates of a sentence. */
export function findRuns(sentence: Sentence, index: number, evidence: WordEvidence): Run[] {
  const { tokens } = sentence
  const inTitleCase = isTitleCase(tokens)
  const out: Run[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!mayBeName(tokens[i]) || skipAtOpening(tokens, i, evidence)) continue
    let to = i + 1
    while (to < tokens.length && to - i < LONGEST_RUN) {
      const next = extend(tokens, i, to, evidence)
      if (next === to) break
      to = next
    }
    out.push(...cutBeforePerson({ sentence: index, from: i, to, title: null, inTitleCase }, tokens).flatMap((run) => cutTitle(run, tokens)))
    i = to - 1
  }
  return out
}

/** A word with a capital that is no function word. */
export function mayBeName(t: Token): boolean {
  return t.pos !== 'punctuation' && (t.capitalized || t.acronymShape || /^\p{Ll}{1,3}-?\p{Lu}\p{L}/u.test(t.words)) && !NEVER_NAMES.has(t.lower) && /\p{L}/u.test(t.words) && !/-(?:speaking|born|based|led|backed|style|era|wing|language|style|held|owned|funded|trained|educated)$/.test(t.lower)
}

/** The first word of a sentence has a capital whatever it is. */
function skipAtOpening(tokens: readonly Token[], i: number, evidence: WordEvidence): boolean {
  const t = tokens[i]
  if (!opensSentence(tokens, i) || t.acronymShape) return false
  if (OPENING_WORDS.has(t.lower)) return true
  const next = tokens[i + 1]
  const small = evidence.small(t.lower)
  const capital = evidence.capital(t.lower)
  if (next && mayBeName(next)) {
    if (GIVEN_NAMES.has(t.lower) || ORG_HEADS.has(next.lower) || POLITICAL_WORDS.has(t.lower) || TITLES.has(t.lower)) return false
    if (t.tags.has('Adverb') || t.tags.has('Gerund')) return true
    return small > 0 && capital === 0 || t.pos === 'verb' && capital === 0 && !t.tags.has('ProperNoun')
  }
  if (next && /^['’]$/.test(next.words) && headFollows(tokens, i + 2)) return false
  if (capital > small) return false
  if (small > 0) return true
  if (evidence.hasCreed(t.lower)) return false
  if (ORG_HEADS.has(t.lower) && tokens[i + 1]?.lower === 'of') return false
  if (!isCommon(t.lower) && t.tags.size <= 2 && t.tags.has('Noun') && t.words.length > 3 && next?.pos === 'verb') return false
  return t.pos !== 'noun' && t.pos !== 'other' || t.tags.has('Plural') || !t.tags.has('ProperNoun') && !t.tags.has('Person') && !t.tags.has('Place') && !t.tags.has('Organization') && !looksForeign(t)
}

/** No English word ends so; or letters that English does not use. */
function looksForeign(t: Token): boolean {
  return /(?=\P{ASCII})[^’]/u.test(t.words) || /(?:[aiou]|ov|ev|ski|sky|czyk|nen|sson|sen|stein|berg|mann|dze|yan|ian|ich|ic|enko)$/u.test(t.lower) || !t.tags.has('Noun')
}

/** Index behind the next part of the name, or `to` where the name ends. */
function extend(tokens: readonly Token[], from: number, to: number, evidence: WordEvidence): number {
  const t = tokens[to]
  const left = tokens[to - 1]
  const after = tokens[to + 1]
  if (mayBeName(t)) return breaksBetween(left, t) ? to : to + 1
  const hasHead = () => { for (let i = from; i < to; i++) if (ORG_HEADS.has(tokens[i].lower)) return true; return false }
  if ((t.lower === '\'s' || t.lower === '\'') && after && mayBeName(after) && OWNERS.test(left.lower)) return to + 2
  if (t.lower === '\'' && after && left.lower.endsWith('s') && headFollows(tokens, to + 1)) return to + 2
  if (t.words === '&' && after && mayBeName(after)) return evidence.hasCreed(left.lower) || evidence.hasCreed(after.lower) ? to : to + 2
  if (NAME_PARTICLES.has(t.lower) && after && mayBeName(after) && t.lower !== 'y') {
    if (t.lower === 'do' || t.lower === 'le' && left.pos === 'verb') return to
    return to + 2
  }
  if (NAME_PARTICLES.has(t.lower) && after && NAME_PARTICLES.has(after.lower) && tokens[to + 2] && mayBeName(tokens[to + 2])) return to + 3
  if (t.lower === 'of' || t.lower === 'for') {
    const skip = after && /^(?:the|a)$/.test(after.lower) && !after.capitalized ? 2 : 1
    const right = tokens[to + skip]
    if (!right || !mayBeName(right) || left.lower === 'parliament' && t.lower === 'for') return to
    if (t.lower === 'of' && to - from === 1 && NUMBER_WORDS.has(right.lower)) return to + skip + 1
    if (!hasHead() || PLAIN_CAPITALS.has(right.lower) && /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(right.lower)) return to
    return ORG_JOINERS.has(t.lower) ? to + skip + 1 : to
  }
  if (t.lower === 'on' && after && mayBeName(after) && /^(?:council|commission|committee|conference|congress|institute)$/.test(left.lower)) return to + 2
  if (t.lower === 'and' && after && mayBeName(after)) {
    // "Ministry of Trade and Industry", "Workers and Sailors League"; not "the League and the Union", "Party of Aland and Beland".
    const department = /^(?:ministry|department|institute|committee|bureau|office|commission|council|agency|faculty|school|college|academy|society|association|federation|union)$/
    let head = -1
    for (let i = from; i < to; i++) if (department.test(tokens[i].lower)) { head = i; break }
    const aims = (t: Token) => isCommon(t.lower) || CREED_ENDING.test(t.lower)
    if (tokens.slice(from, to).some((x) => x.lower === 'for' || x.lower === 'of') && aims(left) && aims(after) && !ORG_HEADS.has(after.lower) && !headFollows(tokens, to + 1)) return to + 2
    if (head >= 0 && head < to - 1 && !ORG_HEADS.has(after.lower) && !isPlaceLike(left) && !isPersonLike(after) && !headFollows(tokens, to + 1)) return to + 2
    if (to - from === 1 && (OWNERS.test(left.lower) || POLITICAL_WORDS.has(left.lower)) && headFollows(tokens, to + 1)) return to + 2
    if (/^(?:sons|brothers|co|company|co\.)$/.test(after.lower)) return to + 2
  }
  return to
}

function isPlaceLike(t: Token): boolean {
  return t.tags.has('Place') || t.tags.has('Country') || t.tags.has('City')
}

function isPersonLike(t: Token): boolean {
  return GIVEN_NAMES.has(t.lower) || t.tags.has('Person')
}

/** The capitals from `from` on end in a body's head word. */
function headFollows(tokens: readonly Token[], from: number): boolean {
  let last = -1
  for (let i = from; i < tokens.length && i < from + 4 && (mayBeName(tokens[i]) || /^['’]s?$/.test(tokens[i].words)); i++) if (ORG_HEADS.has(tokens[i].lower)) last = i
  return last >= from
}

/** Two capitals side by side that are not one name: a title of one and the next, an acronym after a head. */
function breaksBetween(left: Token, right: Token): boolean {
  return /^(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(right.lower) || left.end < right.start - 3
}

/** "Party of Norland Jane Doe", "Prime Minister Jane Doe": a given name after a body's or office's last word begins a person's name. */
function cutBeforePerson(run: Run, tokens: readonly Token[]): Run[] {
  for (let k = run.from + 1; k < run.to - 1; k++) {
    const before = tokens[k - 1].lower
    if (!GIVEN_NAMES.has(tokens[k].lower) || DOUBTFUL_GIVEN_NAMES.has(tokens[k].lower) || tokens[k + 1].pos === 'preposition' || ORG_HEADS.has(tokens[run.to - 1].lower)) continue
    const office = ROLE_HEADS.has(before) || TITLES.has(before)
    if (office) return [{ ...run, from: k, title: before }]
    let head = false
    for (let i = run.from; i < k; i++) if (ORG_HEADS.has(tokens[i].lower)) head = true
    if (head && !/^(?:of|for|de|the|and)$/.test(before)) return [{ ...run, to: k }, { ...run, from: k }]
  }
  return [run]
}

/** "President Jane Doe" is a title and a name; "Secretary of State Jane Doe" too. */
function cutTitle(run: Run, tokens: readonly Token[]): Run[] {
  let from = run.from
  const words: string[] = []
  while (from < run.to - 1 && TITLES.has(tokens[from].lower.replace(/\.$/, '')) && !(ORG_HEADS.has(tokens[run.to - 1].lower))) {
    words.push(tokens[from].words)
    from++
  }
  if (words.length === 0) return [run]
  // What is left must begin with a word that may begin a person's name.
  if (!mayBeName(tokens[from])) return [run]
  return [{ ...run, from, title: words.join(' ') }]
}
