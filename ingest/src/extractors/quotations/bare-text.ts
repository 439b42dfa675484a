/** A text without a document around it: its paragraphs, and the direct quotations in them, as the tasks and the trainer see it. */
import type { Passage, Span } from '@polylogue/graph-schema'
import { readSentences } from '../../language/english.ts'
import type { Sentence } from '../../language/tokens.ts'
import { candidatesOf } from './indirect-clauses.ts'
import type { DescribedCandidate } from './indirect-clauses.ts'
import { isQuotation } from './is-quotation.ts'
import { markedStretches } from './marked-stretches.ts'
import type { MarkedStretch } from './marked-stretches.ts'
import { nearSources } from './near-sources.ts'
import type { SourceNear } from './source-near.ts'
import { talkerPlaces } from './tag-talkers.ts'
import { ruledTalkers } from './talkers-of-story.ts'

export interface DirectQuotation { readonly stretch: MarkedStretch, readonly near: SourceNear | null }

/** Paragraphs stand between blank lines. */
export function paragraphsOf(text: string): (Span & { readonly kind: 'paragraph' })[] {
  return [...text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length, kind: 'paragraph' as const }))
}

export function directQuotations(text: string): DirectQuotation[] {
  const passages = paragraphsOf(text)
  const all = markedStretches(text, passages)
  const near = nearSources(text, passages, all)
  const mainMark = all.filter((s) => s.mark === 'double').length * 2 >= all.length ? 'double' : 'single'
  return all.map((stretch, i) => ({ stretch, near: near[i] })).filter(({ stretch, near: n }) => isQuotation(stretch, { text, near: n, mainMark, alone: false }))
}

export function sentencesOf(text: string): Sentence[] {
  return readSentences(text, paragraphsOf(text).map((p, i): Passage => ({ ...p, id: `passage ${i}`, document: '', ordinal: i, level: 0 })))
}

/** Candidates for indirect speech of a whole text. */
export function speechCandidatesOf(text: string): DescribedCandidate[][] {
  return candidatesOf(text, sentencesOf(text), directQuotations(text).map((d) => d.stretch))
}

/** Places of a whole text for the trainer of the tagger of talkers. */
export function talkersByRule(text: string): ReturnType<typeof talkerPlaces> {
  const sentences = sentencesOf(text)
  const found = directQuotations(text)
  const stretches = found.map((d) => d.stretch)
  return talkerPlaces(sentences, stretches, ruledTalkers(text, sentences, stretches, found.map((d) => d.near)))
}
