/**
 * Governments, forces and groups that are called by a nation, a place or whoever leads them, and states by their name or capital, where
 * they act, speak or are the object of a stance: "the Iraqi government said", "we back Kurdish and Yezidi fighters", "Washington denied".
 * Elsewhere they are part of the scenery and no name.
 */
import { ADHERENTS, BODY_HEADS, BODY_QUALIFIERS, GROUP_HEADS, LED_BY, SIDING_ADJECTIVES, STANCE_NOUNS } from '../lexicons/acting-bodies.ts'
import { UNWILL_NOUNS, WILL_NOUNS } from '../lexicons/clause-words.ts'
import { PREPOSITIONS } from '../lexicons/grammar-words.ts'
import { STANCE_VERBS, STATE_VERBS } from '../lexicons/name-contexts.ts'
import { SPEECH_VERB_FORMS } from '../lexicons/speech-verbs.ts'
import { STANCE_CUES } from '../lexicons/stance-cues.ts'
import { isDemonym } from './word-kinds.ts'
import type { Collective } from './collectives.ts'
import type { Name } from './read-names.ts'
import type { Sentence, Token } from '../language/tokens.ts'

/** Base forms of all verbs of stance that stand alone, beside those by which states act. */
const ACTING: ReadonlySet<string> = new Set([...STATE_VERBS, ...STANCE_VERBS, ...STANCE_CUES.filter((c) => c.part === 'verb' && c.weight >= 0.75).map((c) => c.words.split(/[ :]/u)[0])])
const TAKING: ReadonlySet<string> = new Set([...STANCE_VERBS, ...STANCE_CUES.filter((c) => c.part === 'verb' && c.markers.includes('') && c.targets !== 'position' && c.weight >= 0.75).map((c) => c.words.split(/[ :]/u)[0])])
/** The tagger leaves some past forms as they are: "derided". */
const isOf = (verbs: ReadonlySet<string>, { lemma, lower }: Token): boolean => verbs.has(lemma) || verbs.has(lower.replace(/d$/u, '')) || verbs.has(lower.replace(/ed$/u, ''))
const BETWEEN = 4
/** These are somebody wherever a nation or place is put before them. */
const STATE_HEADS: ReadonlySet<string> = new Set(['government', 'regime', 'administration', 'authorities', 'army', 'military'])

/** Bodies and states of one sentence that act or are acted upon; `names` are those already found in it. */
export function findActingBodies({ tokens }: Sentence, names: readonly Name[]): Collective[] {
  const out: Collective[] = []
  const nameAt = new Map(names.map((n) => [n.from, n]))
  const add = (from: number, to: number, rule: string) => out.push({ start: tokens[from].start, end: tokens[to - 1].end, rule })
  for (let i = 0; i < tokens.length; i++) {
    const name = nameAt.get(i)
    const head = isOwner(tokens, i, name) ? headFrom(tokens, i, name) : null
    if (head !== null && (STATE_HEADS.has(tokens[head].lower) || inAction(tokens, i, head + 1) || nextActs(tokens, head + 1, nameAt))) { add(i, head + 1, 'acting-body'); i = head; continue }
    if (i > 0 && name === undefined && isAdherents(tokens, i)) { add(i, i + 1, 'adherents-that-act'); continue }
    if (name?.kind === 'Place' && isState(tokens, name) && stateActs(tokens, name)) { add(name.from, name.to, 'state-that-acts'); i = name.to - 1 }
  }
  return out
}

/** "the social-democrats and centrists derided": adherents of a creed as one, where they take a side. */
function isAdherents(tokens: readonly Token[], i: number): boolean {
  const { lower, capitalized } = tokens[i]
  if (capitalized || !ADHERENTS.has(lower)) return false
  const first = tokens[i - 1]?.lower === 'the'
  const second = tokens[i - 1]?.lower === 'and' && ADHERENTS.has(tokens[i - 2]?.lower ?? '') && tokens[i - 3]?.lower === 'the'
  if (!first && !second) return false
  const after = tokens[i + 1]?.lower === 'and' && ADHERENTS.has(tokens[i + 2]?.lower ?? '') ? tokens[i + 3] : tokens[i + 1]
  return after?.pos === 'verb' && isOf(ACTING, after)
}

/** A nation, a place, or "X-led". */
function isOwner(tokens: readonly Token[], i: number, name: Name | undefined): boolean {
  const { words, lower, capitalized, acronymShape } = tokens[i]
  return name?.kind === 'Place' || LED_BY.test(words) || name === undefined && capitalized && isDemonym(lower) || name === undefined && i > 0 && capitalized && tokens[i].tags.has('ProperNoun') && GROUP_HEADS.has(tokens[i + 1]?.lower ?? '') || acronymShape && /^(?:u\.?s\.?|u\.?k\.?|eu|un)$/u.test(lower)
}

