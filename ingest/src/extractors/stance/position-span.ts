/** Which noun phrases are positions, and their bounds. The same words always give the same bounds. */
import { ARTICLES, POSSESSIVES, PERSONAL_PRONOUNS, PREPOSITIONS } from '../../lexicons/grammar-words.ts'
import { EMPTY_HEADS, HELD_NOUNS, NEVER_ALONE, NOT_ISMS, OPEN_HEADS, POPULATIONS } from '../../lexicons/position-words.ts'
import { BAD_QUALITIES, GOOD_QUALITIES } from '../../lexicons/judgements.ts'
import { CREATING } from '../../lexicons/program-words.ts'
import { STANCE_CUES } from '../../lexicons/stance-cues.ts'
import { verbForms } from './inflect.ts'
import { phraseAt } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import type { PositionSpan } from './target.ts'
import type { Reading } from './reading.ts'

const LONGEST = 14
/** A deed with its object of more words is no name. */
const LONGEST_DEED = 7
/** Deeds that have a frame of their own: what is opposed is told by it. */
const STANCE_GERUNDS: ReadonlySet<string> = new Set(STANCE_CUES.filter((c) => c.part === 'verb').flatMap((c) => [...verbForms(c.words.split(' ')[0])].filter(([, forms]) => forms.has('gerund')).map(([form]) => form)))
/** Prepositions that narrow the noun before them. */
const NARROWING = new Set(['of', 'in', 'without', 'with', 'at', 'from', 'under', 'by', 'within', 'for', 'against', 'to', 'between', 'among'])
/** Plural words for doers: "growers", "dockers". */
const PEOPLE = /[a-z]{3}(?:ers|ors|eers|ians)$/u
const NOT_PEOPLE: ReadonlySet<string> = new Set(['orders', 'powers', 'papers', 'letters', 'numbers', 'borders', 'prayers', 'offers', 'barriers', 'matters', 'errors', 'corridors', 'harbors', 'labors', 'honors', 'tremors', 'rumors', 'colors', 'favors', 'terrors', 'horrors', 'factors', 'sectors', 'layoffs', 'covers', 'tenders', 'surrenders', 'disorders', 'frontiers', 'shelters', 'chapters', 'manners', 'dangers', 'answers'])

