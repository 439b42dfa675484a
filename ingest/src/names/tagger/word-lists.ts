/** Which of our word lists hold a word, as one set of bits: what the tagger knows of a word beside its letters. */
import { COMMON_WORDS } from '../../lexicons/common-words.ts'
import { DOUBTFUL_GIVEN_NAMES, GIVEN_NAMES } from '../../lexicons/given-names.ts'
import { BODY_ACTS, BODY_NOUNS, JOIN_VERBS, MIND_VERBS, PERSON_FUNCTIONS, PERSON_NOUNS } from '../../lexicons/name-contexts.ts'
import { NEVER_NAMES, OPENING_WORDS } from '../../lexicons/opening-words.ts'
import { LEGAL_FORMS, ORG_HEADS, ORG_JOINERS, OTHER_ACRONYMS, PAPER_HEADS, POLITICAL_WORDS, WEAK_ORG_HEADS } from '../../lexicons/org-words.ts'
import { PLACES, PLACE_HEADS } from '../../lexicons/place-words.ts'
import { CREED_ENDING, PLAIN_CAPITALS } from '../../lexicons/plain-capitals.ts'
import { ROLE_HEADS, ROLE_MODIFIERS } from '../../lexicons/role-words.ts'
import { SPEECH_VERB_FORMS } from '../../lexicons/speech-verbs.ts'
import { NAME_PARTICLES, NAME_SUFFIXES, TITLES } from '../../lexicons/titles.ts'
import { isCommon, isDemonym } from '../word-kinds.ts'

const LISTS: readonly ReadonlySet<string>[] = [
  GIVEN_NAMES, DOUBTFUL_GIVEN_NAMES, ORG_HEADS, WEAK_ORG_HEADS, PAPER_HEADS, POLITICAL_WORDS, LEGAL_FORMS, ORG_JOINERS, OTHER_ACRONYMS, PLACES, PLACE_HEADS, PLAIN_CAPITALS,
  TITLES, ROLE_HEADS, ROLE_MODIFIERS, NAME_PARTICLES, NAME_SUFFIXES, COMMON_WORDS, NEVER_NAMES, OPENING_WORDS, MIND_VERBS, PERSON_FUNCTIONS, PERSON_NOUNS, BODY_NOUNS, BODY_ACTS, JOIN_VERBS, SPEECH_VERB_FORMS,
]

/** Bit i: the i-th list holds the word; then demonym, creed, ordinary word. */
export function listsWith(lower: string): number {
  let bits = 0
  LISTS.forEach((list, i) => { if (list.has(lower)) bits |= 1 << i })
  if (isDemonym(lower)) bits |= 1 << 27
  if (CREED_ENDING.test(lower)) bits |= 1 << 28
  if (isCommon(lower)) bits |= 1 << 29
  return bits
}
