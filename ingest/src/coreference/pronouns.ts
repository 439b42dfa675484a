/**
 * Pronouns. "He" and "she" go to the one person who fits; "it" and "they" to a body only where they do or own what bodies do
 * or own, since most often they stand for things. First persons are the voice, or who speaks in a turn or letter.
 */
import { ACTING_VERBS, BODY_BELONGINGS } from '../lexicons/acting-words.ts'
import { MIND_VERBS, STANCE_VERBS, STATE_VERBS } from '../lexicons/name-contexts.ts'
import { OWN_BODY_NOMINALS } from '../lexicons/nominals.ts'
import { PRONOUNS } from '../lexicons/pronouns.ts'
import { OFFICE_HEADS, ROLE_MODIFIERS } from '../lexicons/role-words.ts'
import { clearest, ownSubject } from './antecedents.ts'
import type { Past } from './antecedents.ts'
import type { Resolved, Scene } from './refer-back.ts'
import type { Token } from '../language/tokens.ts'

/** Stands for the document's voice among groups. */
export const VOICE = -1

type Sort = 'he' | 'she'

export function resolvePronoun(tokens: readonly Token[], i: number, s: number, scene: Scene): Resolved | null {
  const t = tokens[i]
  const sort = PRONOUNS.get(t.lower)
  // "US", the small "i" of other languages, "Chapter I".
  if (!sort || t.lower === 'us' && t.acronymShape || t.words === 'i' || t.words === 'I' && isNumber(tokens, i)) return null
  const here = (group: number | null, rule: string): Resolved | null => (group === null || group < VOICE ? null : { start: t.start, end: t.end, group, form: 'pronoun', rule })
  if (sort === 'second') return (scene.speakerAt(t.start) ?? scene).isQuoted(t.start) ? null : here(scene.addresseeAt(t.start), 'addressee')
  if (sort === 'first' || sort === 'first-singular') {
    const speaker = scene.speakerAt(t.start)
    if (speaker ? speaker.isQuoted(t.start) : scene.isQuoted(t.start)) return null
    if (t.lower === 'mine' && tokens[i - 1]?.pos === 'determiner') return null
    const group = speaker ? sort === 'first' ? speaker.body : speaker.person : VOICE
    return ownBody(tokens, i, group) ?? here(group, speaker ? 'first-person-of-speaker' : `${sort}-person`)
  }
  if (sort === 'who') return here(relative(tokens, i, s, scene.past), 'relative-pronoun')
  if (sort === 'he' || sort === 'she') return here(person(tokens, i, s, sort, scene), 'person-pronoun')
  if (sort === 'it') return here(body(tokens, i, s, scene.past, (p) => !p.plural), 'body-pronoun')
  return here(body(tokens, i, s, scene.past, () => true), 'plural-pronoun')
}

/** "Chapter I", "Volume I.": a number. */
function isNumber(tokens: readonly Token[], i: number): boolean {
  return /^(?:chapters?|chap\.?|volumes?|vol\.?|parts?|books?|acts?|scenes?|sections?|articles?|appendix|figures?|fig\.?|tables?|phase|world\s?war|war|canto|act)$/u.test(tokens[i - 1]?.lower ?? '') || tokens.length <= 2 && /^\.?$/u.test(tokens[i + 1]?.words ?? '')
}

function person(tokens: readonly Token[], i: number, s: number, sort: Sort, { past, genderOf, chain, topic }: Scene): number | null {
  const own = isObject(tokens, i) ? ownSubject(tokens, i, past, s) : null
  const beside = companionsFrom(tokens, i)
  const open = (p: Past) => p.kind === 'Person' && p.group !== own && !(p.sentence === s && p.start >= beside) && (genderOf(p.group) ?? sort) === sort
  if (topic !== null && topic !== own && (genderOf(topic) ?? sort) === sort && past.some((p) => p.group === topic) && !past.some((p) => open(p) && p.group !== topic && isRival(p, s, topic, past))) return topic
  const last = chain.get(sort) ?? null
  const group = clearest(past, s, 3, open, last?.group ?? null)
  // Somebody of whom nothing shows he or she, while the talk is of another: not clear.
  if (group !== null && group >= 0 && genderOf(group) === null && last !== null && last.group !== group && s - last.sentence < 3) return null
  return group
}

/** Somebody else who does something in this sentence, or did in the last one, where the person the text is about was not spoken of. */
function isRival(p: Past, s: number, topic: number, past: readonly Past[]): boolean {
  return p.sentence === s && p.subject || p.sentence === s - 1 && p.subject && !past.some((o) => o.group === topic && o.sentence >= s - 1)
}

