/** The tags of compromise that say something of names, as one set of bits. */
import type { Token } from '../../language/tokens.ts'

const TAGS = [
  'ProperNoun', 'Person', 'FirstName', 'LastName', 'Place', 'Country', 'City', 'Region', 'Organization', 'Company', 'Acronym', 'Demonym', 'Plural', 'Singular', 'Possessive', 'Honorific',
  'PastTense', 'PresentTense', 'Infinitive', 'Gerund', 'Copula', 'Auxiliary', 'Date', 'Value', 'AtMention', 'HashTag', 'Url', 'Uncountable', 'SportsTeam', 'MaleName',
]
const BIT = new Map(TAGS.map((tag, i) => [tag, 1 << i] as const))
const POS: Readonly<Record<Token['pos'], number>> = { noun: 1, verb: 2, adjective: 3, adverb: 4, pronoun: 5, determiner: 6, preposition: 7, conjunction: 8, number: 9, punctuation: 10, other: 11 }

/** Tokens with equal tags share one set. */
const known = new WeakMap<ReadonlySet<string>, number>()

export function tagBits(t: Token): number {
  let bits = known.get(t.tags)
  if (bits === undefined) {
    bits = 0
    for (const tag of t.tags) bits |= BIT.get(tag) ?? 0
    known.set(t.tags, bits)
  }
  return bits
}

export function posNumber(t: Token): number {
  return POS[t.pos]
}
