/** What tracing is told of a corpus. Texts are loaded when needed and may be let go again. */
import type { Document, EntityKind, Evidence, Quotation } from '@polylogue/graph-schema'
import { quoteAt } from '@polylogue/graph-schema'
import { rememberingFolder, spanOfWords, textWords } from './text-words.ts'
import type { TextWords } from './text-words.ts'

/** Somebody words are ascribed to. */
export interface Party {
  /** Entity id; empty where only a name is known. */
  readonly id: string
  /** Null where a name alone does not tell. */
  readonly kind: EntityKind | null
  readonly names: readonly string[]
}

export interface TracedText {
  readonly document: Pick<Document, 'id' | 'textId' | 'text' | 'passages' | 'date' | 'title'>
  /** Ends are ids that `party` knows. */
  readonly quotations: readonly Quotation[]
  /** Quotation id → the work in which the quoter says to have found the words: "North, quoted in Lund". Left out where nobody says so. */
  readonly secondHand?: ReadonlyMap<string, string>
  /** Whose words the document is in: publisher, author, the voice of the text. */
  readonly voices: readonly Party[]
}

export interface TracingCorpus {
  /** Sorted by document id. */
  readonly texts: readonly { readonly id: string, readonly textId: string, readonly title: string | null }[]
  /** By document id. */
  load(id: string): TracedText
  party(id: string): Party | null
}

/** A text with its words; what is needed often is kept, about so many words in all. */
export interface ParsedText extends TracedText {
  readonly parsed: TextWords
}

/** About 16 bytes a word and the text itself: some 50 MB. Below this size of a corpus no text is read twice; above it what a trace asks for is read again. */
const MOST_WORDS_KEPT = 2_000_000
/** A text takes as much as so many words beside its own, however short it is. */
const TEXT_WORDS = 64

/** Loads and parses; the texts asked for last stay in memory. */
export function textCache(corpus: TracingCorpus): (id: string) => ParsedText {
  const kept = new Map<string, ParsedText>()
  const fold = rememberingFolder()
  let words = 0
  return (id) => {
    const known = kept.get(id)
    if (known) { kept.delete(id); kept.set(id, known); return known }
    const text = corpus.load(id)
    const made = { ...text, parsed: textWords(text.document.text, 0, text.document.text.length, fold) }
    kept.set(id, made)
    words += made.parsed.words.length + TEXT_WORDS
    for (const [oldest, old] of kept) {
      if (words <= MOST_WORDS_KEPT || oldest === id) break
      kept.delete(oldest)
      words -= old.parsed.words.length + TEXT_WORDS
    }
    return made
  }
}

/** The words from one word of a text to another, inclusive, as evidence. */
export function evidenceOf({ document, parsed }: ParsedText, first: number, last: number): Evidence {
  const { start, end } = spanOfWords(parsed.spans, first, last)
  return quoteAt(document.id, document.text, start, end)
}
