/**
 * Everybody and every body that a document calls by name, with all places where it does: phrases of the learned tagger joined
 * by the same rules as names are (group-names.ts). Wider than the graph's clusters: offices, peoples and bodies that go
 * by a common noun with a capital have their chains too.
 */
import { compareSpans, mentionId } from '@polylogue/graph-schema'
import type { Document, Mention, Span } from '@polylogue/graph-schema'
import { findAcronymPairs } from '../../names/acronyms.ts'
import type { Sentence, Token } from '../../language/tokens.ts'
import { groupNames } from '../group-names.ts'
import { coreTokens } from './core-tokens.ts'
import { tagPhrases } from './tag-phrases.ts'
import type { Phrase, PhraseKind } from './tag-phrases.ts'

/** One place where the text calls it by name. */
export interface ChainLink extends Span {
  /** The phrase without article and without what follows its head; `core` is the name in it, without titles. */
  readonly core: Span
  /** Why it is in its chain; null for the first. */
  readonly why: string | null
}

export interface Chain { readonly kind: PhraseKind, readonly links: readonly ChainLink[] }

/** In the order of their first links. */
export function phraseChains(document: Document, sentences: readonly Sentence[]): Chain[] {
  return joinPhrases(document, sentences, tagPhrases(document.text, sentences))
}

/** Phrases into chains. */
export function joinPhrases(document: Document, sentences: readonly Sentence[], phrases: readonly Phrase[]): Chain[] {
  const { text } = document
  const found = phrases.map((p) => ({ p, whole: spanOf(sentences[p.sentence].tokens, p.from, p.to), core: coreOf(sentences[p.sentence].tokens, p) }))
  const mentions = found.map(({ p, core }): Mention => ({
    id: mentionId(document.textId, core.start, core.end, p.kind), document: document.id, kind: p.kind, form: 'name', ...core, words: text.slice(core.start, core.end), rule: 'named-phrase',
  }))
  const acronyms = sentences.flatMap((s) => findAcronymPairs(text, s.start, s.end))
  const { groups, whyOf } = groupNames(text, mentions, acronyms)
  return groups.map((members) => ({ kind: mentions[members[0]].kind as PhraseKind, links: members.map((i) => ({ ...found[i].whole, core: found[i].core, why: whyOf(i) })).sort(compareSpans) }))
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: tokens[from].start, end: tokens[to - 1].end }
}

function coreOf(tokens: readonly Token[], phrase: Phrase): Span {
  const { from, to } = coreTokens(tokens, phrase)
  return spanOf(tokens, from, to)
}
