/** What the rules of speech ask of a word by itself: worked out once for each form of a word, since several steps go through every sentence. */
import { DIRECTING, PROMISING, THINKING_BARE } from '../../lexicons/free-clause-verbs.ts'
import { BETWEEN } from '../../lexicons/quotation-cues.ts'
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../../lexicons/word-classes.ts'
import { CONTENT_FORMS } from './content-verb-forms.ts'
import type { ContentVerb } from './content-verb-forms.ts'
import { SAYING_FORMS } from './verb-forms.ts'

export interface ClauseForm {
  readonly lower: string
  readonly capital: boolean
  /** Base form where the word is a form of a verb of saying. */
  readonly saying: string | null
  /** The verb or adjective that can take a content clause. */
  readonly content: ContentVerb | undefined
  /** It may govern a clause without "that". */
  readonly free: boolean
  readonly pronoun: boolean
  readonly determiner: boolean
  /** Ends a noun phrase. */
  readonly breaks: boolean
}

/** Forms remembered before the memory starts anew. */
const MOST_FORMS = 20_000
let known = new Map<string, ClauseForm>()

export function clauseForm(words: string): ClauseForm {
  let form = known.get(words)
  if (!form) {
    if (known.size >= MOST_FORMS) known = new Map()
    known.set(words, form = makeForm(words))
  }
  return form
}

function makeForm(words: string): ClauseForm {
  const lower = words.toLowerCase().replace(/’/g, "'")
  const capital = /^\p{Lu}/u.test(words)
  const saying = capital && lower !== words && !/^\p{Lu}\p{Ll}+$/u.test(words) ? null : SAYING_FORMS.get(lower) ?? null
  return {
    lower, capital, saying, content: CONTENT_FORMS.get(lower),
    free: saying !== null || THINKING_BARE.has(lower) || PROMISING.has(lower) || DIRECTING.has(lower),
    pronoun: PRONOUNS.has(lower) && lower !== 'one' && lower !== 'another',
    determiner: DETERMINERS.has(lower),
    breaks: PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || BETWEEN.has(lower) || lower.endsWith('ly') && !capital || ['who', 'which', 'whom', 'whose'].includes(lower),
  }
}
