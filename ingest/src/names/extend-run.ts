/** How far a name reaches to the right, over the small words that names hold ("Union of …", "de", "People's"). */
import { MONTHS } from '../lexicons/calendar.ts'
import { GIVEN_NAMES } from '../lexicons/given-names.ts'
import { ORG_HEADS, ORG_JOINERS, POLITICAL_WORDS, TAIL_HEADS } from '../lexicons/org-words.ts'
import { CREED_ENDING, PLAIN_CAPITALS } from '../lexicons/plain-capitals.ts'
import { NAME_PARTICLES } from '../lexicons/titles.ts'
import { headFollows, mayBeName } from './may-be-name.ts'
import { stopsAt } from './stop-after-initials.ts'
import { NUMBER_WORDS, isCommon } from './word-kinds.ts'
import type { WordEvidence } from './document-evidence.ts'
import type { Token } from '../language/tokens.ts'

/** Owners in names of bodies: "People's Party", "Workers' League". */
const OWNERS = /^(?:people|workers?|women|men|children|farmers?|peasants?|students?|soldiers?|sailors?|miners?|dockers?|youth|teachers?|tenants?|veterans?|writers?|citizens?|mothers?|consumers?|employers?|printers?|weavers?|\w{2,}men|prisoners?|lawyers?|king|queen|lord|nurses?|builders?|drivers?|labourers?|laborers?|artists?|journalists?|employees?)$/

/** Index behind the next part of the name, or `to` where the name ends. */
export function extend(tokens: readonly Token[], from: number, to: number, evidence: WordEvidence): number {
  const t = tokens[to]
  const left = tokens[to - 1]
  const after = tokens[to + 1]
  if (mayBeName(t)) return breaksBetween(left, t) || stopsAt(tokens, to) ? to : to + 1
  const hasHead = () => { for (let i = from; i < to; i++) if (ORG_HEADS.has(tokens[i].lower) || i > from && TAIL_HEADS.has(tokens[i].lower)) return true; return false }
  if ((t.lower === '\'s' || t.lower === '\'') && after && mayBeName(after) && OWNERS.test(left.lower)) return to + 2
  if (t.lower === '\'' && after && left.lower.endsWith('s') && headFollows(tokens, to + 1)) return to + 2
  if (t.words === '&' && after && mayBeName(after)) return evidence.hasCreed(left.lower) || evidence.hasCreed(after.lower) ? to : to + 2
  if (NAME_PARTICLES.has(t.lower) && after && mayBeName(after) && t.lower !== 'y') {
    if (t.lower === 'do' && !GIVEN_NAMES.has(left.lower) || t.lower === 'le' && left.pos === 'verb') return to
    return to + 2
  }
  if (NAME_PARTICLES.has(t.lower) && after && NAME_PARTICLES.has(after.lower) && tokens[to + 2] && mayBeName(tokens[to + 2])) return to + 3
  // "Communist (Maoist) Party of Norland": the tendency inside the name.
  if (t.words === '(' && after && tokens[to + 2]?.words === ')' && after.capitalized && CREED_ENDING.test(after.lower) && CREED_ENDING.test(left.lower) && tokens[to + 3] !== undefined && ORG_HEADS.has(tokens[to + 3].lower)) return to + 4
  if (t.lower === 'of' || t.lower === 'for') {
    const skip = after && /^(?:the|a)$/.test(after.lower) && !after.capitalized ? 2 : 1
    const right = tokens[to + skip]
    if (!right || !mayBeName(right) || left.lower === 'parliament' && t.lower === 'for') return to
    if (t.lower === 'of' && to - from === 1 && NUMBER_WORDS.has(right.lower)) return to + skip + 1
    if (!hasHead() || PLAIN_CAPITALS.has(right.lower) && MONTHS.includes(right.lower)) return to
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
    // "Central Control and Audit Commission", "Norland Trades and Labor Congress": two matters of one body.
    if (to - from < 4 && !hasHead() && !isPersonLike(left) && !isPersonLike(after) && !isPlaceLike(left) && !isPlaceLike(after) && !after.acronymShape && isMatter(left) && headBehind(tokens, to + 2)) return to + 2
    if (/^(?:sons|brothers|co|company|co\.)$/.test(after.lower)) return to + 2
  }
  return to
}

/** A noun such as departments are called after. */
function isMatter(t: Token): boolean {
  return isCommon(t.lower) && (t.pos === 'noun' || t.pos === 'adjective') && !ORG_HEADS.has(t.lower.replace(/s$/u, ''))
}

/** One of the next two words is a head, capitals all the way. */
function headBehind(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 2 && tokens[i]?.capitalized; i++) if (ORG_HEADS.has(tokens[i].lower)) return true
  return false
}

function isPlaceLike(t: Token): boolean {
  return t.tags.has('Place') || t.tags.has('Country') || t.tags.has('City')
}

function isPersonLike(t: Token): boolean {
  return GIVEN_NAMES.has(t.lower) || t.tags.has('Person')
}

/** Two capitals side by side that are not one name: a title of one and the next, an acronym after a head. */
function breaksBetween(left: Token, right: Token): boolean {
  // "Johann August Velde": a month only where no given name stands before it.
  if (right.lower === 'august' && GIVEN_NAMES.has(left.lower)) return false
  return /^(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(right.lower) || left.end < right.start - 3
}
