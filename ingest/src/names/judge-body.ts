/**
 * Whether a name is a body by all that the document says of it. Weights and thresholds are set by hand: what is said of bodies
 * only decides alone, what people do too needs a second sign or the tagger's word; one sign of a text or an event outweighs all.
 */
import { POPULATIONS } from '../lexicons/body-signs.ts'
import { BODY_NOMINALS } from '../lexicons/nominals.ts'
import { ORG_HEADS } from '../lexicons/org-words.ts'
import { CIRCLE_HEADS } from '../lexicons/people-words.ts'
import type { Token } from '../language/tokens.ts'
import { doesAnything, signsAt } from './body-signs.ts'
import type { Signs } from './body-signs.ts'
import type { WordEvidence } from './document-evidence.ts'
import type { Suspect } from './suspects.ts'
import { isDemonym } from './word-kinds.ts'

/** Tokens [from, to) of a sentence. */
export interface Place {
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
  /** A body stands next to it in an enumeration. */
  readonly besideBody: boolean
}

/** What else the document calls bodies. */
export interface Known {
  /** Last words of longer names of bodies, two or more of them: "resistance abroad" of "Democratic Resistance Abroad". */
  readonly tails: ReadonlySet<string>
  /** All words of names of bodies. */
  readonly words: ReadonlySet<string>
  readonly evidence: WordEvidence
}

/** `places`: all of the name, at least one. */
export function isBody(key: string, suspect: Suspect, places: readonly Place[], known: Known): boolean {
  const { votes, candidate } = suspect
  const signs = sumOf(places)
  const sure = signs.sure + (votes.place > votes.body ? 0 : signs.founded)
  const { tokens, from, to } = places[0]
  const length = to - from
  const crowd = places.some(isCrowd)
  if (length === 1 && ORG_HEADS.has(key)) return isLoneHead(key, places, known) && sure + signs.body + signs.deeds > 0
  const circle = suspect.whole && length > 2 && CIRCLE_HEADS.has(tokens[from].lower) && /^(?:of|for|against)$/u.test(tokens[from + 1].lower)
  if (signs.thing > 0 || signs.person > 0 && !crowd) return false
  if (candidate !== null && candidate.words.length === length && candidate.total.other >= 3 && sure === 0 && !crowd) return false
  // What a person does says nothing against a person.
  const deeds = votes.person > votes.body ? 0 : signs.deeds + (crowd && places.some(isSubject) ? 1 : 0)
  const acts = votes.person > votes.body ? 0 : signs.body
  if (sure + acts + deeds === 0 && !circle) return false
  const form = number(candidate !== null && candidate.total.org >= 2) + number(crowd || circle) + number(known.tails.has(key)) + number(places.some((p) => p.besideBody))
  return 4 * sure + 2 * acts + Math.min(deeds, 3) + form + prior(votes, length) >= (length > 1 || crowd || tokens[from].acronymShape ? 2 : 3)
}

const number = (holds: boolean): number => (holds ? 1 : 0)

function sumOf(places: readonly Place[]): Signs {
  const sum: Record<keyof Signs, number> = { sure: 0, founded: 0, body: 0, deeds: 0, thing: 0, person: 0, school: 0 }
  for (const { tokens, from, to } of places) {
    const signs = signsAt(tokens, from, to)
    for (const k of Object.keys(sum) as (keyof Signs)[]) sum[k] += signs[k]
  }
  return sum
}

/** What it was read as, on the whole; a town of one word is the likeliest of all. */
function prior({ body, person, place }: Suspect['votes'], length: number): number {
  if (body > person + place) return 1
  if (person + place <= body) return 0
  return place > person && length === 1 ? -2 : -1
}

/** People called by what they do, hold or wear. */
const NAMED_SO = /(?:ers|ors|ents|ants|ists|ites|men|aries|als|shirts)$/u

/** "the Resolutioners": no people of a country or creed. */
function isCrowd({ tokens, from, to }: Place): boolean {
  const { lower, tags } = tokens[to - 1]
  return tokens[from - 1]?.lower === 'the' && to - from === 1 && lower.length > 5 && /[^s]s$|men$/u.test(lower) && (tags.has('Plural') || NAMED_SO.test(lower))
    && !POPULATIONS.has(lower) && !isDemonym(lower) && !ORG_HEADS.has(lower)
}

/** "the Radicals followed": whatever the verb. */
function isSubject({ tokens, to }: Place): boolean {
  return NAMED_SO.test(tokens[to - 1].lower) && doesAnything(tokens, to)
}

/** "the Convention": a head word with a capital, and never without, that stands in no longer name and is used of no body in general. */
function isLoneHead(key: string, places: readonly Place[], { words, evidence }: Known): boolean {
  return places.length > 1 && !BODY_NOMINALS.has(key) && evidence.small(key) === 0 && !words.has(key) && places.every(({ tokens, from }) => tokens[from - 1]?.lower === 'the')
}
