/** Plain tokens and sentences: the only form in which the tagger's work reaches extractors. */
import type { Span } from '@polylogue/graph-schema'

/** A word or a punctuation mark. Spans are exact: `text.slice(start, end) === words`. */
export interface Token extends Span {
  readonly words: string
  readonly lower: string
  /** Base form for verbs (infinitive) and nouns (singular), lower case; else `lower`. */
  readonly lemma: string
  /** Coarse part of speech, decided from compromise's tags. */
  readonly pos: 'noun' | 'verb' | 'adjective' | 'adverb' | 'pronoun' | 'determiner' | 'preposition' | 'conjunction' | 'number' | 'punctuation' | 'other'
  /** All of compromise's tags for the term ("PastTense", "Person", "ProperNoun" …). */
  readonly tags: ReadonlySet<string>
  /** Begins with a capital letter. */
  readonly capitalized: boolean
  /** Two or more capital letters and no lower-case one ("HWL", "U.S."). */
  readonly acronymShape: boolean
}

/** A sentence of one passage. Sentences never run over passage boundaries; a quotation is not cut off from its "said". */
export interface Sentence extends Span {
  readonly passage: number
  readonly tokens: readonly Token[]
}
