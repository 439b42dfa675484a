/**
 * What one place of a text tells of a name whose own words tell nothing: whether it acts and has members as a body does,
 * or is written, dated or addressed as texts, events and people are.
 */
import { ACTING_VERBS } from '../lexicons/acting-words.ts'
import { BODIES, BODY_BEGINS, BODY_KINDS, BODY_MAKING, BODY_OWNS, BODY_SUFFERS, DEEDS, ENVOYS, FOLLOWING, PARTS, SCHOOLING, SENDINGS, SENT, STAFF, TEXT_NOUNS, TEXT_VERBS, TIMES } from '../lexicons/body-signs.ts'
import { STANCE_VERBS } from '../lexicons/name-contexts.ts'
import { SPEECH_VERB_FORMS } from '../lexicons/speech-verbs.ts'
import type { Token } from '../language/tokens.ts'

export interface Signs {
  /** Said of bodies and of no person: members, statutes, "X is a group". */
  readonly sure: number
  /** Founded, formed: said of bodies, and of towns. */
  readonly founded: number
  /** Said of bodies, and of people who lead them. */
  readonly body: number
  /** It does what people and bodies do, or is treated as somebody. */
  readonly deeds: number
  /** A text, a time, an event. */
  readonly thing: number
  /** Somebody: "who", "himself". */
  readonly person: number
  /** Where one studies and teaches. */
  readonly school: number
}

type Tokens = readonly Token[]
const is = (words: ReadonlySet<string>, t: Token | undefined): boolean => t !== undefined && (words.has(t.lower) || words.has(t.lemma))
const number = (holds: boolean): number => (holds ? 1 : 0)
const HELPS = /^(?:has|have|had|will|would|should|must|may|can|cannot|could|might|did|does|do|not|also|never|always|then|today|yesterday|now|since|at|first|last|itself|themselves|once)$/u