/** Token of the body behind its owner, over "and" with a second owner and over qualifiers; null where none stands there. */
function headFrom(tokens: readonly Token[], from: number, name: Name | undefined): number | null {
  let i = name?.kind === 'Place' ? name.to : from + 1
  if (/^['’]s?$/u.test(tokens[i]?.words ?? '')) i++
  if (/^(?:and|,)$/u.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.capitalized && tokens[i + 2] && !tokens[i + 2].capitalized && BODY_HEADS.has(tokens[i + 2].lower)) i += 2
  const end = i + BETWEEN
  while (i < end && i < tokens.length - 1 && !tokens[i].capitalized && (BODY_QUALIFIERS.has(tokens[i].lower) || tokens[i].pos === 'adverb') && !endsHere(tokens, i)) i++
  const head = tokens[i]
  return head !== undefined && !head.capitalized && BODY_HEADS.has(head.lower) && !(BODY_HEADS.has(tokens[i + 1]?.lower ?? '') && tokens[i + 1].pos === 'noun') ? i : null
}

/** A word that could be a qualifier is the body itself: "the Iraqi military said". */
function endsHere(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  return BODY_HEADS.has(tokens[i].lower) && !(BODY_HEADS.has(next.lower) || BODY_QUALIFIERS.has(next.lower))
}

function inAction(tokens: readonly Token[], from: number, to: number): boolean {
  return acts(tokens, to) || isTaken(tokens, from)
}

/** "X forces and Y forces condemned": what the second of a pair does, the first does. */
function nextActs(tokens: readonly Token[], to: number, nameAt: ReadonlyMap<number, Name>): boolean {
  if (tokens[to]?.lower !== 'and') return false
  const second = tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1
  const name = nameAt.get(second)
  if (second >= tokens.length) return false
  const head = isOwner(tokens, second, name) ? headFrom(tokens, second, name) : null
  return acts(tokens, head !== null ? head + 1 : name?.to ?? second + 1)
}

/** A verb of speech, stance or state follows, over helping words and "on Friday". */
function acts(tokens: readonly Token[], after: number): boolean {
  const to = tokens[after]?.lower === 'on' && tokens[after + 1]?.tags.has('Date') ? after + 2 : /^(?:today|yesterday)$/u.test(tokens[after]?.lower ?? '') ? after + 1 : after
  let at = to
  while (at < to + 4 && at < tokens.length && (tokens[at].pos === 'adverb' || /^(?:has|have|had|will|would|should|must|may|might|did|does|do|not|also|is|are|was|were|been|be|being)$/u.test(tokens[at].lower))) at++
  const verb = tokens[at]
  if (verb === undefined) return false
  const helped = at > to && /^(?:is|are|was|were|been|be|being)$/u.test(tokens[at - 1].lower)
  if (verb.pos === 'verb' && !helped && (isOf(ACTING, verb) || SPEECH_VERB_FORMS.has(verb.lower))) return true
  if (verb.pos === 'verb' && helped && (isOf(TAKING, verb) || verb.lower.endsWith('ing') && isOf(ACTING, verb))) return true
  return (helped || /^(?:remains?|remained|stands?|stood)$/u.test(verb.lower)) && SIDING_ADJECTIVES.has(tokens[helped ? at : at + 1]?.lower ?? '')
}

/** A verb or noun of stance leads to it: "condemned the X regime", "solidarity with the X government", "the attack by X forces". */
function isTaken(tokens: readonly Token[], from: number): boolean {
  let at = from - 1
  while (at >= 0 && at > from - 5 && !PREPOSITIONS.has(tokens[at].lower) && (tokens[at].pos === 'determiner' || tokens[at].pos === 'adjective' || /^(?:the|our|its|their|all|both)$/u.test(tokens[at].lower))) at--
  const before = tokens[at]
  if (before === undefined) return false
  if (before.pos === 'verb') return isOf(TAKING, before)
  if (!PREPOSITIONS.has(before.lower)) return false
  const noun = tokens[at - 1]
  return noun !== undefined && (STANCE_NOUNS.has(noun.lower) || before.lower === 'by' && noun.pos === 'verb' || before.lower === 'against')
}

/** "Norrland's refusal", "U.S. support": what only somebody who acts has. */
function hasDeed(tokens: readonly Token[], to: number, bare: boolean): boolean {
  const owned = /^['’]s?$/u.test(tokens[to]?.words ?? '')
  if (!owned && !(bare && tokens[to - 1].acronymShape)) return false
  let at = owned ? to + 1 : to
  while (at < to + 3 && tokens[at]?.pos === 'adjective') at++
  const noun = tokens[at]?.lower ?? ''
  return STANCE_NOUNS.has(noun) || WILL_NOUNS.has(noun) && noun !== 'right' && noun !== 'power' && noun !== 'mission' || UNWILL_NOUNS.has(noun)
}

function isState(tokens: readonly Token[], { from, to }: Name): boolean {
  const words = tokens.slice(from, to).filter((w) => w.lower !== 'the')
  return words.every((w) => w.tags.has('Country')) || words.every((w) => w.acronymShape) || words.length === 1 && (words[0].tags.has('City') || words[0].lower === 'washington')
}

/** A state is somebody where it speaks, takes a side, or is the object of a verb or noun of stance; a capital only where it speaks or takes a side. */
function stateActs(tokens: readonly Token[], { from, to }: Name): boolean {
  const capital = !tokens.slice(from, to).every((w) => w.tags.has('Country') || w.acronymShape || w.lower === 'the')
  const before = tokens[from - 1]?.lower === 'the' ? tokens[from - 2] : tokens[from - 1]
  if (hasDeed(tokens, to, !capital)) return true
  if (!PREPOSITIONS.has(before?.lower ?? '') && acts(tokens, to)) return !capital || before === undefined || before.pos !== 'noun' && before.pos !== 'verb'
  return !capital && isTaken(tokens, from)
}