/** The position a phrase names, or null where it names none. */
export function positionSpan(reading: Reading, phrase: Phrase): PositionSpan | null {
  const quoted = quotedWords(reading, phrase)
  if (quoted !== null) return quoted
  let from = phrase.from
  while (from < phrase.head && isDropped(reading, from)) from++
  // "building a league": the league.
  if (from < phrase.head && reading.tokens[from].lower.endsWith('ing') && reading.tokens[from].pos === 'verb' && CREATING.has(reading.tokens[from].lemma) && !isOpposed(reading, from)) from++
  const head = reading.tokens[phrase.head]
  if (!/^\p{L}[\p{L}’'-]+$/u.test(head.words) || head.words.length < 3 || PERSONAL_PRONOUNS.has(head.lower)) return null
  if (reading.spotAt[phrase.head] !== null || head.pos === 'pronoun' || head.pos === 'number' || head.acronymShape) return null
  if (phrase.ofReach === phrase.to && phrase.head === phrase.from + 1 && reading.tokens[phrase.from].lower === 'another') return null
  // "no settlement is thinkable": of none that there is.
  for (let i = phrase.from; i < phrase.head; i++) if (reading.tokens[i].lower === 'no') return null
  const bare = phrase.head === from && phrase.reach === phrase.to
  // A name of something that is no one we know: a place, an event.
  if (bare && phrase.head > 0 && reading.tokens[phrase.head - 1].lower !== 'the' && !/^['’]s?$/u.test(reading.tokens[phrase.head - 1].words) && head.capitalized && !isIsm(head.lower) && !reading.tokens[phrase.head - 1].capitalized && reading.tokens.some((t) => !t.capitalized && t.pos === 'noun')) return null
  if (/^(?:today|now|yesterday|tomorrow|tonight|recently|here|there|then|later|soon|meanwhile|once|again|so|thus|first|second|third|last|next)$/u.test(head.lower)) return null
  // "every law that restricts B" is none without its clause.
  if (bare && !isIsm(head.lower) && /^(?:that|which|who)$/u.test(reading.tokens[phrase.to]?.lower ?? '') && phrase.head > 0 && /^(?:every|any|each|all|no|a|an|those)$/u.test(reading.tokens[phrase.head - 1].lower)) return null
  // "the above-named group" is somebody, and we do not know whom.
  for (let i = from; i < phrase.head; i++) if (/^(?:above|afore)-?(?:named|mentioned|said)$/u.test(reading.tokens[i].lower)) return null
  // "the notion" says nothing without what it is of.
  if (bare && /^(?:notion|idea|claim|belief|view|opinion|argument|insistence|conception|concept|approach|standpoint|stance)$/u.test(head.lemma)) return null
  // "this policy" is one named before, or none that we know.
  if (bare && HELD_NOUNS.has(head.lemma) && /^(?:this|that|these|those|such)$/u.test(reading.tokens[phrase.head - 1]?.lower ?? '')) return null
  if (NEVER_ALONE.has(head.lemma) && phrase.reach === phrase.to) return null
  if ((isPopulation(head.lemma) || isPopulation(head.lower)) && !isOrder(reading, phrase)) return null
  if (EMPTY_HEADS.has(head.lemma) && !(OPEN_HEADS.has(head.lemma) && phrase.reach > phrase.to) && (bare || phrase.head === from && phrase.ofReach === phrase.to || phrase.head > from && phrase.ofReach === phrase.to && !isAbstract(reading, from, phrase.head))) return null
  if (/ist(?:s)?$/u.test(head.lower) && bare) return null
  if (bare && (GOOD_QUALITIES.has(head.lemma) || BAD_QUALITIES.has(head.lemma))) return null
  if (bare && PEOPLE.test(head.lower) && !NOT_PEOPLE.has(head.lower)) return null
  // "racial, national and other forms of …": an adjective by itself names nothing.
  if (bare && head.pos === 'adjective' && !isIsm(head.lower)) return null
  // "its methods" are somebody's, and we do not know whose.
  if (!isIsm(head.lower)) for (let i = phrase.from; i < phrase.head; i++) if (/^(?:its|their|his|her|whose)$/u.test(reading.tokens[i].lower)) return null
  // "devoted to rebuilding the movement": the deed with its object.
  if (bare && /.{3}ing$/u.test(head.lower) && !STANCE_GERUNDS.has(head.lower) && reading.spotAt[phrase.to] === null && ARTICLES.has(reading.tokens[phrase.to]?.lower ?? '')) {
    const object = phraseAt(reading, phrase.to)
    if (object !== null && reading.spotAt[object.head] === null && object.to - from <= LONGEST_DEED) return { from, to: object.to, reach: object.ofReach }
  }
  // "committed to helping B": the verb of a clause, whose own frame tells of B.
  if (bare && /.{3}ing$/u.test(head.lower) && (opensObject(reading, phrase.to) || head.pos === 'verb' && /^(?:by|with)$/u.test(reading.tokens[phrase.to]?.lower ?? ''))) return null
  if (phrase.to - from > LONGEST) return null
  // "platform of renouncing B": the deed without its object is no part of the name.
  if (phrase.ofReach > phrase.to && reading.tokens[phrase.ofReach - 1].lower.endsWith('ing') && reading.tokens[phrase.ofReach - 1].pos === 'verb' && opensObject(reading, phrase.ofReach)) {
    const of = reading.tokens.findLastIndex((t, k) => k < phrase.ofReach && t.lower === 'of')
    if (of > phrase.head) return { from, to: of, reach: of }
  }
  const reach = furthest(reading, phrase)
  if (OPEN_HEADS.has(head.lemma) && phrase.reach > phrase.to && from === phrase.head) return reach - from > LONGEST ? null : { from, to: reach, reach }
  // "a society without classes", "wages for housework": the noun alone says another thing.
  if (from === phrase.head && phrase.ofReach === phrase.to && reach > phrase.to && reach - from <= LONGEST && /^(?:for|without|against|between)$/u.test(reading.tokens[phrase.to].lower) && !isIsm(head.lower) && !reading.spots.some((s) => s.from >= from && s.to <= reach)) return { from, to: reach, reach }
  return { from, to: phrase.ofReach - from > LONGEST ? phrase.to : phrase.ofReach, reach: reach - from > LONGEST ? phrase.ofReach : reach }
}

/** "opposed to founding a league": it is the deed that somebody is against. */
function isOpposed(reading: Reading, from: number): boolean {
  return /^(?:against|from)$/u.test(reading.tokens[from - 1]?.lower ?? '') || /^(?:opposed|hostile|averse|opposition|objection|objects?|resistance)$/u.test(reading.tokens[from - 2]?.lower ?? '')
}

/** "leadership from afar" in quotation marks: a name of several words is taken whole; null where none opens here. */
function quotedWords(reading: Reading, phrase: Phrase): PositionSpan | null {
  if (!/^["“„«]$/u.test(reading.tokens[phrase.from - 1]?.words ?? '')) return null
  for (let i = phrase.to; i < phrase.from + 8 && i < reading.tokens.length; i++) {
    if (/^["”“»]$/u.test(reading.tokens[i].words)) return i - phrase.from > 1 && i > phrase.to && reading.quotationAt[phrase.from] === null ? { from: phrase.from, to: i, reach: i } : null
    if (/^[.;:!?,]$/u.test(reading.tokens[i].words) || reading.spotAt[i] !== null) return null
  }
  return null
}

/** An article, a possessive, a pronoun or a name stands here. */
function opensObject(reading: Reading, i: number): boolean {
  const next = reading.tokens[i]
  return next !== undefined && (reading.spotAt[i] !== null || ARTICLES.has(next.lower) || POSSESSIVES.has(next.lower) || PERSONAL_PRONOUNS.has(next.lower))
}

/** End of the longer form: with the phrases and participles behind that narrow it ("work at night without relief"). */
function furthest(reading: Reading, phrase: Phrase): number {
  let { reach } = phrase
  for (let n = 0; n < 4; n++) {
    const token = reading.tokens[reach]
    if (token === undefined || reading.spotAt[reach] !== null) break
    const participle = token.pos === 'verb' && /(?:ed|en)$/u.test(token.lower) && PREPOSITIONS.has(reading.tokens[reach + 1]?.lower ?? '')
    // "a league independent of the owners"
    const adjective = token.pos === 'adjective' && /^(?:of|from|to|for|with)$/u.test(reading.tokens[reach + 1]?.lower ?? '')
    if (adjective && reading.tokens[reach + 2] !== undefined) { const behind = phraseAt(reading, reach + 2); if (behind !== null && behind.from <= reach + 3) { reach = behind.ofReach; continue } }
    if (!participle && !NARROWING.has(token.lower)) break
    const next = phraseAt(reading, reach + (participle ? 2 : 1))
    if (!next || next.from > reach + 3) break
    reach = next.reach
  }
  return reach
}

/** Words of time and of distance before a position that are no part of it. */
const PASSING = /^(?:complete|full|total|utter|current|present|present-day|so-called|existing|today['’]s|recent|whole|very|entire|actual|own)$/u

function isDropped(reading: Reading, i: number): boolean {
  const { lower, words, pos } = reading.tokens[i]
  return ARTICLES.has(lower) || POSSESSIVES.has(lower) || PASSING.test(lower) || pos === 'determiner' || /^["“”‘’'«»„]$/u.test(words)
}

function isPopulation(word: string): boolean {
  return POPULATIONS.has(word) || POPULATIONS.has(word.replace(/s$/u, ''))
}

/** "a society without classes", "a classless society": an order of things, and not those who live in it. */
function isOrder(reading: Reading, phrase: Phrase): boolean {
  if (!/^(?:society|community)$/u.test(reading.tokens[phrase.head].lower)) return false
  return reading.tokens[phrase.to]?.lower === 'without' || /^(?:a|an|another)$/u.test(reading.tokens[phrase.from].lower) && /(?:ist|less|ic|free|equal|just|new|better|open)$/u.test(reading.tokens[phrase.head - 1]?.lower ?? '')
}

/** A general head is a position where what qualifies it is: "open register", "cooperative future". */
function isAbstract(reading: Reading, from: number, head: number): boolean {
  for (let i = from; i < head; i++) if (reading.tokens[i].pos === 'adjective' || /(?:ist|ism|ian|ary|al|ic|ed|ive)$|-/u.test(reading.tokens[i].lower)) return true
  return false
}

/** "-ism" words are positions by their form. */
export function isIsm(word: string): boolean {
  return /.{2}isms?$/u.test(word) && !NOT_ISMS.has(word)
}