/** "There, with A and B, she founded": where those begin with whom it is done, in the opening of the sentence; nobody of them is she. Past the end where there are none. */
function companionsFrom(tokens: readonly Token[], i: number): number {
  if (!/^(?:he|she)$/u.test(tokens[i].lower) || tokens[i - 1]?.words !== ',') return Infinity
  for (let j = i - 2; j >= 0 && j > i - 16; j--) {
    const { lower, pos } = tokens[j]
    if (lower === 'with' && (j < 4 || tokens[j - 1].words === ',')) return tokens[j].start
    if (pos === 'verb' || /^[;:.]$/u.test(tokens[j].words)) return Infinity
  }
  return Infinity
}

/** "him", "them", "her" with no noun behind: somebody else than who does the verb. */
function isObject(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i]
  if (lower === 'him' || lower === 'them') return true
  const next = tokens[i + 1]
  if (lower === 'her') return !next || next.pos !== 'noun' && next.pos !== 'adjective' && next.pos !== 'number'
  return lower === 'it' && tokens[i - 1] !== undefined && (tokens[i - 1].pos === 'verb' || tokens[i - 1].pos === 'preposition')
}

function body(tokens: readonly Token[], i: number, s: number, past: readonly Past[], fits: (p: Past) => boolean): number | null {
  const { lower } = tokens[i]
  const bodies = (p: Past) => p.kind === 'Organization' && fits(p)
  if (/^(?:its|their)$/u.test(lower)) {
    const own = ownSubject(tokens, i, past, s)
    if (own !== null && past.some((p) => p.group === own && bodies(p))) return own
    let at = i + 1
    while ((tokens[at]?.pos === 'adjective' || ROLE_MODIFIERS.has(tokens[at]?.lower ?? '')) && at < i + 4) at++
    return BODY_BELONGINGS.has(tokens[at]?.lower ?? '') || OFFICE_HEADS.has(tokens[at]?.lower ?? '') ? clearest(past, s, 2, bodies) : null
  }
  if (isObject(tokens, i)) {
    const own = ownSubject(tokens, i, past, s)
    return OBJECTS_OF.has(tokens[i - 1]?.lemma ?? '') ? clearest(past, s, 2, (p) => bodies(p) && p.group !== own) : null
  }
  return actsBehind(tokens, i) ? clearest(past, s, 2, bodies) : null
}

/** Verbs (base forms) whose object is somebody. */
const OBJECTS_OF: ReadonlySet<string> = new Set(['accuse', 'tell', 'ask', 'thank', 'join', 'urge', 'invite', 'warn', 'blame', 'remind', 'congratulate', 'greet', 'salute'])

/** The verb behind is what people and bodies do. */
function actsBehind(tokens: readonly Token[], i: number): boolean {
  let at = i + 1
  while (at < i + 6 && tokens[at] && (tokens[at].pos === 'adverb' || /^(?:both|all|too)$/u.test(tokens[at].lower) || tokens[at].tags.has('Auxiliary') || tokens[at].tags.has('Modal') || /^(?:have|has|had|will|would|do|does|did|can|could|may|might|must|should|not)$/u.test(tokens[at].lower))) at++
  const before = tokens[at - 1]
  if (/^(?:has|have|had)$/u.test(before.lower) && tokens.slice(at, at + 6).some((t) => BODY_BELONGINGS.has(t.lower))) return true
  const verb = tokens[at]
  if (/^(?:was|were|is|are)$/u.test(verb?.lower ?? '')) return /^(?:found|dissolve|ban|outlaw|affiliate)$/u.test(tokens[at + 1]?.lemma ?? '')
  return verb?.pos === 'verb' && (MIND_VERBS.has(verb.lemma) || STANCE_VERBS.has(verb.lemma) || STATE_VERBS.has(verb.lemma) || ACTING_VERBS.has(verb.lemma))
}

/** The name or nominal stands straight before, a comma allowed. */
function relative(tokens: readonly Token[], i: number, s: number, past: readonly Past[]): number | null {
  const p = past.at(-1)
  if (!p || p.sentence !== s || p.kind !== 'Person' && tokens[i].lower !== 'whose') return null
  for (let j = i - 1; j >= 0 && j >= i - 6; j--) {
    if (tokens[j].start === p.start) return p.group
    if (tokens[j].pos === 'verb') return null
  }
  return null
}

/** "our party" from the pronoun on. */
function ownBody(tokens: readonly Token[], i: number, group: number): Resolved | null {
  if (tokens[i].lower !== 'our') return null
  let at = i + 1
  while (tokens[at] && at < i + 4 && tokens[at].pos === 'adjective') at++
  const noun = tokens[at]
  return noun && OWN_BODY_NOMINALS.has(noun.lower) && !/^of$/.test(tokens[at + 1]?.lower ?? '') ? { start: tokens[i].start, end: noun.end, group, form: 'nominal', rule: 'our-body' } : null
}