/** The signs beside tokens [from, to). */
export function signsAt(tokens: Tokens, from: number, to: number): Signs {
  const article = /^(?:the|our|their|its)$/u.test(tokens[from - 1]?.lower ?? '')
  const at = article ? from - 1 : from
  const [first, second] = [tokens[at - 1]?.lower ?? '', tokens[at - 2]]
  const belongs = /^(?:of|from)$/u.test(first) && second !== undefined && !second.capitalized
  return {
    sure: number(belongs && PARTS.has(second.lower) && !isAttribute(tokens[to]) || first === 'to' && ENVOYS.has(second?.lower ?? '')) + number(isKind(tokens, to)) + 2 * number(suffers(tokens, to, BODY_SUFFERS)) + number(isAmongBodies(tokens, to)) + number(first === 'with' && STAFF.has(second?.lower ?? '')) + number(first === 'from' && /^(?:expelled|excluded|resigned|seceded)$/u.test(second?.lower ?? '')),
    founded: number(suffers(tokens, to, BODY_BEGINS)),
    body: number(belongs && FOLLOWING.has(second.lower)) + number(owns(tokens, to)) + number(isMade(tokens, at)),
    deeds: number(acts(tokens, to)) * (skipClause(tokens, to) > to ? 2 : 1) + number(isTaken(tokens, at)) + number(article && /^(?:told|asked|informed)$/u.test(first)) + number(speaksFor(tokens, at)) + number(first === 'from' && (SENT.has(second?.lower ?? '') || SENDINGS.has(second?.lower ?? ''))),
    thing: number(isText(tokens, at, to)) + number(article && is(TIMES, tokens[at - 1])),
    person: number(/^(?:who|whom|himself|herself)$/u.test(tokens[tokens[to]?.words === ',' ? to + 1 : to]?.lower ?? '')),
    school: number(first === 'at' && [2, 3, 4].some((k) => SCHOOLING.has(tokens[at - k]?.lower ?? '')) || /^['’]s?$/u.test(tokens[to]?.words ?? '') && SCHOOLING.has(tokens[to + 1]?.lower ?? '')),
  }
}

/** "members of the Velde family": a noun in small letters says what is meant. */
function isAttribute(next: Token | undefined): boolean {
  return next !== undefined && next.pos === 'noun' && !next.capitalized && !BODY_KINDS.has(next.lower)
}

/** "X's members", "X members", "X has no program". */
function owns(tokens: Tokens, to: number): boolean {
  if (/^(?:has|had|have)$/u.test(tokens[to]?.lower ?? '')) return [2, 3, 4].some((k) => tokens[to + k] !== undefined && BODY_OWNS.has(tokens[to + k].lower) && tokens[to + 1].pos === 'determiner')
  const owned = /^['’]s?$/u.test(tokens[to]?.words ?? '')
  const at = owned ? to + 1 : to
  // "the Velmar branches of the League" are the League's.
  return tokens[at] !== undefined && !tokens[at].capitalized && BODY_OWNS.has(tokens[at].lower) && (owned || tokens[at + 1]?.lower !== 'of')
}

/** "X is not a party", "X, a small group of": up to two words before the noun. */
function isKind(tokens: Tokens, to: number): boolean {
  let at = to
  if (/^(?:is|was|are|were|remains|became)$/u.test(tokens[at]?.lower ?? '')) at++
  else if (tokens[at]?.words === ',') at++
  else return false
  while (/^(?:not|no|now|then|only)$/u.test(tokens[at]?.lower ?? '')) at++
  if (!/^(?:an?|the|our|another)$/u.test(tokens[at]?.lower ?? '')) return false
  for (let i = at + 1; i <= at + 3 && tokens[i] && !tokens[i].capitalized; i++) {
    if (BODY_KINDS.has(tokens[i].lower) && tokens[i + 1]?.pos !== 'noun') return true
    if (tokens[i].pos !== 'adjective' && tokens[i].pos !== 'noun') return false
  }
  return false
}

/** "X and the undersigned organisations", "X and other groups". */
function isAmongBodies(tokens: Tokens, to: number): boolean {
  if (tokens[to]?.lower !== 'and' || !/^(?:the|other|all|several|many)$/u.test(tokens[to + 1]?.lower ?? '')) return false
  return [2, 3].some((k) => BODIES.has(tokens[to + k]?.lower ?? '')) && !tokens[to + 2].capitalized && tokens[to + 2].lower !== 'such'
}

/** "joined X". */
function isMade(tokens: Tokens, at: number): boolean {
  const verb = tokens[at - 1]
  return verb !== undefined && !verb.capitalized && verb.pos === 'verb' && is(BODY_MAKING, verb)
}

/** "X was founded", "X, which is owned". */
function suffers(tokens: Tokens, to: number, participles: ReadonlySet<string>): boolean {
  let at = skipClause(tokens, to)
  const end = at + 5
  if (!/^(?:is|was|were|are|has|have|had)$/u.test(tokens[at]?.lower ?? '')) return false
  while (at < end && /^(?:is|was|were|are|been|has|had|have|not|also|soon|first|later|itself)$/u.test(tokens[at]?.lower ?? '')) at++
  return /^(?:is|was|were|are|been|also|soon|first|later|itself)$/u.test(tokens[at - 1].lower) && participles.has(tokens[at]?.lower ?? '')
}

/** Behind ", which": what is said there is said of the name. */
function skipClause(tokens: Tokens, to: number): number {
  return tokens[to]?.words === ',' && tokens[to + 1]?.lower === 'which' ? to + 2 : to
}

/** Behind "and not the Y": what both do stands there. */
function skipPartner(tokens: Tokens, to: number): number {
  if (tokens[to]?.lower !== 'and') return to
  let at = to + 1
  while (/^(?:not|the)$/u.test(tokens[at]?.lower ?? '')) at++
  const first = at
  while (at < first + 4 && tokens[at]?.capitalized) at++
  return at > first ? at : to
}

/** "X has signed", "X, which voted", "X and Y condemn". */
function acts(tokens: Tokens, to: number): boolean {
  let at = skipPartner(tokens, skipClause(tokens, to))
  if (tokens[at]?.words === ',' && /^(?:asking|demanding|urging|protesting|complaining|inviting|condemning|thanking)$/u.test(tokens[at + 1]?.lower ?? '')) return true
  const begin = at
  while (at < begin + 4 && tokens[at] && (HELPS.test(tokens[at].lower) || tokens[at].pos === 'adverb')) at++
  const verb = tokens[at]
  if (verb === undefined || verb.capitalized || verb.lower.endsWith('ing')) return false
  if (verb.pos !== 'verb' && !(at > begin && /(?:ed|en)$/u.test(verb.lower))) return false
  return SPEECH_VERB_FORMS.has(verb.lower) || [DEEDS, STANCE_VERBS, ACTING_VERBS].some((verbs) => is(verbs, verb))
}

/** "the Radicals followed": whatever the verb, they are its subject. */
export function doesAnything(tokens: Tokens, to: number): boolean {
  const behind = tokens[to]?.words === ',' && tokens[to + 1]?.lower === 'who' ? to + 2 : /^(?:the|not)$/u.test(tokens[to + 1]?.lower ?? '') ? skipPartner(tokens, to) : to
  const verb = tokens[behind]
  return verb !== undefined && !verb.capitalized && (verb.tags.has('PastTense') || /^(?:have|were|had|are|do|did|will|would)$/u.test(verb.lower))
}

/** "accused X of", "agree with X", "expelled by X", "told the X". */
function isTaken(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || before.capitalized) return false
  if (before.pos === 'verb') return is(STANCE_VERBS, before) || /^(?:told|tell|tells|asked|ask|asks|invited|invite|warned|urge|urged)$/u.test(before.lower)
  const second = tokens[at - 2]
  if (before.lower === 'with') return /^(?:agree|agreed|agrees|disagree|disagreed|disagrees|allied|alliance|unity|sided|broke|solidarity|negotiated|negotiations)$/u.test(second?.lower ?? '')
  return before.lower === 'by' && second !== undefined && second.lower.endsWith('ed') && [DEEDS, STANCE_VERBS].some((verbs) => is(verbs, second))
}

/** "who speaks for X", "Leonor Vaz, for the X", "on behalf of X". */
function speaksFor(tokens: Tokens, at: number): boolean {
  const [first, second] = [tokens[at - 1]?.lower, tokens[at - 2]]
  if (first === 'of') return second?.lower === 'behalf'
  return first === 'for' && second !== undefined && (/^(?:speaks?|spoke|speaking|spokesman|spokeswoman|spokesperson|voted?|votes|delegates?)$/u.test(second.lower) || second.words === ',' && tokens[at - 3]?.capitalized)
}

/** "her pamphlet, X", "Velde's X", "the author of X", "in his X", "“X”". */
function isText(tokens: Tokens, at: number, to: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined) return false
  if (/^["“‘«_*]$/u.test(before.words) && /^[,.]?["”’»_*]$/u.test(tokens[to]?.words ?? '')) return true
  if (/^(?:his|her|my|['’]s?)$/u.test(before.words)) return true
  const noun = /^[,:]$/u.test(before.words) ? tokens[at - 2] : before
  if (noun !== undefined && !noun.capitalized && TEXT_NOUNS.has(noun.lower)) return true
  if (before.lower === 'of' && /^(?:author|editor|readers?|copy|copies|translation|pages)$/u.test(tokens[at - 2]?.lower ?? '')) return true
  return before.pos === 'verb' && is(TEXT_VERBS, before)
}
